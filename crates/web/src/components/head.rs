use maud::{Markup, Render, html};

use crate::request::viewer::Viewer;
use crate::say::say;

/// The top of a page: the way back to where it belongs, its title, and what is said below it.
pub struct PageHead<'a> {
    viewer: &'a Viewer,
    title: &'a str,
    back: String,
    back_to: String,
    lead: Option<Markup>,
}

impl<'a> PageHead<'a> {
    /// The top of a page that belongs to the one at `back`, which is called `back_to`.
    pub fn below(viewer: &'a Viewer, back: &impl ToString, back_to: String) -> Self {
        Self {
            viewer,
            title: "",
            back: back.to_string(),
            back_to,
            lead: None,
        }
    }

    /// Says what the page is called.
    pub fn titled(mut self, title: &'a str) -> Self {
        self.title = title;
        self
    }

    /// Says something below the title.
    pub fn lead(mut self, lead: Markup) -> Self {
        self.lead = Some(lead);
        self
    }
}

impl Render for PageHead<'_> {
    fn render(&self) -> Markup {
        html! {
            div.page-head {
                div.page-head__text {
                    nav.crumbs aria-label=(say!(self.viewer, "crumbs")) {
                        ol.crumbs__list {
                            li {
                                a href=(self.back) { (self.back_to) }
                            }
                        }
                    }
                    h1 { (self.title) }
                    @if let Some(lead) = &self.lead { (lead) }
                }
            }
        }
    }
}
