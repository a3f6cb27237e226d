//! One connection.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::Watcher;
use tokio::net::TcpStream;
use tokio_io_timeout::TimeoutWriter;
use tower::ServiceExt;

use crate::serve::bodies::{ArrivingBody, Leaving};
use crate::serve::bounds::Bounds;
use crate::serve::places::ConnectionSlot;

/// Answers what comes over a connection, until it ends, or is sent away.
pub async fn attend_connection(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    place: ConnectionSlot,
    bounds: Bounds,
    watcher: Watcher,
) {
    let place = Arc::new(place);
    // An answer goes at once, not when more of it could be sent along.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutWriter::new(stream);
    stream.set_timeout(Some(bounds.stall));
    let service = service_fn(|request| answer(request, peer, app.clone(), place.clone()));
    let connection = builder(bounds).serve_connection(TokioIo::new(Box::pin(stream)), service);
    tokio::select! {
        biased;
        () = place.dismissed() => {}
        // How a connection ends is nobody's fault of ours.
        ended = watcher.watch(connection) => drop(ended),
    }
}

fn builder(bounds: Bounds) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.head)
        .max_headers(bounds.headers)
        .max_header_size(bounds.head_bytes)
        .max_buf_size(bounds.head_bytes.max(8 * 1024));
    builder
}

async fn answer(
    request: Request<Incoming>,
    peer: SocketAddr,
    app: Router,
    place: Arc<ConnectionSlot>,
) -> Result<Response, Infallible> {
    let mut request = request.map(|body| Body::new(ArrivingBody::new(body, place.clone())));
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = app.oneshot(request).await?;
    Ok(response.map(|body| Body::new(Leaving::new(body, place))))
}
