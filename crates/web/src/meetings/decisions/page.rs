//! A decision of a meeting: its form, new or to be corrected.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{DecisionNumber, DecisionOutcome, MeetingNumber, RevisionNumber, Who};
use maud::{Markup, html};

use crate::components::{
    Choice, Draft, FormFields, PageHead, draft_script, form_footer, hidden_fields,
    mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::meetings::decisions::form::{DecisionForm, OUTCOME, PROPOSED_BY, TEXT, outcome_value};
use crate::meetings::open_meeting::{topic_address, within_meeting};
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What the form about a decision shows beside it.
pub struct DecisionView {
    pub meeting: MeetingNumber,
    /// The decision that it corrects; none where it is new.
    pub editing: Option<EditedDecision>,
    pub outline: Arc<NamedOutline>,
}

/// A decision that is corrected.
pub struct EditedDecision {
    pub number: DecisionNumber,
    /// What the form is filled in from.
    pub version: RevisionNumber,
}

pub fn decision_page(viewer: &Viewer, view: &DecisionView, filled: &Filled<DecisionForm>) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting);
    let back = topic_address(viewer, number, filled.form.topic());
    let (title, address, form) = match &view.editing {
        Some(editing) => {
            let decision = editing.number;
            let address = paths::Decision {
                slug,
                number,
                decision,
            };
            let title = say!(viewer, "correct-decision", number = decision.0);
            (title, address.to_string(), "correction")
        }
        None => {
            let address = paths::Decisions { slug, number };
            let title = say!(viewer, "note-decision");
            (title, address.to_string(), "decision")
        }
    };
    let draft = Draft::of(viewer, &back, form).came_back(filled.status() != StatusCode::OK);
    let body = html! {
        (PageHead::below(viewer, &back, say!(viewer, "roll-call")).titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &view.outline.names))
        form
            .form
            .panel
            method="post"
            action=(address)
            data-draft=(draft.name)
            data-came-back[draft.came_back]
            data-within=(within_meeting(viewer))
        {
            @if let Some(editing) = &view.editing {
                input type="hidden" name="version" value=(editing.version);
            }
            (decision_fields(viewer, &view.outline, filled))
            (Draft::notes(viewer))
            (form_footer(viewer, say!(viewer, "keep-decision"), &back))
        }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

/// What a decision's form asks for.
pub fn decision_fields(
    viewer: &Viewer,
    outline: &NamedOutline,
    filled: &Filled<DecisionForm>,
) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let proposer = fields.select(PROPOSED_BY, &form.proposed_by, proposers(outline));
    let proposer = proposer.or_nothing(say!(viewer, "nobody-said"));
    html! {
        (hidden_fields(None))
        input type="hidden" name="topic" value=(form.topic);
        (fields.lines(TEXT, &form.text, 3))
        (proposer.optional(say!(viewer, "optional")))
        fieldset #outcome tabindex="-1" {
            legend { (OUTCOME.label(viewer.wording)) }
            @if let Some(wrong) = fields.why(OUTCOME) {
                p.field__why { (wrong) }
            }
            div.outcomes {
                @for outcome in DecisionOutcome::ALL {
                    @let value = outcome_value(outcome);
                    label.check {
                        input
                            type="radio"
                            name="outcome"
                            value=(value)
                            checked[form.outcome == value];
                        " "
                        (viewer.wording.outcome(outcome))
                    }
                }
            }
        }
    }
}

/// What the stylesheet calls an outcome.
pub fn outcome_kind(outcome: DecisionOutcome) -> &'static str {
    match outcome {
        DecisionOutcome::Agreed => "done",
        DecisionOutcome::NotAgreed => "dropped",
        DecisionOutcome::PutOff => "on-hold",
    }
}

/// Who can have proposed something: partners, and people.
fn proposers(outline: &NamedOutline) -> Vec<Choice> {
    let partners = outline.standing_partners();
    let partners = partners.map(|one| Choice::new(Who::Partner(one.number), &one.name));
    let members = outline.present_members();
    let members = members.map(|one| Choice::new(Who::Member(one.number), &one.name));
    members.chain(partners).collect()
}
