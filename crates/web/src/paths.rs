//! Every address in the application. Routes and links are made from the same type.

use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::routing::TypedPath;
use domain::{
    ActionNumber, DecisionNumber, GoalNumber, MeetingNumber, MemberNumber, ObjectiveNumber,
    PartnerNumber, Permission, ReportLinkNumber, ReportNumber, Slug, Topic, When, WorkGroupNumber,
};
use serde::Deserialize;

use crate::access::{Access, HasPast, Route, Shown, Taking};

/// An address is a type, with who may use it beside it: `[get DEED, post DEED]`. A route for an
/// address that does not say so does not compile. What is also shown as it stood has its address
/// there after `then`.
macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $kind:ty),* })? = $path:literal
        $(then $past:literal)? [$($method:ident $who:ident),*];)*) => {
        $(
            paths!(@path $(#[$doc])* $name $({ $($field: $kind),* })? = $path $(then $past)?);
            $(paths!(@$method $name $who);)*
        )*

        /// Every address with who may use it, in the order in which they stand here.
        pub const ROUTES: &[Route] = &[$(
            $(paths!(@route $method $name $path),)*
            $(paths!(@route get $name $past),)?
        )*];
    };
    (@path $(#[$doc:meta])* $name:ident = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TypedPath)]
        #[typed_path($path)]
        pub struct $name;
    };
    (@path $(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* } = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TypedPath)]
        #[typed_path($path, rejection(NoSuchAddress))]
        pub struct $name { $(pub $field: $kind),* }

        impl $name {
            /// The address of this.
            pub fn new($($field: $kind),*) -> Self {
                Self { $($field),* }
            }
        }
    };
    (@path $(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* } = $path:literal
        then $past:literal) => {
        paths!(@path $(#[$doc])* $name { $($field: $kind),* } = $path);

        impl HasPast for $name {
            const PAST_PATH: &'static str = $past;

            fn as_of(&self, when: When) -> String {
                format!($past, when = when, $($field = self.$field),*)
            }
        }
    };
    (@get $name:ident $who:ident) => {
        impl Shown for $name {
            const GET: Access = paths!(@access $who);
        }
    };
    (@post $name:ident $who:ident) => {
        impl Taking for $name {
            const POST: Access = paths!(@access $who);
        }
    };
    (@route get $name:ident $path:literal) => {
        Route { method: "GET", path: $path, access: <$name as Shown>::GET }
    };
    (@route post $name:ident $path:literal) => {
        Route { method: "POST", path: $path, access: <$name as Taking>::POST }
    };
    (@access Anyone) => { Access::Anyone };
    (@access SignedIn) => { Access::SignedIn };
    (@access Operator) => { Access::Operator };
    (@access Link) => { Access::Link };
    (@access $deed:ident) => { Access::Member(Permission::$deed) };
}

paths! {
    /// Leads on: to the partnership, or the choice of one.
    Home = "/" [get SignedIn];
    /// The partnerships that one belongs to.
    YourPartnerships = "/your-partnerships" [get SignedIn];
    /// Every partnership there is, for those who make them: where a new one is sent.
    Partnerships = "/partnerships" [get Operator, post Operator];
    /// Those who make partnerships: where a new one is sent.
    Operators = "/operators" [post Operator];
    /// Letting somebody go who makes partnerships.
    OperatorRemoval = "/operators/removal" [post Operator];
    /// Whether the process answers.
    Healthz = "/healthz" [get Anyone];
    /// Whether the database answers, and its schema is ours.
    Readyz = "/readyz" [get Anyone];
    /// What the program counts of itself, for its operator.
    Metrics = "/metrics" [get Anyone];
    /// A file of the program's own, by its content.
    Asset { hash: String, name: String } = "/assets/{hash}/{name}" [get Anyone];
    /// How to sign in.
    SignIn = "/sign-in" [get Anyone, post Anyone];
    /// Signing in by the code from a mail.
    SignInCodes = "/sign-in/codes" [post Anyone];
    /// Signing in by a passkey: the question to the device.
    SignInPasskey = "/sign-in/passkey" [post Anyone];
    /// Signing in by a passkey: the device's answer.
    SignInPasskeyAnswer = "/sign-in/passkey/answer" [post Anyone];
    /// Signing in by a link.
    SignInLink { token: String } = "/sign-in/{token}" [get Link, post Link];
    /// Signing out.
    SignOut = "/sign-out" [post Anyone];
    /// Where somebody is signed in, and the own passkeys.
    Devices = "/devices" [get SignedIn];
    /// Signing out everywhere.
    DevicesSignOut = "/devices/sign-out" [post SignedIn];
    /// Signing out on one device.
    DeviceSignOut { id: String } = "/devices/{id}/sign-out" [post SignedIn];
    /// The own passkeys: where the answer of a device that makes one is sent.
    Passkeys = "/passkeys" [post SignedIn];
    /// The question to a device that is to make a passkey.
    NewPasskey = "/passkeys/new" [post SignedIn];
    /// Saying no to passkeys.
    PasskeyRefusal = "/passkeys/refusal" [post SignedIn];
    /// Removing a passkey.
    PasskeyRemoval { id: String } = "/passkeys/{id}/removal" [post SignedIn];
    /// Setting up an empty database.
    SetUp { token: String } = "/set-up/{token}" [get Link, post Link];
    /// What a member is asked about, by a report link.
    ReportLink { token: String } = "/r/{token}" [get Link, post Link];
    /// One action that a member is asked about.
    LinkedAction { token: String, number: ActionNumber } = "/r/{token}/actions/{number}"
        [get Link, post Link];
    /// Saying by a report link that one cannot take an action.
    LinkedHandBack { token: String, number: ActionNumber }
        = "/r/{token}/actions/{number}/hand-back"
        [get Link, post Link];
    /// What a member said by links.
    LinkedReports { token: String } = "/r/{token}/progress-reports" [get Link];
    /// The receipt for what a member said.
    LinkedReport { token: String, number: ReportNumber } = "/r/{token}/progress-reports/{number}"
        [get Link];
    /// Taking back what a member said.
    LinkedWithdrawal { token: String, number: ReportNumber }
        = "/r/{token}/progress-reports/{number}/withdrawal"
        [post Link];
    /// What a report link leads to when its time is over, and asking for a new one.
    LinkEnded { token: String } = "/r/{token}/ended" [get Link, post Link];
    /// Stopping a report link by itself.
    LinkRevocation { token: String } = "/r/{token}/revocation" [get Link, post Link];
    /// A partnership; leads to its plan.
    Partnership { slug: Slug } = "/p/{slug}" [get ReadPlan];
    /// Joining a partnership that one is invited to.
    Membership { slug: Slug } = "/p/{slug}/membership" [post SignedIn];

    /// The plan.
    Plan { slug: Slug } = "/p/{slug}/plan"
        then "/p/{slug}/as-of/{when}/plan" [get ReadPlan];
    /// The vision.
    Vision { slug: Slug } = "/p/{slug}/vision" [get ReadPlan, post WritePlan];
    /// All goals: where a new one is sent.
    Goals { slug: Slug } = "/p/{slug}/goals" [post WritePlan];
    /// The form for a new goal.
    NewGoal { slug: Slug } = "/p/{slug}/goals/new" [get ReadForms];
    /// A goal.
    Goal { slug: Slug, number: GoalNumber } = "/p/{slug}/goals/{number}"
        then "/p/{slug}/as-of/{when}/goals/{number}" [get ReadPlan, post WritePlan];
    /// The form for changing a goal.
    EditGoal { slug: Slug, number: GoalNumber } = "/p/{slug}/goals/{number}/edit" [get ReadForms];
    /// All objectives: where a new one is sent.
    Objectives { slug: Slug } = "/p/{slug}/objectives" [post WritePlan];
    /// The form for a new objective.
    NewObjective { slug: Slug } = "/p/{slug}/objectives/new" [get ReadForms];
    /// An objective.
    Objective { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}"
        then "/p/{slug}/as-of/{when}/objectives/{number}" [get ReadPlan, post WritePlan];
    /// The form for changing an objective.
    EditObjective { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}/edit"
        [get ReadForms];
    /// The readings of an objective's measure.
    Readings { slug: Slug, number: ObjectiveNumber } = "/p/{slug}/objectives/{number}/readings"
        [post WritePlan];

    /// All actions: where a new one is sent.
    Actions { slug: Slug } = "/p/{slug}/actions" [post WritePlan];
    /// The form for a new action.
    NewAction { slug: Slug } = "/p/{slug}/actions/new" [get ReadForms];
    /// An action.
    Action { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}"
        then "/p/{slug}/as-of/{when}/actions/{number}" [get ReadPlan, post Word];
    /// The form for changing an action.
    EditAction { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/edit" [get Word];
    /// The progress reports on an action.
    ProgressReports { slug: Slug, number: ActionNumber }
        = "/p/{slug}/actions/{number}/progress-reports"
        [post Report];
    /// The lead of an action.
    ActionLead { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/lead"
        [post Reassign];
    /// Handing an action back that one cannot take.
    ActionHandBack { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/hand-back"
        [post HandBack];
    /// The due day of an action.
    ActionDue { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/due"
        [post MoveDue];
    /// The hold of an action.
    ActionHold { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/hold"
        [post Steer];
    /// The end of an action's hold.
    ActionResumption { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/resumption"
        [post Steer];
    /// What an action waits for.
    ActionWait { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/wait"
        [post Steer];
    /// Giving an action up.
    ActionDrop { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/drop"
        [post Steer];
    /// Taking an action up again.
    ActionReopening { slug: Slug, number: ActionNumber } = "/p/{slug}/actions/{number}/reopening"
        [post Steer];
    /// The replies to a report.
    Replies { slug: Slug, number: ReportNumber } = "/p/{slug}/progress-reports/{number}/replies"
        [post Reply];

    /// What somebody is asked about, signed in.
    MyActions { slug: Slug } = "/p/{slug}/my-actions" [get Report, post Report];
    /// Stopping one of the own report links.
    MyLinkRevocation { slug: Slug, link: ReportLinkNumber }
        = "/p/{slug}/my-actions/report-links/{link}/revocation"
        [post Report];

    /// Leadership's page.
    Review { slug: Slug } = "/p/{slug}/review"
        then "/p/{slug}/as-of/{when}/review" [get ReadReview];
    /// Every action that carries a flag.
    ReviewFlag { slug: Slug, flag: String } = "/p/{slug}/review/{flag}"
        then "/p/{slug}/as-of/{when}/review/{flag}" [get ReadReview];

    /// Partners, members and work groups.
    People { slug: Slug } = "/p/{slug}/people"
        then "/p/{slug}/as-of/{when}/people" [get ReadPeople];
    /// The leads whom no question reaches.
    UnreachedLeads { slug: Slug } = "/p/{slug}/people/unreached" [get ReadAddresses];
    /// All partners: where a new one is sent.
    Partners { slug: Slug } = "/p/{slug}/partners" [post KeepPeople];
    /// The form for a new partner.
    NewPartner { slug: Slug } = "/p/{slug}/partners/new" [get ReadForms];
    /// A partner.
    Partner { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}"
        then "/p/{slug}/as-of/{when}/partners/{number}" [get ReadPeople, post KeepPeople];
    /// The form for changing a partner.
    EditPartner { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/edit"
        [get ReadForms];
    /// Making two partners one.
    PartnerMerge { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/merge"
        [post KeepPeople];
    /// All members: where a new one is sent.
    Members { slug: Slug } = "/p/{slug}/members" [post KeepPeople];
    /// The form for a new member.
    NewMember { slug: Slug } = "/p/{slug}/members/new" [get ReadForms];
    /// A member.
    Member { slug: Slug, number: MemberNumber } = "/p/{slug}/members/{number}"
        [get ReadForms, post KeepPeople];
    /// A member's leaving.
    MemberRemoval { slug: Slug, number: MemberNumber } = "/p/{slug}/members/{number}/removal"
        [post KeepPeople];
    /// Inviting a member, the first time or again.
    MemberInvitation { slug: Slug, number: MemberNumber } = "/p/{slug}/members/{number}/invitation"
        [post KeepPeople];
    /// The report links of a member.
    ReportLinks { slug: Slug, number: MemberNumber } = "/p/{slug}/members/{number}/report-links"
        [post RecordForOthers];
    /// Stopping all report links of a member.
    ReportLinksRevocation { slug: Slug, number: MemberNumber }
        = "/p/{slug}/members/{number}/report-links/revocation"
        [post RecordForOthers];
    /// Stopping one report link of a member.
    ReportLinkRevocation { slug: Slug, number: MemberNumber, link: ReportLinkNumber }
        = "/p/{slug}/members/{number}/report-links/{link}/revocation"
        [post RecordForOthers];
    /// Stopping all calendar addresses of a member.
    MemberCalendarsRevocation { slug: Slug, number: MemberNumber }
        = "/p/{slug}/members/{number}/calendars/revocation"
        [post KeepPeople];
    /// What a partner is asked about, on paper.
    Sheet { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/sheet"
        [get RecordForOthers];
    /// What a partner answered on paper.
    SheetAnswers { slug: Slug, number: PartnerNumber } = "/p/{slug}/partners/{number}/sheet/answers"
        [get RecordForOthers, post RecordForOthers];
    /// All work groups: where a new one is sent.
    WorkGroups { slug: Slug } = "/p/{slug}/work-groups" [post KeepPeople];
    /// The form for a new work group.
    NewWorkGroup { slug: Slug } = "/p/{slug}/work-groups/new" [get ReadForms];
    /// A work group.
    WorkGroup { slug: Slug, number: WorkGroupNumber } = "/p/{slug}/work-groups/{number}"
        [get ReadForms, post KeepPeople];

    /// All meetings.
    Meetings { slug: Slug } = "/p/{slug}/meetings" [get ReadMeetings, post PlanMeetings];
    /// The form for a new meeting.
    NewMeeting { slug: Slug } = "/p/{slug}/meetings/new" [get ReadForms];
    /// A series of meetings.
    MeetingSeries { slug: Slug } = "/p/{slug}/meetings/series" [get ReadForms, post PlanMeetings];
    /// A meeting.
    Meeting { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}"
        [get ReadMeetings, post PlanMeetings];
    /// The form for changing a meeting.
    EditMeeting { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/edit"
        [get ReadForms];
    /// What a meeting talks about: where it is arranged.
    Agenda { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/agenda"
        [get ReadForms, post RunMeetings];
    /// What is added to an agenda.
    AgendaTopics { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/agenda/topics"
        [post RunMeetings];
    /// The packet of a meeting, to read.
    Packet { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/packet"
        [get ReadMeetings];
    /// The packet of a meeting, to print.
    PacketPdf { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/packet.pdf"
        [get ReadMeetings];
    /// Mailing the packet of a meeting to those who want it.
    PacketMails { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/packet/mails"
        [post RunMeetings];
    /// The minutes of a meeting, to read.
    Minutes { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/minutes"
        [get ReadMeetings];
    /// The minutes of a meeting, to print.
    MinutesPdf { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/minutes.pdf"
        [get ReadMeetings];
    /// What is added to the minutes of a closed meeting.
    Amendments { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/amendments"
        [post RunMeetings];
    /// Calling a meeting off, and on again.
    MeetingCancellation { slug: Slug, number: MeetingNumber }
        = "/p/{slug}/meetings/{number}/cancellation"
        [post PlanMeetings];
    /// Closing a meeting.
    MeetingClosing { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/closing"
        [post RunMeetings];

    /// What the own calendar shows of what is planned.
    Calendars { slug: Slug } = "/p/{slug}/calendars" [get ReadMeetings, post KeepCalendar];
    /// Stopping one of the own calendar addresses.
    CalendarRevocation { slug: Slug } = "/p/{slug}/calendars/revocation" [post KeepCalendar];
    /// What a calendar program reads.
    CalendarFeed { token: String } = "/c/{token}" [get Link];
    /// Beginning a meeting.
    MeetingOpening { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/opening"
        [post RunMeetings];
    /// Going through what a meeting talks about.
    RollCall { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/roll-call"
        [get ReadForms];
    /// One topic of a meeting.
    RollCallTopic { slug: Slug, number: MeetingNumber, topic: Topic }
        = "/p/{slug}/meetings/{number}/roll-call/{topic}"
        [get ReadForms, post RunMeetings];
    /// Who is at a meeting.
    Attendance { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/attendance"
        [get ReadForms, post RunMeetings];
    /// What a meeting decided: where a new decision is sent.
    Decisions { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/decisions"
        [post RunMeetings];
    /// A decision of a meeting.
    Decision { slug: Slug, number: MeetingNumber, decision: DecisionNumber }
        = "/p/{slug}/meetings/{number}/decisions/{decision}"
        [get ReadForms, post RunMeetings];
    /// A new action that a meeting makes on the spot.
    MeetingActions { slug: Slug, number: MeetingNumber } = "/p/{slug}/meetings/{number}/actions"
        [get ReadForms, post RunMeetings];

    /// The mails of the partnership.
    Mails { slug: Slug } = "/p/{slug}/mails" [get ReadRecords];
    /// A mail that waits.
    Mail { slug: Slug, id: String } = "/p/{slug}/mails/{id}" [get ReadRecords];
    /// Passing a waiting mail on in another way.
    MailHandover { slug: Slug, id: String } = "/p/{slug}/mails/{id}/handover"
        [post RecordForOthers];
    /// Which mails one gets.
    MailChoice { slug: Slug } = "/p/{slug}/mail-choice" [get ChooseMails, post ChooseMails];
    /// The same by the link in a mail; mail programs stop mails there.
    LinkedMailChoice { token: String } = "/m/{token}" [get Link, post Link];

    /// The partnership's name, zone and policy.
    PartnershipSettings { slug: Slug } = "/p/{slug}/settings" [get ReadForms, post Settle];

    /// Starting to ask: the first mail, and whom it reaches.
    Asking { slug: Slug } = "/p/{slug}/asking" [get Settle, post Settle];

    /// What changed between two days.
    Changes { slug: Slug } = "/p/{slug}/changes" [get ReadProgress];
    /// Leads to a page as it stood on a day that somebody chooses.
    AsOf { slug: Slug } = "/p/{slug}/as-of" [get ReadPlan];

    /// Who did what.
    Records { slug: Slug } = "/p/{slug}/records" [get ReadRecords];

    /// Bringing a spreadsheet in.
    Imports { slug: Slug } = "/p/{slug}/imports" [get ReadForms, post WritePlan];
    /// A spreadsheet on its way in.
    Import { slug: Slug, key: String } = "/p/{slug}/imports/{key}" [get ReadForms];
    /// Taking a spreadsheet in.
    ImportAcceptance { slug: Slug, key: String } = "/p/{slug}/imports/{key}/acceptance"
        [get ReadForms, post WritePlan];
}

/// The answer where a part of an address cannot be read: nothing is there.
#[derive(Debug)]
pub struct NoSuchAddress;

impl From<PathRejection> for NoSuchAddress {
    fn from(_: PathRejection) -> Self {
        Self
    }
}

impl IntoResponse for NoSuchAddress {
    /// No page, which a layer around all handlers makes of it: pages stand above addresses.
    fn into_response(self) -> Response {
        StatusCode::NOT_FOUND.into_response()
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
