//! Who reads a page, and on which day.

use chrono::NaiveDate;
use i18n_embed::fluent::FluentLanguageLoader;
use wording::Wording;

/// The language that somebody reads, and the day that it is for the person.
#[derive(Clone, Copy)]
pub struct Locale {
    pub wording: &'static Wording,
    pub today: NaiveDate,
}

impl Locale {
    /// What the texts of the language are read from.
    pub fn loader(self) -> &'static FluentLanguageLoader {
        self.wording.loader()
    }
}
