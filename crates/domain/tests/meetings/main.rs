//! Meetings: what they talk about, how they go, and who was there.

mod agenda;
mod attendance;
mod audience;
mod decisions;
mod mails;
mod meeting;
mod proposals;
#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod sample;
mod series;
