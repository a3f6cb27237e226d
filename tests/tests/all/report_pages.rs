//! Progress reports, as partners and coordinators meet them.

use axum::http::StatusCode;
use domain::Role;
use tests::{TestApp, lead, slug};
use web::paths;

#[tokio::test]
async fn a_partner_says_how_it_is_going_and_the_page_tells_whose_word_it_is() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    app.a_member("Tom", Some(library.number), Role::Partner)
        .await;
    let number = app.an_action(|a| a.lead = lead(&library)).await.number;

    app.sign_in("tom@example.org").await;
    let form = [
        ("says", "going_well"),
        ("percent", "40"),
        ("note", "Texts are done."),
    ];
    let answer = app
        .post(
            paths::ProgressReports {
                slug: slug(),
                number,
            },
            &form,
        )
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    assert!(page.reports()[0].starts_with("Going well"));
    assert_eq!(
        page.all("[aria-labelledby=reports] span:has(time)"),
        ["Tom, Library · 1 March · on a page"]
    );
    assert_eq!(page.fact("Status"), ["In progress · 40%40%"]);
}

#[tokio::test]
async fn what_a_coordinator_writes_down_counts_as_the_leads_word() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let number = app.an_action(|a| a.lead = lead(&library)).await.number;

    app.post(
        paths::ProgressReports {
            slug: slug(),
            number,
        },
        &[("says", "no_change")],
    )
    .await;

    let page = app
        .get(paths::Action {
            slug: slug(),
            number,
        })
        .await;
    assert_eq!(
        page.all("[aria-labelledby=reports] span:has(time)"),
        ["Library · 1 March · on a page, recorded by Dana Whitfield"]
    );
}

#[tokio::test]
async fn only_an_answer_by_somebody_who_can_help_answers_stuck() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    app.a_member("Tom", Some(library.number), Role::Partner)
        .await;
    let number = app.an_action(|a| a.lead = lead(&library)).await.number;
    let action = paths::Action {
        slug: slug(),
        number,
    };
    app.post(
        paths::ProgressReports {
            slug: slug(),
            number,
        },
        &[("says", "stuck")],
    )
    .await;
    let replies = paths::Replies {
        slug: slug(),
        number: domain::ReportNumber(1),
    };

    app.sign_in("tom@example.org").await;
    let refused = app.post(&replies, &[("text", "Any news?")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(
        app.get(&action).await.reasons(),
        ["Stuckasked for help on 1 March", "Coming updue on 11 March"]
    );

    app.sign_in("dana@example.org").await;
    app.post(&replies, &[("text", "I asked the print shop.")])
        .await;
    let answered = "Stuckasked for help on 1 March; Dana Whitfield answered on 1 March";
    assert_eq!(
        app.get(&action).await.reasons(),
        [answered, "Coming updue on 11 March"]
    );

    let solved = [("text", "They print it for us."), ("solves", "yes")];
    app.post(&replies, &solved).await;
    assert_eq!(
        app.get(&action).await.reasons(),
        ["Coming updue on 11 March"]
    );
}

#[tokio::test]
async fn a_report_without_an_answer_is_shown_again_with_its_note() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|_| ()).await.number;
    let form = [
        ("note", "Texts are done."),
        ("percent", "140"),
        ("new_due", "2027-05-01"),
    ];

    let page = app
        .submit(
            paths::ProgressReports {
                slug: slug(),
                number,
            },
            &form,
        )
        .await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        page.mistakes(),
        [
            "How is it going? – Choose one of these.",
            "Percent done – Write a whole number from 0 to 100.",
            "Why it moves – Write something here."
        ]
    );
    assert_eq!(page.all("#note"), ["Texts are done."]);
    assert!(page.reports().is_empty(), "nothing was recorded");
}

#[tokio::test]
async fn an_ended_action_takes_no_report() {
    let app = TestApp::on("2027-03-01").await;
    let number = app.an_action(|_| ()).await.number;
    let reports = paths::ProgressReports {
        slug: slug(),
        number,
    };
    app.post(&reports, &[("says", "finished")]).await;

    let page = app.submit(&reports, &[("says", "stuck")]).await;

    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.says("This action ended on 1 March 2027. Reopen it first."));
}
