//! Every address in the application. Routes and links are made from the same type.

use axum_extra::routing::TypedPath;
use domain::{
    ActionNumber, GoalNumber, MeetingNumber, MemberNumber, ObjectiveNumber, PartnerNumber,
    ReportNumber, Slug, WorkGroupNumber,
};
use serde::Deserialize;

use crate::AppError;

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $kind:ty),* })? = $path:literal;)*) => {
        $(paths!(@one $(#[$doc])* $name $({ $($field: $kind),* })? = $path);)*
    };
    (@one $(#[$doc:meta])* $name:ident = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TypedPath)]
        #[typed_path($path)]
        pub struct $name;
    };
    (@one $(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* } = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TypedPath)]
        #[typed_path($path, rejection(AppError))]
        #[expect(missing_docs, reason = "each is what the address says")]
        pub struct $name { $(pub $field: $kind),* }
    };
}

paths! {
    /// Leads on: to the partnership, or the choice of one.
    Home = "/";
    /// Whether the process answers.
    Healthz = "/healthz";
    /// Whether the database answers.
    Readyz = "/readyz";
    /// A file of the program's own, by its content.
    Asset { hash: String, name: String } = "/assets/{hash}/{name}";
    /// How to sign in.
    SignIn = "/sign-in";
    /// Signing in by a link.
    SignInLink { token: String } = "/sign-in/{token}";
    /// Signing out.
    SignOut = "/sign-out";
    /// Setting up an empty database.
    SetUp { token: String } = "/set-up/{token}";
    /// A partnership; leads to its plan.
    Partnership { slug: Slug } = "/p/{slug}";

    /// The plan.
    Plan { slug: Slug } = "/p/{slug}/plan";
    /// The vision.
    Vision { slug: Slug } = "/p/{slug}/vision";
    /// All goals: where a new one is sent.
    Goals { slug: Slug } = "/p/{slug}/goals";
    /// The form for a new goal.
    NewGoal { slug: Slug } = "/p/{slug}/goals/new";
    /// A goal.
    Goal { slug: Slug, number: GoalNumber } = "/p/{slug}/goals/{number}";
    /// The form for changing a goal.
    EditGoal { slug: Slug, number: GoalNumber } = "/p/{slug}/goals/{number}/edit";
    /// All objectives: where a new one is sent.
    Objectives { slug: Slug } = "/p/{slug}/objectives";
    /// The form for a new objective.
    NewObjective { slug: Slug } = "/p/{slug}/objectives/new";
    /// An objective.
    Objective { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}";
    /// The form for changing an objective.
    EditObjective { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}/edit";
    /// The readings of an objective's measure.
    Readings { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}/readings";

    /// All actions: where a new one is sent.
    Actions { slug: Slug } = "/p/{slug}/actions";
    /// The form for a new action.
    NewAction { slug: Slug } = "/p/{slug}/actions/new";
    /// An action.
    Action { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}";
    /// The form for changing an action.
    EditAction { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/edit";
    /// The progress reports on an action.
    ProgressReports { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/progress-reports";
    /// The lead of an action.
    ActionLead { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/lead";
    /// The due day of an action.
    ActionDue { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/due";
    /// The hold of an action.
    ActionHold { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/hold";
    /// The end of an action's hold.
    ActionResumption { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/resumption";
    /// What an action waits for.
    ActionWait { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/wait";
    /// Giving an action up.
    ActionDrop { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/drop";
    /// Taking an action up again.
    ActionReopening { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/reopening";
    /// The replies to a report.
    Replies { slug: Slug, number: ReportNumber } = "/p/{slug}/progress-reports/{number}/replies";

    /// Leadership's page.
    Review { slug: Slug } = "/p/{slug}/review";
    /// Every action that carries a flag.
    ReviewFlag { slug: Slug, flag: String } = "/p/{slug}/review/{flag}";

    /// Partners, members and work groups.
    People { slug: Slug } = "/p/{slug}/people";
    /// All partners: where a new one is sent.
    Partners { slug: Slug } = "/p/{slug}/partners";
    /// The form for a new partner.
    NewPartner { slug: Slug } = "/p/{slug}/partners/new";
    /// A partner.
    Partner { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}";
    /// The form for changing a partner.
    EditPartner { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/edit";
    /// Making two partners one.
    PartnerMerge { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/merge";
    /// All members: where a new one is sent.
    Members { slug: Slug } = "/p/{slug}/members";
    /// The form for a new member.
    NewMember { slug: Slug } = "/p/{slug}/members/new";
    /// A member.
    Member { slug: Slug, number: MemberNumber } = "/p/{slug}/members/{number}";
    /// All work groups: where a new one is sent.
    WorkGroups { slug: Slug } = "/p/{slug}/work-groups";
    /// The form for a new work group.
    NewWorkGroup { slug: Slug } = "/p/{slug}/work-groups/new";
    /// A work group.
    WorkGroup { slug: Slug, number: WorkGroupNumber } = "/p/{slug}/work-groups/{number}";

    /// All meetings.
    Meetings { slug: Slug } = "/p/{slug}/meetings";
    /// A series of meetings.
    MeetingSeries { slug: Slug } = "/p/{slug}/meetings/series";
    /// A meeting.
    Meeting { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}";
    /// Calling a meeting off, and on again.
    MeetingCancellation { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/cancellation";

    /// The partnership's name, zone and policy.
    PartnershipSettings { slug: Slug } = "/p/{slug}/settings";

    /// Bringing a spreadsheet in.
    Imports { slug: Slug } = "/p/{slug}/imports";
    /// A spreadsheet on its way in.
    Import { slug: Slug, key: String } = "/p/{slug}/imports/{key}";
    /// Taking a spreadsheet in.
    ImportAcceptance { slug: Slug, key: String } = "/p/{slug}/imports/{key}/acceptance";
}

impl Asset {
    /// The address of one of the program's own files.
    pub fn named(name: &str) -> Self {
        crate::assets::address(name)
    }
}

/// Adds a query to an address.
pub trait WithQuery: ToString {
    /// The address with these names and values, the empty ones left out.
    fn with_query(&self, query: &[(&str, &str)]) -> String {
        let given = query.iter().filter(|(_, value)| !value.is_empty());
        let query = serde_urlencoded::to_string(given.collect::<Vec<_>>()).unwrap_or_default();
        match query.as_str() {
            "" => self.to_string(),
            query => format!("{}?{query}", self.to_string()),
        }
    }
}

impl<T: TypedPath> WithQuery for T {}
