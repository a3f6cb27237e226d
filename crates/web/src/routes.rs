//! Handlers by address.

use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use axum_extra::routing::SecondElementIs;
use tower_http::limit::RequestBodyLimitLayer;

use crate::access::{Access, HasPast, Shown, Taking};
use crate::request::address_at::AddressAt;
use crate::state::AppState;

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

    /// Shows an address to whom it says, and how it stood: one handler, now or then.
    pub fn get_now_or_then<H, T, P>(self, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: SecondElementIs<AddressAt<P>> + 'static,
        P: HasPast,
    {
        let now = self.route(P::PATH, get(handler.clone()), P::GET);
        now.route(P::PAST_PATH, get(handler), P::GET)
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
