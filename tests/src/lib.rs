//! The whole application, ready for a test to use.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot begin has failed"
)]
mod answer;
mod authenticator;
mod axe;
mod browser;
mod calendar;
mod driver;
// What the example has of tests of its own is run where it stands.
#[cfg(not(test))]
mod example;
mod filled;
mod forms;
mod keyboard;
mod links;
mod page;
mod parts;
mod pdf;
mod plan;
mod post_office;
mod program;
mod reading;
mod requests;
mod test_app;
mod world;

pub use answer::{Answer, Bytes, text};
pub use authenticator::Authenticator;
pub use axe::Axe;
pub use browser::{Light, Scripts, TestBrowser};
pub use calendar::{CalendarRead, EventRead};
pub use forms::form_request;
pub use links::{MailedLink, led_by};
pub use page::{FormOnPage, ReadPage};
pub use plan::{Planned, lead};
pub use post_office::{PostOffice, Taken};
pub use program::{Program, ScratchDirectory};
pub use reading::grade;
pub use test_app::{PUBLIC_URL, TestApp, day, slug};
pub use world::World;
