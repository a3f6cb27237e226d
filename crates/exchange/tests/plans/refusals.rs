//! Files that are no plans are refused in words for a person.

use exchange::{ReadError, WorkbookLimits, read_workbook};

use crate::files::packed;

fn refusal(name: &str, bytes: &[u8]) -> String {
    read_workbook(name, bytes, &WorkbookLimits::default())
        .unwrap_err()
        .to_string()
}

#[test]
fn what_cannot_be_read_is_refused_with_what_to_do() {
    let encrypted: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let word = packed(&[("word/document.xml", "<w/>")]);
    let cases: [(&str, &[u8], &str); 11] = [
        ("a.csv", b"", "empty"),
        ("a.csv", b" , ,\n,,", "No sheet of the file has any words"),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
            "old Excel file",
        ),
        ("a.xlsx", &encrypted, "password"),
        ("a.pdf", b"%PDF-1.7", "a PDF"),
        ("a.csv", b"\x89PNG\r\n", "a picture"),
        ("a.docx", &word, "a Word document"),
        ("a.xlsx", b"PK\x03\x04garbage", "damaged"),
        ("a.xlsx", b"Action,Lead", "damaged"),
        ("a.json", b"{\"goals\": 3}", "not a plan that we wrote"),
        ("a.csv", b"\x00\x01\x02\x03", "no readable words"),
    ];
    for (name, bytes, want) in cases {
        let said = refusal(name, bytes);
        assert!(said.contains(want), "{name}: {said}");
    }
}

#[test]
fn what_is_too_large_is_refused_with_its_place() {
    let many = "Action,Lead\n".to_owned() + &"Paint,Library\n".repeat(120_000);
    assert!(
        matches!(read_workbook("a.csv", many.as_bytes(), &WorkbookLimits::default()), Err(ReadError::TooMuch { ref cell, .. }) if cell == "A20001")
    );
    let long = format!("Action,Lead\nPaint,{}\n", "x".repeat(200_000));
    assert!(refusal("a.csv", long.as_bytes()).contains("cell B2"));
    assert!(refusal("a.csv", &vec![b'x'; 11 << 20]).contains("10 MB"));
}
