use chrono::NaiveDate;

use crate::{Action, Flag, HelpAnswer, Lead, ProgressReport, Reply, Says};

/// What was heard of an action, as far as the rule needs it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Responses {
    /// The day of the latest response: a report by the lead or a supporter, or for them.
    pub response: Option<NaiveDate>,
    /// The day of the latest report that a member of the present lead made.
    pub by_lead: Option<NaiveDate>,
    /// The earliest call for help that is still open.
    pub stuck: Option<OpenCall>,
}

/// A call for help that nobody has said to be solved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct OpenCall {
    /// The day of the report that asked.
    pub asked: NaiveDate,
    /// Who answered last, of those who can help.
    pub answered: Option<HelpAnswer>,
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
        let stands = |(report, _): &(&ProgressReport, _)| report.taken_back.is_none();
        let mut reports: Vec<_> = reports.into_iter().filter(stands).collect();
        reports.sort_by_key(|(report, _)| (report.at, report.number));
        for (report, _) in &reports {
            if report.response {
                heard.response = heard.response.max(Some(report.on));
            }
            if is_by_lead(report, action.lead, action.lead_since) {
                heard.by_lead = heard.by_lead.max(Some(report.on));
            }
        }
        let mut calls = (0..reports.len()).filter_map(|at| {
            let (report, replies) = reports[at];
            let later = reports[at + 1..].iter().map(|(report, _)| *report);
            open_call(report, replies, later)
        });
        heard.stuck = calls.next();
        heard
    }
}

/// The call for help that a report is, unless its party, or somebody who can help, said later that
/// it is solved, or anybody that the work is finished.
fn open_call<'a>(
    report: &ProgressReport,
    replies: &[Reply],
    mut later: impl Iterator<Item = &'a ProgressReport>,
) -> Option<OpenCall> {
    let asker = report.author;
    let solves = |later: &ProgressReport| match later.says {
        Says::Finished => true,
        Says::Stuck => false,
        Says::GoingWell | Says::NoChange => asker.is_of_one_party_with(later.author),
    };
    if report.says != Says::Stuck || later.any(solves) {
        return None;
    }
    let help = replies.iter().filter(|reply| reply.helps(asker));
    if help.clone().any(|reply| reply.solves) {
        return None;
    }
    let latest = help.max_by_key(|reply| (reply.at, reply.number));
    Some(OpenCall {
        asked: report.on,
        answered: latest.map(|reply| HelpAnswer {
            on: reply.on,
            by: reply.by,
        }),
    })
}

impl From<OpenCall> for Flag {
    fn from(call: OpenCall) -> Self {
        let OpenCall { asked, answered } = call;
        Self::Stuck { asked, answered }
    }
}

/// Whether a member of the lead made the report since the lead took the action. What somebody
/// else recorded for the lead does not count.
fn is_by_lead(report: &ProgressReport, lead: Option<Lead>, since: Option<NaiveDate>) -> bool {
    let own = report.author.member.is_some() && report.recorded_by.is_none();
    own && lead.is_some_and(|lead| report.author.partner == Some(lead.partner))
        && since.is_none_or(|since| report.on >= since)
}
