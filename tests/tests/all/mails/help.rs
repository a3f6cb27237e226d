//! A call for help is heard, and so is the answer.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{Member, Role, WorkGroupNumber};
use tests::{PostOffice, TestApp, slug};
use web::paths;

use super::{led_by, subjects, with_maria};

/// Maria of the Library leads two actions; Ingrid chairs the group of the first, Otto another.
async fn a_group() -> (TestApp, PostOffice, Member) {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (library, maria) = with_maria(&app).await;
    for (name, group) in [("Ingrid", "Reading"), ("Otto", "Health")] {
        let chair = app
            .a_member(name, Some(library.number), Role::Partner)
            .await;
        app.a_work_group(group, &[chair.number]).await;
    }
    app.an_action(|a| {
        a.title = "Ask the school".into();
        a.lead = led_by(&maria);
        a.group = Some(WorkGroupNumber(1));
    })
    .await;
    app.wait(TimeDelta::minutes(30));
    app.send_mails(&office).await;
    (app, office, maria)
}

#[tokio::test]
async fn whoever_can_help_hears_of_a_call_within_the_hour() {
    let (app, office, _) = a_group().await;
    let known = office.taken().len();
    app.sign_in("maria@example.org").await;
    for (number, note) in [(3, "The principal does not call back."), (1, "No keys.")] {
        let (slug, number) = (slug(), domain::ActionNumber(number));
        let reports = paths::ProgressReports { slug, number };
        let said = [("says", "stuck"), ("note", note)];
        assert_eq!(app.post(reports, &said).await.status, StatusCode::SEE_OTHER);
    }
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), known, "more may come");
    app.wait(TimeDelta::minutes(5));
    app.send_mails(&office).await;
    for (address, heard) in [
        (
            "dana@example.org",
            vec!["Help needed: Ask the school and 1 more (The three-rivers partnership)"],
        ),
        (
            "ingrid@example.org",
            vec!["Help needed: Ask the school (The three-rivers partnership)"],
        ),
        ("otto@example.org", vec![]),
        ("maria@example.org", vec![]),
    ] {
        let taken = office.taken_for(address);
        let mut told = subjects(&taken);
        told.retain(|subject| subject.starts_with("Help"));
        assert_eq!(told, heard, "{address}");
    }
    let taken = office.taken_for("ingrid@example.org");
    let said = &taken.last().unwrap().text;
    for words in [
        "Maria, Library asked on 1 March",
        "The principal does not call back.",
        "http://plan.example.org/p/three-rivers/actions/3",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[tokio::test]
async fn a_call_that_was_taken_back_is_not_passed_on() {
    let (app, office, maria) = a_group().await;
    let known = office.taken().len();
    let link = app.a_link(&maria, None).await;
    app.post(link.action(domain::ActionNumber(3)), &[("says", "stuck")])
        .await;
    app.post(link.withdrawal(1), &[]).await;
    app.wait(TimeDelta::minutes(5));
    app.send_mails(&office).await;
    assert_eq!(office.taken().len(), known);
}

#[tokio::test]
async fn whoever_asked_hears_of_the_answer_and_says_how_it_stands_now() {
    let (app, office, maria) = a_group().await;
    let link = app.a_link(&maria, None).await;
    let action = domain::ActionNumber(3);
    app.post(link.action(action), &[("says", "stuck")]).await;
    app.sign_in("ingrid@example.org").await;
    let replies = paths::Replies {
        slug: slug(),
        number: domain::ReportNumber(1),
    };
    let text = "I know the secretary: call her on Monday.";
    let answer = app.post(replies, &[("text", text)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);

    for page in [link.all().to_string(), link.action(action).to_string()] {
        let page = app.get(page).await;
        assert!(page.says(text) && page.says("Ingrid answered on 1 March"));
    }
    app.wait(TimeDelta::minutes(5));
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let mail = taken.last().unwrap();
    assert_eq!(
        mail.subject,
        "Ingrid answered: Ask the school (The three-rivers partnership)"
    );
    assert!(mail.text.contains(text), "{}", mail.text);
    let links = mail.links("/r/");
    let going_well = links.iter().find(|link| link.contains("going_well"));
    let page = app.get(going_well.unwrap()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        page.attribute("input[name=says][checked]", "value"),
        ["going_well"]
    );
}
