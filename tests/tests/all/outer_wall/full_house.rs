//! More connections than there are places.

use axum::Router;
use axum::routing::post;
use tests::Program;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use web::serve::Bounds;

use super::raw::House;
use super::{hello, is_served, wide};

/// What those say who hold a place without a use for it.
const IDLERS: [&str; 4] = [
    "",
    "GET / HTTP/1.1\r\nHost: a\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
];

#[tokio::test(flavor = "multi_thread")]
async fn whoever_keeps_us_waiting_makes_room_for_others() {
    let app = hello().route("/form", post(async |text: String| text));
    for said in IDLERS {
        let bounds = Bounds {
            connections: 8,
            ..wide()
        };
        let house = House::open(app.clone(), bounds).await;
        let mut idle = Vec::new();
        for _ in 0..40 {
            let mut line = house.line().await;
            line.say(&said.replace("POST /", "POST /form")).await;
            idle.push(line);
            is_served(&house).await;
        }
        assert!(house.connections.open.get() <= 8, "{said:?}");
        assert!(house.connections.dismissed.get() >= 32, "{said:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn those_go_first_who_never_asked_for_anything() {
    let house = House::open(
        hello(),
        Bounds {
            connections: 4,
            ..wide()
        },
    )
    .await;
    let mut polite = house.line().await;
    for _ in 0..3 {
        polite.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        assert_eq!(polite.status().await, 200);
        polite.until("hello").await;
    }
    let mut silent = Vec::new();
    for _ in 0..40 {
        silent.push(house.line().await);
    }
    is_served(&house).await;
    polite.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(polite.status().await, 200, "it kept its place");
    assert_eq!(
        silent[0].rest().await,
        "",
        "the first of them was sent away"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_being_answered_keeps_its_place() {
    let (release, held) = tokio::sync::watch::channel(false);
    let slow = axum::routing::get(async move || {
        let mut held = held.clone();
        held.wait_for(|released| *released).await.unwrap();
        "done"
    });
    let app: Router = hello().route("/slow", slow);
    let house = House::open(
        app,
        Bounds {
            connections: 3,
            ..wide()
        },
    )
    .await;
    let mut waiting = house.line().await;
    waiting
        .say("GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await;
    let mut silent = Vec::new();
    for _ in 0..20 {
        silent.push(house.line().await);
        is_served(&house).await;
    }
    release.send(true).unwrap();
    assert!(waiting.rest().await.ends_with("done"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_answers_beside_thousands_who_do_not_come_to_the_point() {
    let most = rlimit::increase_nofile_limit(4096).unwrap();
    let count = 3000.min(usize::try_from(most).unwrap() - 200);
    let program = Program::with_nothing().await;
    let address = program.at("").replace("http://", "");
    let mut idle = Vec::new();
    for number in 0..count {
        let mut line = TcpStream::connect(&address).await.unwrap();
        let said = IDLERS[number % IDLERS.len()];
        line.write_all(said.as_bytes()).await.unwrap();
        idle.push(line);
        if number % 100 == 0 {
            assert!(
                ask(&address).await.starts_with("HTTP/1.1 200 "),
                "beside {number}"
            );
        }
    }
    for _ in 0..100 {
        assert!(ask(&address).await.starts_with("HTTP/1.1 200 "));
    }
}

async fn ask(address: &str) -> String {
    let mut line = TcpStream::connect(address).await.unwrap();
    let request = "GET /sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    answer
}
