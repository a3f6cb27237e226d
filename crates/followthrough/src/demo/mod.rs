//! The example: a made-up county's partnership with eight months behind it.
mod replay;
mod scene;
mod schedule;
mod story;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use domain::Slug;
use persistence::{Database, StoreError};

use persistence::site::partnerships;
use story::Story;

/// What addresses call the example.
pub fn demo_slug() -> Result<Slug> {
    Ok(read()?.slug)
}

/// Puts the example in, with a past that ends `now`; says whether it was not there yet.
pub async fn put_in(db: &Database, now: DateTime<Utc>) -> Result<bool> {
    let story = read()?;
    match partnerships::find_partnership(db, &story.slug).await {
        Ok(_) => return Ok(false),
        Err(StoreError::NotFound) => {}
        Err(failure) => return Err(failure.into()),
    }
    replay::replay_story(db, &story, now).await?;
    Ok(true)
}

fn read() -> Result<Story> {
    let text = include_str!("../../demo/story.json");
    serde_json::from_str(text).context("the example cannot be read")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::{Counts, Exemption, FlagName};
    use persistence::testing::TestDatabase;
    use persistence::{Snapshot, verify};

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn the_example_shows_the_same_on_every_day_of_the_week() {
        // Around the night on which Chicago's clocks change.
        let first: DateTime<Utc> = "2027-03-11T21:00:00Z".parse().unwrap();
        let mut seen: Option<Counts> = None;
        for days in 0..7 {
            let now = first + TimeDelta::days(days);
            let counts = counts_of_example(now).await;
            for flag in FlagName::ALL {
                assert!(counts.flags.of(flag) > 0, "{flag:?} at {now}");
            }
            assert_eq!(*seen.get_or_insert(counts.clone()), counts, "at {now}");
        }
    }

    async fn counts_of_example(now: DateTime<Utc>) -> Counts {
        let test = TestDatabase::create().await;
        let db = test.open().await;
        assert!(put_in(&db, now).await.unwrap());
        assert!(!put_in(&db, now).await.unwrap(), "once");
        let (id, own) = partnerships::find_partnership(&db, &demo_slug().unwrap())
            .await
            .unwrap();
        let tx = db.read(id).await.unwrap();
        assert_eq!(verify::verify_partnership(&tx, now).await.unwrap(), [""; 0]);
        let plan = Snapshot::now(&tx).await.unwrap();
        let assessments = plan.assessments(own.zone.day_of(now));
        let exempt: Vec<_> = assessments
            .values()
            .filter_map(|one| one.exempt.as_ref())
            .collect();
        let any = |is: fn(&Exemption) -> bool| exempt.iter().any(|one| is(one));
        assert!(any(|one| matches!(one, Exemption::OnHold { .. })));
        assert!(any(|one| matches!(one, Exemption::Waiting { .. })));
        assert!(any(|one| matches!(one, Exemption::StartsOn { .. })));
        assert!(any(|one| matches!(one, Exemption::Later { .. })));
        assessments.values().collect()
    }
}
