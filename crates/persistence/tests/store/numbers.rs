//! Numbers and transactions.

use crate::plan;
use domain::{Entity, Goal, GoalNumber, SubjectKind, Title};
use persistence::testing::TestDatabase;
use persistence::{Snapshot, StoreError, all, find, insert, revisions};

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_at_once_get_sixteen_times_ten_different_numbers() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let id = plan::found(&db, "one").await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let db = db.clone();
        tasks.spawn(async move {
            for _ in 0..10 {
                let tx = db.write(id, plan::author("2027-03-01T15:00:00Z")).await?;
                let number = revisions::next_number(&tx, SubjectKind::Goal).await?;
                insert(&tx, &goal(number)).await?;
                tx.commit().await?;
            }
            Ok::<(), StoreError>(())
        });
    }
    for done in tasks.join_all().await {
        done.unwrap();
    }
    let tx = db.read(id).await.unwrap();
    let goals = all::<Goal>(&tx).await.unwrap();
    let numbers: Vec<i64> = goals.iter().map(|goal| goal.number.0).collect();
    assert_eq!(numbers, (1..=160).collect::<Vec<i64>>());
    assert_eq!(plan::wrong(&db, id, "2027-03-01T16:00:00Z").await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dropped_leaves_nothing() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let id = plan::found(&db, "one").await;
    let before = Snapshot::now(&db.read(id).await.unwrap()).await.unwrap();
    let tx = db
        .write(id, plan::author("2027-03-01T15:00:00Z"))
        .await
        .unwrap();
    insert(&tx, &goal(1)).await.unwrap();
    drop(tx);
    let tx = db.read(id).await.unwrap();
    assert_eq!(Snapshot::now(&tx).await.unwrap(), before);
    let history = revisions::revisions_of(&tx, GoalNumber(1).into())
        .await
        .unwrap();
    assert_eq!(history, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_beyond_the_wall_is_not_found() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let (one, other) = (
        plan::found(&db, "one").await,
        plan::found(&db, "other").await,
    );
    let tx = db
        .write(one, plan::author("2027-03-01T15:00:00Z"))
        .await
        .unwrap();
    insert(&tx, &goal(1)).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.read(other).await.unwrap();
    let found = find::<Goal>(&tx, GoalNumber(1)).await;
    assert!(matches!(found, Err(StoreError::NotFound)));
    assert_eq!(all::<Goal>(&tx).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_may_take_in_what_several_people_did() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let id = plan::found(&db, "one").await;
    let tx = db
        .write(id, plan::author("2027-03-01T15:00:00Z"))
        .await
        .unwrap();
    let mut tx = tx.in_bulk();
    insert(&tx, &goal(1)).await.unwrap();
    let later = plan::author("2027-03-02T15:00:00Z");
    tx.hand_over(later);
    assert_eq!(tx.today().to_string(), "2027-03-02");
    insert(&tx, &goal(2)).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.read(id).await.unwrap();
    let history = revisions::revisions_of(&tx, GoalNumber(2).into())
        .await
        .unwrap();
    assert_eq!(history[0].author, later);
    assert_eq!(history[0].entity, Entity::Goal(goal(2)));
    let between = "2027-03-02T00:00:00Z".parse().unwrap();
    let then = Snapshot::before(&tx, between).await.unwrap();
    assert_eq!(then.goals.len(), 1);
}

fn goal(number: i64) -> Goal {
    Goal {
        number: GoalNumber(number),
        title: Title::new("Every child has a book").unwrap(),
        root_cause: None,
    }
}
