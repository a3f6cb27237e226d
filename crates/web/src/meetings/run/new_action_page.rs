//! The form for an action on which a meeting agrees.

use domain::MeetingNumber;
use maud::{Markup, html};

use crate::components::{
    Choice, Draft, FormFields, PageHead, draft_script, form_footer, hidden_fields, mistakes_summary,
};
use crate::layout::{Page, PageSection};
use crate::meetings::open_meeting::{topic_address, within_meeting};
use crate::meetings::run::new_action_form::{
    AgreedActionChoices, AgreedActionForm, DUE, LEAD, LEAD_MEMBER, OBJECTIVE, TITLE,
};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The meeting that agrees on an action, and what can be chosen for it.
pub struct AgreedActionView {
    pub meeting: MeetingNumber,
    pub choices: AgreedActionChoices,
}

pub fn new_meeting_action_page(
    viewer: &Viewer,
    view: &AgreedActionView,
    filled: &Filled<AgreedActionForm>,
) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting);
    let back = topic_address(viewer, number, filled.form.topic());
    let address = paths::MeetingActions { slug, number };
    let draft = Draft::of(viewer, &back, "action").came_back(!filled.wrong.is_empty());
    let title = say!(viewer, "new-action");
    let body = html! {
        (PageHead::below(viewer, &back, say!(viewer, "roll-call")).titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        form
            .form
            .panel
            method="post"
            action=(address)
            data-draft=(draft.name)
            data-came-back[draft.came_back]
            data-within=(within_meeting(viewer))
        {
            (hidden_fields(None))
            input type="hidden" name="topic" value=(filled.form.topic);
            (action_fields(viewer, &view.choices, filled))
            (Draft::notes(viewer))
            (form_footer(viewer, &say!(viewer, "put-on-plan"), &back))
        }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn action_fields(
    viewer: &Viewer,
    choices: &AgreedActionChoices,
    filled: &Filled<AgreedActionForm>,
) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let objectives = choices.objectives.iter();
    let objectives = objectives.map(|one| Choice::new(&one.number, &one.title));
    let partners = choices.partners.iter();
    let partners = partners.map(|one| Choice::new(&one.number, &one.name));
    let members = choices.members.iter();
    let members = members.map(|one| Choice::new(&one.number, &one.name));
    let lead = fields.select(LEAD, &form.lead, partners.collect());
    let person = fields.select(LEAD_MEMBER, &form.lead_member, members.collect());
    let person = person.or_nothing(&say!(viewer, "anybody-there"));
    html! {
        (fields.text(TITLE, &form.title))
        (fields.select(OBJECTIVE, &form.objective, objectives.collect()))
        div.form__row {
            (lead.or_nothing(&say!(viewer, "nobody-yet")))
            (person.optional(say!(viewer, "optional")))
        }
        (fields.day(DUE, &form.due).optional(say!(viewer, "optional")))
    }
}
