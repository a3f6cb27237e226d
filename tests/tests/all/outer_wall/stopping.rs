//! The end: what is begun is finished, and nobody else is waited for.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::sync::watch;
use web::serve::Bounds;

use super::raw::House;
use super::{hello, wide};

const QUICK: Duration = Duration::from_millis(20);

#[tokio::test(flavor = "multi_thread")]
async fn what_is_being_answered_is_finished() {
    let (begun, mut begins) = mpsc::channel(1);
    let (release, held) = watch::channel(false);
    let slow = get(async move || {
        begun.send(()).await.unwrap();
        held.clone().wait_for(|released| *released).await.unwrap();
        "done"
    });
    let app = Router::new().route("/", slow);
    let house = House::open(app, wide()).await;
    let silent = house.line().await;
    let mut line = house.line().await;
    line.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    begins.recv().await.unwrap();

    house.stop.send(()).unwrap();
    while TcpStream::connect(house.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!house.stopped.is_finished(), "it is waited for");
    release.send(true).unwrap();
    assert!(
        line.rest().await.ends_with("done"),
        "and then the line ends"
    );
    house.stopped.await.unwrap();
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_waited_for_without_end() {
    let stuck = get(async || std::future::pending::<&str>().await);
    let app = hello().route("/stuck", stuck);
    let bounds = Bounds {
        grace: QUICK,
        ..wide()
    };
    let house = House::open(app, bounds).await;
    let mut idle = house.line().await;
    idle.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(idle.status().await, 200);
    let mut line = house.line().await;
    line.say("GET /stuck HTTP/1.1\r\nHost: a\r\n\r\n").await;
    house.has_open(2).await;
    house.stop.send(()).unwrap();
    house.stopped.await.unwrap();
    assert!(idle.rest().await.ends_with("hello"));
}
