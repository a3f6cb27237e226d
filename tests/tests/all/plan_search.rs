//! What the plan's search finds, on whichever database, now and in the past.

use axum::http::StatusCode;
use tests::TestApp;
use url::form_urlencoded;

const TITLES: [&str; 4] = [
    "Área de juego segura",
    "Agree the rota of the TRÖDELMARKT, Große Straße",
    "Reach 50% of_the families",
    "Reach 50 families \\ all of them",
];

/// What somebody types, and the numbers of the actions that are found.
const CASES: [(&str, &[usize]); 24] = [
    ("Área", &[1]),
    ("área", &[1]),
    ("ÁREA", &[1]),
    ("area", &[1]),
    // As some keyboards write it: a letter and, after it, the accent.
    ("A\u{301}rea", &[1]),
    ("  área   de ", &[1]),
    ("área segura", &[]),
    ("Sègura", &[1]),
    ("rota", &[2]),
    ("ROTA of", &[2]),
    ("trodelmarkt", &[2]),
    ("trödelmarkt", &[2]),
    ("GROSSE STRASSE", &[2]),
    ("große straße", &[2]),
    ("reach 50", &[3, 4]),
    ("50%", &[3]),
    ("%", &[3]),
    ("of_the", &[3]),
    ("of the", &[2, 4]),
    ("\\", &[4]),
    ("1", &[1]),
    ("#4", &[4]),
    ("5", &[3, 4]),
    ("nothing like it", &[]),
];

#[tokio::test]
async fn the_plan_is_searched_without_minding_capitals_and_accents_now_and_in_the_past() {
    let app = a_plan().await;
    app.travel_to("2027-03-02");
    app.sign_in("dana@example.org").await;
    for list in ["plan", "as-of/2027-03-01/plan"] {
        for (typed, found) in CASES {
            assert_eq!(search(&app, list, typed).await, found, "{list}: {typed:?}");
        }
    }
}

#[tokio::test]
async fn a_title_is_found_as_it_was_changed() {
    let app = a_plan().await;
    let title = "Patio de recreo en la colonia Ñandú";
    let form = [("objective", "1"), ("title", title), ("version", "")];
    app.post("/p/three-rivers/actions/1", &form).await;
    assert_eq!(search(&app, "plan", "nandu").await, [1]);
    assert_eq!(search(&app, "plan", "área").await, [0; 0]);
}

async fn a_plan() -> TestApp {
    let app = TestApp::on("2027-03-01").await;
    for title in TITLES {
        app.an_action(|a| a.title = title.into()).await;
    }
    app
}

/// The numbers of the actions that a list shows for these words.
async fn search(app: &TestApp, list: &str, typed: &str) -> Vec<usize> {
    let words: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    let path = format!("/p/three-rivers/{list}?words={words}");
    let page = app.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{list}: {typed:?}");
    let links = page.attribute("main a", "href");
    let shown = |number: &usize| {
        let action = format!("/actions/{number}");
        links.iter().any(|link| link.ends_with(&action))
    };
    (1..=TITLES.len()).filter(shown).collect()
}
