//! A thousand changes that nobody planned, one after another.

use crate::{agreement, plan};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::*;
use persistence::site::partnerships;
use persistence::testing::TestDatabase;
use persistence::{
    Database, Snapshot, WriteTx, actions, all, assessments, changes, insert, members, partners,
    reports, revisions, save, work_groups,
};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

#[tokio::test(flavor = "multi_thread")]
async fn history_tables_and_answers_agree_after_any_changes() {
    for seed in 0..4 {
        println!("seed {seed}");
        let test = TestDatabase::create().await;
        let db = test.open().await;
        let id = plan::found(&db, "one").await;
        let mut chance = Chance(StdRng::seed_from_u64(seed));
        let mut now: DateTime<Utc> = "2027-01-05T15:00:00Z".parse().unwrap();
        set_up(&db, id, now).await;
        let mut changed = 0;
        while changed < 250 {
            now += TimeDelta::minutes(chance.0.random_range(1..2500));
            let author = Author {
                member: Some(MemberNumber(chance.0.random_range(1..=4))),
                at: now,
                way: Way::Page,
            };
            let tx = db.write(id, author).await.unwrap();
            let changes = chance.0.random_range(1..9);
            for _ in 0..changes {
                chance.change(&tx).await;
            }
            if chance.0.random_bool(0.9) {
                tx.commit().await.unwrap();
                changed += changes;
            }
            if changed % 6 == 0 {
                assert_eq!(plan::wrong(&db, id, &now.to_rfc3339()).await, [""; 0]);
            }
        }
        for days in [0, 1, 3, 8, 25, 90] {
            let later = now + TimeDelta::days(days);
            assessments::renew_outdated(&db, id, later).await.unwrap();
            agreement::hold(&db, id, later).await;
        }
        what_changed(&db, id, (&mut chance, now)).await;
    }
}

/// Between any two instants, the earlier plan and what changed is the later plan.
async fn what_changed(
    db: &Database,
    id: PartnershipId,
    (chance, end): (&mut Chance, DateTime<Utc>),
) {
    let begun: DateTime<Utc> = "2027-01-04T00:00:00Z".parse().unwrap();
    let minutes = (end - begun).num_minutes() + 60;
    for _ in 0..25 {
        let mut moment = || begun + TimeDelta::minutes(chance.0.random_range(0..minutes));
        let (one, other) = (moment(), moment());
        let (from, to) = (one.min(other), one.max(other));
        let tx = db.read(id).await.unwrap();
        let changed = changes::changes_between(&tx, from, to).await.unwrap();
        let earlier = Snapshot::before(&tx, from).await.unwrap();
        let later = Snapshot::before(&tx, to).await.unwrap();
        assert_eq!(changed.applied_to(earlier), later, "{from} to {to}");
        for told in changed.told() {
            let about = told.about.kind;
            assert_ne!(about, SubjectKind::Reply, "{told:?} has its action");
            assert_ne!(about, SubjectKind::Report, "{told:?} has its action");
        }
    }
}

async fn set_up(db: &Database, id: PartnershipId, at: DateTime<Utc>) {
    let author = Author {
        member: None,
        at,
        way: Way::CommandLine,
    };
    let tx = db.write(id, author).await.unwrap();
    for number in 1..=5 {
        let partner = Partner {
            number: PartnerNumber(number),
            name: Name::new(&format!("Partner {number}")).unwrap(),
            sector: None,
            merged_into: None,
        };
        insert(&tx, &partner).await.unwrap();
    }
    for number in 1..=8 {
        let name = Name::new(&format!("Member {number}")).unwrap();
        let role = match number {
            1 => Role::Coordinator,
            _ => Role::Partner,
        };
        let member = Member {
            partner: (number > 1).then(|| PartnerNumber(number % 5 + 1)),
            ..Member::new(MemberNumber(number), name, role)
        };
        insert(&tx, &member).await.unwrap();
    }
    let group = WorkGroup {
        number: WorkGroupNumber(1),
        name: Name::new("Reading").unwrap(),
        chairs: vec![MemberNumber(2)],
    };
    work_groups::insert_work_group(&tx, &group).await.unwrap();
    for number in 1..=3 {
        let title = Title::new(&format!("Goal {number}")).unwrap();
        let goal = Goal {
            number: GoalNumber(number),
            title: title.clone(),
            root_cause: None,
        };
        insert(&tx, &goal).await.unwrap();
        let objective = Objective {
            number: ObjectiveNumber(number),
            goal: goal.number,
            title,
            measure: Measure::default(),
            readings: Vec::new(),
        };
        insert(&tx, &objective).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Decides what happens next.
struct Chance(StdRng);

impl Chance {
    async fn change(&mut self, tx: &WriteTx) {
        let Some(action) = self.an_action(tx).await else {
            return self.add(tx).await;
        };
        match self.0.random_range(0..30) {
            0..=2 => self.add(tx).await,
            3..=9 => self.report(tx, action).await,
            10 => self.reply(tx).await,
            11 => self.meet(tx).await,
            12 => self.cancel(tx).await,
            13 => self.agree_on_policy(tx).await,
            14 => self.merge(tx).await,
            15 => self.regroup(tx).await,
            16 => self.move_objective(tx).await,
            _ => self.revise(tx, action).await,
        }
    }

    async fn an_action(&mut self, tx: &WriteTx) -> Option<Action> {
        let next = revisions::next_number(tx, SubjectKind::Action).await;
        let numbers: Vec<i64> = (1..next.unwrap()).collect();
        let number = ActionNumber(*numbers.choose(&mut self.0)?);
        Some(actions::find_action(tx, number).await.unwrap())
    }

    async fn add(&mut self, tx: &WriteTx) {
        let number = revisions::next_number(tx, SubjectKind::Action)
            .await
            .unwrap();
        let details = self.details(tx);
        let due = self.due(tx.today());
        let Ok(mut action) = Action::new(ActionNumber(number), details, due, tx.today()) else {
            return;
        };
        action.reassign(self.lead(), tx.today());
        actions::insert_action(tx, action.settle(&tx.partnership().policy, tx.today()))
            .await
            .unwrap();
    }

    async fn revise(&mut self, tx: &WriteTx, mut action: Action) {
        let (today, reason) = (tx.today(), Note::new("so it goes").unwrap());
        let day = self.day(today);
        // What the rule refuses is no change.
        let done = match self.0.random_range(0..9) {
            0 => action.revise(self.details(tx)).is_ok(),
            1 => action.hold(day, reason, today).is_ok(),
            2 => action.resume(today).is_ok(),
            3 => action.drop(reason, today).is_ok(),
            4 => action.reopen(today).is_ok(),
            5 | 6 => action.move_due(self.due(today)).is_ok(),
            7 => {
                action.reassign(self.lead(), today);
                true
            }
            _ if day > today => {
                let other = self.an_action(tx).await.unwrap();
                let circle = actions::would_wait_for_itself(tx, action.number, other.number);
                !circle.await.unwrap() && action.wait_for(&other).is_ok()
            }
            _ => {
                let waited = match action.waiting_for {
                    Some(number) => Some(actions::find_action(tx, number).await.unwrap()),
                    None => None,
                };
                action.wait_no_longer(waited.as_ref(), today).is_ok()
            }
        };
        if done {
            actions::save_action(
                tx,
                action.settle(&tx.partnership().policy, tx.today()),
                Some("why not"),
            )
            .await
            .unwrap();
        }
    }

    async fn report(&mut self, tx: &WriteTx, mut action: Action) {
        let number = revisions::next_number(tx, SubjectKind::Report)
            .await
            .unwrap();
        let author = self.lead();
        let report = ProgressReport {
            number: ReportNumber(number),
            action: action.number,
            at: tx.author().at,
            on: tx.today(),
            says: *Says::ALL.choose(&mut self.0).unwrap(),
            percent: Percent::optional(["", "0", "20", "70"].choose(&mut self.0).unwrap()).unwrap(),
            note: None,
            proposal: None,
            author: Reporter {
                partner: author.map(|lead| lead.partner),
                member: author.and_then(|lead| lead.member),
            },
            recorded_by: self.0.random_bool(0.2).then_some(MemberNumber(1)),
            response: author.is_some_and(|lead| action.is_carried_by(lead.partner)),
            way: Way::Page,
            taken_back: None,
        };
        if action.hear(&report).is_ok() {
            insert(tx, &report).await.unwrap();
            actions::save_action(
                tx,
                action.settle(&tx.partnership().policy, tx.today()),
                None,
            )
            .await
            .unwrap();
        }
    }

    async fn reply(&mut self, tx: &WriteTx) {
        let reports: Vec<ProgressReport> = all(tx).await.unwrap();
        let Some(report) = reports.choose(&mut self.0) else {
            return;
        };
        let number = revisions::next_number(tx, SubjectKind::Reply)
            .await
            .unwrap();
        let reply = Reply {
            number: ReplyNumber(number),
            report: report.number,
            at: tx.author().at,
            on: tx.today(),
            by: MemberNumber(1),
            text: Note::new("Let me call them.").unwrap(),
            partner: None,
            answers: self.0.random_bool(0.7),
            solves: self.0.random_bool(0.3),
        };
        reports::insert_reply(tx, &reply, report.action)
            .await
            .unwrap();
    }

    async fn meet(&mut self, tx: &WriteTx) {
        let number = revisions::next_number(tx, SubjectKind::Meeting)
            .await
            .unwrap();
        let meeting = Meeting {
            group: self.0.random_bool(0.3).then_some(WorkGroupNumber(1)),
            ..Meeting::on(MeetingNumber(number), self.day(tx.today()))
        };
        insert(tx, &meeting).await.unwrap();
    }

    async fn cancel(&mut self, tx: &WriteTx) {
        let meetings: Vec<Meeting> = all(tx).await.unwrap();
        if let Some(meeting) = meetings.choose(&mut self.0).cloned() {
            let cancelled = !meeting.cancelled;
            save(
                tx,
                &Meeting {
                    cancelled,
                    ..meeting
                },
                None,
            )
            .await
            .unwrap();
        }
    }

    async fn agree_on_policy(&mut self, tx: &WriteTx) {
        let mut own = tx.partnership().clone();
        let threshold = *Threshold::ALL.choose(&mut self.0).unwrap();
        let (least, _) = threshold.bounds();
        let number = least + self.0.random_range(0..8);
        own.policy.set(threshold, &number.to_string()).unwrap();
        partnerships::save_partnership(tx, &own).await.unwrap();
    }

    async fn merge(&mut self, tx: &WriteTx) {
        let standing = partners::standing_partners(tx).await.unwrap();
        let from = standing.choose(&mut self.0).unwrap().number;
        let into = standing.choose(&mut self.0).unwrap().number;
        let Some(merge) = PartnerMerge::of(&standing, from, into).filter(|_| standing.len() > 2)
        else {
            return;
        };
        for mut action in partners::actions_of_partner(tx, from).await.unwrap() {
            merge.apply_to_action(&mut action);
            actions::save_action(
                tx,
                action.settle(&tx.partnership().policy, tx.today()),
                None,
            )
            .await
            .unwrap();
        }
        for mut report in partners::reports_of_partner(tx, from).await.unwrap() {
            merge.apply_to_report(&mut report);
            save(tx, &report, None).await.unwrap();
        }
        for mut member in members::of_partner(tx, from).await.unwrap() {
            merge.apply_to_member(&mut member);
            save(tx, &member, None).await.unwrap();
        }
        let mut merged: Partner = persistence::find(tx, from).await.unwrap();
        merge.apply_to_partner(&mut merged);
        save(tx, &merged, None).await.unwrap();
    }

    async fn regroup(&mut self, tx: &WriteTx) {
        let mut group = work_groups::find_work_group(tx, WorkGroupNumber(1))
            .await
            .unwrap();
        group.chairs = vec![MemberNumber(self.0.random_range(2..8))];
        work_groups::save_work_group(tx, &group).await.unwrap();
    }

    async fn move_objective(&mut self, tx: &WriteTx) {
        let number = ObjectiveNumber(self.0.random_range(1..=3));
        let mut objective: Objective = persistence::find(tx, number).await.unwrap();
        objective.goal = GoalNumber(self.0.random_range(1..=3));
        objective.read(Reading {
            on: tx.today(),
            value: 0.1,
        });
        save(tx, &objective, None).await.unwrap();
    }

    fn details(&mut self, tx: &WriteTx) -> ActionDetails {
        let day = self.day(tx.today());
        let objective = ObjectiveNumber(self.0.random_range(1..=3));
        ActionDetails {
            kind: if self.0.random_bool(0.2) {
                ActionKind::ShortWin
            } else {
                ActionKind::Action
            },
            group: self.0.random_bool(0.4).then_some(WorkGroupNumber(1)),
            supporters: self.lead().map(|lead| lead.partner).into_iter().collect(),
            start: self.0.random_bool(0.3).then_some(day),
            ..ActionDetails::new(objective, Title::new("Agree the rota").unwrap())
        }
    }

    fn lead(&mut self) -> Option<Lead> {
        let partner = PartnerNumber(self.0.random_range(1..=5));
        let member = self
            .0
            .random_bool(0.7)
            .then(|| MemberNumber(self.0.random_range(2..=8)));
        self.0.random_bool(0.8).then_some(Lead { partner, member })
    }

    fn due(&mut self, today: NaiveDate) -> Due {
        match self.0.random_range(0..6) {
            0 => Due::Unset,
            1 => Due::Ongoing,
            _ => Due::On(self.day(today)),
        }
    }

    fn day(&mut self, today: NaiveDate) -> NaiveDate {
        today - Days::new(20) + Days::new(self.0.random_range(0..100))
    }
}
