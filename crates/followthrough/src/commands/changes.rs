//! What changed between two days.

use std::io::Write;

use anyhow::{Result, ensure};
use persistence::{Database, changes};

use crate::cli::{Changes as Asked, Format};

mod entry;
mod sheet;
mod text;
mod thing;

use sheet::ChangesSheet;

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
    let said = match asked.format {
        Format::Json => {
            let sheet = ChangesSheet::of(&changed, &own.slug, (from, to))?;
            serde_json::to_string_pretty(&sheet)? + "\n"
        }
        Format::Text => text::write_changes(&changed, &own, (from, to)),
    };
    Ok(std::io::stdout().write_all(said.as_bytes())?)
}
