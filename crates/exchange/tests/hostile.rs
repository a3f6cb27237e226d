//! Files that are made to harm, read in a child process: this executable is its own child.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::io::{Cursor, Write};
use std::process::ExitCode;

use domain::ReadError;
use exchange::{Workbook, child};

/// How long a hostile file may have its child compute, in hundredths of a second. How long that
/// takes is a matter of what else the machine does.
const MOST_COMPUTING: u64 = 220;
/// How much this process may grow, in KiB.
const MOST_MEMORY: u64 = 64 << 10;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    match args
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [_, child::COMMAND, "--", name] => return child::child_main(name),
        args if args.contains(&"--list") => {
            // What cargo-nextest asks for.
            if !args.contains(&"--ignored") {
                println!("hostile_files_are_survived: test");
            }
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(hostile_files_are_survived());
    println!("hostile files are survived: ok");
    ExitCode::SUCCESS
}

async fn hostile_files_are_survived() {
    let good = workbook(
        &sheet(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c></row>"#),
        "",
    );
    assert!(matches!(
        try_out("a good file", "plan.xlsx", &good).await,
        Ok(Workbook::Sheets(sheets)) if sheets[0].cells.len() == 1
    ));
    let csv = try_out("a CSV file", "plan.csv", b"Action,Lead\nPaint,Library\n").await;
    assert!(csv.is_ok());

    let corner = sheet(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    );
    let corner = try_out(
        "a cell in the far corner",
        "plan.xlsx",
        &workbook(&corner, ""),
    )
    .await;
    assert!(
        matches!(corner, Ok(Workbook::Sheets(_))),
        "a far corner is harmless when nothing is laid out: {corner:?}"
    );

    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"
uniqueCount="4294967295"><si><t>x</t></si></sst>"#;
    let promised = workbook(
        &sheet(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#),
        strings,
    );
    refused("four billion strings promised", "plan.xlsx", &promised).await;

    let spaces = " ".repeat(200 << 20);
    let bomb = workbook(&sheet(&spaces), "");
    refused("a bomb", "plan.xlsx", &bomb).await;
    refused(
        "a bomb that lies about its size",
        "plan.xlsx",
        &lying(&bomb, spaces.len()),
    )
    .await;
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(90 << 20));
    refused(
        "one endless string",
        "plan.xlsx",
        &workbook(
            &sheet(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#),
            &text,
        ),
    )
    .await;

    let nested = sheet(&"<row><c><is>".repeat(400_000));
    refused("deep nesting", "plan.xlsx", &workbook(&nested, "")).await;
    let many: String = (1..=250_000)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#))
        .collect();
    refused(
        "a quarter of a million cells",
        "plan.xlsx",
        &workbook(&sheet(&many), ""),
    )
    .await;
    let entries: Vec<(String, String)> = (0..5_000)
        .map(|entry| (format!("xl/{entry}.xml"), String::new()))
        .collect();
    refused("thousands of entries", "plan.xlsx", &packed(&entries)).await;
    refused("repeated cells", "plan.ods", &repeated_cells()).await;
    refused(
        "endless remarks",
        "plan.ods",
        &open_document(&format!(
            "<table:table table:name='P'>{}",
            "<table:table-row><table:table-cell><office:annotation><text:p>x".repeat(300_000)
        )),
    )
    .await;
    let wide = r#"<table:table-row table:number-rows-repeated="4294967295"><table:table-cell
table:number-columns-spanned="4294967295" table:number-rows-spanned="4294967295"
table:number-columns-repeated="99999999999"><office:annotation><text:p><text:s
text:c="4294967295"/>y</text:p></office:annotation></table:table-cell></table:table-row>"#;
    let wide = open_document(&format!(
        "<table:table table:name='P'>{}<table:table-row>\
         <table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>\
         </table:table-row></table:table>",
        wide.repeat(3)
    ));
    let _ = try_out("cells merged beyond the end", "plan.ods", &wide).await;
    refused(
        "a quarter of a million remarks",
        "plan.ods",
        &open_document(&format!(
            "<table:table table:name='P'>{}</table:table>",
            "<table:table-row><table:table-cell office:value-type='string'><office:annotation>\
             <text:p>some words</text:p></office:annotation><text:p>x</text:p></table:table-cell>\
             </table:table-row>"
                .repeat(250_000)
        )),
    )
    .await;
    refused("half a file", "plan.xlsx", &good[..good.len() / 2]).await;
    refused(
        "an old workbook",
        "plan.xls",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    )
    .await;
    refused("a picture", "plan.xlsx", b"\x89PNG\r\n\x1a\n").await;
    let deep = "[".repeat(1 << 20);
    refused("deep JSON", "plan.json", deep.as_bytes()).await;
}

async fn refused(what: &str, name: &str, bytes: &[u8]) {
    let read = try_out(what, name, bytes).await;
    assert!(read.is_err(), "{what} was read");
}

/// Reads a file as a web handler would, and measures what it costs this process.
async fn try_out(what: &str, name: &str, bytes: &[u8]) -> Result<Workbook, ReadError> {
    let program = std::env::current_exe().unwrap();
    let (computed, before) = (computed_by_children(), peak());
    let read = child::read_in_child(&program, name, bytes).await;
    let computed = computed_by_children() - computed;
    let grew = peak().saturating_sub(before);
    let said = read
        .as_ref()
        .map_or_else(ToString::to_string, |_| "read".to_owned());
    println!("{what}: {computed}0 ms, +{grew} KiB, {said}");
    assert!(
        computed <= MOST_COMPUTING,
        "{what} had {computed}0 ms computed"
    );
    assert!(grew <= MOST_MEMORY, "{what} took {grew} KiB");
    assert_ne!(read, Err(ReadError::Unavailable), "{what}");
    read
}

/// What children that have ended computed for themselves and in the system, in the hundredths of a
/// second that Linux counts.
fn computed_by_children() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let (_, after_name) = stat.rsplit_once(')').unwrap();
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let [user, system] = [13, 14].map(|field| fields[field].parse::<u64>().unwrap());
    user + system
}

/// The most memory that this process ever held, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<worksheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan"
sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const RELATIONS: &str = r#"<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
Target="sharedStrings.xml"/></Relationships>"#;
    const ROOT: &str = r#"<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="xl/workbook.xml"/></Relationships>"#;
    let mut entries = vec![
        ("_rels/.rels".to_owned(), ROOT.to_owned()),
        ("xl/workbook.xml".to_owned(), BOOK.to_owned()),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            RELATIONS.to_owned(),
        ),
        ("xl/worksheets/sheet1.xml".to_owned(), sheet.to_owned()),
    ];
    if strings.is_empty() {
        entries.push(("xl/sharedStrings.xml".to_owned(), "<sst/>".to_owned()));
    } else {
        entries.push(("xl/sharedStrings.xml".to_owned(), strings.to_owned()));
    }
    packed(&entries)
}

fn packed(entries: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same file, declaring a hundred bytes where it holds millions.
fn lying(bytes: &[u8], spaces: usize) -> Vec<u8> {
    let real = u32::try_from(spaces + sheet("").len())
        .unwrap()
        .to_le_bytes();
    let mut lie = bytes.to_vec();
    let places: Vec<usize> = (0..lie.len() - 4)
        .filter(|place| lie[*place..place + 4] == real)
        .collect();
    assert!(!places.is_empty(), "the size is declared somewhere");
    for place in places {
        lie[place..place + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    lie
}

fn repeated_cells() -> Vec<u8> {
    open_document(
        r#"<table:table table:name="Plan"><table:table-row
table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"
office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#,
    )
}

fn open_document(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t"
xmlns:text="x"><office:body><office:spreadsheet>
{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[
        (
            "mimetype".to_owned(),
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("META-INF/manifest.xml".to_owned(), "<manifest/>".to_owned()),
        ("content.xml".to_owned(), content),
    ])
}
