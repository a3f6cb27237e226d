//! A decision of a meeting: its form, new or to be corrected.

use domain::{DecisionNumber, DecisionOutcome, Meeting, RevisionNumber, Who};
use maud::{Markup, html};

use crate::components::{
    Choice, Draft, Field, Select, draft_script, form_footer, hidden_fields, mistakes_summary,
    others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::meetings::decisions::form::{DecisionForm, outcome_value};
use crate::meetings::run::topic_form::within_meeting;
use crate::outline::NamedOutline;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::{paths, say};

/// The decision that the form corrects, and the version that it was filled in from.
pub type EditedDecision = Option<(DecisionNumber, RevisionNumber)>;

pub fn decision_page(
    viewer: &Viewer,
    (meeting, editing): (&Meeting, EditedDecision),
    outline: &NamedOutline,
    filled: &Filled<DecisionForm>,
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
    let (title, address) = match editing {
        Some((decision, _)) => (
            say!(viewer, "correct-decision", number = decision.0),
            paths::Decision {
                slug,
                number,
                decision,
            }
            .to_string(),
        ),
        None => (
            say!(viewer, "note-decision"),
            paths::Decisions { slug, number }.to_string(),
        ),
    };
    let form = if editing.is_none() {
        "decision"
    } else {
        "correction"
    };
    let draft =
        Draft::of(viewer, &back, form).came_back(filled.status() != axum::http::StatusCode::OK);
    let body = html! {
        (page_head(viewer, (&back, say!(viewer, "roll-call")), &title, html! {}))
        (mistakes_summary(viewer, &filled.wrong).called("text", say!(viewer, "what-was-proposed")))
        (others_changed(viewer, &filled.theirs, &outline.names))
        form.form.panel method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(viewer)) {
            @if let Some((_, version)) = editing { input type="hidden" name="version" value=(version); }
            (decision_fields(viewer, outline, (&filled.form, &filled.wrong)))
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
    (form, wrong): (&DecisionForm, &Corrections),
) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    html! {
        (hidden_fields(None))
        input type="hidden" name="topic" value=(form.topic);
        (Field::lines("text", say!(viewer, "what-was-proposed"), &form.text, 3).wrong(on("text")))
        (Select::new("proposed_by", say!(viewer, "aspect-proposed-by"), &form.proposed_by, proposers(outline))
            .or_nothing(say!(viewer, "nobody-said")).optional(say!(viewer, "optional")).wrong(on("proposed_by")))
        fieldset #outcome tabindex="-1" {
            legend { (say!(viewer, "aspect-outcome")) }
            @if let Some(wrong) = on("outcome") { p.field__why { (wrong) } }
            div.outcomes {
                @for outcome in DecisionOutcome::ALL {
                    @let value = outcome_value(outcome);
                    label.check {
                        input type="radio" name="outcome" value=(value) checked[form.outcome == value];
                        " " (viewer.wording.outcome(outcome))
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
