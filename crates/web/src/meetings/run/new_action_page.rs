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
use crate::request::viewer::Viewer;
use crate::{paths, say};

pub fn new_meeting_action_page(
    viewer: &Viewer,
    meeting: &Meeting,
    choices: &ActionChoices,
    filled: &Filled<SpotForm>,
) -> Page {
    let (slug, number) = (viewer.slug(), meeting.number);
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
    let draft = Draft::of(viewer, &back, "action").came_back(!filled.wrong.is_empty());
    let title = say!(viewer, "new-action");
    let body = html! {
        (page_head(viewer, (&back, say!(viewer, "roll-call")), &title, html! {}))
        (mistakes_summary(viewer, &filled.wrong).called("title", say!(viewer, "what-will-be-done")))
        form.form.panel method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(viewer)) {
            (hidden_fields(None))
            input type="hidden" name="topic" value=(filled.form.topic);
            (fields(viewer, choices, filled))
            (Draft::notes(viewer))
            (form_footer(viewer, say!(viewer, "put-on-plan"), &back))
        }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn fields(viewer: &Viewer, choices: &ActionChoices, filled: &Filled<SpotForm>) -> Markup {
    let form = &filled.form;
    let on = |field| filled.wrong.on(viewer.wording, field);
    let objectives = choices.objectives.iter();
    let objectives = objectives.map(|one| Choice::new(one.number, &one.title));
    let partners = choices.partners.iter();
    let partners = partners.map(|one| Choice::new(one.number, &one.name));
    let members = choices.members.iter();
    let members = members.map(|one| Choice::new(one.number, &one.name));
    html! {
        (Field::text("title", say!(viewer, "what-will-be-done"), &form.title).wrong(on("title")))
        (Select::new("objective", say!(viewer, "aspect-objective"), &form.objective, objectives.collect())
            .wrong(on("objective")))
        div.form__row {
            (Select::new("lead", say!(viewer, "aspect-lead"), &form.lead, partners.collect())
                .or_nothing(say!(viewer, "nobody-yet")).wrong(on("lead")))
            (Select::new("lead_member", say!(viewer, "aspect-lead-member"), &form.lead_member, members.collect())
                .or_nothing(say!(viewer, "anybody-there")).optional(say!(viewer, "optional")).wrong(on("lead_member")))
        }
        (Field::day("due", say!(viewer, "aspect-due"), &form.due).optional(say!(viewer, "optional")).wrong(on("due")))
    }
}
