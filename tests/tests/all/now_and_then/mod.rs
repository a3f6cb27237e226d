//! The past is no second program: what a page shows of a day while it lasts is, byte for byte, what
//! is shown of it later.
mod fixed;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use tests::{TestApp, text};

use super::kept_pages::story::{self, tell_story};
use fixed::fixed_part;

/// The day that is looked at, and the next.
const DAY: &str = story::TOMORROW;
const LATER: &str = "2027-03-13";
const EVERYBODY: [&str; 5] = [
    story::COORDINATOR,
    story::LEADERSHIP,
    story::CHAIR,
    story::PARTNER,
    story::GUEST,
];
/// Pages that have a past: each kind of them, each way in which lists are narrowed and arranged, and
/// things in every state.
const PAGES: [&str; 63] = [
    "plan",
    "plan?page=2",
    "plan?page=9",
    "plan?words=SCREENING+form",
    "plan?words=12",
    "plan?words=no+such+word",
    "plan?words=100%25",
    "plan?goal=2",
    "plan?partner=6",
    "plan?partner=6&status=open",
    "plan?group=2&flag=any",
    "plan?status=open",
    "plan?status=complete",
    "plan?status=dropped",
    "plan?status=on-hold",
    "plan?status=in-progress",
    "plan?status=not-started",
    "plan?flag=any",
    "plan?flag=exempt",
    "plan?flag=overdue",
    "plan?flag=quiet&wins=yes",
    "plan?wins=yes",
    "goals/1",
    "goals/2",
    "goals/3",
    "objectives/1",
    "objectives/2",
    "objectives/5",
    "objectives/7",
    "actions/1",
    "actions/2",
    "actions/3",
    "actions/4",
    "actions/8",
    "actions/12",
    "actions/15",
    "actions/17",
    "actions/22",
    "actions/25",
    "actions/31",
    "actions/33",
    "actions/38",
    "review",
    "review?by=partner",
    "review?by=work-group",
    "review?by=goal",
    "review/overdue",
    "review/stuck",
    "review/stalled",
    "review/quiet",
    "review/quiet?page=2",
    "review/drifting",
    "review/no-lead",
    "review/no-date",
    "review/never-heard-from",
    "review/coming-up",
    "people",
    "partners/1",
    "partners/4",
    "partners/6",
    "partners/9",
    "partners/19",
    "partners/20",
];

/// What somebody is answered: nothing where the page is not theirs to see.
async fn seen(app: &TestApp, at: &str) -> Vec<Option<String>> {
    let mut seen = Vec::new();
    for email in EVERYBODY {
        app.forget_cookie();
        app.sign_in(email).await;
        for page in PAGES {
            let asked = Request::get(format!("/p/cedar-bend{at}/{page}"));
            let answer = app.send(asked.body(Body::empty()).unwrap()).await;
            seen.push(match answer.status() {
                StatusCode::OK => Some(fixed_part(&text(answer).await)),
                StatusCode::FORBIDDEN => None,
                other => panic!("{email}: {at}/{page} is {other}"),
            });
        }
    }
    seen
}

async fn hold(language: &str) {
    let (app, _) = tell_story().await;
    let change = format!("UPDATE members SET language = '{language}'");
    app.sql(&change).await;
    let now = seen(&app, "").await;
    app.travel_to(LATER);
    let then = seen(&app, &format!("/as-of/{DAY}")).await;
    let everybody = EVERYBODY.into_iter();
    let looks = everybody.flat_map(|email| PAGES.map(|page| format!("{email}: {page}")));
    for ((look, now), then) in looks.zip(now).zip(then) {
        assert!(now == then, "{look}\n{}", difference(now, then));
    }
}

/// The first lines in which two pages differ.
fn difference(now: Option<String>, then: Option<String>) -> String {
    let (now, then) = (now.unwrap_or_default(), then.unwrap_or_default());
    let mut lines = now.lines().zip(then.lines()).enumerate();
    let first = lines.find(|(_, (now, then))| now != then);
    let at = first.map_or(0, |(at, _)| at.saturating_sub(4));
    let some = |text: &str| text.lines().skip(at).take(9).collect::<Vec<_>>().join("\n");
    format!("now:\n{}\nthen:\n{}", some(&now), some(&then))
}

#[tokio::test]
async fn a_page_says_of_a_day_later_what_it_said_on_it() {
    hold("english").await;
}

#[tokio::test]
async fn a_page_says_of_a_day_later_what_it_said_on_it_in_spanish_too() {
    hold("spanish").await;
}
