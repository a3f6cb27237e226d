//! Files that come to a plan, and come again.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]
mod again;
mod first;
mod plans;
mod rules;
