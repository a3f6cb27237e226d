//! A plan to which files come.

use chrono::NaiveDate;
use domain::{Action, Name, Partner, PartnerNumber, Plan};
use exchange::{
    Choices, Disposition, ImportPlan, PlannedAction, PlannedHeading, Preview, WorkbookLimits,
    plan_import,
};

/// The file as it came first.
pub const FILE: &str = "\
Goal,Objective,Action,Lead,Partners,Due date,Status,Notes
Families know where to turn,One front door,Map every intake form,Health Department,Library,\
    2027-01-15,In progress,Nine of fourteen
Families know where to turn,One front door,Agree one referral form,Family Center,,2027-03-31,Not started,
Families know where to turn,Words for all,Translate the guide,Library,,2027-05-31,,
Children start ready,Screening for all,Put kiosks in clinics,Director; Head Start,,2027-04-30,,
";

/// The day on which files come, where nobody says otherwise.
pub fn today() -> NaiveDate {
    day("2027-02-01")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What a file says.
pub fn read(csv: &str) -> Preview {
    let workbook =
        exchange::read_workbook("plan.csv", csv.as_bytes(), &WorkbookLimits::default()).unwrap();
    exchange::interpret(&workbook, &Choices::default())
}

/// What a file changes on a plan.
pub fn arrival(plan: &Plan, csv: &str) -> ImportPlan {
    plan_import(&read(csv), plan, today())
}

/// Takes a file in.
pub fn take_in(plan: &mut Plan, csv: &str) -> ImportPlan {
    let arrival = arrival(plan, csv);
    apply(plan, &arrival);
    arrival
}

/// The plan after the file came first.
pub fn the_plan() -> Plan {
    let mut plan = Plan::default();
    take_in(&mut plan, FILE);
    plan
}

/// The action whose title begins so.
pub fn action<'a>(plan: &'a Plan, begins: &str) -> &'a Action {
    let mut actions = plan.actions.values();
    actions
        .find(|action| action.details.title.as_str().starts_with(begins))
        .unwrap_or_else(|| panic!("no action begins with {begins}"))
}

/// The same action, to be changed.
pub fn edit(plan: &mut Plan, begins: &str, change: impl FnOnce(&mut Action)) {
    let number = action(plan, begins).number;
    change(plan.actions.get_mut(&number).unwrap());
}

/// The partner of that name.
pub fn partner(plan: &Plan, name: &str) -> PartnerNumber {
    let mut partners = plan.partners.values();
    partners
        .find(|partner| partner.name.as_str() == name)
        .unwrap_or_else(|| panic!("no partner is called {name}"))
        .number
}

/// A partner that is known already.
pub fn with_partner(plan: &mut Plan, number: i64, name: &str, merged_into: Option<i64>) {
    let partner = Partner {
        number: PartnerNumber(number),
        name: Name::new(name).unwrap(),
        sector: None,
        merged_into: merged_into.map(PartnerNumber),
    };
    plan.partners.insert(partner.number, partner);
}

/// The fates of the actions, in the file's order: "+" added, "~" changed, "=" unchanged.
pub fn fates(arrival: &ImportPlan) -> String {
    let sign = |one: &PlannedAction| match one.fate {
        Disposition::Added => '+',
        Disposition::Changed(_) => '~',
        Disposition::Unchanged => '=',
    };
    arrival.actions.iter().map(sign).collect()
}

fn apply(plan: &mut Plan, arrival: &ImportPlan) {
    plan.vision = plan.vision.take().or(arrival.vision.clone());
    for partner in &arrival.partners {
        plan.partners.insert(partner.number, partner.clone());
    }
    for goal in &arrival.goals {
        let (PlannedHeading::New(goal) | PlannedHeading::Renamed(goal)) = goal;
        plan.goals.insert(goal.number, goal.clone());
    }
    for objective in &arrival.objectives {
        let (PlannedHeading::New(objective) | PlannedHeading::Renamed(objective)) = objective;
        plan.objectives.insert(objective.number, objective.clone());
    }
    for arriving in &arrival.actions {
        plan.actions
            .insert(arriving.action.number, arriving.action.clone());
    }
}
