//! Documents as those meet them who print them, and those who have them read aloud.

#![expect(clippy::unwrap_used, reason = "a test that cannot begin has failed")]

mod accessibility;
mod pages;
mod pdf;
mod samples;
mod words;
