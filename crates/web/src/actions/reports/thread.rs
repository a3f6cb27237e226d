//! What people reported on an action, and what was answered.

use domain::{Permission, ProgressReport, Proposal, Reply, ReportNumber, Says};
use maud::{Markup, html};

use crate::actions::page::{ActionTyped, ActionView};
use crate::components::{Field, hidden_fields, says_kind};
use crate::paths;
use crate::reports::form::REPLY;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn report_thread(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let stand = view.reports.iter();
    let stand = stand
        .filter(|(report, _)| report.taken_back.is_none())
        .count();
    html! {
        section.stack aria-labelledby="reports" {
            div.section-head {
                h2 #reports { (say!(viewer, "reports")) }
                @if stand > 0 {
                    span.section-head__aside { (say!(viewer, "reports-count", reports = stand)) }
                }
            }
            @if view.reports.is_empty() {
                p.soft { (say!(viewer, "no-reports")) }
            }
            ol.thread {
                @for (report, replies) in &view.reports {
                    (one(viewer, view, typed, (report, replies)))
                }
            }
        }
    }
}

/// The id of the field in which a report is answered.
pub fn reply_field(report: ReportNumber) -> String {
    format!("{}-text", form_of(report))
}

fn form_of(report: ReportNumber) -> String {
    format!("reply-{report}")
}

fn one(
    viewer: &Viewer,
    view: &ActionView,
    typed: &ActionTyped,
    (report, replies): (&ProgressReport, &[Reply]),
) -> Markup {
    let kind = says_kind(report.says);
    let answerable = viewer.may_on(Permission::Reply, &view.action);
    html! {
        li #{ "report-" (report.number) } class={ "report report--" (kind) } {
            div.report__head {
                span.report__says { (viewer.wording.says(report.says)) }
                @if report.taken_back.is_some() {
                    span.badge { (say!(viewer, "taken-back")) }
                }
                @if let Some(percent) = report.percent {
                    span.number { (say!(viewer, "percent", percent = percent.number())) }
                }
                span.report__who { (who(viewer, view, report)) }
            }
            @if let Some(note) = &report.note {
                p { (note) }
            }
            (proposal(viewer, view, report))
            @if answerable || !replies.is_empty() {
                div.report__replies {
                    @for reply in replies { (answer(viewer, view, reply)) }
                    @if answerable { (reply_form(viewer, typed, report, replies)) }
                }
            }
        }
    }
}

fn answer(viewer: &Viewer, view: &ActionView, reply: &Reply) -> Markup {
    html! {
        div.reply {
            p { (reply.text) }
            p.report__who {
                (view.outline.names.member(reply.by))
                " · "
                time datetime=(reply.on) { (viewer.day_near(reply.on)) }
                @if reply.solves { " · " (say!(viewer, "reply-solved")) }
            }
        }
    }
}

fn who(viewer: &Viewer, view: &ActionView, report: &ProgressReport) -> Markup {
    let member = report
        .author
        .member
        .map(|member| view.outline.names.member(member));
    let partner = report
        .author
        .partner
        .map(|partner| view.outline.names.partner(partner));
    let author: Vec<&str> = member.into_iter().chain(partner).collect();
    html! {
        (author.join(", "))
        " · "
        time datetime=(report.on) { (viewer.day_near(report.on)) }
        " · "
        (viewer.wording.way(report.way))
        @if let Some(recorder) = report.recorded_by {
            ", "
            (say!(viewer, "recorded-by", name = view.outline.names.member(recorder)))
        }
    }
}

/// Where the form that moves the date is filled in with what is proposed.
fn taken_up(proposal: &Proposal) -> String {
    let reason = urlencoded(proposal.reason.as_str());
    format!("?due={}&due_reason={reason}#change", proposal.due)
}

fn proposal(viewer: &Viewer, view: &ActionView, report: &ProgressReport) -> Markup {
    html! {
        @if let Some(proposal) = &report.proposal {
            @let (day, reason) = (viewer.day(proposal.due), proposal.reason.as_str());
            p.soft {
                (say!(viewer, "proposes", day = day, reason = reason))
                @if viewer.may_on(Permission::MoveDue, &view.action) {
                    " "
                    a href=(taken_up(proposal)) { (say!(viewer, "take-it-up")) }
                }
            }
        }
    }
}

fn urlencoded(text: &str) -> String {
    let pair = serde_urlencoded::to_string([("", text)]).unwrap_or_default();
    pair.trim_start_matches('=').to_owned()
}

fn reply_form(
    viewer: &Viewer,
    typed: &ActionTyped,
    report: &ProgressReport,
    replies: &[Reply],
) -> Markup {
    let typed_here = typed
        .reply
        .as_ref()
        .filter(|(number, _)| *number == report.number);
    let text = typed_here.map_or("", |(_, form)| form.text.as_str());
    let wrong = typed_here.and_then(|_| typed.wrong.on(viewer.wording, "text"));
    let stands = report.taken_back.is_none();
    let calls = report.says == Says::Stuck && stands;
    let asks = calls && replies.is_empty();
    let solves = typed_here.is_some_and(|(_, form)| !form.solves.is_empty());
    let address = paths::Replies {
        slug: viewer.slug(),
        number: report.number,
    };
    let field = Field::lines(REPLY.name, REPLY.label(viewer.wording), text, 2);
    html! {
        details.fold open[asks || typed_here.is_some()] {
            summary { (say!(viewer, "reply")) }
            form.form.fold__body method="post" action=(address) {
                (hidden_fields(None))
                (field.in_form(&form_of(report.number)).wrong(wrong))
                @if calls {
                    label.check {
                        input type="checkbox" name="solves" value="yes" checked[solves];
                        " "
                        (say!(viewer, "reply-solves"))
                    }
                }
                div.buttons {
                    button.button.button--quiet { (say!(viewer, "send-reply")) }
                }
            }
        }
    }
}
