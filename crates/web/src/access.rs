//! Who may use each address: what `paths` says beside it.

use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use axum_extra::routing::{SecondElementIs, TypedPath};
use domain::Permission;
use tower_http::limit::RequestBodyLimitLayer;

use crate::state::AppState;

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
    fn longest_form(self) -> Option<usize> {
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

/// An address that takes forms.
pub trait Taking: TypedPath {
    /// Who may send one.
    const POST: Access;
}

/// Handlers by address: only of addresses that say who may use them.
#[derive(Default)]
pub(crate) struct Routes(Router<AppState>);

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows an address to whom it says.
    pub fn get<H, T, P>(self, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: SecondElementIs<P> + 'static,
        P: Shown,
    {
        self.route(P::PATH, get(handler), P::GET)
    }

    /// Takes forms at an address from whom it says.
    pub fn post<H, T, P>(self, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: SecondElementIs<P> + 'static,
        P: Taking,
    {
        self.route(P::PATH, post(handler), P::POST)
    }

    pub fn merge(self, other: Self) -> Self {
        Self(self.0.merge(other.0))
    }

    /// The router, ready for its layers.
    pub fn into_router(self) -> Router<AppState> {
        self.0
    }

    fn route(self, path: &str, handler: MethodRouter<AppState>, access: Access) -> Self {
        let handler = match access.longest_form() {
            Some(most) => handler.layer(RequestBodyLimitLayer::new(most)),
            None => handler,
        };
        Self(self.0.route(path, handler.layer(Extension(access))))
    }
}
