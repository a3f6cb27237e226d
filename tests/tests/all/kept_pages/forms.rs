//! Every form as it comes back: with nothing in it, with too much of everything, and sent by
//! somebody who was slower than another. At the end what needs nothing typed is done.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::Slug;
use tests::{FormOnPage, form_request};
use web::paths::{self, ROUTES};

use super::addresses::{ExampleAddresses, Thoroughness};
use super::answered::ReadAnswer;
use super::story::{self, ToldStory};
use super::walk::KeptWalk;

/// Longer than anything in a plan may be.
const TOO_LONG: usize = 12_000;
/// What ends the walk itself.
const NOT_PRESSED: [&str; 5] = [
    "/sign-out",
    "/devices",
    "/passkeys",
    "/p/cedar-bend/members/1/removal",
    "/operators/removal",
];
/// What is looked at when all is done.
const AFTERWARDS: [&str; 8] = [
    "plan", "records", "people", "meetings", "mails", "review", "changes", "vision",
];

/// A form, and the page that it stands on.
struct Found {
    page: String,
    form: FormOnPage,
}

/// Sends the forms on all pages that somebody finds.
pub async fn come_back(walk: &mut KeptWalk<'_>, story: &ToldStory) {
    let mut seen = BTreeSet::new();
    for email in [story::COORDINATOR, story::PARTNER, story::OPERATOR] {
        walk.signed_in_as(Some(email)).await;
        let found = forms(walk, story, &mut seen).await;
        send(walk, &found).await;
    }
    walk.signed_in_as(Some(story::COORDINATOR)).await;
    upload(walk).await;
    for page in AFTERWARDS {
        walk.look(&format!("/p/cedar-bend/{page}")).await;
    }
}

/// Sends files that cannot be read.
async fn upload(walk: &mut KeptWalk<'_>) {
    for (name, file) in [
        ("", ""),
        ("empty.csv", ""),
        ("plan.pdf", "%PDF-1.7"),
        ("plan.xlsx", "PK"),
    ] {
        let slug = Slug::new("cedar-bend").unwrap();
        let to = paths::Imports { slug };
        let sent = walk.app.upload_to(to.clone(), name, file.as_bytes());
        let answer = ReadAnswer::read(sent.await).await;
        walk.keep_next(&to.to_string(), "post-file", &answer);
    }
}

/// Sends forms in all ways.
async fn send(walk: &mut KeptWalk<'_>, found: &[Found]) {
    let (pressed, typed): (Vec<&Found>, _) = found.iter().partition(|found| is_button(&found.form));
    for found in &typed {
        let in_plan = found.form.action.starts_with("/p/");
        answer(walk, &found.form, "wrong", |name, value| match name {
            "key" | "version" => value.to_owned(),
            // Of these a form has one for each action.
            name if name.contains('-') || !in_plan => "wrong".to_owned(),
            _ => "w".repeat(TOO_LONG),
        })
        .await;
    }
    for found in &typed {
        slower(walk, found).await;
    }
    for found in &typed {
        answer(walk, &found.form, "empty", |name, value| match name {
            "version" => value.to_owned(),
            _ => String::new(),
        })
        .await;
    }
    for found in pressed {
        let form = &found.form;
        if !NOT_PRESSED.iter().any(|not| form.action.starts_with(not)) {
            answer(walk, form, "pressed", |_, value| value.to_owned()).await;
        }
    }
}

/// Two people change the same: the second finds what the first has done.
async fn slower(walk: &mut KeptWalk<'_>, found: &Found) {
    let versioned = |form: &&FormOnPage| {
        form.names
            .iter()
            .any(|name| name == "version" || name == "was")
    };
    let forms = walk.ask(&found.page).await.forms();
    let same =
        |form: &&FormOnPage| form.action == found.form.action && form.names == found.form.names;
    if let Some(form) = forms.iter().filter(versioned).find(same) {
        answer(walk, form, "first", |name, value| {
            changed(name, value, "first")
        })
        .await;
        answer(walk, form, "slower", |name, value| {
            changed(name, value, "slower")
        })
        .await;
    }
}

/// Sends a form and keeps the answer.
async fn answer(
    walk: &mut KeptWalk<'_>,
    form: &FormOnPage,
    how: &str,
    typed: impl Fn(&str, &str) -> String,
) {
    walk.app.wait(TimeDelta::seconds(1));
    let fields: Vec<(&str, String)> = sent(form)
        .map(|(name, value)| (name, typed(name, value)))
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = walk.send(form_request(&form.action, &fields)).await;
    assert_ne!(
        answer.status,
        StatusCode::TOO_MANY_REQUESTS,
        "{}",
        form.action
    );
    walk.keep_next(&form.action, &format!("post-{how}"), &answer);
}

/// What is sent of a form: each field with what stands in it, and those in which nothing is chosen.
fn sent(form: &FormOnPage) -> impl Iterator<Item = (&str, &str)> {
    let filled = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let names: BTreeSet<&str> = form.names.iter().map(String::as_str).collect();
    let unfilled = names
        .into_iter()
        .filter(|name| form.fields.iter().all(|(other, _)| other != name));
    filled.chain(unfilled.map(|name| (name, "")))
}

/// What somebody makes of a field.
fn changed(name: &str, value: &str, who: &str) -> String {
    let is_first = who == "first";
    let chosen = |first: &str, slower: &str| if is_first { first } else { slower }.to_owned();
    match name {
        "key" => format!("{value}{who}"),
        "title" | "text" | "note" | "name" | "sector" | "notes" | "strategy" | "resources"
        | "measure" | "what" | "root_cause" | "place" | "why" | "code" | "reason"
        | "due_reason" | "hold_reason" | "others" => format!("{value} {who}"),
        "day" | "due" | "until" | "on" | "adopted" => chosen("2027-05-06", "2027-05-07"),
        "percent" | "baseline" | "target" | "value" => chosen("11", "12"),
        "lead" => chosen("3", "4"),
        "lead_member" => String::new(),
        "says" => chosen("stuck", "going_well"),
        _ => value.to_owned(),
    }
}

/// Whether nothing is typed in it.
fn is_button(form: &FormOnPage) -> bool {
    form.names
        .iter()
        .all(|name| ["key", "version"].contains(&name.as_str()))
}

/// The forms on all pages, of each kind those of the first page on which there is one.
async fn forms(walk: &KeptWalk<'_>, story: &ToldStory, seen: &mut BTreeSet<String>) -> Vec<Found> {
    let filling = ExampleAddresses::of(walk.app, &story.key, Thoroughness::Some).await;
    let pages = ROUTES.iter().filter(|route| {
        route.method == "GET"
            && !route.path.ends_with(".pdf")
            && !route.path.contains("{token}")
            && !route.path.contains("{hash}")
    });
    let mut found = Vec::new();
    for page in pages.flat_map(|route| filling.addresses(route)) {
        for form in walk.ask(&page).await.forms() {
            if seen.insert(kind(&form)) {
                found.push(Found {
                    page: page.clone(),
                    form,
                });
            }
        }
    }
    found
}

/// What a form is like: where it is sent, numbers aside, and what it asks for.
fn kind(form: &FormOnPage) -> String {
    let is_number = |part: &str| part.chars().any(|c| c.is_ascii_digit());
    let parts = form.action.split('/');
    let parts: Vec<&str> = parts
        .map(|part| if is_number(part) { "#" } else { part })
        .collect();
    let names: BTreeSet<String> = form
        .names
        .iter()
        .map(|name| name.replace(|c: char| c.is_ascii_digit(), "#"))
        .collect();
    format!("{} {names:?}", parts.join("/"))
}
