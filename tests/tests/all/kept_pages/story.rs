//! What happens in the example besides, so that there is something of every state: meetings that
//! are planned, going on, called off and closed, people who left, partners that were merged.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{EmailAddress, Slug};
use persistence::site::operators;
use tests::{FormOnPage, TestApp, form_request};
use web::paths;

use super::answered::ReadAnswer;

/// The day on which it happens, a Thursday: the last meeting was on 2 March, the next is on the 30th.
pub const TODAY: &str = "2027-03-11";
/// The day on which everybody looks.
pub const TOMORROW: &str = "2027-03-12";
pub const COORDINATOR: &str = "maribel.ochoa@partnership.example.org";
pub const LEADERSHIP: &str = "ingrid.solheim@health.example.org";
/// Of a partner, and the chair of the first work group.
pub const CHAIR: &str = "tasha.greene@sunnysteps.example.org";
pub const PARTNER: &str = "luis.cabrera@sunnysteps.example.org";
pub const GUEST: &str = "gail.porter@guests.example.org";
pub const OPERATOR: &str = "olga@operators.example.org";

/// A form on a page of the partnership: the page, where the form is sent, and what is typed.
type Step = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const PEOPLE: [Step; 7] = [
    (
        "members/new",
        "members",
        &[("name", "Gail Porter"), ("email", GUEST), ("role", "guest")],
    ),
    (
        "members/new",
        "members",
        &[
            ("name", "Ines Invited"),
            ("email", "ines@invited.example.org"),
            ("role", "partner"),
            ("partner", "9"),
        ],
    ),
    ("members/29", "members/29/removal", &[]),
    (
        "partners/new",
        "partners",
        &[("name", "Sunny Steps"), ("sector", "Child care")],
    ),
    (
        "partners/new",
        "partners",
        &[("name", "Águila Health Café"), ("sector", "")],
    ),
    (
        "partners/19",
        "partners/19/merge",
        &[("into", "1"), ("agreed", "yes")],
    ),
    (
        "work-groups/new",
        "work-groups",
        &[("name", "Transport"), ("chair", "26")],
    ),
];

const ACTIONS: [Step; 8] = [
    (
        "actions/new",
        "actions",
        &[
            ("title", "Área de juego segura"),
            ("objective", "3"),
            ("lead", "20"),
            ("supporter", "4"),
            ("due", "2027-04-08"),
            ("notes", "Ask twice."),
        ],
    ),
    (
        "actions/5",
        "actions/5/progress-reports",
        &[
            ("says", "going_well"),
            ("percent", "40"),
            ("note", "The rooms are painted."),
            ("new_due", "2027-09-01"),
            ("new_due_reason", "The floor comes late."),
        ],
    ),
    (
        "actions/9",
        "actions/9/hold",
        &[
            ("until", "2027-06-01"),
            ("hold_reason", "We wait for the grant."),
        ],
    ),
    ("actions/11", "actions/11/resumption", &[]),
    (
        "actions/13",
        "actions/13/due",
        &[
            ("due", "2027-06-30"),
            ("due_reason", "Parents asked for more time."),
        ],
    ),
    (
        "actions/45",
        "actions/45/lead",
        &[("lead", "11"), ("lead_member", "21")],
    ),
    (
        "objectives/1",
        "objectives/1/readings",
        &[("on", "2027-03-10"), ("value", "31")],
    ),
    (
        "vision",
        "vision",
        &[(
            "text",
            "Every child here starts school ready, healthy and heard.",
        )],
    ),
];

/// The meeting of 2 March is written down and closed.
const CLOSED: [Step; 8] = [
    (
        "meetings/7/agenda",
        "meetings/7/agenda/topics",
        &[("topic", "The parent walk"), ("decision", "yes")],
    ),
    ("meetings/7", "meetings/7/opening", &[]),
    (
        "meetings/7/roll-call/action-15",
        "meetings/7/roll-call/action-15",
        &[("due", "2027-04-20"), ("due_reason", "The clinic moves.")],
    ),
    (
        "meetings/7/roll-call/added-1",
        "meetings/7/decisions",
        &[("text", "We walk on 8 May."), ("outcome", "agreed")],
    ),
    (
        "meetings/7/attendance",
        "meetings/7/attendance",
        &[("tap", "member-6 present")],
    ),
    (
        "meetings/7/attendance",
        "meetings/7/attendance",
        &[("tap", "member-7 excused")],
    ),
    ("meetings/7", "meetings/7/closing", &[]),
    (
        "meetings/7/minutes",
        "meetings/7/amendments",
        &[("text", "Walter was there, too.")],
    ),
];

/// Meetings that are going on, of a work group, called off, in a series; and what is arranged.
const MEETINGS: [Step; 14] = [
    (
        "meetings/new",
        "meetings",
        &[
            ("day", TODAY),
            ("begins", "9:30"),
            ("ends", "11:00"),
            ("place", "Town Hall"),
            ("note", "An extra meeting."),
        ],
    ),
    (
        "meetings/new",
        "meetings",
        &[
            ("day", "2027-04-06"),
            ("begins", "16:00"),
            ("group", "2"),
            ("link", "https://meet.example.org/healthy"),
        ],
    ),
    ("meetings/new", "meetings", &[("day", "2027-04-13")]),
    (
        "meetings/12/edit",
        "meetings/12/cancellation",
        &[("cancelled", "yes"), ("why", "The hall is taken.")],
    ),
    (
        "meetings/series",
        "meetings/series",
        &[
            ("week", "2"),
            ("weekday", "tuesday"),
            ("every", "1"),
            ("from", "2027-06-01"),
            ("times", "3"),
            ("begins", "9:30"),
        ],
    ),
    (
        "meetings/10/agenda",
        "meetings/10/agenda/topics",
        &[("topic", "Who drives?")],
    ),
    ("meetings/10", "meetings/10/opening", &[]),
    (
        "meetings/10/roll-call/action-3",
        "meetings/10/roll-call/action-3",
        &[
            ("says", "going_well"),
            ("percent", "60"),
            ("note", "A van was found."),
            ("lead", "14"),
        ],
    ),
    (
        "meetings/10/roll-call/added-1",
        "meetings/10/decisions",
        &[
            ("text", "Ruth Ann drives."),
            ("outcome", "agreed"),
            ("proposed_by", "partner-14"),
        ],
    ),
    (
        "meetings/10/attendance",
        "meetings/10/attendance",
        &[("tap", "member-8 present")],
    ),
    (
        "meetings/10/attendance",
        "meetings/10/attendance",
        &[("about", "others"), ("others", "Two parents")],
    ),
    (
        "meetings/10/actions",
        "meetings/10/actions",
        &[
            ("title", "Wash the van"),
            ("objective", "2"),
            ("lead", "14"),
            ("due", "2027-03-20"),
            ("topic", "added-1"),
        ],
    ),
    (
        "meetings/8/agenda",
        "meetings/8/agenda/topics",
        &[("topic", "Photos for the report")],
    ),
    (
        "meetings/8/edit",
        "meetings/8",
        &[("place", "The school"), ("note", "Bring readings.")],
    ),
];

/// What whoever looks has to know.
pub struct ToldStory {
    /// The key of the file on its way in.
    pub key: String,
}

/// The example with all that happens besides, on the day after.
pub async fn tell_story() -> (TestApp, ToldStory) {
    let app = TestApp::with_the_example_on(TODAY).await.unwrap();
    let olga = EmailAddress::new(OPERATOR).unwrap();
    operators::add_operator(&app.db, &olga, app.now())
        .await
        .unwrap();
    app.sign_in(COORDINATOR).await;
    for steps in [&PEOPLE[..], &ACTIONS, &CLOSED, &MEETINGS] {
        for step in steps {
            take(&app, step).await;
        }
    }
    let key = bring_in(&app).await;
    app.sign_in(GUEST).await;
    join(&app).await;
    app.travel_to(TOMORROW);
    app.forget_cookie();
    (app, ToldStory { key })
}

/// Sends a form of a page as somebody does who fills in what is typed and leaves the rest. Nothing
/// happens in the same minute as something else.
async fn take(app: &TestApp, (page, to, typed): &Step) {
    app.wait(TimeDelta::minutes(1));
    let shown = app.get(format!("/p/cedar-bend/{page}")).await;
    let to = format!("/p/cedar-bend/{to}");
    let asks = |form: &FormOnPage, name: &str| form.names.iter().any(|one| one == name);
    let mut forms = shown.forms().into_iter().filter(|form| form.action == to);
    // A name that is tapped is a button, and no field.
    let form = forms.find(|form| {
        typed
            .iter()
            .all(|(name, _)| asks(form, name) || *name == "tap")
    });
    let form = form.unwrap_or_else(|| panic!("{page} has no form to {to} that asks for {typed:?}"));
    let answer = app.send(form_request(&to, &form.with(typed))).await;
    let answer = ReadAnswer::read(answer).await;
    let said = &answer.body;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{to}: {said}");
}

/// Sends a spreadsheet, and gives the key of what waits to be taken in.
async fn bring_in(app: &TestApp) -> String {
    let slug = Slug::new("cedar-bend").unwrap();
    let file = include_bytes!("plan.csv");
    let answer = app
        .upload_to(paths::Imports { slug }, "plan.csv", file)
        .await;
    let to = answer.headers()["location"].to_str().unwrap();
    to.rsplit('/').next().unwrap().to_owned()
}

/// Accepts an invitation.
async fn join(app: &TestApp) {
    let answer = app.post("/p/cedar-bend/membership", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}
