//! What changed between two days.

use std::io::Write;

use anyhow::{Result, ensure};
use chrono::NaiveDate;
use persistence::{Database, changes};

use crate::cli::{Changes as Asked, Format};

mod entry;
mod sheet;
mod text;
mod thing;

use sheet::ChangesSheet;

/// From the end of a day to the end of another.
struct DaySpan {
    from: NaiveDate,
    to: NaiveDate,
}

/// Shows what changed from the end of a day to the end of another.
pub async fn run_changes(db: &Database, asked: &Asked) -> Result<()> {
    let (from, to) = (asked.from, asked.to);
    let (id, own) = super::partnership(db, &asked.partnership).await?;
    ensure!(
        from <= to,
        "{to} comes before {from}: name the earlier day first"
    );
    let (start, end) = (own.zone.end_of(from), own.zone.end_of(to));
    let changed = changes::changes_between(&db.read(id).await?, start, end).await?;
    let days = DaySpan { from, to };
    let said = match asked.format {
        Format::Json => {
            let sheet = ChangesSheet::of(&changed, &own.slug, &days)?;
            serde_json::to_string_pretty(&sheet)? + "\n"
        }
        Format::Text => text::write_changes(&changed, &own, &days),
    };
    Ok(std::io::stdout().write_all(said.as_bytes())?)
}
