//! Roll call: a meeting goes through what it talks about, one topic at a time.

use axum::http::StatusCode;
use domain::{
    ActionNumber, Due, Lead, MeetingNumber, MemberNumber, ProgressReport, Role, Says, Topic, Way,
};
use persistence::{actions, agendas, all, meetings, records, revisions};
use tests::{ReadPage, TestApp, day, lead, slug};
use web::paths;

const TODAY: &str = "2027-03-09";
const MEETING: MeetingNumber = MeetingNumber(1);

fn meeting() -> paths::Meeting {
    let (slug, number) = (slug(), MEETING);
    paths::Meeting { slug, number }
}

fn opening() -> paths::MeetingOpening {
    let (slug, number) = (slug(), MEETING);
    paths::MeetingOpening { slug, number }
}

fn roll_call() -> paths::RollCall {
    let (slug, number) = (slug(), MEETING);
    paths::RollCall { slug, number }
}

fn topic(topic: Topic) -> paths::RollCallTopic {
    let (slug, number) = (slug(), MEETING);
    paths::RollCallTopic {
        slug,
        number,
        topic,
    }
}

fn action(number: i64) -> paths::RollCallTopic {
    topic(Topic::Action(ActionNumber(number)))
}

fn closing() -> paths::MeetingClosing {
    let (slug, number) = (slug(), MEETING);
    paths::MeetingClosing { slug, number }
}

/// A partnership that meets today, with two actions past their date: Reading Circle leads both, and
/// Amina the first of them.
async fn a_meeting_day() -> TestApp {
    let app = TestApp::on(TODAY).await;
    let circle = app.a_partner("Reading Circle").await;
    app.a_partner("Library").await;
    let amina = app
        .a_member("Amina", Some(circle.number), Role::Partner)
        .await;
    app.a_meeting(TODAY).await;
    app.an_action(|it| {
        it.title = "Agree the rota".into();
        it.due = Due::On(day("2027-03-01"));
        it.lead = lead(&circle).map(|lead| Lead {
            member: Some(amina.number),
            ..lead
        });
    })
    .await;
    app.an_action(|it| {
        it.title = "Count the chairs".into();
        it.due = Due::On(day("2027-03-02"));
        it.lead = lead(&circle);
    })
    .await;
    app
}

/// The same once the meeting has begun.
async fn a_meeting_going_on() -> TestApp {
    let app = a_meeting_day().await;
    let begun = app.post(opening(), &[("key", "begin")]).await;
    assert_eq!(begun.location(), roll_call().to_string());
    app
}

async fn reports(app: &TestApp) -> Vec<ProgressReport> {
    let tx = app.db.read(app.partnership).await.unwrap();
    all(&tx).await.unwrap()
}

/// The hidden fields of the form on a topic's page.
fn hidden(page: &ReadPage) -> [(&'static str, String); 3] {
    ["key", "version", "heard"].map(|name| {
        let field = format!("form:has([name=says]) [name={name}]");
        (name, page.attribute(&field, "value")[0].clone())
    })
}

fn with<'a>(
    hidden: &'a [(&'static str, String); 3],
    typed: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
    hidden.chain(typed.iter().copied()).collect()
}

#[tokio::test]
async fn beginning_fixes_the_agenda_once() {
    let app = a_meeting_day().await;
    let page = app.get(meeting()).await;
    assert!(
        page.all("main button")
            .contains(&"Begin the meeting".into())
    );
    let page = app.get(roll_call()).await;
    assert!(page.says("This meeting has not begun."));
    assert!(
        page.all("main button")
            .contains(&"Begin the meeting".into())
    );

    for _ in 0..2 {
        let answer = app.post(opening(), &[]).await;
        assert_eq!(answer.location(), roll_call().to_string());
    }
    app.an_action(|it| it.due = Due::On(day("2027-02-02")))
        .await;

    let page = app.get(roll_call()).await;
    let topics = page.all("[aria-labelledby=topics] li > span:first-child");
    assert_eq!(topics[..2], ["1 Agree the rota", "2 Count the chairs"]);
    assert!(!page.says("Agree the outreach rota"), "it came too late");
    assert!(page.says("0 of 2 topics written down"));
    let tx = app.db.read(app.partnership).await.unwrap();
    let written = records::of_meeting(&tx, MEETING).await.unwrap();
    assert_eq!(written.len(), 2, "the meeting and its agenda, once");
    assert!(app.get(meeting()).await.says("Go on with the roll call"));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_meeting_begins_on_its_day_and_not_before() {
    let app = TestApp::on("2027-03-08").await;
    app.a_meeting(TODAY).await;
    assert!(!app.get(roll_call()).await.says("Begin the meeting"));
    let answer = app.submit(opening(), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("still to come"));
}

#[tokio::test]
async fn before_it_begins_a_topic_offers_to_begin() {
    let app = a_meeting_day().await;
    let shown = app.get(action(1)).await;
    let sent = app
        .submit(action(1), &[("says", "stuck"), ("note", "Snow.")])
        .await;
    for page in [shown, sent] {
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert_eq!(
            page.attribute("main form", "action"),
            [opening().to_string()]
        );
    }
    assert!(reports(&app).await.is_empty());
}

#[tokio::test]
async fn one_form_records_an_answer_a_date_and_a_lead_in_one_go() {
    let app = a_meeting_going_on().await;
    let page = app.get(action(1)).await;
    assert_eq!(page.all("h1"), ["Action 1 Agree the rota"]);
    assert!(page.says("Reading Circle, Amina"));
    assert!(page.says("1 of 2"));
    assert!(page.reasons().concat().contains("Overdue"));
    assert_eq!(page.attribute("[autofocus]", "value"), ["going_well"]);
    let hidden = hidden(&page);
    let form = with(
        &hidden,
        &[
            ("says", "stuck"),
            ("note", "The hall is shut."),
            ("percent", "40"),
            ("due", "2027-04-01"),
            ("due_reason", "The hall opens in April."),
            ("lead", "2"),
        ],
    );

    for _ in 0..2 {
        let answer = app.post(action(1), &form).await;
        assert_eq!(answer.location(), action(2).to_string());
    }

    let said = reports(&app).await;
    assert_eq!(said.len(), 1);
    let said = &said[0];
    assert_eq!((said.says, said.way), (Says::Stuck, Way::Meeting));
    assert_eq!(
        said.author.member,
        Some(MemberNumber(2)),
        "the lead until now"
    );
    assert_eq!(said.recorded_by, Some(MemberNumber(1)));
    assert!(said.response);
    let tx = app.db.read(app.partnership).await.unwrap();
    let after = actions::find_action(&tx, ActionNumber(1)).await.unwrap();
    assert_eq!(after.due, Due::On(day("2027-04-01")));
    assert_eq!(after.lead.unwrap().partner.0, 2);
    assert_eq!(after.percent.number(), 40);
    let history = revisions::revisions_of(&tx, ActionNumber(1).into())
        .await
        .unwrap();
    let moved = history.iter().find(|one| one.why.is_some()).unwrap();
    assert_eq!(moved.why.as_deref(), Some("The hall opens in April."));
    assert_eq!(
        (moved.meeting, moved.author.way),
        (Some(MEETING), Way::Meeting)
    );

    let page = app.get(roll_call()).await;
    let noted = page.all("[aria-labelledby=topics] li ul").concat();
    for word in [
        "Stuck",
        "The hall is shut.",
        "Due moved from 1 March",
        "to Library",
    ] {
        assert!(noted.contains(word), "{word}: {noted}");
    }
    assert_eq!(
        page.attribute("main [accesskey=n]", "href"),
        [action(2).to_string()]
    );
    let shown = app
        .get(paths::Action {
            slug: slug(),
            number: ActionNumber(1),
        })
        .await;
    assert!(shown.says("recorded by Dana Whitfield"));
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_date_alone_a_lead_alone_or_nothing_is_enough() {
    let app = a_meeting_going_on().await;
    let state = async || {
        let tx = app.db.read(app.partnership).await.unwrap();
        let action = actions::find_action(&tx, ActionNumber(1)).await.unwrap();
        (
            action,
            records::of_meeting(&tx, MEETING).await.unwrap().len(),
        )
    };
    let (_, before) = state().await;
    app.post(action(1), &[("key", "a")]).await;
    assert_eq!(state().await.1, before, "nothing typed, nothing written");

    let date = [("due", "2027-05-01"), ("due_reason", "After Easter.")];
    app.post(action(1), &date).await;
    assert_eq!(state().await.0.due, Due::On(day("2027-05-01")));
    // A person alone stands for the own partner.
    app.post(action(1), &[("lead_member", "2")]).await;
    let led = state().await.0.lead.unwrap();
    assert_eq!((led.partner.0, led.member), (1, Some(MemberNumber(2))));
    app.post(action(1), &[("lead", "nobody")]).await;
    assert_eq!(state().await.0.lead, None);
    assert!(reports(&app).await.is_empty());

    // Where nobody leads it, the word is the recorder's own.
    let answer = app.post(action(1), &[("says", "no_change")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let said = &reports(&app).await[0];
    assert_eq!(
        (said.author.member, said.recorded_by),
        (Some(MemberNumber(1)), None)
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn every_mistake_is_shown_and_what_was_typed_is_kept() {
    let app = a_meeting_going_on().await;
    let form = [
        ("note", "Nobody could come."),
        ("percent", "many"),
        ("due", "2027-05-01"),
        ("lead", "77"),
    ];
    let page = app.submit(action(1), &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = page.wrong_fields();
    assert_eq!(wrong, ["#says", "#percent", "#due_reason", "#lead"]);
    assert_eq!(page.all("#note"), ["Nobody could come."]);
    assert_eq!(page.attribute("#percent", "value"), ["many"]);
    assert_eq!(page.attribute("#due", "value"), ["2027-05-01"]);
    assert_eq!(
        page.attribute("[data-came-back]", "action"),
        [action(1).to_string()]
    );
    let page = app.submit(action(1), &[("lead", "77")]).await;
    assert_eq!(page.wrong_fields(), ["#lead"]);
    assert!(reports(&app).await.is_empty());
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_word_that_another_recorded_meanwhile_is_shown_first() {
    let app = a_meeting_going_on().await;
    app.a_member("Omar", None, Role::Coordinator).await;
    let omar = app.replica().await;
    omar.sign_in("omar@example.org").await;
    let mine = hidden(&app.get(action(1)).await);
    let theirs = hidden(&omar.get(action(1)).await);
    let first = with(&mine, &[("says", "going_well"), ("note", "All agreed.")]);
    app.post(action(1), &first).await;

    let second = with(&theirs, &[("says", "stuck"), ("note", "The hall is shut.")]);
    let page = omar.submit(action(1), &second).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    let told = page.all("[role=alert]").concat();
    assert!(
        told.contains("Dana Whitfield just recorded “going well”."),
        "{told}"
    );
    assert!(told.contains("“All agreed.”"), "{told}");
    assert_eq!(page.all("#note"), ["The hall is shut."]);
    assert_eq!(page.attribute("[name=says][checked]", "value"), ["stuck"]);
    assert_eq!(reports(&app).await.len(), 1);

    // A new date does not come between: it is another thing.
    let date = with(
        &theirs,
        &[("due", "2027-05-01"), ("due_reason", "After Easter.")],
    );
    assert_eq!(
        omar.post(action(1), &date).await.status,
        StatusCode::SEE_OTHER
    );

    let again = hidden(&page);
    let again = with(&again, &[("says", "stuck"), ("note", "The hall is shut.")]);
    let answer = omar.post(action(1), &again).await;
    assert_eq!(answer.location(), action(2).to_string());
    assert_eq!(reports(&app).await.len(), 2);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_date_that_another_moved_meanwhile_is_shown_beside_ones_own() {
    let app = a_meeting_going_on().await;
    let [mine, theirs] = [
        hidden(&app.get(action(1)).await),
        hidden(&app.get(action(1)).await),
    ];
    let first = with(&mine, &[("due", "2027-04-01"), ("due_reason", "April.")]);
    app.post(action(1), &first).await;

    let second = [("due", "2027-05-01"), ("due_reason", "May."), ("lead", "2")];
    let page = app.submit(action(1), &with(&theirs, &second)).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.mistakes()[0].contains("from 1 March 2027 to 1 April 2027"));
    assert_eq!(page.attribute("#due", "value"), ["2027-05-01"]);
    assert_eq!(page.attribute("#due_reason", "value"), ["May."]);
    assert_eq!(page.attribute("#lead option[selected]", "value"), ["2"]);

    let answer = app.post(action(1), &with(&hidden(&page), &second)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let tx = app.db.read(app.partnership).await.unwrap();
    let after = actions::find_action(&tx, ActionNumber(1)).await.unwrap();
    assert_eq!(after.due, Due::On(day("2027-05-01")));
}

#[tokio::test]
async fn what_ended_meanwhile_says_so_and_keeps_the_note_for_a_decision() {
    let app = a_meeting_going_on().await;
    let late = hidden(&app.get(action(1)).await);
    app.post(action(1), &[("says", "finished")]).await;

    let page = app.get(action(1)).await;
    assert!(page.says("Finished on 9 March 2027"));
    assert!(page.all("[name=says]").is_empty());
    assert!(page.all("main a").contains(&"Next".into()));
    let form = with(&late, &[("says", "stuck"), ("note", "The hall is shut.")]);
    let page = app.submit(action(1), &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(page.all("#text"), ["The hall is shut."]);
    let nothing = app.post(action(1), &[]).await;
    assert_eq!(nothing.location(), action(2).to_string());
    assert_eq!(reports(&app).await.len(), 1);
}

#[tokio::test]
async fn a_closed_meeting_asks_for_an_amendment_and_keeps_what_was_typed() {
    let app = a_meeting_going_on().await;
    let form = hidden(&app.get(action(1)).await);
    app.post(closing(), &[]).await;
    let form = with(&form, &[("says", "stuck"), ("note", "The hall is shut.")]);
    let page = app.submit(action(1), &form).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Add an amendment to its minutes instead."));
    assert!(page.says("The hall is shut."), "it can be copied");
    assert!(reports(&app).await.is_empty());
    let page = app.get(roll_call()).await;
    assert!(page.says("Add an amendment"));
    assert!(
        page.forms()
            .iter()
            .all(|form| !form.action.starts_with("/p/"))
    );
}

#[tokio::test]
async fn what_is_not_on_the_agenda_is_not_found() {
    let app = a_meeting_going_on().await;
    let other = app.an_action(|_| ()).await.number;
    for topic in [
        format!("action-{other}"),
        "action-99".into(),
        "added-1".into(),
        "wins".into(),
        "nonsense".into(),
        "action-x".into(),
    ] {
        let address = format!("{}/{topic}", roll_call());
        assert_eq!(
            app.get(&address).await.status,
            StatusCode::NOT_FOUND,
            "{topic}"
        );
        let sent = app.submit(&address, &[("says", "stuck")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{topic}");
    }
}

#[tokio::test]
async fn wins_and_added_topics_have_pages_of_their_own() {
    let app = a_meeting_day().await;
    app.an_action(|it| it.title = "Paint the door".into()).await;
    let finished = paths::ProgressReports {
        slug: slug(),
        number: ActionNumber(3),
    };
    app.post(finished, &[("says", "finished")]).await;
    let tx = app.write().await;
    let mut agenda = meetings::find_agenda(&tx, MEETING).await.unwrap();
    let added = agenda.add(domain::Title::new("Who hosts in May").unwrap(), true);
    agendas::keep_agenda(&tx, &agenda).await.unwrap();
    tx.commit().await.unwrap();
    app.post(opening(), &[]).await;

    let wins = app.get(topic(Topic::Wins)).await;
    assert_eq!(wins.all("h1"), ["Wins since the last meeting"]);
    assert!(wins.all("main ul li").concat().contains("3 Paint the door"));
    let next = app.post(topic(Topic::Wins), &[]).await;
    assert_eq!(next.location(), action(1).to_string());
    let page = app.get(topic(added)).await;
    assert_eq!(page.all("h1"), ["Who hosts in May"]);
    assert_eq!(page.attribute("details[open] form", "action").len(), 1);
    let last = app.post(topic(added), &[]).await;
    assert_eq!(last.location(), roll_call().to_string());
}

#[tokio::test]
async fn a_new_action_made_on_the_spot_is_on_the_plan_and_on_the_agenda() {
    let app = a_meeting_going_on().await;
    let (slug, number) = (slug(), MEETING);
    let address = paths::MeetingActions {
        slug: slug.clone(),
        number,
    };
    let page = app.get(format!("{address}?topic=action-1")).await;
    assert_eq!(
        page.attribute("#objective option[selected]", "value"),
        ["1"]
    );
    let page = app
        .submit(&address, &[("title", " "), ("topic", "action-1")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#title", "#objective"]);

    let form = [
        ("key", "new"),
        ("topic", "action-1"),
        ("title", "Ask the mayor"),
        ("objective", "1"),
        ("lead_member", "2"),
        ("due", "2027-05-01"),
    ];
    for _ in 0..2 {
        let answer = app.post(&address, &form).await;
        assert_eq!(answer.location(), action(1).to_string());
    }

    let tx = app.db.read(app.partnership).await.unwrap();
    assert_eq!(actions::all_actions(&tx).await.unwrap().len(), 3);
    let made = actions::find_action(&tx, ActionNumber(3)).await.unwrap();
    assert_eq!(made.lead.unwrap().partner.0, 1);
    let history = revisions::revisions_of(&tx, ActionNumber(3).into())
        .await
        .unwrap();
    assert_eq!(history[0].meeting, Some(MEETING));
    let page = app.get(roll_call()).await;
    assert!(
        page.all("[aria-labelledby=made] li")
            .concat()
            .contains("3 Ask the mayor")
    );
    assert!(page.says("0 of 3 topics written down"));
    assert_eq!(app.get(action(3)).await.status, StatusCode::OK);
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_topic_says_how_long_it_has_and_when_it_was_planned() {
    let app = a_meeting_day().await;
    let form = [("day", TODAY), ("begins", "9:30"), ("ends", "11:00")];
    app.post(meeting(), &form).await;
    app.post(opening(), &[]).await;
    let place = app.get(action(2)).await.all("main nav p");
    assert_eq!(place, ["2 of 2 · 3 minutes left · planned for 9:33 am"]);
}

#[tokio::test]
async fn the_last_words_are_shown_with_their_replies_and_a_wish_can_be_taken_up() {
    let app = a_meeting_day().await;
    let asked = paths::ProgressReports {
        slug: slug(),
        number: ActionNumber(1),
    };
    let form = [
        ("says", "stuck"),
        ("note", "The hall is shut."),
        ("author", "member-2"),
        ("new_due", "2027-04-20"),
        ("new_due_reason", "The hall opens then."),
    ];
    app.post(asked, &form).await;
    let replies = paths::Replies {
        slug: slug(),
        number: domain::ReportNumber(1),
    };
    app.post(replies, &[("text", "We can meet at the library.")])
        .await;
    app.post(opening(), &[]).await;

    let page = app.get(action(1)).await;
    let words = page.all("[aria-labelledby=last-words]").concat();
    for word in [
        "Stuck",
        "The hall is shut.",
        "Amina",
        "We can meet at the library.",
    ] {
        assert!(words.contains(word), "{word}: {words}");
    }
    let query = page
        .attribute("[aria-labelledby=last-words] a", "href")
        .concat();
    let page = app.get(format!("{}{query}", action(1))).await;
    assert_eq!(page.attribute("#due", "value"), ["2027-04-20"]);
    assert_eq!(
        page.attribute("#due_reason", "value"),
        ["The hall opens then."]
    );
}

#[tokio::test]
async fn what_a_device_keeps_is_shown_to_nobody_else() {
    let app = a_meeting_going_on().await;
    app.a_member("Omar", None, Role::Coordinator).await;
    let drafts = async || {
        let page = app.get(action(1)).await;
        page.attribute("[data-draft]", "data-draft")
    };
    let own = drafts().await;
    app.sign_in("omar@example.org").await;
    let other = drafts().await;
    assert_eq!((own.len(), other.len()), (2, 2));
    assert!(
        own.iter().all(|draft| !other.contains(draft)),
        "{own:?} {other:?}"
    );
    let elsewhere = app
        .get(action(2))
        .await
        .attribute("[data-draft]", "data-draft");
    assert!(other.iter().all(|draft| !elsewhere.contains(draft)));
}
