//! The application as its users meet it. One binary, so that it is linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot begin has failed")]
mod action_pages;
mod at_once;
mod browser;
mod crate_graph;
mod goal_pages;
mod import_pages;
mod limits;
mod link_ends;
mod link_handling;
mod link_pages;
mod mails;
mod meeting_pages;
mod my_actions;
mod outer_wall;
mod people_pages;
mod permissions;
mod report_pages;
mod requests;
mod review_page;
mod roles;
mod secrets;
mod settings_page;
mod sheets;
mod trust;
mod wall;
