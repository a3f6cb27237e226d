use domain::*;
use proptest::prelude::*;
use serde_json::{from_value, json, to_value};

macro_rules! each_kind {
    ($($kind:ident),+) => {
        #[test]
        fn every_values_word_reads_back() {
            $(for value in $kind::ALL {
                let word = json!(value.word());
                assert_eq!(value.word().parse(), Ok(value));
                assert_eq!(to_value(value).unwrap(), word);
                assert_eq!(from_value::<$kind>(word).unwrap(), value);
            })+
        }

        proptest! {
            #[test]
            fn no_other_word_is_read(word in "[a-z_]{0,16}|(stuck|page|goal|no_lead|own)[ _sS-]") {
                $(let read: Result<$kind, WordError> = word.parse();
                prop_assert!(read.is_err() || read.is_ok_and(|value| value.word() == word));
                let kept: Option<$kind> = from_value(json!(word)).ok();
                prop_assert_eq!(kept, read.ok());)+
            }
        }
    };
}

each_kind!(
    ChangeGrouping,
    DecisionOutcome,
    FeedKind,
    FlagName,
    MailChoice,
    PreMeetingMail,
    Presence,
    Role,
    Says,
    StatusName,
    SubjectKind,
    Threshold,
    TurnKind,
    Way
);

macro_rules! each_kind_in_addresses {
    ($($kind:ident),+) => {
        #[test]
        fn every_word_of_an_address_reads_back() {
            $(for value in $kind::ALL {
                assert_eq!($kind::of_slug(&value.slug()), Some(value));
                assert!(!value.slug().contains('_'));
            })+
        }
    };
}

each_kind_in_addresses!(FlagName, StatusName, SubjectKind, Way);

#[test]
fn an_address_has_no_other_word_for_a_value() {
    assert_eq!(FlagName::of_slug("no-lead"), Some(FlagName::NoLead));
    for other in ["no_lead", "No-Lead", "no-lead ", ""] {
        assert_eq!(FlagName::of_slug(other), None, "{other:?}");
    }
}

#[test]
fn the_numbers_of_a_policy_are_called_as_they_are_kept() {
    let policy = to_value(Policy::default()).unwrap();
    let mut kept: Vec<&String> = policy.as_object().unwrap().keys().collect();
    let mut words = Threshold::ALL.map(Threshold::word);
    kept.sort_unstable();
    words.sort_unstable();
    assert_eq!(kept, words);
}

#[test]
fn a_week_of_the_month_reads_back() {
    for week in [1, 2, 3, 4].map(Week::Nth).into_iter().chain([Week::Last]) {
        assert_eq!(week.to_string().parse(), Ok(week));
    }
    for other in ["0", "5", "-1", "Last", "first", ""] {
        assert_eq!(other.parse::<Week>(), Err(SeriesError::Week), "{other:?}");
    }
}
