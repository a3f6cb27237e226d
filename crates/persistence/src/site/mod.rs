//! What lies beyond the wall around each partnership: who signs in, where a secret leads, and which
//! partnerships there are. No other query asks for more than one partnership.
pub mod attempts;
pub mod belongings;
pub mod ceremonies;
pub mod feed_places;
pub mod known_devices;
pub mod linked_places;
pub mod member_contexts;
pub mod operators;
pub mod partnerships;
pub mod passkeys;
pub mod sessions;
pub mod set_up;
pub mod sign_in_links;
pub mod ways_in;

pub use attempts::Attempts;
pub use belongings::Belonging;
pub use feed_places::FeedPlace;
pub use linked_places::LinkedPlace;
pub use member_contexts::MemberContext;
pub use operators::FoundedPartnership;
pub use passkeys::Passkey;
pub use sessions::{Device, Session};
