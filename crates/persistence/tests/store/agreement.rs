//! What has to agree at any time: tables and history, kept answers and the rule, figures and both.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::*;
use persistence::plan::{ActionLine, Filter, PageRange};
use persistence::{Database, Outline, Snapshot, assessments, outline, revisions};

use crate::plan;

/// Holds the tables against history, the kept answers against the rule, and the outline against
/// both.
pub async fn hold(db: &Database, id: PartnershipId, now: DateTime<Utc>) {
    assert_eq!(plan::wrong(db, id, &now.to_rfc3339()).await, [""; 0]);
    let tx = db.read(id).await.unwrap();
    let plan = Snapshot::now(&tx).await.unwrap();
    let told = revisions::plan_before(&tx, now + TimeDelta::days(1))
        .await
        .unwrap();
    assert!(told == plan, "history tells another plan");
    let zone = plan.partnership.as_ref().unwrap().zone;
    let today = zone.day_of(now);
    let assessments = plan.assessments(today);
    let part = PageRange {
        after: 0,
        most: 10_000,
    };
    let all = Filter::default();
    let lines = persistence::plan::plan_lines(&tx, &all, part)
        .await
        .unwrap();
    answers_hold(&lines, &assessments, today);
    let outline = outline::read_outline(db, id, assessments::PresentMoment { today, now })
        .await
        .unwrap();
    let counts: Counts = assessments.values().collect();
    flags_hold(&outline.figures, &counts, today);
    tallies_hold(&outline, &lines);
    if let Some(day) = outline.last_meeting {
        let then = Snapshot::before(&tx, zone.end_of(day)).await.unwrap();
        let right = (!then.actions.is_empty()).then(|| then.counts(day));
        assert_eq!(outline.at_last_meeting, right, "at the meeting of {day}");
    }
}

fn answers_hold(
    lines: &[ActionLine],
    right: &BTreeMap<ActionNumber, Assessment>,
    today: NaiveDate,
) {
    assert_eq!(lines.len(), right.len());
    for line in lines {
        let right = &right[&line.number];
        let kept = (line.status, &line.flags, &line.exempt);
        let right = (right.status, &right.flags, &right.exempt);
        assert_eq!(kept, right, "{} on {today}", line.number);
    }
}

fn flags_hold(figures: &Figures, counts: &Counts, today: NaiveDate) {
    assert_eq!(figures.plan.open, counts.open);
    assert_eq!(figures.plan.exempt, counts.exempt);
    for flag in FlagName::ALL {
        let (kept, right) = (figures.flags.of(flag), counts.flags.of(flag));
        assert_eq!(kept, right, "{flag:?} on {today}");
    }
}

fn tallies_hold(outline: &Outline, lines: &[ActionLine]) {
    let figures = &outline.figures;
    let tally = |of: &dyn Fn(&ActionLine) -> bool| {
        let mut tally = Tally::default();
        for line in lines.iter().filter(|line| of(line)) {
            tally.add(
                line.status,
                !line.flags.is_empty(),
                line.exempt.is_some(),
                1,
            );
        }
        tally
    };
    for objective in &outline.objectives {
        let right = tally(&|line| line.objective == objective.number);
        assert_eq!(figures.of_objective(objective.number), right);
    }
    for goal in &outline.goals {
        let right = tally(&|line| line.goal == goal.number);
        assert_eq!(figures.of_goal(goal.number), right);
    }
    for (group, load) in &figures.groups {
        assert_eq!(load.tally, tally(&|line| line.group == *group));
    }
    let is_overdue = |line: &ActionLine| {
        line.flags
            .iter()
            .any(|flag| flag.name() == FlagName::Overdue)
    };
    for (lead, load) in &figures.loads {
        let led = |line: &ActionLine| line.lead.as_ref().map(|(number, _)| *number) == *lead;
        assert_eq!(load.tally, tally(&led));
        let overdue = lines.iter().filter(|line| led(line) && is_overdue(line));
        assert_eq!(load.overdue, overdue.count() as u64);
    }
    let finished = lines.iter().filter_map(|line| line.finished);
    let wins = finished.filter(|on| outline.last_meeting.is_none_or(|day| *on > day));
    assert_eq!(outline.wins, wins.count() as u64);
}
