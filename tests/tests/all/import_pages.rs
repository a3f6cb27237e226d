//! A spreadsheet on its way in.

use std::io::{Cursor, Write};

use axum::http::StatusCode;
use exchange::{WorkbookLimits, read_workbook};
use persistence::{actions, uploads};
use tests::{ReadPage, TestApp, slug};
use web::paths;

const FILE: &str = "\
Goal,Objective,Action,Lead,Due,Status
Families know where to turn,One front door,Map every intake form,Health Department,2027-01-15,In progress
Families know where to turn,One front door,Agree one form,Family Center,sometime soon,
";

async fn waiting(app: &TestApp, key: &str, file: &str) {
    let workbook = read_workbook("plan.csv", file.as_bytes(), &WorkbookLimits::default()).unwrap();
    let tx = app.write().await;
    uploads::keep_upload(
        &tx,
        uploads::Upload {
            key,
            file_name: "plan.csv",
            contents: &workbook,
        },
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

fn acceptance(key: &str) -> paths::ImportAcceptance {
    let (slug, key) = (slug(), key.to_owned());
    paths::ImportAcceptance { slug, key }
}

#[tokio::test]
async fn a_file_is_looked_over_and_taken_in_once() {
    let app = TestApp::on("2026-11-02").await;
    waiting(&app, "first", FILE).await;
    let (slug, key) = (slug(), "first".to_owned());
    let page = app.get(paths::Import { slug, key }).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Map every intake form",
        "sometime soon",
        "Bring in 2 actions",
    ] {
        assert!(page.says(words), "{words}");
    }
    let form = [("key", "one key")];
    let first = app.post(acceptance("first"), &form).await;
    let again = app.post(acceptance("first"), &form).await;
    assert_eq!(first.location(), again.location());
    let done = app.get(first.location()).await;
    assert!(done.says("2 new, 0 changed, 0 the same as before"));
    let tx = app.db.read(app.partnership).await.unwrap();
    assert_eq!(actions::all_actions(&tx).await.unwrap().len(), 2);
}

#[tokio::test]
async fn what_a_column_means_can_be_said() {
    let app = TestApp::on("2026-11-02").await;
    waiting(&app, "first", FILE).await;
    let form = [("key", "one key"), ("column", "1 D notes plan")];
    app.post(acceptance("first"), &form).await;
    let tx = app.db.read(app.partnership).await.unwrap();
    let all = actions::all_actions(&tx).await.unwrap();
    assert!(all.iter().all(|action| action.lead.is_none()));
    assert_eq!(
        all[0].details.notes.as_ref().unwrap().as_str(),
        "Health Department"
    );
}

#[tokio::test]
async fn a_file_that_waits_no_longer_is_said_to_be_gone() {
    let app = TestApp::on("2026-11-02").await;
    let (slug, key) = (slug(), "nothing".to_owned());
    let page = app.get(paths::Import { slug, key }).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.says("no longer waiting"));
}

#[tokio::test]
async fn a_file_is_sent_and_looked_over() {
    let app = TestApp::on("2026-11-02").await;
    let answer = app.upload("plan.csv", FILE.as_bytes()).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let page = app.get(answer.headers()["location"].to_str().unwrap());
    assert!(page.await.says("Map every intake form"));
}

#[tokio::test]
async fn a_file_that_is_no_plan_is_refused_in_words_and_leaves_nothing() {
    let app = TestApp::on("2026-11-02").await;
    let half = FILE.as_bytes().split_at(40).0;
    let workbook = promising_four_billion_words();
    for (name, bytes, words) in [
        ("", &b""[..], "Choose the file that holds your plan."),
        ("plan.csv", b"", "The file is empty."),
        ("plan.pdf", b"%PDF-1.7", "This is a PDF."),
        ("plan.csv", b"\x89PNG\r\n\x1a\n", "This is a picture."),
        ("plan.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "old Excel file"),
        ("plan.xlsx", half, "The file is damaged."),
        ("plan.xlsx", &workbook[..700], "The file is damaged."),
        ("plan.xlsx", &workbook, "too much time or memory to read"),
        ("plan.json", &[b'['; 1 << 20], "The file is damaged"),
        ("plan.csv", &vec![b'x'; (10 << 20) + 1], "larger than 10 MB"),
        ("plan.csv", &vec![b'x'; 63 << 20], "larger than 10 MB"),
    ] {
        let page = ReadPage::read(app.upload(name, bytes).await).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        let why = page.corrections().concat();
        assert!(why.contains(words), "{words}: {why}");
        assert_eq!(page.all("form[enctype] button"), ["Read it"]);
    }
    assert_eq!(app.rows_of("uploads").await, 0);
}

#[tokio::test]
async fn a_file_that_is_far_too_large_is_not_even_listened_to() {
    let app = TestApp::on("2026-11-02").await;
    let page = ReadPage::read(app.upload("plan.csv", &vec![b'x'; 64 << 20]).await).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(page.all("h1"), ["That is too large"]);
    assert!(page.says("send a smaller file"));
}

/// A workbook of a few hundred bytes for which a reader sets aside more memory than there is.
fn promising_four_billion_words() -> Vec<u8> {
    let root = r#"<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="xl/workbook.xml"/></Relationships>"#;
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan"
sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
Target="sharedStrings.xml"/></Relationships>"#;
    let sheet = r#"<worksheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    let words = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"
uniqueCount="4294967295"><si><t>x</t></si></sst>"#;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", root),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", words),
    ] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
