//! Files that come to a plan, and come again.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]
mod again;
mod first;
mod other_files;
mod plans;
mod rules;
