//! Forms with more in them than their page has: what is not asked for changes nothing.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use axum::http::StatusCode;
use tests::{FormOnPage, TestApp, World, form_request};
use web::access::Access;
use web::paths::ROUTES;

use super::{filling, worlds};

/// What somebody might smuggle in: a number, a day, a yes, a state.
const SMUGGLED: [&str; 4] = ["2", "2027-09-09", "true", "removed"];
/// Tables in which there is something random, or which a form always writes to.
const OTHERWISE: [&str; 10] = [
    "calendar_feeds:",
    "known_devices:",
    "mail_links:",
    "report_links:",
    "mails:",
    "submissions:",
    "uploads:",
    "sessions:",
    "sign_in_links:",
    "past_counts:",
];

#[tokio::test]
async fn what_a_form_does_not_ask_for_changes_nothing() {
    for (who, least) in [("dana@example.org", 25), ("pat@heron.example.org", 2)] {
        let (plain, taken) = sent(who, None).await;
        assert!(taken >= least, "only {taken} forms of {who} were taken");
        for value in SMUGGLED {
            let (more, _) = sent(who, Some(value)).await;
            let changed: Vec<_> = more.symmetric_difference(&plain).collect();
            assert!(changed.is_empty(), "{value} from {who} made {changed:?}");
        }
    }
}

/// What is in the database after all forms of somebody, and how many of them were taken. Revisions
/// tell what each has changed, though the next may have changed it back.
async fn sent(who: &str, smuggled: Option<&str>) -> (BTreeSet<String>, usize) {
    let app = TestApp::empty_on("2027-03-01").await;
    let [own, _] = worlds(&app);
    own.found().await;
    let pages = pages(&own);
    let names = names(&app, &pages).await;
    app.sign_in(who).await;
    let mut taken = 0;
    for page in pages {
        for which in 0..forms(&app, &page).await.len() {
            // Each form as it stands now: another may have changed what it is about.
            let Some(form) = forms(&app, &page).await.into_iter().nth(which) else {
                continue;
            };
            let answer = send(&app, &form, &names, smuggled).await;
            taken += usize::from(answer == StatusCode::SEE_OTHER);
        }
    }
    let mut state = app.database.dump().await;
    state.retain(|line| !OTHERWISE.iter().any(|table| line.starts_with(table)));
    (state.into_iter().collect(), taken)
}

/// The forms of the partnership on a page, if there is one for whoever is signed in.
async fn forms(app: &TestApp, page: &str) -> Vec<FormOnPage> {
    if app.ask(page).await.status != StatusCode::OK {
        return Vec::new();
    }
    let mut forms = app.get(page).await.forms();
    forms.retain(|form| form.action.starts_with("/p/"));
    forms
}

/// What a form could ask for: every column, and whatever any form of the coordinator asks for.
async fn names(app: &TestApp, pages: &[String]) -> BTreeSet<String> {
    let tables = app.database.tables().await;
    let mut names: BTreeSet<String> = tables.into_values().flatten().collect();
    for page in pages {
        let forms = forms(app, page).await;
        names.extend(forms.into_iter().flat_map(|form| form.names));
    }
    names.retain(|name| !["key", "version"].contains(&name.as_str()));
    names
}

/// The addresses of the pages that may have forms on them.
fn pages(own: &World<'_>) -> Vec<String> {
    let looks = ROUTES.iter().filter(|route| route.method == "GET");
    let looks = looks.filter(|route| matches!(route.access, Access::Member(_)));
    // There are no forms on paper.
    let looks = looks.filter(|route| !route.path.ends_with(".pdf"));
    let pages = looks.flat_map(|route| [1, 2].map(|number| filling(own, number).of(route)));
    let pages: BTreeSet<String> = pages.collect();
    let mut pages: Vec<String> = pages.into_iter().collect();
    // What is below something comes first: a meeting that is closed takes nothing any more.
    pages.sort_by_key(|page| Reverse(page.matches('/').count()));
    pages
}

async fn send(
    app: &TestApp,
    form: &FormOnPage,
    names: &BTreeSet<String>,
    smuggled: Option<&str>,
) -> StatusCode {
    let mut fields: Vec<(&str, &str)> = Vec::new();
    for (name, value) in &form.fields {
        fields.push((name, filled_in(name, value)));
    }
    let more = names.iter().map(String::as_str);
    let more = more.filter(|column| form.names.iter().all(|name| name != column));
    if let Some(value) = smuggled {
        fields.extend(more.map(|column| (column, value)));
    }
    app.exactly(form_request(&form.action, &fields))
        .await
        .status
}

/// What somebody types where nothing stands.
fn filled_in<'a>(name: &str, value: &'a str) -> &'a str {
    match (name, value) {
        ("email" | "key" | "version", value) => value,
        ("says", _) => "stuck",
        ("day" | "due" | "start" | "until" | "new_due" | "from" | "on" | "adopted", "") => {
            "2027-08-05"
        }
        (
            "goal" | "objective" | "lead" | "lead_member" | "into" | "author" | "number"
            | "partner" | "group" | "proposed_by",
            value,
        ) => value,
        ("baseline" | "target" | "value" | "percent" | "times", "") => "3",
        (_, "") => "2",
        (_, value) => value,
    }
}
