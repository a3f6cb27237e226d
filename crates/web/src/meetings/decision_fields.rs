//! What a decision's form asks for, by itself or while the agenda is gone through.

use domain::{DecisionOutcome, Who};
use maud::{Markup, html};

use crate::components::{Choice, FormFields, hidden_fields};
use crate::meetings::decision_form::{DecisionForm, OUTCOME, PROPOSED_BY, TEXT};
use crate::outline::NamedOutline;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What a decision's form asks for.
pub fn decision_fields(
    viewer: &Viewer,
    outline: &NamedOutline,
    filled: &Filled<DecisionForm>,
) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let proposer = fields.select(PROPOSED_BY, &form.proposed_by, proposers(outline));
    let proposer = proposer.or_nothing(&say!(viewer, "nobody-said"));
    html! {
        (hidden_fields(None))
        input type="hidden" name="topic" value=(form.topic);
        (fields.lines(TEXT, &form.text, 3))
        (proposer.optional(say!(viewer, "optional")))
        fieldset #outcome tabindex="-1" aria-describedby=[fields.described(OUTCOME, false)] {
            legend { (OUTCOME.label(viewer.wording)) }
            (fields.correction(OUTCOME))
            div.outcomes {
                @for outcome in DecisionOutcome::ALL {
                    @let value = outcome.word();
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
    let partners = partners.map(|one| Choice::new(&Who::Partner(one.number), &one.name));
    let members = outline.present_members();
    let members = members.map(|one| Choice::new(&Who::Member(one.number), &one.name));
    members.chain(partners).collect()
}
