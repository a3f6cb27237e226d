//! The catalogue of one language.

use std::sync::LazyLock;

use domain::Language;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;

use crate::formatters::DateFormatters;

/// The catalogue's files.
#[derive(rust_embed::RustEmbed)]
#[folder = "i18n"]
struct Catalogue;

/// A language: its texts, and how it writes dates and numbers.
pub struct Wording {
    language: Language,
    loader: FluentLanguageLoader,
    pub(crate) dates: DateFormatters,
}

/// English, as the partnerships that we know write it.
pub fn english_wording() -> &'static Wording {
    in_language(Language::English)
}

/// The wording of a language.
pub fn in_language(language: Language) -> &'static Wording {
    // One loader each: one for several would take attributes from the wrong language.
    static ENGLISH: LazyLock<Wording> = LazyLock::new(|| Wording::of(Language::English));
    static SPANISH: LazyLock<Wording> = LazyLock::new(|| Wording::of(Language::Spanish));
    match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    }
}

impl Wording {
    /// What `fl!` reads texts from.
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }

    /// What a page says its language is.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    #[expect(clippy::expect_used, reason = "the catalogue is part of the program")]
    fn of(language: Language) -> Self {
        let named: LanguageIdentifier = language.tag().parse().expect("the name of a language");
        let loader = FluentLanguageLoader::new("followthrough", named.clone());
        loader
            .load_languages(&Catalogue, &[named])
            .expect("the catalogue can be read");
        // Marks around inserted text are for mixed directions of writing; files and mails show them.
        loader.set_use_isolating(false);
        Self {
            language,
            loader,
            dates: DateFormatters::of(language),
        }
    }
}

/// A text of the catalogue.
macro_rules! say {
    ($wording:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($wording.loader(), $($rest)*)
    };
}
pub(crate) use say;
