//! A PDF, read back.

use std::io::Write as _;
use std::process::{Command, Stdio};

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object};

/// A typeset document.
pub struct Pdf {
    bytes: Vec<u8>,
    file: lopdf::Document,
}

/// A part of the document as it is read aloud.
pub struct Element<'pdf> {
    /// What it is: `P`, `H1`, `Table`.
    pub kind: String,
    /// What it is part of.
    pub within: String,
    pub told: &'pdf Dictionary,
}

impl Pdf {
    pub fn of(document: &paper::Document) -> Self {
        let bytes = document.typeset().unwrap();
        let file = lopdf::Document::load_mem(&bytes).unwrap();
        Self { bytes, file }
    }

    pub fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    pub fn pages(&self) -> usize {
        self.file.get_pages().len()
    }

    /// Every dictionary of the file.
    pub fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.file
            .objects
            .values()
            .filter_map(|object| match object {
                Object::Dictionary(dictionary) => Some(dictionary),
                Object::Stream(stream) => Some(&stream.dict),
                _ => None,
            })
    }

    /// What is under a key, wherever in the file it is kept.
    pub fn at<'pdf>(&'pdf self, dictionary: &'pdf Dictionary, key: &str) -> Option<&'pdf Object> {
        dictionary.get_deref(key.as_bytes(), &self.file).ok()
    }

    pub fn dictionary_at<'pdf>(
        &'pdf self,
        dictionary: &'pdf Dictionary,
        key: &str,
    ) -> &'pdf Dictionary {
        self.at(dictionary, key).unwrap().as_dict().unwrap()
    }

    /// What the file says about itself to programs.
    pub fn metadata(&self) -> String {
        let stream = self
            .at(self.catalog(), "Metadata")
            .unwrap()
            .as_stream()
            .unwrap();
        String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
    }

    /// How each page is painted.
    pub fn paintings(&self) -> Vec<Vec<Operation>> {
        let pages = self.file.get_pages().into_values();
        pages
            .map(|page| {
                Content::decode(&self.file.get_page_content(page))
                    .unwrap()
                    .operations
            })
            .collect()
    }

    /// Everything in the order in which it is read aloud.
    pub fn elements(&self) -> Vec<Element<'_>> {
        let root = self.dictionary_at(self.catalog(), "StructTreeRoot");
        let mut elements = Vec::new();
        self.gather(root, "", &mut elements);
        elements
    }

    fn gather<'pdf>(
        &'pdf self,
        parent: &'pdf Dictionary,
        within: &str,
        elements: &mut Vec<Element<'pdf>>,
    ) {
        for told in self.children(parent) {
            let kind = told.get(b"S").unwrap().as_name().unwrap();
            let kind = String::from_utf8(kind.to_vec()).unwrap();
            elements.push(Element {
                kind: kind.clone(),
                within: within.to_owned(),
                told,
            });
            self.gather(told, &kind, elements);
        }
    }

    /// The parts of a part; what is painted for it is none.
    fn children<'pdf>(&'pdf self, parent: &'pdf Dictionary) -> Vec<&'pdf Dictionary> {
        let children = match self.at(parent, "K") {
            Some(Object::Array(children)) => children.iter().collect(),
            Some(child) => vec![child],
            None => Vec::new(),
        };
        children
            .into_iter()
            .filter_map(|child| self.file.dereference(child).ok()?.1.as_dict().ok())
            .filter(|child| child.has(b"S"))
            .collect()
    }

    /// What a person reads, page after page.
    pub fn text(&self) -> String {
        let output = given(
            &self.bytes,
            Command::new("pdftotext").args(["-layout", "-", "-"]),
        );
        String::from_utf8(output).unwrap()
    }

    /// The words in the order in which they are read, however the lines break.
    pub fn words(&self) -> String {
        let output = given(
            &self.bytes,
            Command::new("pdftotext").args(["-raw", "-", "-"]),
        );
        let text = String::from_utf8(output).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a checker of PDF/UA-1 finds wrong.
    pub fn complaints(&self) -> String {
        let fetch = concat!(env!("CARGO_MANIFEST_DIR"), "/../../bin/pdf-checker");
        let path = Command::new(fetch).output().unwrap().stdout;
        let path = String::from_utf8(path).unwrap();
        let output = given(&self.bytes, &mut Command::new(path.trim_end()));
        String::from_utf8(output).unwrap()
    }
}

/// What a program says to the bytes.
fn given(bytes: &[u8], command: &mut Command) -> Vec<u8> {
    let program = command.get_program().to_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|_| panic!("{} is missing: run bin/prepare", program.display()));
    let mut input = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(bytes));
        child.wait_with_output().unwrap().stdout
    })
}
