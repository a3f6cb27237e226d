//! The language that each person reads.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::{Member, MemberNumber, Role};
use tests::{PostOffice, ReadPage, TestApp, led_by, slug};
use web::paths;

const DANA: &str = "dana@example.org";
const MARIA: &str = "maria@example.org";

/// Maria of the Library, who leads an action before a meeting on 16 March and chose Spanish.
async fn with_maria(app: &TestApp) -> Member {
    let library = app.a_partner("Library").await;
    let maria = app.a_member("Maria", Some(library.number), Role::Partner);
    let maria = maria.await;
    app.a_meeting("2027-03-16").await;
    app.an_action(|a| a.lead = led_by(&library, maria.number))
        .await;
    app.sign_in(MARIA).await;
    let form = [("mails", "everything"), ("language", "es")];
    app.post(choice(), &form).await;
    app.sign_in(DANA).await;
    maria
}

fn choice() -> paths::MailChoice {
    paths::MailChoice { slug: slug() }
}

fn plan() -> paths::Plan {
    paths::Plan { slug: slug() }
}

fn language(page: &ReadPage) -> String {
    page.attribute("html", "lang").remove(0)
}

/// Asks for a page by a browser that prefers some languages.
async fn get_as(app: &TestApp, languages: &str, path: impl std::fmt::Display) -> ReadPage {
    let request = Request::get(path.to_string()).header(header::ACCEPT_LANGUAGE, languages);
    ReadPage::read(app.send(request.body(Body::empty()).unwrap()).await).await
}

#[tokio::test]
async fn who_chose_spanish_reads_it_and_the_coordinator_still_reads_english() {
    let app = TestApp::on("2027-03-01").await;
    with_maria(&app).await;
    let page = get_as(&app, "es", plan()).await;
    assert_eq!(language(&page), "en", "Dana's browser is not Dana");
    assert!(page.says("Next meeting: Tuesday, 16 March 2027"));

    app.sign_in(MARIA).await;
    let page = get_as(&app, "en-US,en", plan()).await;
    assert_eq!(language(&page), "es");
    assert!(page.says("Próxima reunión: martes, 16 de marzo de 2027"));
    let page = app.get(paths::Devices).await;
    assert_eq!(page.all("h1"), ["Su acceso"], "outside of any partnership");
    let page = app.get(paths::NewAction { slug: slug() }).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert_eq!(page.all("h1"), ["Eso les toca a otras personas"]);
}

#[tokio::test]
async fn a_report_link_opens_in_the_language_of_whom_it_is_for() {
    let app = TestApp::on("2027-03-01").await;
    let maria = with_maria(&app).await;
    let link = app.a_link(&maria, None).await;
    app.forget_cookie();
    let page = get_as(&app, "en", link.all()).await;
    assert_eq!(language(&page), "es");
    assert!(page.says("¿Cómo va todo, Maria?"));
}

#[tokio::test]
async fn mails_come_in_the_language_of_whom_they_are_to() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    app.send_mails(&office).await;
    let taken = office.taken_for(MARIA);
    let expected = "¿Cómo va «Agree the outreach rota»? (The three-rivers partnership)";
    let asked = taken.iter().find(|mail| mail.subject == expected);
    let asked = asked.unwrap();
    assert!(asked.text.contains("martes, 16 de marzo de 2027"));
    assert!(asked.text.contains("Va bien: http"));

    app.forget_cookie();
    for (email, subject) in [
        (
            MARIA,
            "Su enlace para entrar (The three-rivers partnership)",
        ),
        (DANA, "Your link to sign in (The three-rivers partnership)"),
    ] {
        app.submit(paths::SignIn, &[("email", email)]).await;
        app.send_mails(&office).await;
        assert_eq!(office.taken_for(email).pop().unwrap().subject, subject);
    }
}

#[tokio::test]
async fn by_the_link_in_a_mail_one_chooses_the_language_too() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.travel_to("2027-03-09");
    app.place_rounds().await;
    app.send_mails(&office).await;
    let link = office
        .taken_for(MARIA)
        .pop()
        .unwrap()
        .links("/m/")
        .remove(0);
    app.forget_cookie();

    let page = app.get(&link).await;
    assert_eq!(page.all("h1"), ["Sus correos y su idioma"]);
    let shown = page.attribute("option[selected]", "value");
    assert_eq!(shown, ["es"]);
    assert_eq!(page.attribute("option", "lang"), ["en", "es"]);
    let wrong = [("mails", "everything"), ("language", "tlh")];
    let page = app.submit(&link, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = app
        .submit(&link, &[("List-Unsubscribe", "One-Click")])
        .await;
    assert_eq!(language(&page), "es", "the button of a mail program");
    let form = [("mails", "everything"), ("language", "en")];
    let page = app.submit(&link, &form).await;
    assert_eq!(page.all("h1"), ["Your choice is saved"]);
}

#[tokio::test]
async fn a_coordinator_sets_a_persons_language_and_the_history_says_so() {
    let app = TestApp::on("2027-03-01").await;
    let omar = app.a_member("Omar", None, Role::Leadership).await;
    let path = paths::Member {
        slug: slug(),
        number: omar.number,
    };
    let page = app.get(&path).await;
    let forms = page.forms().into_iter();
    let mut forms = forms.filter(|form| form.names.contains(&"language".to_owned()));
    let fields = forms.next().unwrap().fields;
    let typed = fields.iter().map(|(name, value)| match name.as_str() {
        "language" => ("language", "es"),
        name => (name, value.as_str()),
    });
    let form: Vec<(&str, &str)> = typed.collect();
    let answer = app.post(&path, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = app.get(&path).await;
    assert!(page.says("Language changed from English to Español"));
    app.sign_in("omar@example.org").await;
    assert_eq!(language(&app.get(plan()).await), "es");

    let form = [("mails", "everything"), ("language", "es")];
    app.sign_in(DANA).await;
    app.post(choice(), &form).await;
    let page = app.get(&path).await;
    assert!(page.says("Idioma: cambió de English a Español"));
    assert_eq!(app.wrong().await, [""; 0]);
    assert_eq!(omar.number, MemberNumber(2));
}

#[tokio::test]
async fn where_nobody_is_known_the_browser_says_which_language() {
    let app = TestApp::on("2027-03-01").await;
    app.forget_cookie();
    for (languages, expected, title) in [
        (
            "es-MX,es;q=0.9,en;q=0.8",
            "es",
            "Entrar a The three-rivers partnership",
        ),
        (
            "en-US,en;q=0.9,es;q=0.8",
            "en",
            "Sign in to The three-rivers partnership",
        ),
        ("fr", "en", "Sign in to The three-rivers partnership"),
    ] {
        let page = get_as(&app, languages, paths::SignIn).await;
        assert_eq!(page.all("h1"), [title], "{languages}");
        assert_eq!(language(&page), expected);
        let varies = page.headers.get_all(header::VARY).iter();
        assert!(
            varies
                .into_iter()
                .any(|names| names.to_str().unwrap().contains("accept-language"))
        );
    }
    let page = get_as(&app, "es", "/nowhere").await;
    assert_eq!(page.all("h1"), ["Aquí no hay nada"]);
    let page = get_as(&app, "es", "/r/none").await;
    assert_eq!(page.all("h1"), ["Este enlace ya no funciona"]);
}
