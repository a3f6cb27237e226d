//! A decision of a meeting: its form, new or to be corrected.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{DecisionNumber, MeetingNumber, RevisionNumber};
use maud::html;

use crate::components::{
    Draft, PageHead, draft_script, form_footer, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::meetings::decision_fields::decision_fields;
use crate::meetings::decision_form::DecisionForm;
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
            (form_footer(viewer, &say!(viewer, "keep-decision"), &back))
        }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}
