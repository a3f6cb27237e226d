//! Connections: those who say nothing, or too much, and the honest ones beside them.

mod full_house;
mod raw;
mod stopping;

use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};
use raw::House;
use web::serve::Bounds;

/// Bounds that no test comes up to by chance.
fn wide() -> Bounds {
    Bounds {
        head: Duration::from_secs(600),
        stall: Duration::from_secs(600),
        grace: Duration::from_secs(600),
        ..Bounds::default()
    }
}

fn hello() -> Router {
    Router::new().route("/", get(async || "hello"))
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_does_not_come_to_the_point_is_not_waited_for() {
    let head = Duration::from_millis(30);
    let house = House::open(hello(), Bounds { head, ..wide() }).await;
    for said in [
        "",
        "\r\n",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: ",
    ] {
        let mut line = house.line().await;
        line.say(said).await;
        assert_eq!(line.rest().await, "", "{said:?}");
    }
    // On a busy machine the request itself may come too late: then it is said again.
    let all = loop {
        let mut line = house.line().await;
        line.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        let all = line.rest().await;
        if !all.is_empty() {
            break all;
        }
    };
    assert!(
        all.starts_with("HTTP/1.1 200 ") && all.ends_with("hello"),
        "an idle one ends: {all}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_is_too_long_is_refused() {
    let house = House::open(hello(), wide()).await;
    let headers = |count| {
        (0..count)
            .map(|n| format!("x-{n}: y\r\n"))
            .collect::<String>()
    };
    let long = |size| format!("x: {}\r\n", "y".repeat(size));
    for (headers, status) in [
        (headers(60), 200),
        (headers(70), 431),
        (long(12 * 1024), 200),
        (long(17 * 1024), 431),
        (long(1024 * 1024), 431),
    ] {
        let mut line = house.line().await;
        line.say(&format!("GET / HTTP/1.1\r\nHost: a\r\n{headers}\r\n"))
            .await;
        assert_eq!(line.status().await, status);
    }
    for nonsense in [
        "GET /\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    ] {
        let mut line = house.line().await;
        line.say(nonsense).await;
        assert_eq!(line.status().await, 400, "{nonsense:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_takes_nothing_of_an_answer_loses_it() {
    let much = get(async || vec![0u8; 64 << 20]);
    let stall = Duration::from_millis(50);
    let app = Router::new().route("/", much);
    let house = House::open(app, Bounds { stall, ..wide() }).await;
    let mut line = house.line().await;
    line.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(line.status().await, 200, "it begins to come");
    house.has_open(0).await;
    assert!(line.rest().await.len() < 64 << 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_may_come_in_pieces() {
    let echo = post(async |text: String| text);
    let house = House::open(Router::new().route("/", echo), wide()).await;
    let mut line = house.line().await;
    line.say("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n\r\nabc")
        .await;
    line.say("def").await;
    assert!(line.rest().await.ends_with("\r\n\r\nabcdef"));
}

async fn is_served(house: &House) {
    let mut line = house.line().await;
    line.say("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await;
    assert_eq!(line.status().await, 200);
}
