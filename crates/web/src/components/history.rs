use domain::{Permission, Revision};
use maud::{Markup, html};
use wording::Names;

use crate::request::viewer::Viewer;
use crate::say::say;

/// A thing's history in words, the latest first, for those who may read it.
pub fn history_timeline(viewer: &Viewer, revisions: &[Revision], names: &Names) -> Markup {
    let told = viewer.wording.history(revisions, names, |revision| {
        viewer.day_of(revision.author.at)
    });
    html! {
        @if viewer.may(Permission::ReadProgress) {
            section.stack aria-labelledby="history" {
                div.section-head {
                    h2 #history { (say!(viewer, "history")) }
                }
                ol.timeline {
                    @for said in told {
                        li.timeline__item {
                            @for (at, what) in said.what.iter().enumerate() {
                                span {
                                    (what)
                                    @if at + 1 == said.what.len() && let Some(why) = &said.why {
                                        ": "
                                        (why)
                                    }
                                }
                            }
                            span.timeline__who { (said.who) }
                        }
                    }
                }
            }
        }
    }
}
