//! What somebody was given, and says no to.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{ActionNumber, Partner, Role};
use tests::{PostOffice, ReadPage, Taken, TestApp, slug};
use web::paths;

use super::{led_by, subjects, with_maria};

const MARIA: &str = "maria@example.org";
const DANA: &str = "dana@example.org";
const NO: &str = "I am away until June.";

/// Maria was given an action by Dana, with notes and somebody who helps.
async fn given() -> (TestApp, PostOffice, Taken) {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    let (_, maria) = with_maria(&app).await;
    app.sql("DELETE FROM mails").await;
    let school: Partner = app.a_partner("School").await;
    app.an_action(|a| {
        a.title = "Ask the school".into();
        a.lead = led_by(&maria);
        a.notes = Some("The principal knows of it.".into());
        a.supporters = vec![school.number];
    })
    .await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let mail = office.taken_for(MARIA).pop().unwrap();
    (app, office, mail)
}

/// The page on which she says no.
fn no_page(mail: &Taken) -> String {
    let links = mail.links("/r/");
    let no = links.into_iter().find(|link| link.ends_with("/hand-back"));
    no.unwrap().replace("http://plan.example.org", "")
}

async fn say_no(app: &TestApp, page: &ReadPage, at: &str, why: &str) -> ReadPage {
    let form = &page.forms()[0];
    assert_eq!(form.action, at);
    app.submit(at, &form.with(&[("hand_back_reason", why)]))
        .await
}

#[tokio::test]
async fn it_says_who_gave_it_and_all_there_is_to_know() {
    let (_, _, mail) = given().await;
    let expected = "Yours now: Ask the school (The three-rivers partnership)";
    assert_eq!(mail.subject, expected);
    for words in [
        "Dana Whitfield gave you this on 1 March",
        "Due 11 March",
        "Helping: School",
        "The principal knows of it.",
        "I can’t take this: http://plan.example.org/r/",
        "Questions? Just answer this email. – Dana Whitfield",
    ] {
        assert!(mail.text.contains(words), "{words}: {}", mail.text);
    }
    assert!(
        mail.headers
            .contains("Reply-To: \"Dana Whitfield\" <dana@example.org>")
    );
}

#[tokio::test]
async fn whoever_cannot_take_it_says_so_without_signing_in() {
    let (app, office, mail) = given().await;
    app.forget_cookie();
    let at = no_page(&mail);
    let page = app.get(&at).await;
    assert!(page.says("Ask the school") && page.says("The principal knows of it."));

    let blank = say_no(&app, &page, &at, " ").await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(blank.wrong_fields(), ["#hand_back_reason"]);

    let form = page.forms().remove(0);
    let no = form.with(&[("hand_back_reason", NO)]);
    assert_eq!(app.post(&at, &no).await.location(), at);
    let done = app.get(&at).await;
    assert_eq!(done.all("h1"), ["You handed it back"]);
    assert_eq!(app.post(&at, &no).await.location(), at, "the button twice");

    app.sign_in(DANA).await;
    let action = paths::Action {
        slug: slug(),
        number: ActionNumber(3),
    };
    let page = app.get(action).await;
    assert_eq!(page.fact("Lead"), ["Nobody yet"]);
    assert!(page.history().iter().any(|line| line.contains(NO)));
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    let mut told = office.taken_for(DANA);
    told.retain(|mail| !mail.subject.contains("new device"));
    let expected = "Needs a new lead: Ask the school (The three-rivers partnership)";
    assert_eq!(subjects(&told), [expected]);
    assert!(told[0].text.contains("Maria handed it back on 1 March"));
    assert!(told[0].text.contains(NO));
}

#[tokio::test]
async fn what_somebody_else_has_by_now_is_not_handed_back() {
    let (app, _, mail) = given().await;
    let at = no_page(&mail);
    let page = app.get(&at).await;
    let lead = paths::ActionLead {
        slug: slug(),
        number: ActionNumber(3),
    };
    app.post(lead, &[("lead", "2")]).await;
    let answer = say_no(&app, &page, &at, NO).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says(NO), "what was typed is not lost");
}

#[tokio::test]
async fn whoever_is_signed_in_says_so_on_the_page_of_the_action() {
    let (app, _, _) = given().await;
    app.sign_in(MARIA).await;
    let number = ActionNumber(3);
    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    assert!(page.all("summary").contains(&"I can’t take this".into()));
    let back = paths::ActionHandBack {
        slug: slug(),
        number,
    };
    let answer = app.post(back, &[("hand_back_reason", NO)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    assert_eq!(page.fact("Lead"), ["Nobody yet"]);
}

#[tokio::test]
async fn an_invitation_promises_what_the_role_gets() {
    for (role, promised, others) in [
        (Role::Guest, "You can read the plan.", "we ask you by email"),
        (Role::Partner, "we ask you by email", "You see at any time"),
        (
            Role::Leadership,
            "You see at any time",
            "we ask you by email",
        ),
        (
            Role::Coordinator,
            "you can change everything",
            "we ask you by email",
        ),
    ] {
        let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
        let ana = [
            ("name", "Ana"),
            ("email", "ana@example.org"),
            ("role", role.word()),
        ];
        let members = paths::Members { slug: slug() };
        app.post(&members, &ana).await;
        app.post(
            &members,
            &[
                ("name", "Lu"),
                ("email", "lu@example.org"),
                ("role", "guest"),
                ("waits", "yes"),
            ],
        )
        .await;
        app.send_mails(&office).await;
        let text = office.taken_for("ana@example.org").pop().unwrap().text;
        assert!(text.contains(promised) && !text.contains(others), "{text}");
        assert!(text.contains("Dana Whitfield invites you"), "{text}");
        assert!(office.taken_for("lu@example.org").is_empty(), "it waits");
    }
}
