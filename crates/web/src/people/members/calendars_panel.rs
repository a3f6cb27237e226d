//! What programs of a member read, for a coordinator, who can stop it.

use domain::{CalendarFeed, Member, Permission};
use maud::{Markup, html};

use crate::components::hidden_fields;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn calendars_panel(viewer: &Viewer, member: &Member, feeds: &[CalendarFeed]) -> Markup {
    let stop = paths::MemberCalendarsRevocation {
        slug: viewer.slug(),
        number: member.number,
    };
    html! {
        @if !feeds.is_empty() && viewer.may(Permission::KeepPeople) {
            section.panel aria-labelledby="calendar-addresses" {
                h2 #calendar-addresses { (say!(viewer, "calendar-addresses")) }
                p.panel__lead { (say!(viewer, "calendar-addresses-count", count = feeds.len())) }
                form method="post" action=(stop) {
                    (hidden_fields(None))
                    button.button.button--quiet { (say!(viewer, "calendar-addresses-stop")) }
                }
            }
        }
    }
}
