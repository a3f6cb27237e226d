//! Any action of any partnership, on a day up to which everything is recorded.

use chrono::{Days, NaiveDate};
use domain::*;
use proptest::{option, prelude::*, sample::select};

use crate::sample::*;

/// An action with everything that the rule looks at.
#[derive(Clone, Debug)]
pub struct Situation {
    pub today: NaiveDate,
    pub action: Action,
    pub reports: Vec<(ProgressReport, Vec<Reply>)>,
    pub waited: Option<Waited>,
    pub calendar: Calendar,
    pub policy: Policy,
}

impl Situation {
    pub fn heard(&self) -> Responses {
        let reports = self.reports.iter();
        Responses::of(
            &self.action,
            reports.map(|(report, replies)| (report, replies.as_slice())),
        )
    }

    pub fn assess(&self, today: NaiveDate) -> Assessment {
        self.asking(|facts| facts.assess(today))
    }

    pub fn cached(&self) -> CachedAssessment {
        self.asking(|facts| facts.assess_ahead(self.today))
    }

    /// Today and some days after it.
    pub fn days(&self, more: u64) -> impl Iterator<Item = NaiveDate> {
        let today = self.today;
        (0..=more).map(move |n| today + Days::new(n))
    }

    fn asking<T>(&self, ask: impl FnOnce(Facts<'_>) -> T) -> T {
        ask(Facts {
            action: &self.action,
            heard: &self.heard(),
            lead_left: false,
            waited: self.waited,
            calendar: &self.calendar,
            policy: &self.policy,
        })
    }
}

/// Whether an assessment has a flag of that name.
pub fn has(assessment: &Assessment, name: FlagName) -> bool {
    assessment.flags.iter().any(|flag| flag.name() == name)
}

/// How many days lie between the first day that the plan knows and today.
const PAST: u64 = 120;

/// A day up to which everything is recorded.
fn today() -> NaiveDate {
    day("03-15")
}

/// A day on which something was recorded.
fn past() -> impl Strategy<Value = NaiveDate> {
    (0..=PAST).prop_map(|n| today() - Days::new(n))
}

/// A day that somebody planned.
fn planned() -> impl Strategy<Value = NaiveDate> {
    (0..=PAST + 90).prop_map(|n| today() - Days::new(PAST) + Days::new(n))
}

/// Any situation that can come about.
pub fn situation() -> impl Strategy<Value = Situation> {
    let others = (waited(), calendar(), policy());
    (action(), reports(), others).prop_map(|(mut action, reports, (waited, calendar, policy))| {
        let today = today();
        action.settle(&policy, today);
        Situation {
            today,
            action,
            reports,
            waited,
            calendar,
            policy,
        }
    })
}

fn action() -> impl Strategy<Value = Action> {
    let led = (option::weighted(0.9, lead()), past());
    let dates = (
        due(),
        option::of(planned()),
        0..4_u32,
        option::of(planned()),
    );
    let record = [(); 4].map(|()| option::weighted(0.3, past()));
    let stand = (status(), (0..=100_u8).prop_map(percent), past());
    let ceased = planned();
    (led, dates, record, stand, ceased).prop_map(|(led, dates, record, stand, ceased)| {
        let mut action = the_usual_action();
        (action.lead, action.lead_since) = (led.0, led.0.map(|_| led.1));
        (
            action.due,
            action.first_due,
            action.later_moves,
            action.details.start,
        ) = dates;
        [
            action.hold_ended,
            action.wait_ended,
            action.reopened,
            action.moved,
        ] = record;
        (action.status, action.percent, action.on_plan) = stand;
        action.later_until = Some(ceased.max(action.on_plan));
        action
    })
}

/// The Family Center's lead or the library's, with or without a name.
pub fn lead() -> impl Strategy<Value = Lead> {
    let member = option::of((1..4_i64).prop_map(MemberNumber));
    (select(vec![FAMILY_CENTER, LIBRARY]), member)
        .prop_map(|(partner, member)| Lead { partner, member })
}

fn due() -> impl Strategy<Value = Due> {
    prop_oneof![
        6 => planned().prop_map(Due::On),
        1 => Just(Due::Ongoing),
        1 => Just(Due::Unset),
    ]
}

fn status() -> impl Strategy<Value = Status> {
    let reason = note("waiting for the grant");
    let given_up = reason.clone();
    let hold = (planned(), any::<bool>()).prop_map(move |(until, begun)| {
        let reason = reason.clone();
        Status::OnHold(Hold {
            until,
            reason,
            begun,
        })
    });
    let dropped = past().prop_map(move |on| {
        let reason = given_up.clone();
        Status::Dropped { on, reason }
    });
    prop_oneof![
        4 => Just(Status::NotStarted),
        6 => Just(Status::InProgress),
        3 => hold,
        1 => past().prop_map(Status::finished_on),
        1 => dropped,
    ]
}

fn waited() -> impl Strategy<Value = Option<Waited>> {
    let waited = option::of(past()).prop_map(|ended| Waited {
        number: ActionNumber(2),
        ended,
    });
    option::weighted(0.2, waited)
}

fn calendar() -> impl Strategy<Value = Calendar> {
    proptest::collection::vec(planned(), 0..9).prop_map(Calendar::new)
}

/// The numbers that every partnership begins with, or any others within their bounds.
fn policy() -> impl Strategy<Value = Policy> {
    let numbers = Threshold::ALL.map(|threshold| {
        let (least, most) = threshold.bounds();
        least..=most.min(least + 60)
    });
    let other = Vec::from(numbers).prop_map(|numbers| {
        let mut policy = Policy::default();
        for (threshold, number) in Threshold::ALL.into_iter().zip(numbers) {
            let set = policy.set(threshold, &number.to_string());
            assert_eq!(set, Ok(()), "{threshold:?} within its bounds");
        }
        policy
    });
    prop_oneof![Just(Policy::default()), other]
}

fn reports() -> impl Strategy<Value = Vec<(ProgressReport, Vec<Reply>)>> {
    let told = (report(), option::of(any::<bool>()));
    proptest::collection::vec((past(), told), 0..4).prop_map(|told| {
        let told = (1..).zip(told);
        told.map(|(number, (on, (mut report, reply)))| {
            (report.number, report.on) = (ReportNumber(number), on);
            report.at = on.and_time(chrono::NaiveTime::MIN).and_utc();
            let replies = reply.map(|answers| a_reply(&report, answers));
            (report, replies.into_iter().collect())
        })
        .collect()
    })
}

/// A response of any kind, by anybody, made today after all others.
pub fn report() -> impl Strategy<Value = ProgressReport> {
    let partner = select(vec![None, Some(FAMILY_CENTER), Some(LIBRARY)]);
    let percent = option::of((0..=100_u8).prop_map(percent));
    (partner, select(Says::ALL.to_vec()), percent, any::<bool>()).prop_map(
        |(partner, says, percent, recorded)| {
            let mut report = a_report("03-15");
            report.number = ReportNumber(100);
            report.author.partner = partner;
            report.recorded_by = recorded.then_some(MemberNumber(1));
            ProgressReport {
                says,
                percent,
                ..report
            }
        },
    )
}

fn a_reply(report: &ProgressReport, answers: bool) -> Reply {
    Reply {
        number: ReplyNumber(1),
        report: report.number,
        at: report.at,
        on: report.on,
        by: MemberNumber(2),
        partner: None,
        text: note("let us talk"),
        answers,
        solves: answers && report.number.0 % 2 == 0,
    }
}
