//! Leadership's page.

use domain::Due;
use tests::{TestApp, day, lead, slug};
use web::paths;

#[tokio::test]
async fn the_review_counts_shows_wins_first_and_says_what_changed_since_the_meeting() {
    let app = TestApp::on("2027-02-01").await;
    let library = app.a_partner("Library").await;
    app.a_meeting("2027-03-02").await;
    app.a_meeting("2027-04-06").await;
    for due in ["2027-02-20", "2027-03-05", "2027-06-30"] {
        app.an_action(|a| {
            a.due = Due::On(day(due));
            a.lead = lead(&library);
        })
        .await;
    }
    app.travel_to("2027-03-03");
    app.sign_in("dana@example.org").await;
    let win = app
        .an_action(|a| a.title = "Open the playgroup".into())
        .await
        .number;
    app.post(
        paths::ProgressReports {
            slug: slug(),
            number: win,
        },
        &[("says", "finished")],
    )
    .await;

    app.travel_to("2027-03-10");
    let page = app.get(paths::Review { slug: slug() }).await;

    assert_eq!(
        page.all("ul[aria-label] [href$='/overdue']"),
        ["2Overdue▲ 1 more1 more than at the last meeting"]
    );
    assert_eq!(page.all("#wins-title"), ["Wins since the March meeting"]);
    assert_eq!(
        page.all("[aria-labelledby=wins-title] a"),
        ["4 Open the playgroup"]
    );
    assert_eq!(
        page.all("#overdue li > span:last-child"),
        [
            "18 days past its date +1 more flag",
            "5 days past its date +1 more flag"
        ]
    );
    assert_eq!(
        page.all("[aria-labelledby=load] tbody th"),
        ["Library", "Nobody yet"]
    );
}

#[tokio::test]
async fn the_flagged_are_grouped_as_somebody_asks() {
    let app = TestApp::on("2027-02-01").await;
    let library = app.a_partner("Library").await;
    app.an_action(|a| a.lead = lead(&library)).await;
    app.an_action(|_| ()).await;
    app.travel_to("2027-03-10");
    app.sign_in("dana@example.org").await;

    let groups = async |by| {
        let page = app.get(format!("/p/three-rivers/review?by={by}")).await;
        page.all("[aria-labelledby=words] h3")
    };
    assert_eq!(groups("").await, ["Overdue2", "Quiet1", "No lead1"]);
    assert_eq!(groups("partner").await, ["Nobody yet1", "Library1"]);
    assert_eq!(groups("goal").await, ["Every family knows where to turn2"]);
}
