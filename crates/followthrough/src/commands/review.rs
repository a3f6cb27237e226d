//! What needs a word on a day, and why.

use std::io::Write;

use anyhow::Result;
use chrono::{DateTime, Utc};
use persistence::{Database, Snapshot};

use crate::cli::{Format, Review as Asked};

mod sheet;
mod text;

use sheet::ReviewSheet;

/// Shows how every open action stands on the day that was asked for.
pub async fn run_review(db: &Database, asked: &Asked, now: DateTime<Utc>) -> Result<()> {
    let (id, own) = super::partnership(db, &asked.partnership).await?;
    let today = own.zone.day_of(now);
    let on = asked.on.unwrap_or(today);
    let plan = if on < today {
        Snapshot::before(&db.read(id).await?, own.zone.end_of(on)).await?
    } else {
        Snapshot::now(&db.read(id).await?).await?
    };
    let sheet = ReviewSheet::of(&plan, &own.slug, on);
    let said = match asked.format {
        Format::Json => serde_json::to_string_pretty(&sheet)? + "\n",
        Format::Text => text::write_review(&sheet, &own),
    };
    Ok(std::io::stdout().write_all(said.as_bytes())?)
}
