//! The review as programs read it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Action, ActionNumber, Assessment, Calendars, Counts, Due, Exemption, Flag, FlagName, FlagNames,
    PartnerNumber, Plan, Silence, Slug, StatusName, Title,
};
use serde::Serialize;

/// The review of a partnership on a day.
#[derive(Serialize)]
pub struct ReviewSheet {
    pub partnership: Slug,
    pub today: NaiveDate,
    pub last_meeting: Option<NaiveDate>,
    pub next_meeting: Option<NaiveDate>,
    pub counts: Totals,
    pub actions: Vec<ReviewLine>,
    #[serde(skip)]
    pub wins: Vec<Win>,
}

/// How many open actions there are of each kind; every flag is named.
#[derive(Serialize)]
pub struct Totals {
    pub open: u64,
    #[serde(flatten)]
    pub flags: BTreeMap<FlagName, u64>,
    pub exempt: u64,
}

/// An open action.
#[derive(Serialize)]
pub struct ReviewLine {
    pub number: ActionNumber,
    pub title: Title,
    pub status: StatusName,
    pub lead: Option<String>,
    pub due: Due,
    pub flags: Vec<Reason>,
    pub exempt: Option<Excuse>,
}

/// What excuses an action, and in which words.
#[derive(Serialize)]
pub struct Excuse {
    #[serde(flatten)]
    exemption: Exemption,
    pub why: String,
}

/// A flag, with the numbers that belong to it.
#[derive(Serialize)]
pub struct Reason {
    pub flag: FlagName,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    moves: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meetings: Option<usize>,
    /// The day of the latest answer to a call for help; left out of other flags.
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<Option<NaiveDate>>,
    pub why: String,
}

/// What was finished since the last meeting.
pub struct Win {
    pub number: ActionNumber,
    pub title: Title,
    pub lead: Option<String>,
}

impl ReviewSheet {
    /// The review of `plan` on the day `today`.
    pub fn of(plan: &Plan, slug: &Slug, today: NaiveDate) -> Self {
        let assessments = plan.assessments(today);
        let calendars = Calendars::of(plan.meetings.values());
        let meetings = calendars.partnership();
        let last_meeting = meetings.last(today);
        let lines = assessments.iter().filter_map(|(number, assessment)| {
            let action = plan.actions.get(number)?;
            let open = assessment.status.is_open();
            open.then(|| ReviewLine::of(plan, action, assessment, today))
        });
        Self {
            partnership: slug.clone(),
            today,
            last_meeting,
            next_meeting: meetings.next(today),
            counts: assessments.values().collect::<Counts>().into(),
            actions: lines.collect(),
            wins: last_meeting.map(|day| wins(plan, day)).unwrap_or_default(),
        }
    }
}

impl From<Counts> for Totals {
    fn from(counts: Counts) -> Self {
        Self {
            open: counts.open,
            flags: FlagName::ALL
                .map(|flag| (flag, counts.flags.of(flag)))
                .into(),
            exempt: counts.exempt,
        }
    }
}

impl ReviewLine {
    fn of(plan: &Plan, action: &Action, assessment: &Assessment, today: NaiveDate) -> Self {
        let wording = wording::english_wording();
        let lead = lead(plan, action);
        let helper = assessment.flags.iter().find_map(Flag::helper);
        let helper = helper.and_then(|helper| plan.members.get(&helper));
        let names = FlagNames {
            lead: lead.as_deref().unwrap_or_default(),
            helper: helper.map(|member| member.name.as_str()),
        };
        let reasons = assessment.flags.iter().map(|flag| Reason {
            why: wording.why(flag, names, today),
            ..Reason::of(flag, today)
        });
        let exempt = assessment.exempt.as_ref();
        Self {
            number: action.number,
            title: action.details.title.clone(),
            status: assessment.status,
            due: action.due,
            flags: reasons.collect(),
            exempt: exempt.map(|exempt| Excuse {
                exemption: exempt.clone(),
                why: wording.exemption(exempt, action.due, today),
            }),
            lead,
        }
    }
}

impl Reason {
    /// The flag's numbers.
    fn of(flag: &Flag, today: NaiveDate) -> Self {
        let days_since = |day: NaiveDate| Some((today - day).num_days());
        let mut reason = Self {
            flag: flag.name(),
            days: None,
            since: Some(flag.since()),
            moves: None,
            meetings: None,
            answered: None,
            why: String::new(),
        };
        match flag {
            Flag::Overdue { due } => (reason.days, reason.since) = (days_since(*due), None),
            Flag::ComingUp { due, .. } => {
                (reason.days, reason.since) = (Some((*due - today).num_days()), None);
            }
            Flag::Stalled(Silence::Missed { meetings, .. } | Silence::Unmoved { meetings, .. }) => {
                reason.meetings = Some(*meetings)
            }
            Flag::Stalled(Silence::Days { since }) | Flag::Quiet { since } => {
                reason.days = days_since(*since);
            }
            Flag::Drifting { moves, days, .. } => {
                (reason.moves, reason.days) = (Some(*moves), *days);
            }
            Flag::Stuck { answered, .. } => {
                reason.answered = Some(answered.map(|answer| answer.on));
            }
            Flag::NoLead { .. } | Flag::NoDate { .. } | Flag::NeverHeardFrom { .. } => {}
        }
        reason
    }
}

/// What was finished after the day `since`, in order of number.
fn wins(plan: &Plan, since: NaiveDate) -> Vec<Win> {
    let finished = plan
        .actions
        .values()
        .filter(|action| action.status.finished().is_some_and(|on| on > since));
    let wins = finished.map(|action| Win {
        number: action.number,
        title: action.details.title.clone(),
        lead: lead(plan, action),
    });
    wins.collect()
}

fn lead(plan: &Plan, action: &Action) -> Option<String> {
    let partner: PartnerNumber = action.lead?.partner;
    plan.partners
        .get(&partner)
        .map(|partner| partner.name.to_string())
}
