//! Counting what is tried.

use chrono::{DateTime, TimeDelta, Utc};
use persistence::site::attempts;
use persistence::testing::TestDatabase;
use persistence::{Database, StoreError};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2027-03-01T15:00:00Z")
}

async fn try_once(db: &Database, key: &str, now: DateTime<Utc>) -> i64 {
    let ends = now + TimeDelta::minutes(15);
    attempts::count_attempt(
        db,
        attempts::NewAttempt {
            key_hash: key,
            ends_at: ends,
        },
        now,
    )
    .await
    .unwrap()
    .times
}

#[tokio::test(flavor = "multi_thread")]
async fn of_those_who_try_at_once_nobody_is_missed() {
    let test = TestDatabase::create().await;
    let (one, other) = (test.open().await, test.open().await);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..32 {
        let db = if number % 2 == 0 { &one } else { &other }.clone();
        tasks.spawn(async move {
            let ends = now() + TimeDelta::minutes(15);
            Ok::<i64, StoreError>(
                attempts::count_attempt(
                    &db,
                    attempts::NewAttempt {
                        key_hash: "key",
                        ends_at: ends,
                    },
                    now(),
                )
                .await?
                .times,
            )
        });
    }
    let mut counted: Vec<i64> = (tasks.join_all().await.into_iter())
        .collect::<Result<_, _>>()
        .unwrap();
    counted.sort_unstable();
    assert_eq!(counted, (1..=32).collect::<Vec<i64>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_attempt_says_when_counting_begins_anew() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let ends = at("2027-03-01T15:15:00Z");
    assert_eq!(try_once(&db, "key", now()).await, 1);
    assert_eq!(
        try_once(&db, "key", ends - TimeDelta::milliseconds(1)).await,
        2
    );
    assert_eq!(
        attempts::find_attempts(&db, "key", now())
            .await
            .unwrap()
            .unwrap()
            .ends_at,
        ends
    );
    assert_eq!(
        attempts::find_attempts(&db, "key", ends).await.unwrap(),
        None
    );
    assert_eq!(try_once(&db, "key", ends).await, 1);
    assert_eq!(try_once(&db, "other", ends).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_is_forgotten_and_what_is_taken_back_counts_not() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    try_once(&db, "old", now()).await;
    try_once(&db, "new", now() + TimeDelta::minutes(5)).await;
    attempts::uncount_attempt(&db, "new").await.unwrap();
    attempts::uncount_attempt(&db, "new").await.unwrap();
    attempts::uncount_attempt(&db, "never").await.unwrap();
    let left = attempts::find_attempts(&db, "new", now()).await.unwrap();
    assert_eq!(left.map(|left| left.times), Some(0));
    attempts::forget_ended_attempts(&db, now() + TimeDelta::minutes(15))
        .await
        .unwrap();
    assert_eq!(test.rows_of("attempts").await, 1);
}
