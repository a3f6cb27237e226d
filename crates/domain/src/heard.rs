use chrono::NaiveDate;

use crate::{Action, Lead, ProgressReport, Reply, Says};

/// What was heard of an action, as far as the rule needs it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Responses {
    /// The day of the latest response: a report by the lead or a supporter, or for them.
    pub response: Option<NaiveDate>,
    /// The day of the latest report that a member of the present lead made.
    pub by_lead: Option<NaiveDate>,
    /// The day of the latest report, if that says *stuck* and nobody who can help has replied.
    pub stuck: Option<NaiveDate>,
}

impl Responses {
    /// Of an action that nobody has said anything of.
    pub const NONE: Self = Self {
        response: None,
        by_lead: None,
        stuck: None,
    };

    /// What the reports on an action come to.
    ///
    /// Each report comes with its replies. One that was taken back says nothing.
    pub fn of<'a>(
        action: &Action,
        reports: impl IntoIterator<Item = (&'a ProgressReport, &'a [Reply])>,
    ) -> Self {
        let mut heard = Self::default();
        let mut latest = None;
        let stands = |(report, _): &(&ProgressReport, _)| report.taken_back.is_none();
        for (report, replies) in reports.into_iter().filter(stands) {
            if report.response {
                heard.response = heard.response.max(Some(report.on));
            }
            if is_by_lead(report, action.lead, action.lead_since) {
                heard.by_lead = heard.by_lead.max(Some(report.on));
            }
            if latest.is_none_or(|other| other < (report.at, report.number)) {
                latest = Some((report.at, report.number));
                let unanswered = report.says == Says::Stuck && !replies.iter().any(|r| r.answers);
                heard.stuck = unanswered.then_some(report.on);
            }
        }
        heard
    }
}

/// Whether a member of the lead made the report since the lead took the action. What somebody
/// else recorded for the lead does not count.
fn is_by_lead(report: &ProgressReport, lead: Option<Lead>, since: Option<NaiveDate>) -> bool {
    let own = report.author.member.is_some() && report.recorded_by.is_none();
    own && lead.is_some_and(|lead| report.author.partner == Some(lead.partner))
        && since.is_none_or(|since| report.on >= since)
}
