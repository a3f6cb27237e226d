//! What is around actions: all that the rule needs to know of them beside themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Action, ActionNumber, Calendars, Facts, MemberNumber, Policy, ProgressReport, Reply, Responses,
    Waited,
};

/// What is known around some actions of a partnership: the one place that facts are gathered from,
/// whether the actions come from the tables or from the history.
#[derive(Clone, Debug, Default)]
pub struct AssessmentContext {
    policy: Policy,
    calendars: Calendars,
    left: BTreeSet<MemberNumber>,
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

    /// Takes in who has left.
    pub fn take_left(&mut self, left: impl IntoIterator<Item = MemberNumber>) {
        self.left.extend(left);
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

    /// Whether the person who leads an action has left.
    fn has_lead_left(&self, action: &Action) -> bool {
        let lead = action.lead.and_then(|lead| lead.member);
        lead.is_some_and(|member| self.left.contains(&member))
    }
}
