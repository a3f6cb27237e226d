//! What lies beside the words of the cells: merged cells and comments, in every format.

use domain::{ActionText, ReadError};
use exchange::{
    Area, Cell, Choices, Sheet, Workbook, WorkbookKind, WorkbookLimits, interpret, read_workbook,
};
use rust_xlsxwriter as excel;

use crate::files::{lost, open_document_of, packed, whole_reading};
use crate::telling::{told, unplaced};

/// A table as LibreOffice writes it: empty rows and cells are counted, merged ones are covered.
const OPEN_DOCUMENT: &str = concat!(
    r#"<table:table table:name="Plan"><table:table-column table:number-columns-repeated="4"/>"#,
    r#"<table:table-row table:number-rows-repeated="3">"#,
    r#"<table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#,
    r#"<table:table-header-rows><table:table-row><table:table-cell/>"#,
    r#"<table:table-cell office:value-type="string"><text:p>Goal</text:p></table:table-cell>"#,
    r#"<table:table-cell office:value-type="string"><text:p>Action</text:p></table:table-cell>"#,
    r#"<table:table-cell office:value-type="string"><text:p>Lead</text:p></table:table-cell>"#,
    r#"</table:table-row></table:table-header-rows>"#,
    r#"<table:table-row><table:table-cell/>"#,
    r#"<table:table-cell office:value-type="string" table:number-columns-spanned="1""#,
    r#" table:number-rows-spanned="2">"#,
    r#"<text:p>Families are well</text:p></table:table-cell>"#,
    r#"<table:table-cell office:value-type="string"><office:annotation>"#,
    r#"<dc:creator>Joan</dc:creator><dc:date>2027-01-05T10:00:00</dc:date><text:p>"#,
    r#"<text:span>The mayor</text:span><text:s/>said &#8220;yes&#8221; &amp; smiled</text:p>"#,
    r#"<text:p>Ask again</text:p></office:annotation><text:p>Open a library</text:p>"#,
    r#"</table:table-cell>"#,
    r#"<table:table-cell office:value-type="string" table:number-columns-spanned="1""#,
    r#" table:number-rows-spanned="2">"#,
    r#"<text:p>Library</text:p></table:table-cell></table:table-row>"#,
    r#"<table:table-row><table:table-cell/><table:covered-table-cell/>"#,
    r#"<table:table-cell office:value-type="string"><text:p>Read aloud</text:p>"#,
    r#"</table:table-cell><table:covered-table-cell/></table:table-row>"#,
    r#"<table:table-row><table:table-cell/>"#,
    r#"<table:table-cell office:value-type="string"><office:annotation>"#,
    r#"<text:p>Not before May</text:p></office:annotation><text:p>Children are ready</text:p>"#,
    r#"</table:table-cell>"#,
    r#"<table:table-cell office:value-type="string"><text:p>Train mentors</text:p>"#,
    r#"</table:table-cell></table:table-row>"#,
    r#"</table:table><table:table table:name="Notes"><table:table-row><table:table-cell>"#,
    r#"<office:annotation><text:p>Thank Joan</text:p></office:annotation></table:table-cell>"#,
    r#"</table:table-row></table:table>"#,
);

#[test]
fn an_open_document_keeps_its_merged_cells_and_comments() {
    let plan = whole_reading(
        "plan.ods",
        &open_document_of(&OPEN_DOCUMENT.replace('\n', "")),
    );
    assert_eq!(
        told(&plan),
        "\
Goal: Families are well
 Objective: –
  Open a library | lead Library
  Read aloud | lead Library
Goal: Children are ready
 Objective: –
  Train mentors"
    );
    let cells = &plan.goals[0].objectives[0].actions[0].source.cells;
    assert_eq!(
        cells.get("Comment on Action").map(String::as_str),
        Some("The mayor said “yes” & smiled\nAsk again")
    );
    let cells = &plan.goals[1].objectives[0].actions[0].source.cells;
    assert_eq!(
        cells.get("Comment on Goal").map(String::as_str),
        Some("Not before May")
    );
    assert_eq!(unplaced(&plan), ["Thank Joan"]);
}

#[test]
fn an_open_document_that_breaks_off_is_refused() {
    let cases = [
        "<table:table table:name='Plan'><table:table-row><table:table-cell><office:annotation><text:p>x",
        "<table:table table:name='Plan'><table:table-row>",
    ];
    for tables in cases {
        let bytes = open_document_of(tables);
        let why = read_workbook("plan.ods", &bytes, &WorkbookLimits::default()).unwrap_err();
        assert_eq!(why, ReadError::Damaged { place: None }, "{tables}");
    }
    let locked = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
        ),
        ("content.xml", "\u{1}not for your eyes"),
    ]);
    let why = read_workbook("plan.ods", &locked, &WorkbookLimits::default()).unwrap_err();
    assert_eq!(why, ReadError::Encrypted);
}

#[test]
fn notes_in_an_excel_workbook_go_with_the_action_of_their_row() {
    let mut book = excel::Workbook::new();
    book.add_worksheet().set_name("Cover").unwrap();
    let sheet = book.add_worksheet().set_name("Plan").unwrap();
    for (row, (action, lead)) in (0..).zip([("Action", "Lead"), ("Paint", "Library")]) {
        sheet.write_string(row, 0, action).unwrap();
        sheet.write_string(row, 1, lead).unwrap();
    }
    let note = |words: &str| excel::Note::new(words).add_author_prefix(false);
    sheet.insert_note(1, 1, &note("Karen has the key")).unwrap();
    sheet.insert_note(4, 3, &note("Thank Joan")).unwrap();
    let plan = whole_reading("plan.xlsx", &book.save_to_buffer().unwrap());
    let cells = &plan.goals[0].objectives[0].actions[0].source.cells;
    assert_eq!(
        cells.get("Comment on Lead").map(String::as_str),
        Some("Karen has the key")
    );
    assert_eq!(unplaced(&plan), ["Thank Joan"]);
}

#[test]
fn a_comment_of_newer_excel_is_kept_once() {
    let relations = |links: &[(&str, &str, &str)]| {
        let links: String = links
            .iter()
            .map(|(id, kind, target)| {
                format!(
                    r#"<Relationship Id="{id}"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
                )
            })
            .collect();
        format!("<Relationships>{links}</Relationships>")
    };
    let cell = |place: &str, words: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>"#)
    };
    let rows = format!(
        r#"<worksheet><sheetData><row r="1">{}{}</row><row r="2">{}{}</row></sheetData></worksheet>"#,
        cell("A1", "Action"),
        cell("B1", "Lead"),
        cell("A2", "Paint"),
        cell("B2", "Library"),
    );
    let book = packed(&[
        (
            "_rels/.rels",
            &relations(&[("rId1", "officeDocument", "xl/workbook.xml")]),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1"
r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relations(&[("rId1", "worksheet", "worksheets/sheet1.xml")]),
        ),
        ("xl/worksheets/sheet1.xml", &rows),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            &relations(&[
                ("rId1", "comments", "../comments1.xml"),
                (
                    "rId2",
                    "threadedComment",
                    "../threadedComments/threadedComment1.xml",
                ),
            ]),
        ),
        (
            "xl/comments1.xml",
            r#"<comments><commentList><comment ref="A2">
<text><t>[Threaded comment] Your version of Excel allows you to read this. Comment: Blue, please</t></text>
</comment></commentList></comments>"#,
        ),
        (
            "xl/threadedComments/threadedComment1.xml",
            r#"<ThreadedComments><threadedComment ref="A2"><text>Blue, please</text></threadedComment>
<threadedComment ref="A2"><text>Or green</text></threadedComment></ThreadedComments>"#,
        ),
    ]);
    let plan = whole_reading("plan.xlsx", &book);
    let cells = &plan.goals[0].objectives[0].actions[0].source.cells;
    assert_eq!(
        cells.get("Comment on Action").map(String::as_str),
        Some("Blue, please\nOr green")
    );
}

/// A sheet of `rows` actions, in which one cell of each outer column was merged over all of them.
fn merged_over(rows: u32, letters: usize) -> Workbook {
    let words = "again and ".repeat(letters / 10);
    let mut cells = vec![(0, 0, "Strategy"), (0, 1, "Action"), (0, 2, "Notes")];
    cells.extend([(1, 0, words.as_str()), (1, 2, words.as_str())]);
    let titles: Vec<String> = (1..=rows).map(|row| format!("Do thing {row}")).collect();
    cells.extend(
        (1..)
            .zip(&titles)
            .map(|(row, title)| (row, 1, title.as_str())),
    );
    cells.sort_unstable();
    let cell = |(row, column, text): (u32, u32, &str)| Cell {
        row,
        column,
        text: text.to_owned(),
        kind: WorkbookKind::Text,
    };
    let area = |column| Area {
        top: 1,
        bottom: rows,
        left: column,
        right: column,
    };
    Workbook::Sheets(vec![Sheet {
        name: "Plan".to_owned(),
        cells: cells.into_iter().map(cell).collect(),
        merged: vec![area(0), area(2)],
        ..Sheet::default()
    }])
}

#[test]
fn a_cell_that_counts_for_many_actions_takes_no_room_for_each() {
    for (rows, letters) in [(2_000, 30_000), (4_000, 1_900)] {
        let workbook = merged_over(rows, letters);
        let plan = interpret(&workbook, &Choices::default());
        assert_eq!(lost(&workbook, &plan), Vec::<String>::new());
        let room = serde_json::to_vec(&plan).unwrap().len();
        let bare = serde_json::to_vec(&interpret(&merged_over(rows, 10), &Choices::default()));
        let bare = bare.unwrap().len();
        assert!(room < bare + (10 << 20), "{rows} × {letters}: {room} bytes");
    }
    let plan = interpret(&merged_over(300, 100), &Choices::default());
    let mut actions = plan.goals[0].objectives[0].actions.iter();
    assert!(
        actions.all(
            |action| action.texts.get(ActionText::Notes).is_some() && action.strategy.is_some()
        )
    );
}
