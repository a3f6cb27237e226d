//! Saying by a report link that one cannot take an action.

use maud::html;

use crate::components::{FormFields, Mistakes, hidden_fields};
use crate::layout::LinkedPage;
use crate::paths;
use crate::report_links::linked::details::ActionDetailsShown;
use crate::report_links::linked::page::link_to_all;
use crate::reports::hand_back_form::{HAND_BACK_REASON, HandBackForm};
use crate::request::corrections::Corrections;
use crate::request::report_link_request::ReportLinkRequest;
use crate::say::say;

/// The question why, before an action is handed back.
pub fn hand_back_page(
    linked: &ReportLinkRequest,
    shown: &ActionDetailsShown,
    (form, wrong): (&HandBackForm, &Corrections),
) -> LinkedPage {
    let reader = linked.reader();
    let title = say!(reader, "cannot-take-this");
    let (token, number) = (linked.token.clone(), shown.action.number);
    let keep = paths::LinkedAction {
        token: token.clone(),
        number,
    };
    let address = paths::LinkedHandBack { token, number };
    let fields = FormFields::new(reader.wording, wrong);
    let body = html! {
        (Mistakes::of(reader.wording, wrong))
        div.stack.stack--tight {
            h1 { (title) }
            p.asked-title { (shown.action.details.title) }
            p.soft { (say!(reader, "hand-back-hint")) }
        }
        form.form.form--close method="post" action=(address) {
            (hidden_fields(None))
            (fields.lines(HAND_BACK_REASON, &form.hand_back_reason, 3))
            div.buttons {
                button.button.button--large { (say!(reader, "hand-back-send")) }
                a.button.button--plain href=(keep) { (say!(reader, "hand-back-keep")) }
            }
        }
        (shown.about(reader))
    };
    LinkedPage { title, body }
}

/// It is nobody's again.
pub fn handed_back_page(linked: &ReportLinkRequest) -> LinkedPage {
    let reader = linked.reader();
    let title = say!(reader, "handed-back");
    let body = html! {
        h1 { (title) }
        p { (say!(reader, "handed-back-why")) }
        (link_to_all(linked))
    };
    LinkedPage { title, body }
}
