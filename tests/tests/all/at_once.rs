//! Several people, or one person's two taps, at the same moment.

use std::fmt::Display;
use std::sync::Arc;

use axum::http::{StatusCode, header};
use axum::response::Response;
use chrono::{Days, TimeDelta};
use domain::{ActionNumber, DecisionNumber, Due, MeetingNumber, ProgressReport, Role, Topic};
use persistence::Token;
use persistence::site::{partnerships, sign_in_links};
use persistence::{actions, all, revisions};
use tests::{ReadPage, TestApp, day, form_request, slug};
use tokio::sync::Barrier;
use web::paths;

/// How often something is tried: once could be luck.
const ROUNDS: usize = 20;

type Form<'a> = &'a [(&'a str, &'a str)];

/// Dana and Omar, each at a replica of the program.
async fn two_people() -> [Arc<TestApp>; 2] {
    let dana = TestApp::on("2027-03-01").await;
    dana.a_member("Omar", None, Role::Coordinator).await;
    let omar = dana.replica().await;
    omar.sign_in("omar@example.org").await;
    [dana.into(), omar.into()]
}

/// Sends a form for each of two people, at the same moment.
async fn at_once(
    people: [&Arc<TestApp>; 2],
    paths: [impl Display; 2],
    forms: [Form<'_>; 2],
) -> [Response; 2] {
    let ready = Arc::new(Barrier::new(2));
    let send = |person: usize| {
        let (app, ready) = (people[person].clone(), ready.clone());
        let request = form_request(&paths[person], forms[person]);
        tokio::spawn(async move {
            ready.wait().await;
            app.send(request).await
        })
    };
    let (one, other) = (send(0), send(1));
    [one.await.unwrap(), other.await.unwrap()]
}

fn action(number: ActionNumber) -> paths::Action {
    let slug = slug();
    paths::Action { slug, number }
}

fn location(response: &Response) -> &str {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[header::LOCATION].to_str().unwrap()
}

/// Tells who was first from who came second and has to look again.
fn first_and_second(answers: &[Response; 2]) -> (usize, usize) {
    match answers.each_ref().map(Response::status) {
        [StatusCode::SEE_OTHER, StatusCode::CONFLICT] => (0, 1),
        [StatusCode::CONFLICT, StatusCode::SEE_OTHER] => (1, 0),
        other => panic!("one succeeds and the other is asked to look: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_change_an_action_one_succeeds_and_the_other_sees_both_texts() {
    let [dana, omar] = two_people().await;
    let number = dana.an_action(|_| ()).await.number;
    for round in 0..ROUNDS {
        let edit = paths::EditAction {
            slug: slug(),
            number,
        };
        let version = dana.get(edit).await.attribute("[name=version]", "value");
        let titles = [format!("Chairs {round}"), format!("Tables {round}")];
        let forms = titles.each_ref().map(|title| {
            [
                ("title", title.as_str()),
                ("objective", "1"),
                ("version", &version[0]),
            ]
        });

        let answers = at_once(
            [&dana, &omar],
            [action(number), action(number)],
            [&forms[0], &forms[1]],
        )
        .await;

        let (first, second) = first_and_second(&answers);
        let page = ReadPage::read(answers.into_iter().nth(second).unwrap()).await;
        assert!(page.says(&format!("to “{}”", titles[first])), "theirs");
        let mine = page.attribute("#title", "value");
        assert_eq!(mine, [titles[second].as_str()], "mine");
        let shown = dana.get(action(number)).await.all("h1");
        assert!(shown[0].ends_with(&titles[first]), "{shown:?}");
    }
    let tx = dana.db.read(dana.partnership).await.unwrap();
    let history = revisions::revisions_of(&tx, number.into()).await.unwrap();
    assert_eq!(history.len(), 1 + ROUNDS);
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_move_a_day_one_succeeds_and_the_other_keeps_the_reason_typed() {
    let [dana, omar] = two_people().await;
    let number = dana.an_action(|_| ()).await.number;
    let path = paths::ActionDue {
        slug: slug(),
        number,
    };
    for round in 0..ROUNDS as u64 {
        let page = dana.get(action(number)).await;
        let version = page.attribute("main [name=version]", "value");
        let days =
            [1, 2].map(|n| (dana.now().date_naive() + Days::new(30 + 2 * round + n)).to_string());
        let forms = days.each_ref().map(|day| {
            [
                ("due", day.as_str()),
                ("due_reason", day),
                ("version", &version[0]),
            ]
        });

        let answers = at_once([&dana, &omar], [&path, &path], [&forms[0], &forms[1]]).await;

        let (first, second) = first_and_second(&answers);
        let page = ReadPage::read(answers.into_iter().nth(second).unwrap()).await;
        assert!(page.mistakes()[0].starts_with("Due moved"), "theirs");
        assert_eq!(page.attribute("#due", "value"), [days[second].as_str()]);
        assert_eq!(
            page.attribute("#due_reason", "value"),
            [days[second].as_str()]
        );
        let tx = dana.db.read(dana.partnership).await.unwrap();
        let kept = actions::find_action(&tx, number).await.unwrap().due.day();
        assert_eq!(kept.unwrap().to_string(), days[first]);
    }
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_put_actions_on_the_plan_get_numbers_of_their_own() {
    let [dana, omar] = two_people().await;
    dana.an_action(|_| ()).await;
    let actions = paths::Actions { slug: slug() };
    let form = [("title", "Count the chairs"), ("objective", "1")];
    let mut numbers = Vec::new();
    for _ in 0..ROUNDS {
        let answers = at_once([&dana, &omar], [&actions, &actions], [&form, &form]).await;
        for answer in &answers {
            let (_, number) = location(answer).rsplit_once('/').unwrap();
            numbers.push(number.parse::<usize>().unwrap());
        }
    }
    numbers.sort_unstable();
    let expected: Vec<usize> = (2..2 + 2 * ROUNDS).collect();
    assert_eq!(numbers, expected);
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_report_on_one_action_are_both_heard() {
    let [dana, omar] = two_people().await;
    let number = dana.an_action(|_| ()).await.number;
    let path = paths::ProgressReports {
        slug: slug(),
        number,
    };
    for round in 0..ROUNDS {
        let percents = [2 * round, 2 * round + 1].map(|percent| percent.to_string());
        let forms = percents
            .each_ref()
            .map(|percent| [("says", "going_well"), ("percent", percent)]);
        let answers = at_once([&dana, &omar], [&path, &path], [&forms[0], &forms[1]]).await;
        answers.iter().for_each(|answer| _ = location(answer));
    }
    let tx = dana.db.read(dana.partnership).await.unwrap();
    let reports: Vec<ProgressReport> = all(&tx).await.unwrap();
    let said = reports
        .iter()
        .map(|report| report.percent.unwrap().number());
    let mut said: Vec<u8> = said.collect();
    let last = said.last().copied();
    let action = actions::find_action(&tx, number).await.unwrap();
    assert_eq!(Some(action.percent.number()), last, "the last word counts");
    said.sort_unstable();
    assert_eq!(said, (0..40).collect::<Vec<u8>>());
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_twice_at_once_has_one_effect() {
    let dana = Arc::new(TestApp::on("2027-03-01").await);
    let number = dana.an_action(|_| ()).await.number;
    let actions_path = paths::Actions { slug: slug() };
    let reports_path = paths::ProgressReports {
        slug: slug(),
        number,
    };
    for round in 0..ROUNDS {
        let (new, told) = (format!("new {round}"), format!("told {round}"));
        let twice = async |path: &str, form: Form<'_>| {
            let answers = at_once([&dana, &dana], [path, path], [form, form]).await;
            assert_eq!(location(&answers[0]), location(&answers[1]));
        };
        let form = [
            ("key", new.as_str()),
            ("title", "Count the chairs"),
            ("objective", "1"),
        ];
        twice(&actions_path.to_string(), &form).await;
        let form = [("key", told.as_str()), ("says", "no_change")];
        twice(&reports_path.to_string(), &form).await;
    }
    let tx = dana.db.read(dana.partnership).await.unwrap();
    assert_eq!(actions::all_actions(&tx).await.unwrap().len(), 1 + ROUNDS);
    let reports: Vec<ProgressReport> = all(&tx).await.unwrap();
    assert_eq!(reports.len(), ROUNDS);
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_record_one_topic_of_a_meeting_the_second_is_told_and_nothing_is_lost() {
    let [dana, omar] = two_people().await;
    dana.a_meeting("2027-03-01").await;
    dana.an_action(|it| it.due = Due::On(day("2027-02-01")))
        .await;
    let (number, topic) = (MeetingNumber(1), Topic::Action(ActionNumber(1)));
    let opening = paths::MeetingOpening {
        slug: slug(),
        number,
    };
    dana.post(opening, &[]).await;
    let path = paths::RollCallTopic {
        slug: slug(),
        number,
        topic,
    };
    for round in 1..=ROUNDS {
        let heard = dana.get(&path).await.attribute("[name=heard]", "value");
        let notes = ["Dana", "Omar"].map(|name| format!("{name} {round}"));
        let forms = notes.each_ref().map(|note| {
            [
                ("says", "no_change"),
                ("note", note.as_str()),
                ("heard", &heard[0]),
            ]
        });

        let answers = at_once([&dana, &omar], [&path, &path], [&forms[0], &forms[1]]).await;

        let (first, second) = first_and_second(&answers);
        let page = ReadPage::read(answers.into_iter().nth(second).unwrap()).await;
        assert!(page.says(&format!("“{}”", notes[first])), "theirs");
        assert_eq!(page.all("#note"), [notes[second].as_str()], "mine");
        let tx = dana.db.read(dana.partnership).await.unwrap();
        let reports: Vec<ProgressReport> = all(&tx).await.unwrap();
        assert_eq!(reports.len(), round);
    }
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_correct_a_decision_one_succeeds_and_the_other_sees_both_texts() {
    let [dana, omar] = two_people().await;
    dana.a_meeting("2027-03-01").await;
    let (number, decision) = (MeetingNumber(1), DecisionNumber(1));
    let opening = paths::MeetingOpening {
        slug: slug(),
        number,
    };
    dana.post(opening, &[]).await;
    let new = paths::Decisions {
        slug: slug(),
        number,
    };
    let form = [("text", "We meet."), ("outcome", "agreed")];
    dana.post(new, &form).await;
    let path = paths::Decision {
        slug: slug(),
        number,
        decision,
    };
    for round in 0..ROUNDS {
        let version = dana.get(&path).await;
        let version = version.attribute("main [name=version]", "value");
        let texts = ["at the mill", "in the park"].map(|place| format!("{place} {round}"));
        let forms = texts.each_ref().map(|text| {
            [
                ("text", text.as_str()),
                ("outcome", "agreed"),
                ("version", &version[0]),
            ]
        });
        let answers = at_once([&dana, &omar], [&path, &path], [&forms[0], &forms[1]]).await;

        let (first, second) = first_and_second(&answers);
        let page = ReadPage::read(answers.into_iter().nth(second).unwrap()).await;
        assert!(page.says(&texts[first]), "theirs");
        assert_eq!(page.all("#text"), [texts[second].as_str()], "mine");
    }
    assert_eq!(dana.wrong().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn replicas_that_start_at_once_on_an_empty_database_both_work() {
    for _ in 0..5 {
        let [one, other] = TestApp::two_starting_on("2027-03-01").await;
        let link = a_set_up_link(&one).await;
        let set_up = other.post(&link, &form("Three Rivers")).await;
        assert_eq!(set_up.location(), "/p/three-rivers/plan");
        one.sign_in("dana@example.org").await;
        for replica in [&one, &other] {
            let plan = replica.get(set_up.location()).await;
            assert_eq!(plan.all("h2"), ["Your plan begins here"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_set_up_at_once_one_succeeds() {
    for round in 0..ROUNDS {
        let one = Arc::new(TestApp::empty_on("2027-03-01").await);
        let other = Arc::new(one.replica().await);
        let link = a_set_up_link(&one).await;
        // Each replica prints a link of its own when it finds nothing.
        let another = match round % 2 {
            0 => link.clone(),
            _ => a_set_up_link(&other).await,
        };
        let answers = at_once(
            [&one, &other],
            [link, another],
            [&form("Three Rivers"), &form("High Desert")],
        )
        .await;

        let mut statuses = answers.map(|answer| answer.status());
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
        assert_eq!(
            partnerships::all_partnerships(&one.db).await.unwrap().len(),
            1
        );
    }
}

/// A link as a replica prints it.
async fn a_set_up_link(app: &TestApp) -> paths::SetUp {
    let token = Token::random();
    let tomorrow = app.now() + TimeDelta::hours(24);
    let kept = sign_in_links::keep_sign_in_link(
        &app.db,
        sign_in_links::NewSignInLink {
            token: &token,
            code: None,
            email: None,
            expires_at: tomorrow,
        },
    )
    .await;
    kept.unwrap();
    let token = token.secret().into();
    paths::SetUp { token }
}

fn form(name: &str) -> [(&str, &str); 4] {
    [
        ("name", name),
        ("zone", "America/Chicago"),
        ("coordinator", "Dana Whitfield"),
        ("email", "dana@example.org"),
    ]
}
