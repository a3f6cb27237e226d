//! What is written down about a topic: the answer, a new date, a new lead, a decision.

use maud::{Markup, html};

use crate::components::{AnswerTiles, Choice, Draft, Field, Select, hidden_fields};
use crate::meetings::decisions::form::DecisionForm;
use crate::meetings::decisions::page::decision_fields;
use crate::meetings::run::form::NOBODY;
use crate::meetings::run::record::decision_list;
use crate::meetings::run::topic_page::{TalkedAction, TopicTyped, TopicView};
use crate::outline::NamedOutline;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// The form about an action: the answers first, and nothing has to be filled in.
pub fn topic_panel(
    here: &MemberRequest,
    (view, talked): (&TopicView, &TalkedAction),
    typed: &TopicTyped,
) -> Markup {
    let address = view.to(here, Some(view.topic));
    let form = &typed.form;
    let on = |field| typed.wrong.on(here.wording, field);
    let optional = || say!(here, "optional");
    let draft = Draft::of(here, &address, "word").came_back(typed.came_back());
    let heard = talked.heard.map_or(0, |report| report.0);
    let legend = html! { (say!(here, "how-is-it-going")) };
    let more = [
        &form.percent,
        &form.due,
        &form.due_reason,
        &form.lead,
        &form.lead_member,
    ];
    html! {
        form.form.panel.roll-form method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(here)) {
            (hidden_fields(Some(talked.version)))
            input type="hidden" name="heard" value=(heard);
            (AnswerTiles::new(here.reader(), legend, &form.says).brief(!typed.came_back()).wrong(on("says")))
            (Field::lines("note", say!(here, "report-note"), &form.note, 2).optional(optional()).wrong(on("note")))
            details.fold open[more.iter().any(|typed| !typed.is_empty())] {
                summary { (say!(here, "date-lead-percent")) }
                div.fold__body {
                    (Field::day("due", say!(here, "new-date"), &form.due).optional(optional()).wrong(on("due")))
                    (Field::text("due_reason", say!(here, "why-it-moves"), &form.due_reason).wrong(on("due_reason")))
                    (leads(here, &view.outline, typed))
                    (Field::number("percent", say!(here, "percent-done"), &form.percent).optional(optional()).wrong(on("percent")))
                }
            }
            (Draft::notes(here))
            div.buttons.roll-buttons {
                button.button.button--large {
                    @if typed.just.is_empty() { (say!(here, "record-and-next")) } @else { (say!(here, "record-all-the-same")) }
                }
                a.button.button--plain href=(view.next(here)) { (say!(here, "roll-skip")) }
            }
            p.soft.small.roll-keys { (say!(here, "roll-keys")) }
        }
    }
}

/// The way on from a topic about which nothing is reported.
pub fn go_on_form(here: &MemberRequest, view: &TopicView) -> Markup {
    html! {
        div.buttons { a.button.button--large href=(view.next(here)) { (say!(here, "roll-on")) } }
    }
}

/// What was decided about the topic, and the form for more. `text` is what was typed elsewhere.
pub fn decisions_panel(
    here: &MemberRequest,
    view: &TopicView,
    (text, open): (&str, bool),
) -> Markup {
    let (slug, number) = (here.slug(), view.meeting.number);
    let address = paths::Decisions {
        slug: slug.clone(),
        number,
    };
    let form = DecisionForm {
        text: text.to_owned(),
        ..DecisionForm::about(Some(view.topic))
    };
    let draft = Draft::of(here, view.to(here, Some(view.topic)), "decision");
    let new = paths::MeetingActions { slug, number };
    let new = format!("{new}?topic={}", view.topic);
    html! {
        @if !view.decisions.is_empty() {
            section.stack.stack--tight aria-labelledby="decided" {
                h2.roll-heading #decided { (say!(here, "decisions")) }
                (decision_list(here, true, &view.decisions, &view.outline.names))
            }
        }
        details.fold open[open] {
            summary { (say!(here, "note-decision")) }
            form.form.fold__body method="post" action=(address)
                data-draft=(draft.name) data-within=(within_meeting(here)) {
                (decision_fields(here, &view.outline, (&form, &Default::default())))
                (Draft::notes(here))
                div.buttons { button.button.button--quiet { (say!(here, "keep-decision")) } }
            }
        }
        p { a href=(new) { (say!(here, "new-action-here")) } }
    }
}

/// The note that was typed about an action that ended meanwhile: it may do as a decision.
pub fn left_over_words(open: bool, typed: &TopicTyped) -> &str {
    if open { "" } else { &typed.form.note }
}

/// The addresses to which a form leads that was taken.
pub fn within_meeting(here: &MemberRequest) -> String {
    paths::Partnership { slug: here.slug() }.to_string()
}

/// The partner and the person who lead it from now on; nothing chosen changes nothing.
fn leads(here: &MemberRequest, outline: &NamedOutline, typed: &TopicTyped) -> Markup {
    let on = |field| typed.wrong.on(here.wording, field);
    let nobody = Choice::new(NOBODY, say!(here, "nobody-yet"));
    let partners = outline.standing_partners();
    let partners = partners.map(|partner| Choice::new(partner.number, &partner.name));
    let partners = partners.chain([nobody]).collect();
    html! {
        (Select::new("lead", say!(here, "new-lead"), &typed.form.lead, partners)
            .or_nothing(say!(here, "as-it-is")).wrong(on("lead")))
        (Select::new("lead_member", say!(here, "aspect-lead-member"), &typed.form.lead_member, people_choices(outline))
            .or_nothing(say!(here, "anybody-there")).optional(say!(here, "optional")).wrong(on("lead_member")))
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
