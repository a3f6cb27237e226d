//! What is written down about a topic: the answer, a new date, a new lead, a decision.

use maud::{Markup, html};

use crate::components::{AnswerTiles, Choice, Draft, Field, Select, hidden_fields};
use crate::meetings::decisions::form::DecisionForm;
use crate::meetings::decisions::page::decision_fields;
use crate::meetings::run::form::NOBODY;
use crate::meetings::run::record::decision_list;
use crate::meetings::run::topic_page::{TalkedAction, TopicTyped, TopicView};
use crate::outline::NamedOutline;
use crate::request::viewer::Viewer;
use crate::{paths, say};

/// The form about an action: the answers first, and nothing has to be filled in.
pub fn topic_panel(
    viewer: &Viewer,
    (view, talked): (&TopicView, &TalkedAction),
    typed: &TopicTyped,
) -> Markup {
    let address = view.to(viewer, Some(view.topic));
    let form = &typed.form;
    let on = |field| typed.wrong.on(viewer.wording, field);
    let optional = || say!(viewer, "optional");
    let draft = Draft::of(viewer, &address, "word").came_back(typed.came_back());
    let heard = talked.heard.map_or(0, |report| report.0);
    let legend = html! { (say!(viewer, "how-is-it-going")) };
    let more = [
        &form.percent,
        &form.due,
        &form.due_reason,
        &form.lead,
        &form.lead_member,
    ];
    html! {
        form.form.panel.roll-form method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(viewer)) {
            (hidden_fields(Some(talked.version)))
            input type="hidden" name="heard" value=(heard);
            (AnswerTiles::new(viewer.reader(), legend, &form.says).brief(!typed.came_back()).wrong(on("says")))
            (Field::lines("note", say!(viewer, "report-note"), &form.note, 2).optional(optional()).wrong(on("note")))
            details.fold open[more.iter().any(|typed| !typed.is_empty())] {
                summary { (say!(viewer, "date-lead-percent")) }
                div.fold__body {
                    (Field::day("due", say!(viewer, "new-date"), &form.due).optional(optional()).wrong(on("due")))
                    (Field::text("due_reason", say!(viewer, "why-it-moves"), &form.due_reason).wrong(on("due_reason")))
                    (leads(viewer, &view.outline, typed))
                    (Field::number("percent", say!(viewer, "percent-done"), &form.percent).optional(optional()).wrong(on("percent")))
                }
            }
            (Draft::notes(viewer))
            div.buttons.roll-buttons {
                button.button.button--large {
                    @if typed.just.is_empty() { (say!(viewer, "record-and-next")) } @else { (say!(viewer, "record-all-the-same")) }
                }
                a.button.button--plain href=(view.next(viewer)) { (say!(viewer, "roll-skip")) }
            }
            p.soft.small.roll-keys { (say!(viewer, "roll-keys")) }
        }
    }
}

/// The way on from a topic about which nothing is reported.
pub fn go_on_form(viewer: &Viewer, view: &TopicView) -> Markup {
    html! {
        div.buttons { a.button.button--large href=(view.next(viewer)) { (say!(viewer, "roll-on")) } }
    }
}

/// What was decided about the topic, and the form for more. `text` is what was typed elsewhere.
pub fn decisions_panel(viewer: &Viewer, view: &TopicView, (text, open): (&str, bool)) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let address = paths::Decisions {
        slug: slug.clone(),
        number,
    };
    let form = DecisionForm {
        text: text.to_owned(),
        ..DecisionForm::about(Some(view.topic))
    };
    let draft = Draft::of(viewer, view.to(viewer, Some(view.topic)), "decision");
    let new = paths::MeetingActions { slug, number };
    let new = format!("{new}?topic={}", view.topic);
    html! {
        @if !view.decisions.is_empty() {
            section.stack.stack--tight aria-labelledby="decided" {
                h2.roll-heading #decided { (say!(viewer, "decisions")) }
                (decision_list(viewer, true, &view.decisions, &view.outline.names))
            }
        }
        details.fold open[open] {
            summary { (say!(viewer, "note-decision")) }
            form.form.fold__body method="post" action=(address)
                data-draft=(draft.name) data-within=(within_meeting(viewer)) {
                (decision_fields(viewer, &view.outline, (&form, &Default::default())))
                (Draft::notes(viewer))
                div.buttons { button.button.button--quiet { (say!(viewer, "keep-decision")) } }
            }
        }
        p { a href=(new) { (say!(viewer, "new-action-here")) } }
    }
}

/// The note that was typed about an action that ended meanwhile: it may do as a decision.
pub fn left_over_words(open: bool, typed: &TopicTyped) -> &str {
    if open { "" } else { &typed.form.note }
}

/// The addresses to which a form leads that was taken.
pub fn within_meeting(viewer: &Viewer) -> String {
    paths::Partnership {
        slug: viewer.slug(),
    }
    .to_string()
}

/// The partner and the person who lead it from now on; nothing chosen changes nothing.
fn leads(viewer: &Viewer, outline: &NamedOutline, typed: &TopicTyped) -> Markup {
    let on = |field| typed.wrong.on(viewer.wording, field);
    let nobody = Choice::new(NOBODY, say!(viewer, "nobody-yet"));
    let partners = outline.standing_partners();
    let partners = partners.map(|partner| Choice::new(partner.number, &partner.name));
    let partners = partners.chain([nobody]).collect();
    html! {
        (Select::new("lead", say!(viewer, "new-lead"), &typed.form.lead, partners)
            .or_nothing(say!(viewer, "as-it-is")).wrong(on("lead")))
        (Select::new("lead_member", say!(viewer, "aspect-lead-member"), &typed.form.lead_member, people_choices(outline))
            .or_nothing(say!(viewer, "anybody-there")).optional(say!(viewer, "optional")).wrong(on("lead_member")))
    }
}

/// The people who can be chosen, with where they are from.
pub fn people_choices(outline: &NamedOutline) -> Vec<Choice> {
    let from = |member: &domain::Member| match member.partner {
        Some(partner) => format!("{}, {}", member.name, outline.names.partner(partner)),
        None => member.name.to_string(),
    };
    let members = outline.present_members();
    members
        .map(|member| Choice::new(member.number, from(member)))
        .collect()
}
