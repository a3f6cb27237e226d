//! Takes connections and answers what comes over them, within bounds: who says nothing, or says
//! and takes it drop by drop, does not keep the others out.
mod bodies;
mod bounds;
mod connection;
mod places;

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use crate::metrics::OpenConnections;
use crate::serve::places::ConnectionSlots;
pub use bounds::Bounds;

/// How many connections the machine keeps ready for us. With the usual 128 a burst of silent ones
/// fills it, and whoever comes then has to knock again, a second later.
const AT_THE_DOOR: u32 = 4096;
/// How long to wait for the machine when it has no more to give.
const BREATHER: Duration = Duration::from_millis(50);

/// Listens on an address.
///
/// # Errors
///
/// When it is not ours, or taken.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }?;
    // A program that starts again need not wait for the last one's connections to be forgotten.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(AT_THE_DOOR)
}

/// Serves until `stop`, then ends what is begun, within the bounds.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    bounds: Bounds,
    connections: OpenConnections,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(ConnectionSlots::new(bounds.connections, connections));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let (stream, peer) = accept(&listener, &places).await;
            (stream, peer, places.take().await)
        };
        let (stream, peer, place) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let watcher = graceful.watcher();
        tokio::spawn(connection::attend_connection(
            stream,
            peer,
            app.clone(),
            place,
            bounds,
            watcher,
        ));
    }
    drop(listener);
    drain(graceful, bounds).await;
}

/// The next connection. Nothing that goes wrong with one of them is the end of all.
async fn accept(listener: &TcpListener, places: &ConnectionSlots) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot take a connection");
                places.make_room();
                sleep(BREATHER).await;
            }
        }
    }
}

/// Whether it was given up before we took it.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
    )
}

/// Waits for what is being answered. Connections that have nothing to say end at once.
async fn drain(graceful: GracefulShutdown, bounds: Bounds) {
    if timeout(bounds.grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("stopped before everything was answered");
    }
}
