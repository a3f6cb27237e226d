//! The choice of a partnership, for people who are in several or are invited to another.

use domain::MemberState;
use maud::{Markup, html};
use persistence::site::Belonging;
use wording::Wording;

use crate::document::PlainPage;
use crate::say::say;
use crate::{language, paths};

/// The partnerships of somebody, who perhaps also `founds` others.
pub fn partnerships_page(partnerships: &[Belonging], founds: bool) -> PlainPage {
    let wording = language::browser_wording();
    let body = html! {
        @if partnerships.is_empty() {
            p.plain__lead { (say!(wording, "no-partnership")) }
        } @else {
            ul.cards {
                @for one in partnerships {
                    li { (choice(wording, one)) }
                }
            }
        }
        @if founds {
            p {
                a href=(paths::Partnerships) { (say!(wording, "operators-title")) }
            }
        }
        form method="post" action=(paths::SignOut) {
            button.button.button--quiet { (say!(wording, "sign-out")) }
        }
    };
    PlainPage {
        title: say!(wording, "your-partnerships"),
        body,
    }
}

fn choice(wording: &Wording, one: &Belonging) -> Markup {
    let slug = one.slug.clone();
    html! {
        @if one.state == MemberState::Invited {
            form.card method="post" action=(paths::Membership { slug }) {
                strong { (one.name) }
                p.soft { (say!(wording, "invited-to")) }
                div.buttons {
                    button.button { (say!(wording, "join")) }
                }
            }
        } @else {
            a.card.card--choice href=(paths::Plan { slug }) {
                strong { (one.name) }
                span.soft { (wording.role(one.role)) }
            }
        }
    }
}
