//! Pages as they stood: what one read then is what one reads of it later.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::{
    Action, ActionNumber, Due, EmailAddress, GoalNumber, Hold, Meeting, MeetingNumber, Member,
    MemberNumber, MemberState, Note, Objective, ObjectiveNumber, PartnerNumber, Policy, Reading,
    Role, Status, Title, Vision,
};
use persistence::site::partnerships;
use persistence::{Snapshot, actions, find, past, save, visions};
use tests::{ReadPage, TestApp, day, lead, slug};
use web::paths;

/// What is looked at, and which parts of it: all that it says but the forms.
const LOOKED_AT: [(&str, &[&str]); 14] = [
    ("plan", PLAN),
    ("plan?status=open", PLAN),
    ("plan?flag=any", PLAN),
    ("plan?partner=2", PLAN),
    ("plan?words=rota&wins=", PLAN),
    (
        "goals/1",
        &["h1", LEAD, "[aria-labelledby=objectives] li", HISTORY],
    ),
    (
        "objectives/1",
        &["h1", "[aria-labelledby=measure] p", "td", ACTIONS, HISTORY],
    ),
    ("actions/1", ACTION),
    ("actions/2", ACTION),
    (
        "people",
        &[LEAD, "main section li", "[aria-labelledby=groups]"],
    ),
    (
        "partners/1",
        &["h1", LEAD, ACTIONS, "[aria-labelledby=members] li", HISTORY],
    ),
    ("review", REVIEW),
    ("review?by=partner", REVIEW),
    ("review/overdue", &["h1", LEAD, ACTIONS]),
];
const PLAN: &[&str] = &[
    "h1",
    LEAD,
    "figure",
    "ul[aria-label] li",
    "main nav li",
    "main section",
];
const ACTION: &[&str] = &[
    "h1",
    "h1 + div",
    "main ul[aria-label] li",
    "dl > div",
    "div:not([role=note]) > p:only-child",
    "[aria-labelledby=reports] li > div:first-child",
    "[aria-labelledby=reports] li p",
    HISTORY,
];
const REVIEW: &[&str] = &[
    LEAD,
    "ul[aria-label] a",
    "[aria-labelledby=wins-title] li",
    "[aria-labelledby=words] section",
    "[aria-labelledby=load] td",
    "h2, h2 + span",
];
/// What stands below the heading.
const LEAD: &str = "h1 + p";
const ACTIONS: &str = "main li:has([href*='/actions/'])";
const HISTORY: &str = "[aria-labelledby=history] li";

/// What is read in all of it.
async fn read(app: &TestApp, at: &str) -> BTreeMap<&'static str, Vec<String>> {
    let mut read = BTreeMap::new();
    for (path, parts) in LOOKED_AT {
        let page = app.get(format!("/p/three-rivers{at}/{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{at}/{path}");
        let texts = parts.iter().flat_map(|part| page.all(part));
        let texts: Vec<String> = texts.collect();
        assert!(!texts.is_empty(), "{at}/{path}");
        read.insert(path, texts);
    }
    read
}

async fn edit(app: &TestApp, number: i64, edit: impl FnOnce(&mut Action), why: &str) {
    let tx = app.write().await;
    let mut action = actions::find_action(&tx, ActionNumber(number))
        .await
        .unwrap();
    edit(&mut action);
    application::actions::save_quietly(&tx, &mut action, Some(why))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

fn due(text: &str) -> Due {
    Due::On(day(text))
}

/// A partnership whose plan is made.
async fn a_plan() -> TestApp {
    let app = TestApp::on("2027-01-10").await;
    let library = app.a_partner("Library").await;
    let clinic = app.a_partner("Clinic").await;
    app.a_member("Lee", Some(library.number), Role::Leadership)
        .await;
    app.a_member("Pat", Some(clinic.number), Role::Partner)
        .await;
    app.a_member("Kim", Some(clinic.number), Role::Partner)
        .await;
    app.a_meeting("2027-02-02").await;
    app.a_meeting("2027-03-02").await;
    app.a_meeting("2027-04-06").await;
    for (title, partner) in [("Agree the rota", &library), ("Count chairs", &clinic)] {
        app.an_action(|a| {
            (a.title, a.lead) = (title.into(), lead(partner));
            a.due = due("2027-02-01");
        })
        .await;
    }
    app.an_action(|a| a.title = "Print the rota".into()).await;
    app.sign_in("dana@example.org").await;
    app
}

/// What happens on each day; the plan is another after each.
async fn happen(app: &TestApp, on: &str) {
    app.travel_to(on);
    app.sign_in("dana@example.org").await;
    match on {
        "2027-01-20" => {
            let said = [
                ("says", "stuck"),
                ("note", "No room yet"),
                ("percent", "20"),
            ];
            app.post("/p/three-rivers/actions/1/progress-reports", &said)
                .await;
            let (text, adopted) = (Note::new("Every child is heard").unwrap(), None);
            let tx = app.write().await;
            visions::save_vision(&tx, &Vision { text, adopted })
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        "2027-02-01" => {
            app.post(
                "/p/three-rivers/progress-reports/1/replies",
                &[("text", "I call them")],
            )
            .await;
            edit(
                app,
                1,
                |a| a.move_due(due("2027-03-01")).unwrap(),
                "no room",
            )
            .await;
        }
        "2027-02-02" => {
            let said = [("says", "finished")];
            app.post("/p/three-rivers/actions/3/progress-reports", &said)
                .await;
            let hold = Hold {
                until: day("2027-03-10"),
                reason: Note::new("snow").unwrap(),
                begun: false,
            };
            edit(app, 2, |a| a.status = Status::OnHold(hold), "snow").await;
            let close = paths::MeetingClosing {
                slug: slug(),
                number: MeetingNumber(1),
            };
            app.post(close, &[("closed", "yes")]).await;
        }
        "2027-02-20" => {
            let tx = app.write().await;
            let mut objective: Objective = find(&tx, ObjectiveNumber(1)).await.unwrap();
            let on = day("2027-02-18");
            objective.read(Reading { on, value: 4.5 });
            save(&tx, &objective, None).await.unwrap();
            let mut goal: domain::Goal = find(&tx, GoalNumber(1)).await.unwrap();
            goal.title = Title::new("Nobody is turned away").unwrap();
            save(&tx, &goal, None).await.unwrap();
            let mut kim: Member = find(&tx, MemberNumber(4)).await.unwrap();
            kim.state = MemberState::Removed;
            save(&tx, &kim, None).await.unwrap();
            tx.commit().await.unwrap();
        }
        "2027-03-05" => {
            let tx = app.write().await;
            application::partners::merge_partners(&tx, PartnerNumber(2), PartnerNumber(1))
                .await
                .unwrap();
            let mut own = tx.partnership().clone();
            own.policy = Policy {
                stalled_missed: 1,
                ..own.policy
            };
            partnerships::save_partnership(&tx, &own).await.unwrap();
            let mut meeting: Meeting = find(&tx, MeetingNumber(3)).await.unwrap();
            meeting.cancelled = true;
            save(&tx, &meeting, None).await.unwrap();
            tx.commit().await.unwrap();
        }
        _ => {
            app.an_action(|a| a.title = "Thank everybody".into()).await;
            let tx = app.write().await;
            let mut lee: Member = find(&tx, MemberNumber(2)).await.unwrap();
            lee.role = Role::Leadership;
            lee.name = domain::Name::new("Lee Ortiz").unwrap();
            lee.email = EmailAddress::optional("lee@example.org").unwrap();
            save(&tx, &lee, None).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}

const DAYS: [&str; 6] = [
    "2027-01-20",
    "2027-02-01",
    "2027-02-02",
    "2027-02-20",
    "2027-03-05",
    "2027-03-20",
];

#[tokio::test]
async fn what_a_page_said_on_a_day_it_says_of_that_day_later() {
    let app = a_plan().await;
    let mut then = Vec::new();
    for on in DAYS {
        happen(&app, on).await;
        app.sign_in("lee@example.org").await;
        then.push(read(&app, "").await);
    }
    app.travel_to("2027-06-01");
    app.sign_in("lee@example.org").await;
    for (on, then) in DAYS.into_iter().zip(then) {
        let now = read(&app, &format!("/as-of/{on}")).await;
        for (path, said) in then {
            assert_eq!(now[path], said, "{path} as of {on}");
        }
    }
    let closed = read(&app, "/as-of/meeting-1").await;
    assert_eq!(closed, read(&app, "/as-of/2027-02-02").await);
}

#[tokio::test]
async fn the_past_is_what_the_snapshot_says() {
    let app = a_plan().await;
    let mut then = Vec::new();
    for on in DAYS {
        happen(&app, on).await;
        let tx = app.db.read(app.partnership).await.unwrap();
        then.push(Snapshot::now(&tx).await.unwrap());
    }
    let zone = domain::Zone::new("America/Chicago").unwrap();
    for (on, plan) in DAYS.into_iter().zip(then) {
        let until = past::PastDay {
            day: day(on),
            end: zone.end_of(day(on)),
        };
        let past = past::past_plan(&app.db, app.partnership, until)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(past.plan, plan, "{on}");
        let counts = plan.counts(day(on));
        let figures = past.outline().figures;
        assert_eq!(figures.plan.open, counts.open, "{on}");
        assert_eq!(figures.flags, counts.flags, "{on}");
    }
}

#[tokio::test]
async fn a_past_page_says_so_offers_no_form_and_stays_in_the_past() {
    let app = a_plan().await;
    happen(&app, "2027-01-20").await;
    app.travel_to("2027-03-20");
    app.sign_in("dana@example.org").await;
    for (path, _) in LOOKED_AT {
        let page = app
            .get(format!("/p/three-rivers/as-of/2027-01-20/{path}"))
            .await;
        let banner = page.all("[role=note]");
        let said = "This is how it stood on 20 January 2027. Nothing here can be changed.";
        assert!(banner[0].starts_with(said), "{banner:?}");
        assert!(page.all("main form").is_empty(), "{path}");
        let now = path.split('?').next().unwrap();
        let back = page.attribute("[role=note] a", "href");
        assert_eq!(back, [format!("/p/three-rivers/{now}")]);
        let links = page.attribute("main a, header a", "href");
        let inside = links
            .iter()
            .filter(|link| link.starts_with("/p/") && !back.contains(link));
        for link in inside {
            assert!(
                link.contains("/as-of/2027-01-20/"),
                "{path} leads to {link}"
            );
            assert!(app.get(link).await.status.is_success(), "{link}");
        }
    }
}

#[tokio::test]
async fn a_day_without_a_past_gets_a_kind_page() {
    let app = a_plan().await;
    app.travel_to("2027-03-20");
    app.sign_in("dana@example.org").await;
    let plan = async |when: &str| app.get(format!("/p/three-rivers/as-of/{when}/plan")).await;
    for (when, says) in [
        ("2027-03-20", "is not over yet"),
        ("2027-03-21", "is still to come"),
        ("meeting-3", "is still to come"),
        ("2027-01-09", "there was no plan here yet"),
    ] {
        let page = plan(when).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{when}");
        assert!(page.says(says), "{when}");
    }
    for when in ["meeting-99", "soon", "2027-02-30"] {
        assert_eq!(plan(when).await.status, StatusCode::NOT_FOUND, "{when}");
    }
    let past: ReadPage = plan("2027-01-10").await;
    assert_eq!(past.status, StatusCode::OK, "its first day");
}

#[tokio::test]
async fn somebody_chooses_a_day_on_the_plan_or_the_review() {
    let app = a_plan().await;
    app.travel_to("2027-03-20");
    app.sign_in("dana@example.org").await;
    let choose = paths::AsOf { slug: slug() };
    for (page, to) in [("plan", "plan"), ("review", "review"), ("", "plan")] {
        let answer = app
            .ask(format!("{choose}?when=1/12/2027&page={page}"))
            .await;
        assert_eq!(
            answer.location(),
            format!("/p/three-rivers/as-of/2027-01-12/{to}")
        );
    }
    let page = app.get(format!("{choose}?when=soon&page=review")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attribute("#when", "value"), ["soon"]);
    assert_eq!(app.get(choose).await.status, StatusCode::OK);
    for page in ["plan", "review"] {
        let page = app.get(format!("/p/three-rivers/{page}")).await;
        assert_eq!(page.attribute("form[action$=as-of]", "method"), ["get"]);
    }
}
