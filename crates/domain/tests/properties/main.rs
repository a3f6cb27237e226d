//! What holds for every action on every day.

mod cached_assessments;
mod days;
mod exemptions;
mod flags;
mod leads;
mod plan;
mod reports;
#[path = "../sample/mod.rs"]
mod sample;
mod search;
mod what_changed;
mod words;
