//! Choosing the day of which a page is shown as it stood.

use maud::html;

use crate::components::{Field, mistakes_summary};
use crate::layout::{Page, PageSection};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn choose_day_page(
    here: &MemberRequest,
    (when, page): (&str, &str),
    wrong: &Corrections,
) -> Page {
    let why = wrong.on(here.wording, "when");
    // A browser shows nothing in a field for days that is not one.
    let field = match why.is_some() {
        true => Field::text("when", say!(here, "past-day"), when),
        false => Field::day("when", say!(here, "past-day"), when),
    };
    let title = say!(here, "past-choose");
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (title) }
            p.page-head__lead { (say!(here, "past-choose-what")) }
        } }
        (mistakes_summary(here, wrong))
        form.form method="get" action=(paths::AsOf { slug: here.slug() }) {
            @if !page.is_empty() { input type="hidden" name="page" value=(page); }
            (field.wrong(why))
            div.buttons { button.button { (say!(here, "past-show")) } }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}
