//! The form in which somebody says how it is going.

use domain::Permission;
use maud::{Markup, html};

use crate::actions::page::{ActionTyped, ActionView};
use crate::components::{AnswerTiles, Choice, Field, Select, hidden_fields};
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn report_panel(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let form = &typed.report;
    let on = |field| typed.wrong.on(here.wording, field);
    let optional = || say!(here, "optional");
    let address = paths::ProgressReports {
        slug: here.slug(),
        number: view.action.number,
    };
    html! {
        section.panel aria-labelledby="report" {
            h2 #report { (say!(here, "report")) }
            form.form method="post" action=(address) {
                (hidden_fields(None))
                (AnswerTiles::new(here.reader(), html! { (say!(here, "how-is-it-going")) }, &form.says)
                    .wrong(on("says")))
                (author(here, view, typed))
                (Field::number("percent", say!(here, "percent-done"), &form.percent).optional(optional()).wrong(on("percent")))
                (Field::lines("note", say!(here, "report-note"), &form.note, 3)
                    .optional(optional()).hint(say!(here, "report-note-hint")).wrong(on("note")))
                details.fold open[!form.new_due.is_empty() || !form.new_due_reason.is_empty()] {
                    summary { (say!(here, "propose-date")) }
                    div.fold__body {
                        (Field::day("new_due", say!(here, "new-date"), &form.new_due).wrong(on("new_due")))
                        (Field::text("new_due_reason", say!(here, "why-it-moves"), &form.new_due_reason).wrong(on("new_due_reason")))
                    }
                }
                div.buttons { button.button { (say!(here, "send-report")) } }
            }
        }
    }
}

/// For whom the report is recorded, where that can be somebody else: a colleague, or anybody whom
/// a coordinator writes down.
fn author(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let mut partners: Vec<_> = view.action.lead.iter().map(|lead| lead.partner).collect();
    partners.extend(&view.action.details.supporters);
    if !here.may(Permission::RecordForOthers) {
        partners.retain(|partner| here.member().partner == Some(*partner));
    }
    let mut choices = Vec::new();
    for partner in partners {
        choices.push(Choice::new(
            format!("partner-{partner}"),
            view.outline.names.partner(partner),
        ));
        let people = view.outline.members_of(partner);
        let people = people.filter(|member| member.number != here.member().number);
        choices.extend(people.map(|member| {
            let name = format!("{}, {}", member.name, view.outline.names.partner(partner));
            Choice::new(format!("member-{}", member.number), name)
        }));
    }
    let carries = |partner| view.action.is_carried_by(partner);
    let own = here.member().partner.is_some_and(carries);
    let select = Select::new(
        "author",
        say!(here, "report-for"),
        &typed.report.author,
        choices,
    );
    html! {
        @if own {
            details.fold open[!typed.report.author.is_empty()] {
                summary { (say!(here, "report-for-another")) }
                div.fold__body { (select.or_nothing(say!(here, "report-for-me"))) }
            }
        } @else if view.action.lead.is_some() || !view.action.details.supporters.is_empty() {
            (select.hint(say!(here, "report-for-hint")))
        }
    }
}
