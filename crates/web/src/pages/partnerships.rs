//! The choice of a partnership, for people who are in several.

use domain::{Name, Slug};
use maud::html;
use wording::english;

use crate::layout::PlainPage;
use crate::{paths, say};

pub fn page(partnerships: &[(Slug, Name)]) -> PlainPage {
    let wording = english();
    let body = html! {
        @if partnerships.is_empty() {
            p.plain__lead { (say!(wording, "no-partnership")) }
        } @else {
            ul.cards {
                @for (slug, name) in partnerships {
                    li { a.card.card--choice href=(paths::Plan { slug: slug.clone() }) { strong { (name) } } }
                }
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
