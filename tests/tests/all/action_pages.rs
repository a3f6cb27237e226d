//! Actions, as somebody in the partnership meets them.

use axum::http::StatusCode;
use domain::{ActionKind, Due};
use tests::{TestApp, day, lead, slug};
use web::paths;

#[tokio::test]
async fn an_action_is_flagged_when_its_day_has_passed_and_not_before() {
    let app = TestApp::on("2027-03-01").await;
    let partner = app.a_partner("Library").await;
    let action = app.an_action(|a| {
        a.due = Due::On(day("2027-03-05"));
        a.lead = lead(&partner);
    });
    let path = paths::Action {
        slug: slug(),
        number: action.await.number,
    };

    app.travel_to("2027-03-05");
    let page = app.get(&path).await;
    assert!(page.reasons()[0].starts_with("Coming up"));

    app.travel_to("2027-03-06");
    let page = app.get(&path).await;
    let why = "Overdue1 day past its date (5 March)";
    assert_eq!(page.reasons(), [why]);
}

#[tokio::test]
async fn a_new_action_is_put_on_the_plan_once_however_often_it_is_sent() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    let form = [
        ("key", "k1"),
        ("title", "Count the chairs"),
        ("objective", "1"),
        ("due", "2027-04-01"),
    ];

    let first = app.post(paths::Actions { slug: slug() }, &form).await;
    let again = app.post(paths::Actions { slug: slug() }, &form).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(first.location(), "/p/three-rivers/actions/2");
    assert_eq!(again.location(), first.location());
    let plan = app.get(paths::Plan { slug: slug() }).await;
    assert_eq!(
        plan.actions(),
        ["Agree the outreach rota", "Count the chairs"]
    );
}

#[tokio::test]
async fn every_mistake_in_a_form_is_shown_at_once_and_what_was_typed_is_kept() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    let form = [
        ("title", " "),
        ("objective", "1"),
        ("due", "soon"),
        ("notes", "by the door"),
    ];

    let page = app.submit(paths::Actions { slug: slug() }, &form).await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.corrections(),
        [
            "Write something here.",
            "Write a day like 2027-03-31 or 3/31/2027."
        ]
    );
    assert_eq!(page.mistakes().len(), 2);
    assert_eq!(page.attribute("#due", "value"), ["soon"]);
    assert_eq!(page.all("#notes"), ["by the door"]);
}

#[tokio::test]
async fn a_short_win_needs_both_days_and_a_long_one_is_warned_of() {
    let app = TestApp::on("2027-03-01").await;
    app.an_action(|_| ()).await;
    let form = [
        ("title", "Print cards"),
        ("objective", "1"),
        ("short_win", "yes"),
        ("due", "2027-12-01"),
    ];
    let page = app.submit(paths::Actions { slug: slug() }, &form).await;
    assert_eq!(
        page.corrections(),
        ["A short win needs a start and a due day."]
    );

    let long = app.an_action(|a| {
        a.kind = ActionKind::ShortWin;
        a.start = Some(day("2027-03-01"));
        a.due = Due::On(day("2027-09-02"));
    });
    let page = app
        .get(paths::Action {
            slug: slug(),
            number: long.await.number,
        })
        .await;
    assert!(page.says("planned for more than six months"));
}

#[tokio::test]
async fn moving_the_date_tells_the_reason_in_the_history() {
    let app = TestApp::on("2027-03-01").await;
    let action = app.an_action(|a| a.due = Due::On(day("2027-03-03"))).await;
    let number = action.number;
    let path = paths::ActionDue {
        slug: slug(),
        number,
    };

    let page = app.submit(&path, &[("due", "2027-04-17")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a reason is wanted"
    );
    let form = [
        ("due", "2027-04-17"),
        ("due_reason", "waiting for the grant"),
    ];
    assert_eq!(app.post(&path, &form).await.status, StatusCode::SEE_OTHER);

    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    let history = page.all("[aria-labelledby=history] li span:first-child");
    assert_eq!(
        history[0],
        "Due moved from 3 March 2027 to 17 April 2027: waiting for the grant"
    );
}

#[tokio::test]
async fn an_action_is_held_goes_on_by_itself_is_dropped_and_reopened() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|a| a.due = Due::Ongoing).await.number;
    let action = paths::Action {
        slug: slug(),
        number,
    };
    let status = async || app.get(&action).await.fact("Status").concat();

    let hold = [
        ("until", "2027-03-10"),
        ("hold_reason", "waiting for the grant"),
    ];
    app.post(
        paths::ActionHold {
            slug: slug(),
            number,
        },
        &hold,
    )
    .await;
    assert!(
        app.get(&action)
            .await
            .says("on hold until 10 March: waiting for the grant")
    );
    app.travel_to("2027-03-10");
    assert_eq!(status().await, "Not started");

    app.post(
        paths::ActionDrop {
            slug: slug(),
            number,
        },
        &[("drop_reason", "no money")],
    )
    .await;
    assert_eq!(status().await, "Dropped");
    let refused = app
        .post(
            paths::ActionDrop {
                slug: slug(),
                number,
            },
            &[("drop_reason", "twice")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.post(
        paths::ActionReopening {
            slug: slug(),
            number,
        },
        &[],
    )
    .await;
    assert_eq!(status().await, "In progress");
}

#[tokio::test]
async fn an_action_waits_for_another_until_that_ends() {
    let app = TestApp::on("2027-03-01").await;
    let first = app.an_action(|_| ()).await.number;
    let second = app.an_action(|_| ()).await.number;
    let wait = |number| paths::ActionWait {
        slug: slug(),
        number,
    };

    app.post(wait(second), &[("waiting_for", "1")]).await;
    let page = app
        .get(paths::Action {
            slug: slug(),
            number: second,
        })
        .await;
    assert!(page.says("waits for action 1"));
    let page = app.submit(wait(first), &[("waiting_for", "2")]).await;
    assert_eq!(
        page.corrections(),
        ["These actions would wait for each other. Choose another."]
    );

    app.post(
        paths::ProgressReports {
            slug: slug(),
            number: first,
        },
        &[("says", "finished")],
    )
    .await;
    let page = app
        .get(paths::Action {
            slug: slug(),
            number: second,
        })
        .await;
    assert!(!page.says("waits for action 1"));
}

#[tokio::test]
async fn what_others_changed_meanwhile_is_shown_and_nothing_typed_is_lost() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|_| ()).await.number;
    let edit = app
        .get(paths::EditAction {
            slug: slug(),
            number,
        })
        .await;
    let version = edit.attribute("[name=version]", "value").concat();
    let path = paths::Action {
        slug: slug(),
        number,
    };
    let form = |title| {
        [
            ("title", title),
            ("objective", "1"),
            ("version", version.as_str()),
        ]
    };

    assert_eq!(
        app.post(&path, &form("Count the chairs")).await.status,
        StatusCode::SEE_OTHER
    );
    let page = app.submit(&path, &form("Count the tables")).await;

    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("“Count the chairs”"), "theirs");
    assert_eq!(
        page.attribute("#title", "value"),
        ["Count the tables"],
        "mine"
    );
    let version = page.attribute("[name=version]", "value").concat();
    let again = [
        ("title", "Count the tables"),
        ("objective", "1"),
        ("version", version.as_str()),
    ];
    assert_eq!(app.post(&path, &again).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn two_people_who_change_different_things_do_not_stand_in_each_others_way() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|_| ()).await.number;
    let edit = app
        .get(paths::EditAction {
            slug: slug(),
            number,
        })
        .await;
    let version = edit.attribute("[name=version]", "value").concat();

    app.post(
        paths::ProgressReports {
            slug: slug(),
            number,
        },
        &[("says", "going_well"), ("percent", "40")],
    )
    .await;
    let form = [
        ("title", "Count the chairs"),
        ("objective", "1"),
        ("version", version.as_str()),
    ];
    let answer = app
        .post(
            paths::Action {
                slug: slug(),
                number,
            },
            &form,
        )
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn clearing_a_wait_late_does_not_excuse_the_silence_since_the_other_ended() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let first = app.an_action(|_| ()).await.number;
    let second = app.an_action(|a| {
        (a.lead, a.due) = (lead(&library), Due::Ongoing);
    });
    let second = second.await.number;
    let wait = paths::ActionWait {
        slug: slug(),
        number: second,
    };
    let finish = paths::ProgressReports {
        slug: slug(),
        number: first,
    };
    app.post(&wait, &[("waiting_for", "1")]).await;
    app.travel_to("2027-03-10");
    app.post(finish, &[("says", "finished")]).await;

    app.travel_to("2027-04-20");
    app.sign_in("dana@example.org").await;
    app.post(&wait, &[("waiting_for", "")]).await;

    let action = paths::Action {
        slug: slug(),
        number: second,
    };
    let page = app.get(action).await;
    assert!(!page.says("waits for action 1"));
    assert_eq!(page.reasons(), ["Quietno word since 10 March"]);
}

#[tokio::test]
async fn an_action_goes_only_to_a_lead_that_stands_however_old_the_page_is() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let county = app.a_partner("County library").await;
    app.a_partner("Clinic").await;
    let (slug, number) = (slug(), app.an_action(|_| ()).await.number);
    let merge = paths::PartnerMerge {
        slug: slug.clone(),
        number: library.number,
    };
    let into = county.number.to_string();
    app.post(merge, &[("into", into.as_str()), ("agreed", "yes")])
        .await;
    let path = paths::ActionLead { slug, number };

    let merged = library.number.to_string();
    let page = app.submit(&path, &[("lead", &merged)]).await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#lead"]);
    assert!(page.says("This is no longer there. Choose another."));
    let given = app.post(&path, &[("lead", &into)]).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER);
}
