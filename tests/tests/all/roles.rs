//! What people in each role do in a partnership, and what becomes of those who leave.

use axum::http::StatusCode;
use domain::{ActionText, Lead, MemberNumber, MemberState, PartnerNumber, PartnershipId, Role};
use persistence::actions;
use persistence::site::partnerships;
use tests::{ReadPage, TestApp, World, lead};
use web::access::Access;
use web::paths::ROUTES;

fn world(app: &TestApp) -> World<'_> {
    World {
        app,
        slug: "three-rivers",
        coordinator: "dana@example.org",
        word: "Heron",
        size: 2,
    }
}

async fn the_world() -> (TestApp, PartnershipId) {
    let mut app = TestApp::empty_on("2027-03-01").await;
    let id = world(&app).found().await;
    app.partnership = id;
    (app, id)
}

/// A page as one of the people sees it.
async fn seen_by(app: &TestApp, name: &str, of: &str) -> ReadPage {
    app.sign_in(&world(app).email(name)).await;
    app.get(format!("/p/three-rivers/{of}")).await
}

fn forms(page: &ReadPage) -> Vec<String> {
    let ends = |form: String| form.rsplit('/').next().unwrap().to_owned();
    let forms = page.attribute("main form[method=post][action^='/p/']", "action");
    forms.into_iter().map(ends).collect()
}

#[tokio::test]
async fn whoever_is_removed_is_out_at_the_next_request_and_stays_in_the_history() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    let led = Lead {
        partner: library.number,
        member: Some(tom.number),
    };
    app.an_action(|a| a.lead = Some(led)).await;
    app.an_action(|a| a.lead = lead(&library)).await;
    let at_toms = app.replica().await;
    at_toms.sign_in("tom@example.org").await;
    let report = [("says", "going_well")];
    let reports = "/p/three-rivers/actions/1/progress-reports";
    assert_eq!(
        at_toms.post(reports, &report).await.status,
        StatusCode::SEE_OTHER
    );

    let removal = format!("/p/three-rivers/members/{}/removal", tom.number);
    app.post(removal, &[("key", "k")]).await;

    let answer = at_toms.ask("/p/three-rivers/plan").await;
    assert!(answer.location().starts_with("/sign-in"), "out at once");
    let answer = at_toms.post(reports, &report).await;
    assert!(answer.location().starts_with("/sign-in"), "forms too");
    at_toms.sign_in("tom@example.org").await;
    let page = at_toms.get("/p/three-rivers/plan").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "and stays out");

    let page = app.get("/p/three-rivers/actions/1").await;
    assert!(page.history().concat().contains("Tom"), "what he did stays");
    assert!(page.says("Library"), "his partner's word stands");
    let flagged = app.get("/p/three-rivers/review/no-lead").await;
    assert_eq!(flagged.actions().len(), 1, "his is flagged");
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn whoever_is_invited_has_come_once_signed_in() {
    let app = TestApp::on("2027-03-01").await;
    let tom = app.a_member("Tom", None, Role::Partner).await;
    app.come(app.partnership, tom.number.0, MemberState::Invited)
        .await;
    let people = app.get("/p/three-rivers/people").await;
    assert!(
        people
            .all("main section li")
            .iter()
            .any(|one| one.ends_with("invited"))
    );
    let at_toms = app.replica().await;
    at_toms.sign_in("tom@example.org").await;
    let page = at_toms.get("/p/three-rivers/plan").await;
    assert_eq!(page.status, StatusCode::OK);
    let people = app.get("/p/three-rivers/people").await;
    assert!(
        !people
            .all("main section li")
            .iter()
            .any(|one| one.ends_with("invited"))
    );
}

#[tokio::test]
async fn a_chair_moves_and_reassigns_what_the_own_group_has() {
    let (app, _) = the_world().await;
    let page = seen_by(&app, "chair", "actions/1").await;
    let reports = ["progress-reports"];
    let chairs = [&reports[..], &["replies", "lead", "due"]].concat();
    assert_eq!(forms(&page), chairs);
    let moved = [("due", "2027-06-01"), ("due_reason", "School begins later")];
    for (number, status) in [(1, StatusCode::SEE_OTHER), (2, StatusCode::FORBIDDEN)] {
        let address = format!("/p/three-rivers/actions/{number}");
        let due = app.post(format!("{address}/due"), &moved).await;
        assert_eq!(due.status, status);
        let lead = app.post(format!("{address}/lead"), &[("lead", "3")]).await;
        assert_eq!(lead.status, status);
    }
    let page = app.get("/p/three-rivers/actions/2").await;
    assert_eq!(forms(&page), reports, "neither on another group's");
}

#[tokio::test]
async fn a_partner_words_what_it_leads_and_leaves_the_rest() {
    let (app, id) = the_world().await;
    let form = seen_by(&app, "pat", "actions/1/edit").await;
    let asked = form.attribute("main form :is(input, textarea, select)", "name");
    let words = ["key", "version", "title"].into_iter();
    let words: Vec<&str> = words.chain(ActionText::ALL.map(ActionText::word)).collect();
    assert_eq!(asked, words);
    let version = &form.attribute("[name=version]", "value")[0];
    let sent = [
        ("version", version.as_str()),
        ("title", "Agree one rota"),
        ("objective", "2"),
        ("due", "2028-01-01"),
        ("lead", "2"),
    ];
    app.post("/p/three-rivers/actions/1", &sent).await;
    let tx = app.db.read(id).await.unwrap();
    let action = actions::find_action(&tx, domain::ActionNumber(1))
        .await
        .unwrap();
    assert_eq!(action.details.title.as_str(), "Agree one rota");
    assert_eq!(action.details.objective.0, 1);
    assert_eq!(action.lead.unwrap().partner, PartnerNumber(1));
    assert_eq!(action.due, domain::Due::On(tests::day("2027-02-10")));
    let others = app.get("/p/three-rivers/actions/2/edit").await;
    assert_eq!(others.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_guest_reads_the_plan_and_nothing_that_was_said_of_it() {
    let (app, _) = the_world().await;
    app.travel_to("2027-03-02");
    app.sign_in(&world(&app).email("gus")).await;
    let mut pages = 0;
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let Access::Member(_) = route.access else {
            continue;
        };
        let path = route.path.replace("{slug}", "three-rivers");
        let path = path.replace("{when}", "2027-03-01");
        let answer = app.bytes("GET", &path.replace("{number}", "1")).await;
        for said in [
            "Heron remark",
            "Heron lee",
            "Heron chair",
            "heron.example.org",
        ] {
            let own = answer.body.replace("gus@heron.example.org", "");
            assert!(!own.contains(said), "{path} says {said}");
        }
        pages += i32::from(answer.status.is_success());
    }
    assert!(pages >= 5, "plan, vision, goal, objective, action");
    let page = app.get("/p/three-rivers/actions/1").await;
    assert!(
        page.says("Heron partner 1"),
        "who leads is part of the plan"
    );
    assert_eq!(forms(&page), [""; 0]);
}

#[tokio::test]
async fn an_archived_partnership_shows_nothing_to_press_but_how_to_open_it() {
    let (app, id) = the_world().await;
    let tx = app.write_in(id).await;
    let mut partnership = tx.partnership().clone();
    partnership.archived = true;
    partnerships::save_partnership(&tx, &partnership)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for page in [
        "plan",
        "actions/1",
        "goals/1",
        "objectives/1",
        "vision",
        "meetings",
    ] {
        let page = app.get(format!("/p/three-rivers/{page}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(forms(&page), [""; 0], "{:?}", page.all("h1"));
    }
    let page = app.get("/p/three-rivers/settings").await;
    assert_eq!(forms(&page), ["settings"]);
    let member = MemberNumber(2);
    let removal = format!("/p/three-rivers/members/{member}/removal");
    let gone = app.post(removal, &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "people may still leave");
}
