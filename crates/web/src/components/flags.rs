use domain::{Due, Exemption, Flag, FlagName, Permission, StatusName};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::request::viewer::Viewer;
use crate::say::say;

/// What the stylesheet calls a flag.
pub fn flag_kind(flag: FlagName) -> String {
    if flag == FlagName::NeverHeardFrom {
        "never-heard".to_owned()
    } else {
        flag.slug()
    }
}

/// What the stylesheet calls a status.
pub fn status_kind(status: StatusName) -> String {
    status.slug()
}

/// The most pressing flag of an action and how many more there are, or what excuses it.
///
/// In the list of a flag, that flag is the one to show.
pub fn flag_chip(viewer: &Viewer, line: &ActionLine, of: Option<FlagName>) -> Markup {
    let shown = line
        .flags
        .iter()
        .find(|flag| of.is_none_or(|of| flag.name() == of));
    let more = line.flags.len().saturating_sub(1);
    let shown = shown.filter(|_| viewer.may(Permission::ReadProgress));
    html! {
        @if let Some(flag) = shown {
            span class={ "flag flag--" (flag_kind(flag.name())) } {
                (viewer.wording.why_brief(flag, line.flag_names(), viewer.today))
            }
            @if more > 0 {
                " "
                span.flag-more {
                    "+"
                    (more)
                    span.visually-hidden { " " (say!(viewer, "more-flags", more = more)) }
                }
            }
        } @else if let Some(exempt) = &line.exempt { (exempt_chip(viewer, exempt, line.due)) }
    }
}

/// Why an action needs a word, at the top of its page.
pub fn flag_reasons(viewer: &Viewer, line: &ActionLine) -> Markup {
    let why = |flag: &Flag| viewer.wording.why(flag, line.flag_names(), viewer.today);
    html! {
        @if viewer.may(Permission::ReadProgress) && !line.flags.is_empty() {
            ul.reasons aria-label=(say!(viewer, "reasons")) {
                @for flag in &line.flags {
                    li class={ "reason reason--" (flag_kind(flag.name())) } {
                        span.reason__name { (viewer.flag(flag.name())) }
                        span.reason__why { (why(flag)) }
                    }
                }
            }
        }
    }
}

fn exempt_chip(viewer: &Viewer, exempt: &Exemption, due: Due) -> Markup {
    let kind = match exempt {
        Exemption::OnHold { .. } => "on-hold",
        Exemption::Waiting { .. } | Exemption::StartsOn { .. } | Exemption::Later { .. } => {
            "waiting"
        }
    };
    html! {
        span class={ "flag flag--" (kind) } { (viewer.wording.exemption(exempt, due, viewer.today)) }
    }
}
