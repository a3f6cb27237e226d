//! The accept loop on loopback, and lines to it on which anything can be said.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use web::OpenConnections;
use web::serve::{Bounds, listen, serve};

/// Something that is served.
pub struct House {
    pub address: SocketAddr,
    pub connections: OpenConnections,
    pub stop: oneshot::Sender<()>,
    pub stopped: JoinHandle<()>,
}

/// A connection to it.
pub struct Line(TcpStream);

impl House {
    pub async fn open(app: Router, bounds: Bounds) -> Self {
        let listener = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, asked_to_stop) = oneshot::channel();
        let connections = OpenConnections::default();
        let counted = connections.clone();
        let asked_to_stop = async { drop(asked_to_stop.await) };
        let stopped = tokio::spawn(serve(listener, app, bounds, counted, asked_to_stop));
        Self {
            address,
            connections,
            stop,
            stopped,
        }
    }

    pub async fn line(&self) -> Line {
        Line(TcpStream::connect(self.address).await.unwrap())
    }

    /// Waits until there are so many connections.
    pub async fn has_open(&self, count: i64) {
        while self.connections.open.get() != count {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

impl Line {
    /// Says something, if anybody still listens.
    pub async fn say(&mut self, text: &str) {
        let _ = self.0.write_all(text.as_bytes()).await;
    }

    /// The status of the next answer; 0 when there is none.
    pub async fn status(&mut self) -> u16 {
        let mut first = [0; 12];
        match self.0.read_exact(&mut first).await {
            Ok(_) => String::from_utf8_lossy(&first[9..]).parse().unwrap(),
            Err(_) => 0,
        }
    }

    /// Reads on until something is said.
    pub async fn until(&mut self, word: &str) {
        let mut said = Vec::new();
        while !said.ends_with(word.as_bytes()) {
            said.push(self.0.read_u8().await.unwrap());
        }
    }

    /// What is said to us until the line ends.
    pub async fn rest(&mut self) -> String {
        let mut all = Vec::new();
        let _ = self.0.read_to_end(&mut all).await;
        String::from_utf8_lossy(&all).into_owned()
    }
}
