//! The form in which somebody says how it is going.

use domain::Permission;
use maud::{Markup, html};

use crate::actions::page::{ActionTyped, ActionView};
use crate::components::{AnswerTiles, Choice, FormFields, Select, hidden_fields};
use crate::paths;
use crate::reports::form::{NEW_DUE, NEW_DUE_REASON, NOTE, PERCENT, SAYS};
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn report_panel(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let (form, fields) = (&typed.report, FormFields::new(viewer.wording, &typed.wrong));
    let optional = || say!(viewer, "optional");
    let legend = html! {
        (SAYS.label(viewer.wording))
    };
    let tiles = AnswerTiles::new(viewer.reader(), legend, &form.says);
    let note = fields.lines(NOTE, &form.note, 3).optional(optional());
    let address = paths::ProgressReports {
        slug: viewer.slug(),
        number: view.action.number,
    };
    html! {
        section.panel aria-labelledby="report" {
            h2 #report { (say!(viewer, "report")) }
            form.form method="post" action=(address) {
                (hidden_fields(None))
                (tiles.wrong(fields.why(SAYS)))
                (author(viewer, view, typed))
                (fields.number(PERCENT, &form.percent).optional(optional()))
                (note.hint(say!(viewer, "report-note-hint")))
                details.fold open[!form.new_due.is_empty() || !form.new_due_reason.is_empty()] {
                    summary { (say!(viewer, "propose-date")) }
                    div.fold__body {
                        (fields.day(NEW_DUE, &form.new_due))
                        (fields.text(NEW_DUE_REASON, &form.new_due_reason))
                    }
                }
                div.buttons {
                    button.button { (say!(viewer, "send-report")) }
                }
            }
        }
    }
}

/// For whom the report is recorded, where that can be somebody else: a colleague, or anybody whom
/// a coordinator writes down.
fn author(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let mut partners: Vec<_> = view.action.lead.iter().map(|lead| lead.partner).collect();
    partners.extend(&view.action.details.supporters);
    if !viewer.may(Permission::RecordForOthers) {
        partners.retain(|partner| viewer.member().partner == Some(*partner));
    }
    let mut choices = Vec::new();
    for partner in partners {
        choices.push(Choice::new(
            &format!("partner-{partner}"),
            view.outline.names.partner(partner),
        ));
        let people = view.outline.members_of(partner);
        let people = people.filter(|member| member.number != viewer.member().number);
        choices.extend(people.map(|member| {
            let name = format!("{}, {}", member.name, view.outline.names.partner(partner));
            Choice::new(&format!("member-{}", member.number), &name)
        }));
    }
    let carries = |partner| view.action.is_carried_by(partner);
    let own = viewer.member().partner.is_some_and(carries);
    let select = Select::new(
        "author",
        say!(viewer, "report-for"),
        &typed.report.author,
        choices,
    );
    html! {
        @if own {
            details.fold open[!typed.report.author.is_empty()] {
                summary { (say!(viewer, "report-for-another")) }
                div.fold__body { (select.or_nothing(&say!(viewer, "report-for-me"))) }
            }
        } @else if view.action.lead.is_some() || !view.action.details.supporters.is_empty() {
            (select.hint(say!(viewer, "report-for-hint")))
        }
    }
}
