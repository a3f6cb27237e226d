//! Whoever reads Spanish reads no English, whatever goes wrong.

use axum::http::StatusCode;
use tests::{ReadPage, TestApp, slug};
use web::paths;

/// Words that nearly every English sentence has, and no Spanish one.
const ENGLISH: [&str; 34] = [
    "already", "an", "and", "are", "begin", "choose", "day", "each", "file", "from", "heading",
    "is", "it", "its", "kept", "look", "meeting", "not", "of", "or", "out", "read", "than", "that",
    "the", "there", "this", "to", "was", "what", "with", "words", "write", "you",
];

/// A plan with something to look at in most of its rows.
const DOUBTFUL: &str = "\
Goal,Objective,Action,Lead,Start,Due,Status,Type
Cuidado,Puerta,Pintar la sala,Biblioteca,,TBD,XQ,
Cuidado,Puerta,Abrir la sala,Biblioteca,,6/1/27,On hold,
Cuidado,Puerta,Llamar a todas,Biblioteca,2027-06-01,2027-05-01,P,
Cuidado,Puerta,Imprimir la lista,Biblioteca,,2027-05-01,,Short win
Cuidado,Puerta,Comprar pan,Biblioteca,,spring 2027,,
Cuidado,Puerta,Traer sillas,Biblioteca,,June 2027?,,
Cuidado,Puerta,Contar sillas,Biblioteca,,2/30/27,,
Cuidado,Puerta,Lavar platos,Biblioteca,,pronto,,
Cuidado,Puerta,Guardar platos,Biblioteca,,7/1/27 - 6/1/27,,
Cuidado,Puerta,Cerrar la sala,Biblioteca,,\"6/1/27, 7/1/27, 8/1/27\",,
";

/// An application whose coordinator reads Spanish, with an action and a meeting tomorrow.
async fn in_spanish() -> TestApp {
    let app = TestApp::on("2027-03-01").await;
    let choice = paths::MailChoice { slug: slug() };
    app.post(choice, &[("mails", "everything"), ("language", "es")])
        .await;
    let goal = app.a_goal("Cuidado").await;
    app.an_objective(goal.number, "Puerta").await;
    app.an_action(|action| action.title = "Pintar la sala".into())
        .await;
    app.a_meeting("2027-03-02").await;
    app
}

/// The English words on a page, but for the name of the partnership.
fn english(page: &ReadPage) -> Vec<String> {
    assert_eq!(page.attribute("html", "lang"), ["es"]);
    let read_out = ["aria-label", "title", "placeholder"];
    let read_out = read_out.map(|name| page.attribute(&format!("[{name}]"), name));
    let texts = [page.all("body"), read_out.concat()].concat().join(" ");
    let texts = texts.replace("The three-rivers partnership", "");
    let words = texts.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let words = words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str()));
    words.map(str::to_owned).collect()
}

#[tokio::test]
async fn doubts_about_a_file_are_in_spanish() {
    let app = in_spanish().await;
    let answer = app.upload("plan.csv", DOUBTFUL.as_bytes()).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let page = app
        .get(answer.headers()["location"].to_str().unwrap())
        .await;
    let doubts = page.all("[aria-labelledby=doubts] li");
    for why in [
        "“TBD”: todavía no hay un día: se dejó en palabras",
        "“XQ”: no es un estado que conozcamos: se dejó en palabras",
        "“On hold”: en pausa, pero ¿hasta cuándo? Queda en pausa hasta el 2027-06-01",
        "“2027-06-01”: empezaría después de su fecha límite: el inicio se dejó en palabras",
        "“P”: una clave que el archivo no explica: se leyó como la leería la mayoría",
        "“Imprimir la lista”: un logro rápido necesita un día de inicio y una fecha límite: \
         entra como una acción común",
        "“spring 2027”: no es un solo día: se dejó en palabras",
        "“June 2027?”: el día no es seguro: se dejó en palabras",
        "“2/30/27”: ese día no existe: se dejó en palabras",
        "“pronto”: no se reconoce ninguna fecha: se dejó en palabras",
        "“7/1/27 - 6/1/27”: el final es antes del inicio: se dejó en palabras",
        "“6/1/27, 7/1/27, 8/1/27”: son varios días: se dejó en palabras",
    ] {
        let told = doubts.iter().any(|doubt| doubt.ends_with(why));
        assert!(told, "{why}: {doubts:#?}");
    }
    assert_eq!(english(&page), [""; 0]);
}

#[tokio::test]
async fn a_refused_file_is_refused_in_spanish() {
    let app = in_spanish().await;
    let wide = format!("Action,Lead\nPintar,{}\n", "x".repeat(200_000));
    for (name, bytes, why) in [
        ("plan.csv", &b""[..], "El archivo está vacío."),
        (
            "plan.csv",
            b" ,,\n",
            "Ninguna hoja del archivo tiene palabras.",
        ),
        ("plan.pdf", b"%PDF-1.7", "Esto es un PDF."),
        (
            "plan.xls",
            b"\xd0\xcf\x11\xe0",
            "un archivo antiguo de Excel",
        ),
        ("plan.xlsx", b"PK\x03\x04", "El archivo está dañado."),
        (
            "plan.json",
            b"{\"goals\": 3}",
            "línea 1: no es un plan escrito",
        ),
        ("plan.csv", wide.as_bytes(), "demasiado en la celda B2"),
        ("plan.csv", &vec![b'x'; (10 << 20) + 1], "más de 10 MB"),
    ] {
        let page = ReadPage::read(app.upload(name, bytes).await).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        let told = page.corrections().concat();
        assert!(told.contains(why), "{why}: {told}");
        assert_eq!(english(&page), [""; 0], "{why}");
    }
}

#[tokio::test]
async fn whatever_the_rules_refuse_is_refused_in_spanish() {
    let app = in_spanish().await;
    for (address, form, why) in [
        ("goals", &[("title", " ")][..], "Escriba algo aquí."),
        ("actions/1/due", &[("due", "mañana")], "2027-03-31"),
        (
            "actions/1/due",
            &[("due", "9999-01-01")],
            "entre los años 2000 y 2100",
        ),
        (
            "actions/1/hold",
            &[("until", "2027-02-01"), ("hold_reason", "lluvia")],
            "Elija un día después de hoy.",
        ),
        (
            "actions/1/wait",
            &[("waiting_for", "1")],
            "se esperarían una a la otra",
        ),
        (
            "actions/1/progress-reports",
            &[("percent", "101")],
            "de 0 a 100",
        ),
        ("actions/1/reopening", &[], "ya está abierta"),
        ("meetings", &[("day", "")], "Elija un día."),
        (
            "meetings",
            &[("day", "2027-04-01"), ("begins", "tarde")],
            "9:30",
        ),
        ("meetings/1/opening", &[], "todavía no ha sido"),
        ("meetings/1/agenda", &[("minutes-action-1", "999")], "480"),
        (
            "meetings/series",
            &[("times", "0"), ("every", "0")],
            "reuniones",
        ),
        (
            "members",
            &[("name", "Ana"), ("email", "ana")],
            "@example.org",
        ),
    ] {
        let address = format!("/p/{}/{address}", slug());
        let page = app.submit(&address, form).await;
        let refused = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::CONFLICT];
        assert!(refused.contains(&page.status), "{address}: {}", page.status);
        assert!(page.says(why), "{address}: {:?}", page.all("main"));
        assert_eq!(english(&page), [""; 0], "{address}");
    }
}

#[tokio::test]
async fn an_agenda_is_arranged_in_spanish() {
    let app = in_spanish().await;
    let agenda = format!("/p/{}/meetings/1/agenda", slug());
    assert_eq!(english(&app.get(agenda).await), [""; 0]);
}
