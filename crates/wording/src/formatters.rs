//! What ICU writes dates and numbers with.

use domain::Language;
use icu::datetime::fieldsets::{M, MD, T, YM, YMD, YMDE};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::locale::{Locale, locale};

/// The formatters of a language. Making one is costly, so each is made once.
pub(crate) struct DateFormatters {
    pub(crate) full: DateTimeFormatter<YMD>,
    pub(crate) weekday: DateTimeFormatter<YMDE>,
    pub(crate) in_year: DateTimeFormatter<MD>,
    pub(crate) brief: DateTimeFormatter<MD>,
    pub(crate) brief_full: DateTimeFormatter<YMD>,
    pub(crate) month: DateTimeFormatter<M>,
    pub(crate) month_brief: DateTimeFormatter<M>,
    pub(crate) month_year: DateTimeFormatter<YM>,
    pub(crate) time: NoCalendarFormatter<T>,
    pub(crate) numbers: DecimalFormatter,
}

impl DateFormatters {
    pub(crate) fn of(language: Language) -> Self {
        match language {
            // English as most of the world writes it, the day first: "3 March 2027".
            Language::English => Self::as_in(&locale!("en-001")),
            Language::Spanish => Self::as_in(&locale!("es-US")),
        }
    }

    fn as_in(locale: &Locale) -> Self {
        macro_rules! made {
            ($formatter:expr) => {
                $formatter.expect("the data of our languages is part of the program")
            };
        }
        Self {
            full: made!(DateTimeFormatter::try_new(locale.into(), YMD::long())),
            weekday: made!(DateTimeFormatter::try_new(locale.into(), YMDE::long())),
            in_year: made!(DateTimeFormatter::try_new(locale.into(), MD::long())),
            brief: made!(DateTimeFormatter::try_new(locale.into(), MD::medium())),
            brief_full: made!(DateTimeFormatter::try_new(locale.into(), YMD::medium())),
            month: made!(DateTimeFormatter::try_new(locale.into(), M::long())),
            month_brief: made!(DateTimeFormatter::try_new(locale.into(), M::medium())),
            month_year: made!(DateTimeFormatter::try_new(locale.into(), YM::long())),
            time: made!(NoCalendarFormatter::try_new(locale.into(), T::hm())),
            numbers: made!(DecimalFormatter::try_new(locale.into(), Default::default())),
        }
    }
}
