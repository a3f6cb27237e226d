//! The policy of flags and of asking: plain sentences with a number to write in each.

use domain::{FlagName, Threshold};
use maud::{Markup, html};

use crate::components::flag_kind;
use crate::paths;
use crate::paths::WithQuery;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;
use crate::settings::form::SettingsForm;

/// Stands in a sentence where its number is written.
const BLANK: &str = "\u{fffc}";

/// The numbers of the flags, each with the flag that it is about, in the order of the flags.
const FLAGGING: [(FlagName, Threshold); 11] = [
    (FlagName::Stalled, Threshold::StalledMissed),
    (FlagName::Stalled, Threshold::StalledUnmoved),
    (FlagName::Stalled, Threshold::StalledDays),
    (FlagName::Quiet, Threshold::QuietBefore),
    (FlagName::Quiet, Threshold::QuietDays),
    (FlagName::Drifting, Threshold::DriftingMoves),
    (FlagName::NeverHeardFrom, Threshold::NeverHeardMeetings),
    (FlagName::NeverHeardFrom, Threshold::SettleDays),
    (FlagName::ComingUp, Threshold::ComingUpDays),
    (FlagName::ComingUp, Threshold::ComingUpPercent),
    (FlagName::ComingUp, Threshold::ComingUpTime),
];
/// The numbers of asking: from when on, and in the order in which mails come.
const ASKING: [Threshold; 5] = [
    Threshold::LaterDays,
    Threshold::AskBefore,
    Threshold::RemindBefore,
    Threshold::MailFrom,
    Threshold::MailUntil,
];

pub fn policy_panel(viewer: &Viewer, usual: bool, filled: &Filled<SettingsForm>) -> Markup {
    let address = paths::PartnershipSettings {
        slug: viewer.slug(),
    };
    html! {
        section.panel aria-labelledby="policy" {
            h2 #policy { (say!(viewer, "policy-title")) }
            p.panel__lead { (say!(viewer, "policy-lead")) " " (say!(viewer, "settings-saved-at-once")) }
            @if usual {
                div.note {
                    p { (say!(viewer, "policy-usual-filled")) }
                }
            } @else {
                p {
                    a href=(address.with_query(&[("usual", "yes")])) {
                        (say!(viewer, "policy-usual"))
                    }
                }
            }
            ul.sentences {
                @for (_, threshold) in FLAGGING { (item(viewer, filled, threshold)) }
            }
        }
    }
}

/// When mails ask.
pub fn asking_panel(viewer: &Viewer, filled: &Filled<SettingsForm>) -> Markup {
    let next = paths::Asking {
        slug: viewer.slug(),
    };
    html! {
        section.panel aria-labelledby="asking" {
            h2 #asking { (say!(viewer, "asking-title")) }
            p.panel__lead {
                (say!(viewer, "asking-lead"))
                " "
                a href=(next) { (say!(viewer, "asking-look")) }
            }
            ul.sentences {
                @for threshold in ASKING { (item(viewer, filled, threshold)) }
            }
        }
    }
}

fn item(viewer: &Viewer, filled: &Filled<SettingsForm>, threshold: Threshold) -> Markup {
    let sentence = sentence(viewer, threshold);
    let (before, after) = sentence.split_once(BLANK).unwrap_or((&sentence, ""));
    let why = filled.wrong.on(viewer.wording, threshold.word());
    let mut flags = FLAGGING.iter().filter(|(_, one)| *one == threshold);
    html! {
        li.sentence.field--wrong[why.is_some()] {
            @if let Some((flag, _)) = flags.next() {
                span class={ "flag flag--" (flag_kind(*flag)) } { (viewer.flag(*flag)) }
                " "
            }
            p.sentence__text { (before) (number(viewer, filled, threshold)) (after) }
            @if let Some(why) = why {
                p.field__why id={ (threshold.word()) "-why" } { (why) }
            }
        }
    }
}

fn number(viewer: &Viewer, filled: &Filled<SettingsForm>, threshold: Threshold) -> Markup {
    let name = threshold.word();
    let is_wrong = filled.wrong.on(viewer.wording, name).is_some();
    // A field of type "number" would throw away what was typed when it is none.
    html! {
        input
            .sentence__number
            id=(name)
            name=(name)
            type="text"
            inputmode="numeric"
            value=(filled.form.typed(threshold))
            aria-label=(viewer.wording.threshold(threshold))
            aria-invalid=[is_wrong.then_some("true")]
            aria-describedby=[is_wrong.then(|| format!("{name}-why"))];
    }
}

fn sentence(viewer: &Viewer, threshold: Threshold) -> String {
    match threshold {
        Threshold::SettleDays => say!(viewer, "say-settle-days", number = BLANK),
        Threshold::StalledMissed => say!(viewer, "say-stalled-missed", number = BLANK),
        Threshold::StalledUnmoved => say!(viewer, "say-stalled-unmoved", number = BLANK),
        Threshold::StalledDays => say!(viewer, "say-stalled-days", number = BLANK),
        Threshold::QuietDays => say!(viewer, "say-quiet-days", number = BLANK),
        Threshold::QuietBefore => say!(viewer, "say-quiet-before", number = BLANK),
        Threshold::DriftingMoves => say!(viewer, "say-drifting-moves", number = BLANK),
        Threshold::NeverHeardMeetings => say!(viewer, "say-never-heard-meetings", number = BLANK),
        Threshold::ComingUpDays => say!(viewer, "say-coming-up-days", number = BLANK),
        Threshold::ComingUpPercent => say!(viewer, "say-coming-up-percent", number = BLANK),
        Threshold::ComingUpTime => say!(viewer, "say-coming-up-time", number = BLANK),
        Threshold::LaterDays => say!(viewer, "say-later-days", number = BLANK),
        Threshold::AskBefore => say!(viewer, "say-ask-before", number = BLANK),
        Threshold::RemindBefore => say!(viewer, "say-remind-before", number = BLANK),
        Threshold::MailFrom => say!(viewer, "say-mail-from", number = BLANK),
        Threshold::MailUntil => say!(viewer, "say-mail-until", number = BLANK),
    }
}
