//! A spreadsheet on its way in, by a command.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use application::imports::take_import_in;
use chrono::{DateTime, Utc};
use domain::{Author, DoubtReason, Way};
use exchange::{Choices, Preview, Remark, Workbook, child};
use persistence::Database;
use wording::Names;

use crate::cli::{Format, Import as Asked};

mod told;

/// Reads a file and shows what would come in; needs no database.
pub async fn show_import(asked: &Asked) -> Result<()> {
    let mut preview = preview(asked).await?;
    in_sentences(&mut preview.doubts);
    match asked.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&preview)?),
        Format::Text => print!("{}", told::preview_told(&preview)),
    }
    Ok(())
}

/// Reads a file, takes it in, and says what that did.
pub async fn run_import(db: &Database, asked: &Asked, now: DateTime<Utc>) -> Result<()> {
    let slug = asked.partnership.as_ref();
    let slug = slug.context("say with --partnership whose plan it is")?;
    let (id, _) = super::partnership(db, slug).await?;
    let preview = preview(asked).await?;
    let author = Author {
        member: None,
        at: now,
        way: Way::Import,
    };
    let tx = db.write(id, author).await?;
    let taken = take_import_in(&tx, &preview).await?;
    tx.commit().await?;
    let (wording, names) = (wording::english_wording(), Names::in_plan(&taken.plan));
    let mut outcome = taken.outcome(|change| wording.change(change, &names));
    in_sentences(&mut outcome.doubts);
    match asked.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&outcome)?),
        Format::Text => print!("{}", told::outcome_told(&outcome)),
    }
    Ok(())
}

async fn preview(asked: &Asked) -> Result<Preview> {
    let workbook = read(&asked.file).await?;
    if let Some(sheet) = &asked.sheet {
        let sheets = workbook.sheet_names();
        ensure!(
            sheets.contains(&sheet.as_str()),
            "the file has no sheet “{sheet}”; it has {}",
            listed(&sheets)
        );
    }
    let choices = Choices {
        sheet: asked.sheet.clone(),
        columns: Vec::new(),
    };
    let preview = exchange::interpret(&workbook, &choices);
    if preview.goals.is_empty() {
        bail!(
            "no table with actions was found in the file; \
             give each column a heading, like Action, Lead and Due"
        );
    }
    Ok(preview)
}

/// Says each doubt in words: programs read the same sentences as people.
fn in_sentences(doubts: &mut [Remark]) {
    for doubt in doubts {
        doubt.reason = DoubtReason::Sentence(wording::english_wording().doubt(&doubt.reason));
    }
}

async fn read(file: &Path) -> Result<Workbook> {
    let bytes =
        std::fs::read(file).with_context(|| format!("{} cannot be opened", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let program = std::env::current_exe().context("the program cannot find itself")?;
    let read = child::read_in_child(&program, &name, &bytes).await;
    read.map_err(|why| anyhow!(wording::english_wording().refused_file(&why)))
}

fn listed(sheets: &[&str]) -> String {
    let quoted = sheets.iter().map(|sheet| format!("“{sheet}”"));
    quoted.collect::<Vec<_>>().join(", ")
}
