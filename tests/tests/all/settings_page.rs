//! A partnership's settings, as its coordinator meets them.

use axum::http::StatusCode;
use domain::Due;
use tests::{ReadPage, TestApp, day, slug};
use web::paths;

fn settings() -> paths::PartnershipSettings {
    paths::PartnershipSettings { slug: slug() }
}

/// What the page's form would send, with `changed` typed over it.
fn filled_in(page: &ReadPage, changed: &[(&'static str, &str)]) -> Vec<(String, String)> {
    let names = page.attribute("main form input", "name");
    let values = page.attribute("main form input", "value");
    let zone = page.attribute("#zone option[selected]", "value");
    let zone = zone.into_iter().map(|zone| ("zone".to_owned(), zone));
    let form = names.into_iter().zip(values).chain(zone);
    form.map(|(name, value)| {
        let typed = changed.iter().find(|(changed, _)| *changed == name);
        let value = typed.map_or(value, |(_, typed)| (*typed).to_owned());
        (name, value)
    })
    .collect()
}

fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[tokio::test]
async fn every_number_of_the_policy_stands_in_a_sentence_with_its_flag() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(settings()).await;
    assert_eq!(page.all("form li > span").len(), 11);
    let inputs = page.attribute("form li input", "aria-label");
    assert_eq!(inputs.len(), 16, "five more are about asking");
    assert_eq!(page.attribute("#stalled_missed", "value"), ["2"]);
    assert_eq!(
        page.attribute("#zone option[selected]", "value"),
        ["America/Chicago"]
    );
    assert!(!page.says("\u{fffc}"));
}

#[tokio::test]
async fn an_action_that_is_near_by_a_new_number_is_asked_about_from_today() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let action = app
        .an_action(|a| {
            a.lead = tests::lead(&library);
            a.due = Due::On(day("2027-07-30"));
        })
        .await;
    let (slug, number) = (slug(), action.number);
    let page = paths::Action { slug, number };
    let later = "due in July, not expected to begin before May";
    assert!(app.get(&page).await.says(later));

    app.travel_to("2027-03-20");
    let form = filled_in(&app.get(settings()).await, &[("later_days", "200")]);
    app.post(settings(), &pairs(&form)).await;
    assert!(!app.get(&page).await.says(later));
    // No meeting lies ahead: the thirty silent days begin today.
    for (on, quiet) in [("2027-04-18", false), ("2027-04-19", true)] {
        app.travel_to(on);
        let says = app.get(&page).await.says("no word since 20 March");
        assert_eq!(says, quiet, "{on}");
    }
    let history = app.get(&page).await.all("[aria-labelledby=history] li");
    assert_eq!(history.len(), 1, "nobody changed a thing: {history:?}");
}

#[tokio::test]
async fn a_new_number_counts_at_once() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|a| a.due = Due::On(day("2027-03-20"))).await;
    let plan = paths::Plan { slug: slug() };
    let coming_up = format!("{plan}?flag=coming-up");
    assert_eq!(app.get(&coming_up).await.actions().len(), 0);

    let page = app.get(settings()).await;
    let form = filled_in(&page, &[("coming_up_days", "30"), ("name", "Three Rivers")]);
    let answer = app.post(settings(), &pairs(&form)).await;

    assert_eq!(answer.location(), settings().to_string());
    assert_eq!(
        app.get(&plan)
            .await
            .all("header :not(li) > [href$='/plan']"),
        ["Three Rivers"]
    );
    let page = app.get(settings()).await;
    assert_eq!(page.attribute("#coming_up_days", "value"), ["30"]);
    assert!(page.history()[0].contains("Days ahead for coming up changed from 14 to 30"));
    assert_eq!(app.get(&coming_up).await.actions().len(), 1);
}

#[tokio::test]
async fn every_mistake_is_named_and_nothing_typed_is_lost() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(settings()).await;
    let changed = [
        ("name", " "),
        ("quiet_days", "many"),
        ("stalled_missed", "0"),
        ("zone", "Mars"),
    ];
    let form = filled_in(&page, &changed);

    let page = app.submit(settings(), &pairs(&form)).await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut wrong = page.wrong_fields();
    wrong.sort();
    assert_eq!(wrong, ["#name", "#quiet_days", "#stalled_missed", "#zone"]);
    assert_eq!(page.attribute("#quiet_days", "value"), ["many"]);
    assert!(page.says("Write a whole number from 1 to 730."));
}

#[tokio::test]
async fn two_who_change_the_settings_see_what_the_other_changed() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(settings()).await;
    let theirs = filled_in(&page, &[("quiet_days", "20"), ("key", "k1")]);
    app.post(settings(), &pairs(&theirs)).await;

    let mine = filled_in(&page, &[("quiet_days", "25"), ("key", "k2")]);
    let page = app.submit(settings(), &pairs(&mine)).await;

    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Days of silence before quiet changed from 30 to 20"));
    assert_eq!(page.attribute("#quiet_days", "value"), ["25"]);
}

#[tokio::test]
async fn the_usual_numbers_are_filled_in_and_saved_only_when_sent() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(settings()).await;
    let form = filled_in(&page, &[("quiet_days", "20")]);
    app.post(settings(), &pairs(&form)).await;

    let usual = app.get(format!("{}?usual=yes", settings())).await;

    assert_eq!(usual.attribute("#quiet_days", "value"), ["30"]);
    assert!(usual.says("Save to keep them."));
    let page = app.get(settings()).await;
    assert_eq!(page.attribute("#quiet_days", "value"), ["20"]);
}
