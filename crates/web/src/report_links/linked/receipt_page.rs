//! The receipts for what was said by a report link: what was recorded, and how to take it back.

use domain::{Action, ProgressReport, Says};
use maud::{Markup, html};
use persistence::plan::ActionLine;

use crate::components::{hidden_fields, past_words};
use crate::layout::LinkedPage;
use crate::paths;
use crate::report_links::linked::page::link_to_all;
use crate::request::report_link_request::ReportLinkRequest;
use crate::say::say;

/// A report with its action: now, and just before and after it.
pub struct Receipt<'a> {
    pub report: &'a ProgressReport,
    pub action: &'a Action,
    pub before: &'a Action,
    pub after: &'a Action,
    /// What the member could answer next.
    pub next: Option<&'a ActionLine>,
}

/// What one report came to.
pub fn receipt_page(linked: &ReportLinkRequest, receipt: &Receipt) -> LinkedPage {
    let reader = linked.reader();
    let back = receipt.report.taken_back.is_some();
    let title = if back {
        say!(reader, "taken-back-title")
    } else {
        say!(reader, "thank-you", name = linked.member().called())
    };
    let body = html! {
        h1 { (title) }
        @if back { (undone(linked, receipt)) } @else { (recorded(linked, receipt)) }
        @if back && receipt.next.is_none() { (link_to_all(linked)) } @else {
            (next(linked, receipt.next))
        }
    };
    LinkedPage { title, body }
}

/// What several reports came to.
pub fn receipts_page(
    linked: &ReportLinkRequest,
    said: &[(ProgressReport, Action)],
    rest: Option<&ActionLine>,
) -> LinkedPage {
    let reader = linked.reader();
    let title = if said.is_empty() {
        say!(reader, "nothing-said")
    } else {
        say!(reader, "thank-you", name = linked.member().called())
    };
    let body = html! {
        h1 { (title) }
        @if !said.is_empty() {
            p { (say!(reader, "who-will-see")) }
            ul.questions {
                @for (report, action) in said {
                    @let (token, number) = (linked.token.clone(), report.number);
                    li.question {
                        h2.question__title { (action.details.title) }
                        @if report.taken_back.is_some() {
                            p {
                                span.badge { (say!(reader, "taken-back")) }
                            }
                        }
                        (past_words(reader, [report]))
                        p {
                            a.row-link href=(paths::LinkedReport::new(token, number)) {
                                (say!(reader, "look-or-undo"))
                                span.visually-hidden { ": " (action.details.title) }
                            }
                        }
                    }
                }
            }
        }
        (next(linked, rest))
    };
    LinkedPage { title, body }
}

fn recorded(linked: &ReportLinkRequest, receipt: &Receipt) -> Markup {
    let reader = linked.reader();
    let (token, number) = (linked.token.clone(), receipt.report.number);
    html! {
        div.panel {
            h2.question__title { (receipt.action.details.title) }
            p.soft { (say!(reader, "recorded-is")) }
            (past_words(reader, [receipt.report]))
            (consequences(linked, receipt))
            p { (say!(reader, "who-will-see")) }
            form method="post" action=(paths::LinkedWithdrawal::new(token, number)) {
                (hidden_fields(None))
                button.button.button--quiet { (say!(reader, "undo")) }
            }
        }
    }
}

/// What else changed with the report.
fn consequences(linked: &ReportLinkRequest, receipt: &Receipt) -> Markup {
    let reader = linked.reader();
    let report = receipt.report;
    html! {
        @if report.says == Says::Finished {
            p { (say!(reader, "now-finished")) }
        }
        @if let Some(percent) = report.percent {
            p { (say!(reader, "now-percent", percent = percent.number())) }
        }
        @if let Some(proposal) = &report.proposal {
            @let day = reader.wording.day_near(proposal.due, reader.today);
            @let reason = proposal.reason.as_str();
            p { (say!(reader, "date-asked-for", day = day, reason = reason)) }
        }
    }
}

/// What became of the action when the report was taken back: not all of it can be undone where
/// the action was changed since.
fn undone(linked: &ReportLinkRequest, receipt: &Receipt) -> Markup {
    let reader = linked.reader();
    let (token, number) = (linked.token.clone(), receipt.action.number);
    let as_before =
        receipt.before.stands_like(receipt.after) || receipt.action.stands_like(receipt.before);
    html! {
        div.panel {
            h2.question__title { (receipt.action.details.title) }
            @if as_before {
                p { (say!(reader, "undone")) }
            } @else {
                p { (say!(reader, "undone-in-part")) }
            }
            @if receipt.action.status.is_open() {
                p {
                    a.button.button--quiet href=(paths::LinkedAction::new(token, number)) {
                        (say!(reader, "answer-anew"))
                    }
                }
            }
        }
    }
}

fn next(linked: &ReportLinkRequest, line: Option<&ActionLine>) -> Markup {
    let reader = linked.reader();
    let token = linked.token.clone();
    html! {
        @if let Some(line) = line {
            section.stack.stack--tight aria-labelledby="next" {
                h2 #next.small-title { (say!(reader, "next-of-yours")) }
                a.card.card--choice href=(paths::LinkedAction::new(token, line.number)) {
                    strong { (line.title) }
                    span.soft.small {
                        @if let Some(day) = line.due.day() {
                            (say!(reader, "aspect-due"))
                            " "
                            (reader.wording.day_near(day, reader.today))
                        } @else { (reader.wording.due(line.due)) }
                    }
                }
                (link_to_all(linked))
            }
        } @else {
            p.plain__lead { (say!(reader, "that-was-all")) }
            (link_to_all(linked))
        }
    }
}
