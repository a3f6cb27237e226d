//! The example: a made-up county's partnership with eight months behind it.
mod replay;
mod scene;
mod schedule;
mod story;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use domain::Slug;
use persistence::{Database, StoreError};

use story::Story;

/// What addresses call the example.
pub fn slug() -> Result<Slug> {
    Ok(read()?.slug)
}

/// Puts the example in, with a past that ends `now`; says whether it was not there yet.
pub async fn put_in(db: &Database, now: DateTime<Utc>) -> Result<bool> {
    let story = read()?;
    match db.partnership(&story.slug).await {
        Ok(_) => return Ok(false),
        Err(StoreError::NotFound) => {}
        Err(failure) => return Err(failure.into()),
    }
    replay::replay(db, &story, now).await?;
    Ok(true)
}

fn read() -> Result<Story> {
    let text = include_str!("../../demo/story.json");
    serde_json::from_str(text).context("the example cannot be read")
}
