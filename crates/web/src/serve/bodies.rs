//! What comes and goes over a connection, and who waits for whom meanwhile.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Body as Boxed;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};

use crate::serve::places::{ConnectionSlot, Wait};

/// What is sent to us. Until all of it has come, the connection keeps us waiting.
pub struct ArrivingBody {
    body: Incoming,
    place: Arc<ConnectionSlot>,
}

/// What we send. When it has gone, the connection may ask again.
pub struct Leaving {
    body: Boxed,
    place: Arc<ConnectionSlot>,
}

impl ArrivingBody {
    pub fn new(body: Incoming, place: Arc<ConnectionSlot>) -> Self {
        if body.is_end_stream() {
            place.is_answered()
        } else {
            place.waits(Wait::Rest)
        }
        Self { body, place }
    }
}

impl Leaving {
    pub fn new(body: Boxed, place: Arc<ConnectionSlot>) -> Self {
        place.is_answered();
        Self { body, place }
    }
}

impl Body for ArrivingBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        if self.body.is_end_stream() || matches!(frame, Poll::Ready(None)) {
            self.place.is_answered();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Body for Leaving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.place.waits(Wait::Next);
    }
}
