use std::sync::Arc;

use exchange::calendar::CalendarEvent;

/// What a mail says, before it is text or HTML: both say the same.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Letter {
    /// What stands in the list of mails.
    pub subject: String,
    /// The language, as HTML names it.
    pub language: &'static str,
    /// The partnership that it is from; none in a letter about signing in.
    pub from: Option<String>,
    /// What it says, from top to bottom.
    pub blocks: Vec<LetterBlock>,
    /// Why it came, and what else there is to know, in small letters.
    pub footer: Vec<LetterBlock>,
    /// What a calendar program takes out of it.
    pub invitation: Option<Invitation>,
    /// What is enclosed.
    pub file: Option<File>,
}

/// A PDF that comes with a letter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
}

/// Meetings as they stand, for calendar programs: an invitation where there is but one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invitation {
    pub events: Vec<CalendarEvent>,
}

/// A part of a letter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LetterBlock {
    Text(String),
    /// A heading within the letter.
    Heading(String),
    /// An action, or another thing that has a title.
    Item(LetterItem),
    /// The one thing to do.
    Button(LetterLink),
    /// Another thing that can be done, in a sentence of its own.
    Line(LetterLink),
    /// A code to type elsewhere.
    Code(String),
}

/// A thing with a title, what there is to know of it, and what can be done about it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct LetterItem {
    pub title: String,
    /// Where the title leads.
    pub to: Option<String>,
    /// What there is to know, a line each.
    pub facts: Vec<String>,
    /// What can be done, or answered.
    pub links: Vec<LetterLink>,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LetterLink {
    pub text: String,
    /// Where they lead.
    pub to: String,
}

impl LetterLink {
    /// Words that lead somewhere.
    pub fn new(text: String, to: String) -> Self {
        Self { text, to }
    }
}
