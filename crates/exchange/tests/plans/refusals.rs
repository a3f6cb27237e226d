//! Files that are no plans are refused, each for its reason.

use domain::{DamagedPlace, FileLimit, ForeignFile, ReadError};
use exchange::{WorkbookLimits, read_workbook};

use crate::files::packed;

fn refusal(name: &str, bytes: &[u8]) -> ReadError {
    read_workbook(name, bytes, &WorkbookLimits::default()).unwrap_err()
}

#[test]
fn what_cannot_be_read_is_refused_for_its_reason() {
    let encrypted: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let word = packed(&[("word/document.xml", "<w/>")]);
    let foreign = |what| ReadError::Unknown { what };
    let damaged = |place| ReadError::Damaged { place };
    let cases: [(&str, &[u8], ReadError); 11] = [
        ("a.csv", b"", ReadError::Empty),
        ("a.csv", b" , ,\n,,", ReadError::NoWords),
        (
            "a.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
            ReadError::OldExcel,
        ),
        ("a.xlsx", &encrypted, ReadError::Encrypted),
        ("a.pdf", b"%PDF-1.7", foreign(ForeignFile::Pdf)),
        ("a.csv", b"\x89PNG\r\n", foreign(ForeignFile::Picture)),
        ("a.docx", &word, foreign(ForeignFile::WordDocument)),
        ("a.xlsx", b"PK\x03\x04garbage", damaged(None)),
        ("a.xlsx", b"Action,Lead", damaged(None)),
        (
            "a.json",
            b"{\"goals\": 3}",
            damaged(Some(DamagedPlace::PlanLine(1))),
        ),
        ("a.csv", b"\x00\x01\x02\x03", foreign(ForeignFile::NoText)),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(refusal(name, bytes), why, "{name}");
    }
}

#[test]
fn what_is_too_large_is_refused_with_its_place() {
    let too_much = |cell: &str, what| ReadError::TooMuch {
        sheet: "a".to_owned(),
        cell: cell.to_owned(),
        what,
    };
    let many = "Action,Lead\n".to_owned() + &"Paint,Library\n".repeat(120_000);
    assert_eq!(
        refusal("a.csv", many.as_bytes()),
        too_much("A20001", FileLimit::Rows(20_000))
    );
    let long = format!("Action,Lead\nPaint,{}\n", "x".repeat(200_000));
    assert_eq!(
        refusal("a.csv", long.as_bytes()),
        too_much("B2", FileLimit::LettersOfCell(32_767))
    );
    assert_eq!(
        refusal("a.csv", &vec![b'x'; 11 << 20]),
        ReadError::TooLarge { most_mb: 10 }
    );
}
