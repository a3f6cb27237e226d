//! Calendars, as programs read them that know nothing of ours.

use std::io::Write;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// What is in a calendar. See `calendar_reader.py`.
#[derive(Clone, Debug, Deserialize)]
pub struct CalendarRead {
    pub method: String,
    pub name: String,
    pub events: Vec<EventRead>,
}

/// Something in a calendar: instants end with a `Z`, days do not.
#[derive(Clone, Debug, Deserialize)]
pub struct EventRead {
    pub uid: String,
    pub start: String,
    pub end: Option<String>,
    pub stamp: String,
    pub sequence: u32,
    pub status: String,
    pub summary: String,
    pub description: String,
    pub place: String,
    pub url: String,
    pub organizer: String,
    pub attendee: String,
}

impl CalendarRead {
    /// Has a calendar read by two parsers, which agree.
    pub fn of(text: &str) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/calendar_reader.py");
        let mut reader = Command::new("/usr/bin/python3")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Python is here: run bin/prepare");
        let mut into = reader.stdin.take().unwrap();
        into.write_all(text.as_bytes()).unwrap();
        drop(into);
        let read = reader.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&read.stderr);
        assert!(read.status.success(), "{said}\n{text}");
        serde_json::from_slice(&read.stdout).unwrap()
    }

    /// The event with such a beginning of its uid.
    pub fn event(&self, uid: &str) -> &EventRead {
        let mut events = self.events.iter();
        let found = events.find(|event| event.uid.starts_with(uid));
        found.unwrap_or_else(|| panic!("no {uid} among {:#?}", self.events))
    }
}
