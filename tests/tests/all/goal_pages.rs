//! The vision, goals and objectives, as somebody in the partnership meets them.

use axum::http::StatusCode;
use domain::{GoalNumber, ObjectiveNumber};
use tests::{TestApp, slug};
use web::paths;

fn vision() -> paths::Vision {
    paths::Vision { slug: slug() }
}

fn goal(number: i64) -> paths::Goal {
    let number = GoalNumber(number);
    paths::Goal {
        slug: slug(),
        number,
    }
}

fn objective(number: i64) -> paths::Objective {
    let number = ObjectiveNumber(number);
    paths::Objective {
        slug: slug(),
        number,
    }
}

fn readings(number: i64) -> paths::Readings {
    let number = ObjectiveNumber(number);
    paths::Readings {
        slug: slug(),
        number,
    }
}

#[tokio::test]
async fn the_vision_is_written_changed_and_remembered() {
    let app = TestApp::on("2027-03-01").await;
    assert!(app.get(vision()).await.says("You have no vision yet"));

    let form = [("text", "Every child is known."), ("adopted", "2027-02-10")];
    app.post(vision(), &form).await;
    let page = app.get(vision()).await;
    assert_eq!(page.all("blockquote"), ["Every child is known."]);
    assert_eq!(page.all("figcaption"), ["Agreed on 10 February 2027"]);
    assert_eq!(page.attribute("#adopted", "value"), ["2027-02-10"]);

    let version = &page.attribute("main [name=version]", "value")[0];
    let form = [("text", "Every child is well."), ("version", version)];
    app.post(vision(), &form).await;
    let history = app.get(vision()).await.history();
    assert!(history[0].contains("Text changed from “Every child is known.” to"));
}

#[tokio::test]
async fn a_vision_that_two_people_write_at_once_is_not_lost() {
    let app = TestApp::on("2027-03-01").await;
    app.post(vision(), &[("text", "Theirs."), ("version", "")])
        .await;

    let mine = [("text", "Mine."), ("version", ""), ("adopted", "soon")];
    let page = app.submit(vision(), &mine).await;

    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Text: “Theirs.”"));
    assert_eq!(page.all("#text"), ["Mine."]);
    assert_eq!(page.attribute("#adopted", "value"), ["soon"]);
    assert_eq!(page.corrections().len(), 1, "mistakes are named, too");
}

#[tokio::test]
async fn a_goal_and_its_objective_are_put_on_the_plan_once() {
    let app = TestApp::on("2027-03-01").await;
    let goals = paths::Goals { slug: slug() };
    let form = [
        ("key", "k1"),
        ("title", "Families know where to turn"),
        ("root_cause", "Many doors"),
    ];
    let first = app.post(&goals, &form).await;
    let again = app.post(&goals, &form).await;
    assert_eq!(first.location(), goal(1).to_string());
    assert_eq!(again.location(), first.location());

    let page = app.get(goal(1)).await;
    assert_eq!(page.all("h1"), ["Goal 1 Families know where to turn"]);
    assert!(page.says("Root cause: Many doors"));
    assert!(page.says("No objectives yet."));
    let next = &page.attribute("[aria-labelledby=objectives] a", "href")[0];
    assert_eq!(
        app.get(next).await.attribute("option[selected]", "value"),
        ["1"]
    );

    let form = [
        ("goal", "1"),
        ("title", "More can name a place to call"),
        ("what", "Families who know the number"),
        ("baseline", "1,041"),
        ("target", "2,075.5"),
        ("unit", "families"),
    ];
    let answer = app.post(paths::Objectives { slug: slug() }, &form).await;
    assert_eq!(answer.location(), objective(1).to_string());
    let measure = app
        .get(goal(1))
        .await
        .all("[aria-labelledby=objectives] h3 + p");
    assert_eq!(
        measure,
        ["Families who know the number: 1,041 → 2,075.5 families"]
    );
}

#[tokio::test]
async fn every_mistake_about_an_objective_is_shown_and_what_was_typed_is_kept() {
    let app = TestApp::on("2027-03-01").await;
    app.a_goal("Families know where to turn").await;
    let form = [
        ("goal", "7"),
        ("title", ""),
        ("baseline", "NaN"),
        ("target", "12,5"),
        ("unit", "families"),
    ];

    let page = app.submit(paths::Objectives { slug: slug() }, &form).await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.wrong_fields(),
        ["#goal", "#title", "#baseline", "#target"]
    );
    assert_eq!(page.attribute("#target", "value"), ["12,5"]);
    assert_eq!(page.attribute("#unit", "value"), ["families"]);
}

#[tokio::test]
async fn an_objective_needs_a_goal_first() {
    let app = TestApp::on("2027-03-01").await;
    let page = app.get(paths::NewObjective { slug: slug() }).await;
    assert!(page.says("Every objective serves a goal."));
    let new_goal = paths::NewGoal { slug: slug() }.to_string();
    assert_eq!(page.attribute("h2 ~ div a", "href"), [new_goal]);
}

#[tokio::test]
async fn two_who_change_one_goal_see_what_the_other_changed() {
    let app = TestApp::on("2027-03-01").await;
    app.a_goal("Families know where to turn").await;
    let number = GoalNumber(1);
    let edit = app
        .get(paths::EditGoal {
            slug: slug(),
            number,
        })
        .await;
    let version = &edit.attribute("main [name=version]", "value")[0];
    let theirs = [("title", "Families find help"), ("version", version)];
    assert_eq!(
        app.post(goal(1), &theirs).await.status,
        StatusCode::SEE_OTHER
    );

    let mine = [("title", "Families get help"), ("version", version)];
    let page = app.submit(goal(1), &mine).await;

    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("Title changed from “Families know where to turn” to “Families find help”"));
    assert_eq!(page.attribute("#title", "value"), ["Families get help"]);
    let newer = &page.attribute("main [name=version]", "value")[0];
    let mine = [("title", "Families get help"), ("version", newer)];
    assert_eq!(app.post(goal(1), &mine).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn readings_are_drawn_listed_and_replaced_by_day() {
    let app = TestApp::on("2027-03-01").await;
    let goal = app.a_goal("Families know where to turn").await;
    app.an_objective(goal.number, "More can name a place").await;
    let page = app.get(objective(1)).await;
    assert!(page.says("No readings yet."));
    assert_eq!(page.attribute("#on", "value"), ["2027-03-01"]);

    for (on, value) in [
        ("2027-02-01", "52 %"),
        ("2026-11-01", "41"),
        ("2027-02-01", "53.5"),
    ] {
        let form = [("on", on), ("value", value)];
        let answer = app.post(readings(1), &form).await;
        assert_eq!(answer.location(), objective(1).to_string());
    }

    let page = app.get(objective(1)).await;
    assert_eq!(
        page.all("tbody tr"),
        ["1 February 202753.5", "1 November 202641"]
    );
    assert_eq!(page.all("svg[role=img] circle").len(), 2);
    assert!(page.all("svg title")[0].starts_with("From 41 on 1 November 2026 to 53.5"));
    assert!(page.history()[0].starts_with("Reading of 1 February 2027"));
}

#[tokio::test]
async fn a_reading_says_what_is_wrong_and_does_not_undo_that_of_another() {
    let app = TestApp::on("2027-03-01").await;
    let goal = app.a_goal("Families know where to turn").await;
    app.an_objective(goal.number, "More can name a place").await;
    let page = app.get(objective(1)).await;
    let version = page.attribute("main [name=version]", "value")[0].clone();

    let page = app
        .submit(readings(1), &[("on", ""), ("value", "inf")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#on", "#value"]);
    assert_eq!(page.attribute("#value", "value"), ["inf"]);

    let form = |on: &'static str, value: &'static str| {
        [("on", on), ("value", value), ("version", version.as_str())]
    };
    app.post(readings(1), &form("2027-03-01", "41")).await;
    let other_day = app.post(readings(1), &form("2027-02-01", "40")).await;
    assert_eq!(other_day.status, StatusCode::SEE_OTHER);
    let same_day = app.submit(readings(1), &form("2027-03-01", "44")).await;
    assert_eq!(same_day.status, StatusCode::CONFLICT);
    assert!(same_day.says("Reading of 1 March 2027: 41"));
}

#[tokio::test]
async fn an_objective_takes_its_actions_to_another_goal_and_keeps_its_readings() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    let other = app.a_goal("Families find help").await;
    app.post(readings(1), &[("on", "2027-02-01"), ("value", "41")])
        .await;

    let goal = other.number.to_string();
    let form = [("goal", goal.as_str()), ("title", "Another goal's")];
    app.post(objective(1), &form).await;

    let page = app.get(objective(1)).await;
    assert_eq!(page.all("tbody tr"), ["1 February 202741"]);
    assert_eq!(page.actions().len(), 1);
    let plan = format!("{}?goal={goal}", paths::Plan { slug: slug() });
    assert_eq!(app.get(plan).await.actions().len(), 1);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let app = TestApp::on("2027-03-01").await;
    assert_eq!(app.get(goal(9)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get(objective(9)).await.status, StatusCode::NOT_FOUND);
    let form = [("on", "2027-02-01"), ("value", "41")];
    assert_eq!(
        app.submit(readings(9), &form).await.status,
        StatusCode::NOT_FOUND
    );
}
