use maud::{Markup, html};

use crate::request::viewer::Viewer;
use crate::say::say;

/// The top of a page: the way back to where it belongs, its title, and what is said below it.
pub fn page_head(
    viewer: &Viewer,
    back: (impl ToString, String),
    title: &str,
    lead: Markup,
) -> Markup {
    html! {
        div.page-head {
            div.page-head__text {
                nav.crumbs aria-label=(say!(viewer, "crumbs")) {
                    ol.crumbs__list {
                        li {
                            a href=(back.0.to_string()) { (back.1) }
                        }
                    }
                }
                h1 { (title) }
                (lead)
            }
        }
    }
}
