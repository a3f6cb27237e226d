//! The application as its users meet it. One binary, so that it is linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot begin has failed")]
mod action_pages;
mod at_once;
mod browser;
mod crate_graph;
mod devices_page;
mod goal_pages;
mod import_pages;
mod limits;
mod mails;
mod meeting_pages;
mod passkeys;
mod people_pages;
mod report_pages;
mod review_page;
mod settings_page;
mod signing_in;
mod trust;
