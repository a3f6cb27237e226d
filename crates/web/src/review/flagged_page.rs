//! Every action that carries a flag, the oldest first.

use domain::FlagName;
use maud::html;
use persistence::plan::{ActionLine, PageRange};

use crate::components::action_list;
use crate::layout::{Page, PageSection};
use crate::request::member_request::MemberRequest;
use crate::review::lists::list_address;

use crate::{paths, say};

pub fn flagged_page(
    here: &MemberRequest,
    flag: FlagName,
    lines: &[ActionLine],
    (part, total): (PageRange, u64),
) -> Page {
    let title = here.wording.flag(flag);
    let shown: Vec<&ActionLine> = lines.iter().collect();
    let last = part.after + lines.len() as u64;
    let page = part.after / part.most + 1;
    let address = |page: u64| format!("{}?page={page}", list_address(here, flag));
    let body = html! {
        div.page-head { div.page-head__text {
            nav.crumbs aria-label=(say!(here, "crumbs")) { ol.crumbs__list {
                li { a href=(here.to(paths::Review { slug: here.slug() })) { (say!(here, "review")) } }
            } }
            h1 { (title) }
            p.page-head__lead { (say!(here, "oldest-first", actions = total)) }
        } }
        @if lines.is_empty() { p.soft { (say!(here, "all-well")) } }
        @else { (action_list(here, &shown, Some(flag))) }
        @if page > 1 || last < total { nav.pages aria-label=(say!(here, "pages")) {
            p { @if !lines.is_empty() {
                (say!(here, "rows-of", first = here.wording.count(part.after + 1),
                    last = here.wording.count(last), all = here.wording.count(total)))
            } }
            div.buttons {
                @if page > 1 { a.button.button--quiet rel="prev" href=(address(page - 1)) { (say!(here, "previous-rows")) } }
                @if last < total { a.button.button--quiet rel="next" href=(address(page + 1)) { (say!(here, "next-rows")) } }
            }
        } }
    };
    Page {
        title,
        section: PageSection::Review,
        body,
    }
}
