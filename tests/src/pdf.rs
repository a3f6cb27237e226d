//! PDFs, as somebody reads them.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a PDF begins with.
const HEAD: &str = "%PDF-";

/// What a document says: of a PDF its words, after the mark that says it is one.
pub fn words(bytes: Vec<u8>) -> String {
    if !bytes.starts_with(HEAD.as_bytes()) {
        return String::from_utf8(bytes).expect("what is no PDF is text");
    }
    let mut reader = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bin/prepare installs a reader of PDFs");
    let mut into = reader.stdin.take().expect("it was asked for");
    let writer = std::thread::spawn(move || into.write_all(&bytes));
    let read = reader.wait_with_output().expect("the reader reads");
    let wrote = writer.join().expect("it does not panic");
    assert!(read.status.success() && wrote.is_ok(), "it can be read");
    format!("{HEAD}\n{}", String::from_utf8_lossy(&read.stdout))
}
