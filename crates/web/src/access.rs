//! Who may use each address: what `paths` says beside it.

use axum_extra::routing::TypedPath;
use domain::{Permission, When};

/// Who may use an address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// Whoever is signed in, about the own way in.
    SignedIn,
    /// Whoever makes partnerships.
    Operator,
    /// Whoever has the link; it says what for.
    Link,
    /// A member of the partnership who may do this there.
    Member(Permission),
}

impl Access {
    /// The most bytes of a form that is sent there, where that is less than elsewhere: somebody
    /// of whom we know nothing signs in, and whoever has a link reports on a few actions.
    pub fn longest_form(self) -> Option<usize> {
        match self {
            Self::Anyone | Self::SignedIn | Self::Operator => Some(16 * 1024),
            Self::Link => Some(64 * 1024),
            Self::Member(_) => None,
        }
    }
}

/// An address, and who may use it.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The pattern of the address.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
}

/// An address that shows something.
pub trait Shown: TypedPath {
    /// Who may see it.
    const GET: Access;
}

/// An address that shows something, and another that shows how it stood.
pub trait HasPast: Shown {
    /// The pattern of the other.
    const PAST_PATH: &'static str;

    /// Where it is shown as it stood at a moment.
    fn as_of(&self, when: When) -> String;
}

/// An address that takes forms.
pub trait Taking: TypedPath {
    /// Who may send one.
    const POST: Access;
}
