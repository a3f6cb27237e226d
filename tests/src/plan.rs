//! A plan to test with: everything has good defaults, and a test says only what it is about.

use chrono::{Days, NaiveDate};
use domain::{
    Action, ActionDetails, ActionKind, ActionNumber, Due, Goal, GoalNumber, Lead, Measure, Meeting,
    MeetingNumber, Member, MemberNumber, Name, Note, Objective, ObjectiveNumber, Partner,
    PartnerNumber, Role, SubjectKind, Title, WorkGroup, WorkGroupNumber,
};
use persistence::{WriteTx, all, insert, members, revisions, work_groups};

use crate::test_app::TestApp;

/// An action before it is on the plan.
pub struct Planned {
    pub title: String,
    pub kind: ActionKind,
    pub lead: Option<Lead>,
    pub due: Due,
    pub start: Option<NaiveDate>,
    pub group: Option<WorkGroupNumber>,
    pub notes: Option<String>,
    pub supporters: Vec<PartnerNumber>,
}

impl TestApp {
    pub async fn a_goal(&self, title: &str) -> Goal {
        let tx = self.write().await;
        let number = GoalNumber(next(&tx, SubjectKind::Goal).await);
        let goal = Goal {
            number,
            title: Title::new(title).unwrap(),
            root_cause: None,
        };
        insert(&tx, &goal).await.unwrap();
        tx.commit().await.unwrap();
        goal
    }

    pub async fn an_objective(&self, goal: GoalNumber, title: &str) -> Objective {
        let tx = self.write().await;
        let number = ObjectiveNumber(next(&tx, SubjectKind::Objective).await);
        let (title, measure) = (Title::new(title).unwrap(), Measure::default());
        let objective = Objective {
            number,
            goal,
            title,
            measure,
            readings: vec![],
        };
        insert(&tx, &objective).await.unwrap();
        tx.commit().await.unwrap();
        objective
    }

    pub async fn a_partner(&self, name: &str) -> Partner {
        let tx = self.write().await;
        let number = PartnerNumber(next(&tx, SubjectKind::Partner).await);
        let name = Name::new(name).unwrap();
        let partner = Partner {
            number,
            name,
            sector: None,
            merged_into: None,
        };
        insert(&tx, &partner).await.unwrap();
        tx.commit().await.unwrap();
        partner
    }

    /// A member who can sign in as `{name}@example.org`.
    pub async fn a_member(&self, name: &str, partner: Option<PartnerNumber>, role: Role) -> Member {
        let tx = self.write().await;
        let number = MemberNumber(next(&tx, SubjectKind::Member).await);
        let email = format!("{}@example.org", name.to_lowercase());
        let email = Some(domain::EmailAddress::new(&email).unwrap());
        let member = Member {
            email,
            partner,
            ..Member::new(number, Name::new(name).unwrap(), role)
        };
        insert(&tx, &member).await.unwrap();
        // As one who signed in at some time.
        let email = member.email.as_ref().unwrap();
        members::prove_address(&tx, number, email).await.unwrap();
        tx.commit().await.unwrap();
        member
    }

    pub async fn a_work_group(&self, name: &str, chairs: &[MemberNumber]) -> WorkGroup {
        let tx = self.write().await;
        let group = WorkGroup {
            number: WorkGroupNumber(next(&tx, SubjectKind::WorkGroup).await),
            name: Name::new(name).unwrap(),
            chairs: chairs.to_vec(),
        };
        work_groups::insert_work_group(&tx, &group).await.unwrap();
        tx.commit().await.unwrap();
        group
    }

    pub async fn a_meeting(&self, day: &str) -> Meeting {
        let tx = self.write().await;
        let number = MeetingNumber(next(&tx, SubjectKind::Meeting).await);
        let day = crate::day(day);
        let meeting = Meeting::on(number, day);
        insert(&tx, &meeting).await.unwrap();
        tx.commit().await.unwrap();
        meeting
    }

    /// Puts an action on the plan today: due in ten days, led by nobody unless the test says so.
    pub async fn an_action(&self, change: impl FnOnce(&mut Planned)) -> Action {
        let tx = self.write().await;
        let mut planned = Planned {
            title: "Agree the outreach rota".into(),
            kind: ActionKind::Action,
            lead: None,
            due: Due::On(tx.today() + Days::new(10)),
            start: None,
            group: None,
            notes: None,
            supporters: Vec::new(),
        };
        change(&mut planned);
        let objective = an_objective_of(&tx).await;
        let number = ActionNumber(next(&tx, SubjectKind::Action).await);
        let details = ActionDetails {
            kind: planned.kind,
            group: planned.group,
            start: planned.start,
            notes: planned.notes.map(|notes| Note::new(&notes).unwrap()),
            supporters: planned.supporters,
            ..ActionDetails::new(objective, Title::new(&planned.title).unwrap())
        };
        let mut action = Action::new(number, details, planned.due, tx.today()).unwrap();
        action.reassign(planned.lead, tx.today());
        application::actions::add_action(&tx, &mut action)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        action
    }
}

/// A partner as the lead of an action.
pub fn lead(partner: &Partner) -> Option<Lead> {
    Some(Lead {
        partner: partner.number,
        member: None,
    })
}

/// The plan's first objective, made where there is none.
async fn an_objective_of(tx: &WriteTx) -> ObjectiveNumber {
    let objectives: Vec<Objective> = all(tx).await.unwrap();
    if let Some(objective) = objectives.first() {
        return objective.number;
    }
    let title = Title::new("Every family knows where to turn").unwrap();
    let goal = Goal {
        number: GoalNumber(1),
        title: title.clone(),
        root_cause: None,
    };
    insert(tx, &goal).await.unwrap();
    let number = ObjectiveNumber(1);
    let (goal, measure) = (goal.number, Measure::default());
    let objective = Objective {
        number,
        goal,
        title,
        measure,
        readings: vec![],
    };
    insert(tx, &objective).await.unwrap();
    number
}

async fn next(tx: &WriteTx, kind: SubjectKind) -> i64 {
    revisions::next_number(tx, kind).await.unwrap()
}
