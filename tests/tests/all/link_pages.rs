//! What somebody does by a report link.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::{Action, Member, Partner, Role};
use tests::{MailedLink, TestApp, lead, led_by, slug};
use web::paths;

/// Maria of the Library, who leads an action, and her link.
async fn maria() -> (TestApp, Partner, Member, Action, MailedLink) {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    let action = app.an_action(|a| a.lead = lead(&library)).await;
    let link = app.a_link(&maria, None).await;
    app.forget_cookie();
    (app, library, maria, action, link)
}

/// What the action's page says about it, to the coordinator.
async fn standing(app: &TestApp, action: &Action) -> tests::ReadPage {
    app.sign_in("dana@example.org").await;
    let number = action.number;
    let slug = slug();
    let page = app.get(paths::Action { slug, number }).await;
    app.forget_cookie();
    page
}

#[tokio::test]
async fn two_taps_report_without_an_account() {
    let (app, _, _, action, link) = maria().await;

    let page = app
        .get(format!("{}?says=going_well", link.action(action.number)))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.all("h1"), ["Agree the outreach rota"]);
    assert_eq!(page.attribute("input[checked]", "value"), ["going_well"]);
    assert_eq!(page.attribute("form", "action").len(), 1, "one thing to do");

    let form = [
        ("key", "k1"),
        ("says", "going_well"),
        ("note", "Texts are done."),
    ];
    let answer = app.post(link.action(action.number), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), link.receipt(1).to_string());
    let receipt = app.get(answer.location()).await;
    assert_eq!(receipt.all("h1"), ["Thank you, Maria"]);
    assert!(receipt.says("Texts are done."));
    assert!(receipt.says("That was all."));

    let page = standing(&app, &action).await;
    assert_eq!(
        page.all("[aria-labelledby=reports] span:has(time)"),
        ["Maria, Library · 1 March · by a report link"]
    );
    assert_eq!(page.fact("Status"), ["In progress"]);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_double_tap_has_one_effect_and_keeps_no_secret() {
    let (app, _, _, action, link) = maria().await;
    let form = [("key", "k1"), ("says", "no_change")];

    let first = app.post(link.action(action.number), &form).await;
    let second = app.post(link.action(action.number), &form).await;

    assert_eq!(first.location(), second.location());
    assert_eq!(app.rows_of("reports").await, 1);
    let everything = app.everything().await;
    assert!(
        !everything.contains(&link.0),
        "only the hash of a link is kept"
    );
}

#[tokio::test]
async fn undo_restores_what_the_report_changed() {
    let (app, _, _, action, link) = maria().await;
    let before = standing(&app, &action).await;
    let form = [("says", "finished"), ("percent", "100")];
    app.post(link.action(action.number), &form).await;
    assert_eq!(
        standing(&app, &action).await.fact("Status"),
        ["Complete · 100%100%"]
    );
    let revisions = app.rows_of("revisions").await;

    let answer = app.post(link.withdrawal(1), &[("key", "k2")]).await;
    app.post(link.withdrawal(1), &[("key", "k2")]).await;
    app.post(link.withdrawal(1), &[("key", "k3")]).await;

    let receipt = app.get(answer.location()).await;
    assert_eq!(receipt.all("h1"), ["You took it back"]);
    assert!(receipt.says("the action is as it was before"));
    let after = standing(&app, &action).await;
    for part in ["h1 + div", "ul[aria-label]", "dl"] {
        assert_eq!(after.all(part), before.all(part), "{part}");
    }
    assert!(
        after.reports()[0].contains("taken back"),
        "it stays in sight"
    );
    assert!(
        after.all("#reports + span").is_empty(),
        "and counts no more"
    );
    assert_eq!(
        app.rows_of("revisions").await,
        revisions + 2,
        "each change once"
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn undo_is_honest_about_what_was_changed_since() {
    let (app, _, _, action, link) = maria().await;
    let address = link.action(action.number);
    app.post(&address, &[("says", "going_well"), ("percent", "40")])
        .await;
    app.post(&address, &[("says", "going_well"), ("percent", "60")])
        .await;

    app.post(link.withdrawal(1), &[]).await;

    assert!(app.get(link.receipt(1)).await.says("stays as it is now"));
    let page = standing(&app, &action).await;
    assert!(page.says("60%"), "what came later stands");
    app.post(link.withdrawal(2), &[]).await;
    assert!(app.get(link.receipt(2)).await.says("as it was before"));
}

#[tokio::test]
async fn a_report_taken_back_is_heard_of_nowhere() {
    let (app, _, _, action, link) = maria().await;
    app.post(link.action(action.number), &[("says", "stuck")])
        .await;
    assert!(standing(&app, &action).await.says("asked for help"));
    app.post(link.withdrawal(1), &[]).await;
    assert!(!standing(&app, &action).await.says("asked for help"));
    assert!(
        app.get(link.action(action.number))
            .await
            .all("[aria-labelledby=before] time")
            .is_empty()
    );
}

#[tokio::test]
async fn what_was_taken_back_later_stood_on_the_day_of_the_meeting() {
    let (app, _, _, action, link) = maria().await;
    app.a_meeting("2027-03-02").await;
    app.post(link.action(action.number), &[("says", "stuck")])
        .await;
    app.travel_to("2027-03-03");
    app.post(link.withdrawal(1), &[]).await;

    app.sign_in("dana@example.org").await;
    let review = app.get(paths::Review { slug: slug() }).await;
    let stuck = &review.all("ul[aria-label] [href$='/stuck']")[0];
    assert!(
        stuck.contains("1 fewer than at the last meeting"),
        "{stuck}"
    );
}

#[tokio::test]
async fn several_are_answered_at_once_and_one_mistake_loses_nothing() {
    let (app, library, _, _, link) = maria().await;
    app.an_action(|a| (a.lead, a.title) = (lead(&library), "Print the flyers".into()))
        .await;
    app.an_action(|a| (a.lead, a.title) = (lead(&library), "Call the mill".into()))
        .await;
    let page = app.get(link.all()).await;
    assert_eq!(page.all("h1"), ["How is it going, Maria?"]);
    assert_eq!(page.all("li h2").len(), 3);

    let wrong = [
        ("key", "k1"),
        ("says-1", "going_well"),
        ("note-1", "Texts are done."),
        ("note-2", "No answer chosen"),
        ("new_due-3", "2027-05-01"),
    ];
    let page = app.submit(link.all(), &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.mistakes(),
        [
            "Print the flyers – Choose one of these.",
            "Call the mill – Choose one of these.",
            "Why it moves – Write something here."
        ]
    );
    assert_eq!(page.all("#note-1"), ["Texts are done."]);
    assert_eq!(page.all("#note-2"), ["No answer chosen"]);
    assert_eq!(page.attribute("input[checked]", "name"), ["says-1"]);
    assert_eq!(app.rows_of("reports").await, 0);

    let right = [("key", "k2"), ("says-1", "going_well"), ("says-2", "stuck")];
    let answer = app.post(link.all(), &right).await;
    let again = app.post(link.all(), &right).await;
    assert_eq!(answer.location(), again.location());
    assert_eq!(app.rows_of("reports").await, 2);
    let receipts = app.get(answer.location()).await;
    assert_eq!(receipts.all("li h2").len(), 2);
    assert_eq!(
        receipts.all("[aria-labelledby=next] strong"),
        ["Call the mill"],
        "and the next"
    );
}

#[tokio::test]
async fn an_answer_to_nothing_says_what_to_do() {
    let (app, _, _, _, link) = maria().await;
    let page = app.submit(link.all(), &[("key", "k1")]).await;
    assert_eq!(
        page.mistakes(),
        ["Agree the outreach rota – Choose an answer here, or for any other."]
    );
    let page = app.submit(link.action(domain::ActionNumber(1)), &[]).await;
    assert_eq!(page.mistakes(), ["How is it going? – Choose one of these."]);
}

#[tokio::test]
async fn what_is_somebody_elses_meanwhile_is_said_kindly_and_nothing_typed_is_lost() {
    let (app, library, _, action, link) = maria().await;
    let mill = app.a_partner("The Mill").await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    app.an_action(|a| (a.lead, a.title) = (lead(&library), "Print the flyers".into()))
        .await;
    let mut changed = action.clone();
    for other in [lead(&mill), led_by(&library, tom.number)] {
        let tx = app.write().await;
        changed.reassign(other, tx.today());
        application::actions::save_quietly(&tx, &mut changed, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let form = [("says", "finished"), ("note", "All done on Friday.")];

        let page = app.submit(link.action(action.number), &form).await;

        assert_eq!(page.status, StatusCode::CONFLICT);
        assert_eq!(page.all("h1"), ["This one is not with you now"]);
        assert!(page.says("All done on Friday."));
        let foreign = app
            .submit(link.action(domain::ActionNumber(99)), &form)
            .await;
        assert_eq!(
            page.all("body"),
            foreign.all("body"),
            "as if it were not there"
        );
        let gone = app.get(link.action(action.number)).await;
        assert_eq!(gone.status, StatusCode::GONE);

        let form = [
            ("says-1", "stuck"),
            ("note-1", "Help!"),
            ("says-2", "no_change"),
        ];
        let page = app.submit(link.all(), &form).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert_eq!(
            page.all("[role=alert] h2"),
            ["One of these is not with you now"]
        );
        assert_eq!(page.all("[role=alert] p").last().unwrap(), "Help!");
        assert_eq!(page.attribute("input[checked]", "name"), ["says-2"]);
    }
    assert_eq!(app.rows_of("reports").await, 0);
}

#[tokio::test]
async fn looking_changes_nothing() {
    let (app, _, _, action, link) = maria().await;
    app.post(link.action(action.number), &[("says", "no_change")])
        .await;
    let before = app.everything().await;
    let token = link.0.clone();
    let addresses = [
        link.all().to_string(),
        format!("{}?says=finished", link.action(action.number)),
        paths::LinkedReports { token }.to_string(),
        link.receipt(1).to_string(),
        link.revocation().to_string(),
    ];
    for address in &addresses {
        let head = Request::head(address).body(Body::empty()).unwrap();
        assert_eq!(app.send(head).await.status(), StatusCode::OK);
        for _ in 0..50 {
            assert_eq!(app.get(address).await.status, StatusCode::OK);
        }
    }
    assert!(app.everything().await == before, "nothing was changed");
    let form = [("says", "finished")];
    assert_eq!(
        app.post(link.action(action.number), &form).await.status,
        StatusCode::SEE_OTHER,
        "and the person still can"
    );
}

#[tokio::test]
async fn the_pages_name_nobody_but_their_reader() {
    let (app, library, _, action, link) = maria().await;
    let canary = app
        .a_member("Canary", Some(library.number), Role::Leadership)
        .await;
    let mill = app.a_partner("The Finch Mill").await;
    app.an_action(|a| (a.lead, a.title) = (lead(&mill), "A finch sings".into()))
        .await;
    app.an_action(|a| (a.lead, a.title) = (led_by(&library, canary.number), "A wren sings".into()))
        .await;
    app.sign_in("canary@example.org").await;
    let number = action.number;
    let slug = slug();
    let reports = paths::ProgressReports { slug, number };
    app.post(&reports, &[("says", "stuck"), ("note", "A canary sings.")])
        .await;
    app.forget_cookie();
    app.post(
        link.action(number),
        &[("says", "no_change"), ("note", "Mine.")],
    )
    .await;

    let token = link.0.clone();
    let pages = [
        link.all().to_string(),
        link.action(number).to_string(),
        link.receipt(2).to_string(),
        paths::LinkedReports { token }.to_string(),
        link.revocation().to_string(),
    ];
    for address in pages {
        let page = app.get(&address).await;
        for word in ["anary", "finch", "Finch", "wren", "Dana", "@", "Tom"] {
            assert!(!page.says(word), "{address} says {word}");
        }
        assert!(page.all("nav").is_empty(), "{address} leads nowhere else");
        let out = page.attribute("a[href]:not([href^='#'])", "href");
        assert!(
            out.iter().all(|to| to.starts_with("/r/")),
            "{address}: {out:?}"
        );
        assert!(page.says("The three-rivers partnership"));
    }
    let page = app.get(link.action(number)).await;
    assert_eq!(
        page.all("[aria-labelledby=before] time").len(),
        1,
        "the own past words"
    );
    assert_eq!(app.get(link.receipt(1)).await.status, StatusCode::GONE);
}
