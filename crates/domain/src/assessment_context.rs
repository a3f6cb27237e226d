//! What is around actions: all that the rule needs to know of them beside themselves.

use std::collections::BTreeMap;

use crate::{
    Action, ActionNumber, Calendars, Facts, MemberNumber, PartnerNumber, Policy, ProgressReport,
    Reply, Responses, Waited,
};

/// What is known around some actions of a partnership: the one place that facts are gathered from,
/// whether the actions come from the tables or from the history.
#[derive(Clone, Debug, Default)]
pub struct AssessmentContext {
    policy: Policy,
    calendars: Calendars,
    /// Whose member each person is that has not left.
    present: BTreeMap<MemberNumber, Option<PartnerNumber>>,
    responses: BTreeMap<ActionNumber, Responses>,
    waited: BTreeMap<ActionNumber, Waited>,
}

impl AssessmentContext {
    /// What is known in a partnership of that policy and those meetings, before anybody is heard.
    pub fn new(policy: Policy, calendars: Calendars) -> Self {
        Self {
            policy,
            calendars,
            ..Self::default()
        }
    }

    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// Takes in who has not left, and of which partner each is.
    pub fn take_present(
        &mut self,
        present: impl IntoIterator<Item = (MemberNumber, Option<PartnerNumber>)>,
    ) {
        self.present.extend(present);
    }

    /// Takes in what was said of an action: each report comes with its replies.
    pub fn take_reports<'a>(
        &mut self,
        action: &Action,
        reports: impl IntoIterator<Item = (&'a ProgressReport, &'a [Reply])>,
    ) {
        let responses = Responses::of(action, reports);
        self.responses.insert(action.number, responses);
    }

    /// Takes in how an action stands that another waits for.
    pub fn take_waited(&mut self, waited: Waited) {
        self.waited.insert(waited.number, waited);
    }

    /// What the rule looks at of an action.
    pub fn facts<'a>(&'a self, action: &'a Action) -> Facts<'a> {
        Facts {
            action,
            heard: self
                .responses
                .get(&action.number)
                .unwrap_or(&Responses::NONE),
            lead_left: self.has_lead_left(action),
            waited: action
                .waiting_for
                .and_then(|other| self.waited.get(&other))
                .copied(),
            calendar: self.calendars.of_group(action.details.group),
            policy: &self.policy,
        }
    }

    /// Whether the person who leads an action has left the partnership, or moved to another partner.
    fn has_lead_left(&self, action: &Action) -> bool {
        let named = action
            .lead
            .and_then(|lead| Some((lead.member?, lead.partner)));
        named.is_some_and(|(member, partner)| self.present.get(&member) != Some(&Some(partner)))
    }
}
