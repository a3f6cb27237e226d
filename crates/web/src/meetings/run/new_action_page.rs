//! The form for an action that a meeting makes on the spot.

use domain::Meeting;
use maud::{Markup, html};

use crate::actions::edit_page::ActionChoices;
use crate::components::{
    Choice, Draft, Field, Select, draft_script, form_footer, hidden_fields, mistakes_summary,
    page_head,
};
use crate::layout::{Page, PageSection};
use crate::meetings::run::new_action_form::SpotForm;
use crate::meetings::run::topic_form::within_meeting;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn new_meeting_action_page(
    here: &MemberRequest,
    meeting: &Meeting,
    choices: &ActionChoices,
    filled: &Filled<SpotForm>,
) -> Page {
    let (slug, number) = (here.slug(), meeting.number);
    let back = match filled.form.topic() {
        Some(topic) => paths::RollCallTopic {
            slug: slug.clone(),
            number,
            topic,
        }
        .to_string(),
        None => paths::RollCall {
            slug: slug.clone(),
            number,
        }
        .to_string(),
    };
    let address = paths::MeetingActions { slug, number };
    let draft = Draft::of(here, &back, "action").came_back(!filled.wrong.is_empty());
    let title = say!(here, "new-action");
    let body = html! {
        (page_head(here, (&back, say!(here, "roll-call")), &title, html! {}))
        (mistakes_summary(here, &filled.wrong).called("title", say!(here, "what-will-be-done")))
        form.form.panel method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(here)) {
            (hidden_fields(None))
            input type="hidden" name="topic" value=(filled.form.topic);
            (fields(here, choices, filled))
            (Draft::notes(here))
            (form_footer(here, say!(here, "put-on-plan"), &back))
        }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn fields(here: &MemberRequest, choices: &ActionChoices, filled: &Filled<SpotForm>) -> Markup {
    let form = &filled.form;
    let on = |field| filled.wrong.on(here.wording, field);
    let objectives = choices.objectives.iter();
    let objectives = objectives.map(|one| Choice::new(one.number, &one.title));
    let partners = choices.partners.iter();
    let partners = partners.map(|one| Choice::new(one.number, &one.name));
    let members = choices.members.iter();
    let members = members.map(|one| Choice::new(one.number, &one.name));
    html! {
        (Field::text("title", say!(here, "what-will-be-done"), &form.title).wrong(on("title")))
        (Select::new("objective", say!(here, "aspect-objective"), &form.objective, objectives.collect())
            .wrong(on("objective")))
        div.form__row {
            (Select::new("lead", say!(here, "aspect-lead"), &form.lead, partners.collect())
                .or_nothing(say!(here, "nobody-yet")).wrong(on("lead")))
            (Select::new("lead_member", say!(here, "aspect-lead-member"), &form.lead_member, members.collect())
                .or_nothing(say!(here, "anybody-there")).optional(say!(here, "optional")).wrong(on("lead_member")))
        }
        (Field::day("due", say!(here, "aspect-due"), &form.due).optional(say!(here, "optional")).wrong(on("due")))
    }
}
