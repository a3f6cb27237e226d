//! Mails: what they say, and how they are sent.
//!
//! A mail waits in the outbox (`persistence::outbox`) until it is due. The [`courier`] takes it,
//! has it composed ([`compose`]) as things stand then, and hands it to the mail server ([`post`]).
//! Which mails a day asks for is decided in [`rounds`].
mod addresses;
pub mod compose;
pub mod courier;
mod entries;
mod html;
mod letter;
pub mod post;
pub mod refused;
pub mod rounds;
mod say;
mod text;

pub use addresses::Addresses;
pub use compose::Composer;
pub use courier::Courier;
pub use entries::Entries;
pub use letter::{Invitation, Letter, LetterBlock, LetterItem, LetterLink};
pub use post::{Post, Refusal};
