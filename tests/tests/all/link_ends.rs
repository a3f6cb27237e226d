//! When a report link works no longer. Only where its time is over is that said.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use domain::{Action, Meeting, MeetingNumber, Member, Role};
use http_body_util::BodyExt;
use persistence::site::partnerships;
use persistence::{report_links, save};
use tests::{MailedLink, PostOffice, TestApp, lead, slug};
use web::paths;

async fn maria(meeting: Option<&str>) -> (TestApp, Member, Action, MailedLink, Option<Meeting>) {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    let action = app.an_action(|a| a.lead = lead(&library)).await;
    let meeting = match meeting {
        Some(day) => Some(app.a_meeting(day).await),
        None => None,
    };
    let number = meeting.as_ref().map(|meeting| meeting.number);
    let link = app.a_link(&maria, number).await;
    (app, maria, action, link, meeting)
}

/// The whole answer but for how long it took.
async fn bytes(app: &TestApp, request: Request<Body>) -> (StatusCode, String, Vec<u8>) {
    let answer = app.send(request).await;
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove("server-timing");
    headers.remove("x-request-id");
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, format!("{headers:?}"), body.to_vec())
}

/// Every request by a link, to its own things and to others'.
fn requests(link: &MailedLink, action: &Action) -> Vec<Request<Body>> {
    let get = |address: String| Request::get(address).body(Body::empty()).unwrap();
    let post = |address: String| tests::form_request(address, &[("says", "stuck")]);
    let token = link.0.clone();
    vec![
        get(link.all().to_string()),
        get(link.action(action.number).to_string()),
        get(link.receipt(1).to_string()),
        get(paths::LinkedReports { token }.to_string()),
        get(link.revocation().to_string()),
        post(link.all().to_string()),
        post(link.action(action.number).to_string()),
        post(link.withdrawal(1).to_string()),
        post(link.revocation().to_string()),
    ]
}

async fn assert_gone(app: &TestApp, link: &MailedLink, action: &Action) {
    let before = app.everything().await;
    let mut answers = Vec::new();
    for own in requests(link, action) {
        let address = own.uri().clone();
        let answer = bytes(app, own).await;
        assert_eq!(answer.0, StatusCode::GONE, "{address}");
        answers.push((address, answer));
    }
    assert!(app.everything().await == before, "nothing was changed");
    // Tries with made-up links are counted.
    for ((address, answer), other) in answers
        .into_iter()
        .zip(requests(&MailedLink::made_up(), action))
    {
        assert_eq!(answer, bytes(app, other).await, "{address}");
    }
}

/// Every request by a link leads to the page that says that its time is over, and changes nothing.
async fn assert_over(app: &TestApp, link: &MailedLink, action: &Action) {
    let before = app.everything().await;
    let token = link.0.clone();
    let ended = paths::LinkEnded { token };
    for own in requests(link, action) {
        let address = own.uri().clone();
        let answer = bytes(app, own).await;
        assert_eq!(answer.0, StatusCode::SEE_OTHER, "{address}");
        assert!(
            answer.1.contains(&ended.to_string()),
            "{address}: {}",
            answer.1
        );
    }
    let page = app.get(&ended).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.says(action.details.title.as_str()));
    assert!(app.everything().await == before, "nothing was changed");
}

#[tokio::test]
async fn a_link_before_no_meeting_works_for_two_weeks_and_not_a_second_longer() {
    let (app, _, action, link, _) = maria(None).await;
    app.post(link.action(action.number), &[("says", "no_change")])
        .await;
    app.wait(TimeDelta::days(14) - TimeDelta::seconds(1));
    assert_eq!(app.get(link.all()).await.status, StatusCode::OK);
    let answer = app
        .post(link.action(action.number), &[("says", "stuck")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    app.wait(TimeDelta::seconds(1));
    assert_over(&app, &link, &action).await;
}

#[tokio::test]
async fn a_link_works_to_the_end_of_the_day_after_its_meeting_where_that_takes_place() {
    let (app, _, action, link, _) = maria(Some("2027-03-30")).await;
    // In Chicago the day after ends at five o'clock in London.
    for (set, at, works) in [
        ("day = '2027-03-30'", "2027-04-01T04:59:59Z", true),
        ("day = '2027-03-30'", "2027-04-01T05:00:00Z", false),
        ("day = '2027-04-13'", "2027-04-15T04:59:59Z", true),
        (
            "closed = '2027-03-30 18:00:00+00:00'",
            "2027-04-15T04:59:59Z",
            true,
        ),
        ("cancelled = true", "2027-04-15T04:59:59Z", false),
    ] {
        app.sql(&format!("UPDATE meetings SET {set}")).await;
        app.set_clock(at);
        if works {
            assert_eq!(
                app.get(link.all()).await.status,
                StatusCode::OK,
                "{set} {at}"
            );
        } else {
            assert_over(&app, &link, &action).await;
        }
    }
}

#[tokio::test]
async fn a_link_whose_time_is_over_helps_on() {
    let (app, maria, _, link, _) = maria(Some("2027-03-02")).await;
    let office = PostOffice::open();
    app.sql("DELETE FROM mails").await;
    let stranger = app.a_member("Otto", maria.partner, Role::Partner).await;
    app.an_action(|a| {
        a.title = "Somebody else's".into();
        a.lead = Some(domain::Lead {
            partner: maria.partner.unwrap(),
            member: Some(stranger.number),
        });
    })
    .await;
    app.set_clock("2027-03-10T18:00:00Z");
    let token = link.0.clone();
    let ended = paths::LinkEnded { token };
    let page = app.get(&ended).await;
    assert_eq!(page.all("h1"), ["The meeting on 2 March is over"]);
    assert!(!page.says("Somebody else's"));
    for _ in 0..2 {
        let page = app.submit(&ended, &[]).await;
        assert_eq!(page.all("h1"), ["A new link is on its way"]);
    }
    app.send_mails(&office).await;
    let taken = office.taken_for("maria@example.org");
    let subjects: Vec<&str> = taken.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(
        subjects,
        ["Your new link: how is it going?"],
        "pressed twice, mailed once"
    );
    let new = taken[0].links("/r/");
    assert_eq!(app.get(&new[0]).await.status, StatusCode::OK);

    // Without an address the same is said.
    app.sql("UPDATE members SET email = NULL WHERE name = 'Maria'")
        .await;
    let page = app.submit(&ended, &[]).await;
    assert_eq!(page.all("h1"), ["A new link is on its way"]);
    // One that works is not over.
    let other = app.a_link(&stranger, None).await;
    let answer = app
        .ask(paths::LinkEnded {
            token: other.0.clone(),
        })
        .await;
    assert_eq!(answer.location(), other.all().to_string());
    assert!(!app.get(&ended).await.says("Stop the link"));
}

#[tokio::test]
async fn a_meeting_is_closed_once_from_its_day_on() {
    let (app, _, _, _, meeting) = maria(Some("2027-03-02")).await;
    let number = meeting.unwrap().number;
    let page = paths::Meeting {
        slug: slug(),
        number,
    };
    let closing = paths::MeetingClosing {
        slug: slug(),
        number,
    };
    assert!(
        !app.get(&page)
            .await
            .all("button")
            .contains(&"Close this meeting".into())
    );
    let refused = app.submit(&closing, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("This meeting is still to come."));

    app.travel_to("2027-03-02");
    assert!(
        app.get(&page)
            .await
            .all("button")
            .contains(&"Close this meeting".into())
    );
    app.post(&closing, &[]).await;
    let revisions = app.rows_of("revisions").await;
    app.post(&closing, &[]).await;
    assert_eq!(app.rows_of("revisions").await, revisions, "twice is once");
    let closed = app.get(&page).await;
    assert!(closed.says("This meeting was closed on 2 March 2027."));
    assert!(closed.history()[0].contains("Closed changed from no to yes"));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_link_of_somebody_who_left_is_gone_for_good() {
    let (app, mut maria, action, link, _) = maria(None).await;
    let tx = app.write().await;
    maria = application::members::let_member_go(&tx, maria)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_gone(&app, &link, &action).await;
    maria.state = domain::MemberState::Active;
    let tx = app.write().await;
    save(&tx, &maria, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_gone(&app, &link, &action).await;
}

#[tokio::test]
async fn somebody_who_was_only_invited_reports_by_a_link() {
    let (app, mut maria, action, link, _) = maria(None).await;
    maria.state = domain::MemberState::Invited;
    let tx = app.write().await;
    save(&tx, &maria, None).await.unwrap();
    tx.commit().await.unwrap();
    let answer = app
        .post(link.action(action.number), &[("says", "stuck")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_guest_and_an_archived_partnership_have_no_links() {
    let (app, mut maria, action, link, _) = maria(None).await;
    maria.role = Role::Guest;
    let tx = app.write().await;
    save(&tx, &maria, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_gone(&app, &link, &action).await;

    maria.role = Role::Partner;
    let tx = app.write().await;
    save(&tx, &maria, None).await.unwrap();
    let mut partnership = tx.partnership().clone();
    partnership.archived = true;
    partnerships::save_partnership(&tx, &partnership)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_gone(&app, &link, &action).await;
}

#[tokio::test]
async fn whoever_did_not_ask_for_a_link_stops_it() {
    let (app, _, action, link, _) = maria(None).await;
    app.forget_cookie();
    let page = app.get(link.revocation()).await;
    assert_eq!(page.all("main button"), ["Stop the link"]);
    let page = app.submit(link.revocation(), &[]).await;
    assert_eq!(page.all("h1"), ["The link is stopped"]);
    assert_gone(&app, &link, &action).await;
}

#[tokio::test]
async fn a_link_says_nothing_of_other_partnerships() {
    let (app, _, action, link, _) = maria(None).await;
    let one = app.partnership;
    let mut app = app;
    app.partnership = app.found("high-desert", "omar@example.org").await;
    let mill = app.a_partner("The Mill").await;
    let omar = app.a_member("Rosa", Some(mill.number), Role::Partner).await;
    let theirs = app.a_link(&omar, None).await;
    assert!(
        app.get(theirs.all())
            .await
            .says("Nothing is with you right now")
    );
    let page = app.get(theirs.action(action.number)).await;
    assert_eq!(
        page.status,
        StatusCode::GONE,
        "the same number is another partnership's"
    );
    app.partnership = one;
    app.post(link.action(action.number), &[("says", "no_change")])
        .await;
    assert_eq!(app.get(theirs.receipt(1)).await.status, StatusCode::GONE);
    let form = app.submit(theirs.withdrawal(1), &[]).await;
    assert_eq!(form.status, StatusCode::GONE);
    assert!(app.get(link.receipt(1)).await.says("Thank you"));
}

#[tokio::test]
async fn a_link_is_kept_for_its_own_member_and_meeting() {
    let (app, maria, _, _, _) = maria(Some("2027-03-02")).await;
    let tx = app.db.read(app.partnership).await.unwrap();
    let links = report_links::links_of(&tx, maria.number).await.unwrap();
    let (link, meeting) = &links[0];
    assert_eq!(link.meeting, Some(MeetingNumber(1)));
    assert_eq!((link.sent, link.uses), (Some(app.now()), 0));
    assert_eq!(*meeting, Some(tests::day("2027-03-02")));
}
