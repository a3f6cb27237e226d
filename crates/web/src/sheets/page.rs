//! What a partner is asked about, on paper: boxes to tick, and lines to write on.

use domain::{Partner, Says};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::page_head;
use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn sheet_page(here: &MemberRequest, partner: &Partner, lines: &[ActionLine]) -> Page {
    let (slug, number) = (here.slug(), partner.number);
    let name = partner.name.as_str();
    let title = say!(here, "sheet-of", name = name);
    let back = paths::Partner {
        slug: slug.clone(),
        number,
    };
    let lead = html! {
        p.page-head__lead { (say!(here, "sheet-lead", day = here.wording.day(here.today))) }
        p.no-print {
            (say!(here, "sheet-print")) " "
            a href=(paths::SheetAnswers { slug, number }) { (say!(here, "enter-sheet")) }
        }
    };
    let body = html! {
        (page_head(here, (back, name.to_owned()), &title, lead))
        @if lines.is_empty() { div.empty { p.empty__title { (say!(here, "sheet-empty", name = name)) } } }
        @else { ol.sheet { @for line in lines { (one(here, line)) } } }
    };
    Page {
        title,
        section: PageSection::People,
        body,
    }
}

fn one(here: &MemberRequest, line: &ActionLine) -> Markup {
    html! {
        li.sheet__action {
            h2.sheet__title { span.sheet__number { (line.number) } " " (line.title) }
            p.sheet__due {
                @if let Some(day) = line.due.day() { (say!(here, "aspect-due")) " " (here.wording.day_near(day, here.today)) }
                @else { (here.wording.due(line.due)) }
            }
            ul.sheet__boxes {
                @for says in Says::ALL { li { span.sheet__box aria-hidden="true" {} (here.wording.says(says)) } }
            }
            p.sheet__line { (say!(here, "report-note")) }
            p.sheet__line { (say!(here, "sheet-new-date")) }
        }
    }
}
