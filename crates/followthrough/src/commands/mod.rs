//! One module for each command.
mod changes;
mod demo;
mod import;
mod operator;
mod review;
mod routes;
mod seed;
mod serve;
mod sign_in_link;
mod verify;

use anyhow::{Context, Result};
use domain::{Partnership, PartnershipId, Slug};
use persistence::site::partnerships;
use persistence::{Database, StoreError};
use web::Clock;

use crate::cli::{Address, Cli, Command};

/// Does what was asked. What it refuses is an error for people.
pub async fn run_command(cli: Cli) -> Result<()> {
    if let Some(Command::Import(asked)) = cli.command.as_ref().filter(|one| one.is_dry_run()) {
        return import::show_import(asked).await;
    }
    if let Some(Command::Routes(asked)) = &cli.command {
        return routes::run_routes(asked);
    }
    let db = Database::open(&cli.database)
        .await
        .context("the database cannot be opened")?;
    let now = Clock::System.now();
    let command = cli
        .command
        .unwrap_or_else(|| Command::Serve(Address::from_settings()));
    match command {
        Command::Serve(address) => serve::run_serve(&db, &address).await,
        Command::Demo { serve, address } => {
            demo::run_demo(&db, &address, now).await?;
            if serve {
                serve::run_serve(&db, &address).await
            } else {
                Ok(())
            }
        }
        Command::SignInLink { email, address } => {
            sign_in_link::run_sign_in_link(&db, &email, &address, now).await
        }
        Command::Operator { email } => operator::run_operator(&db, &email, now).await,
        Command::Import(asked) => import::run_import(&db, &asked, now).await,
        Command::Review(asked) => review::run_review(&db, &asked, now).await,
        Command::Changes(asked) => changes::run_changes(&db, &asked).await,
        Command::Seed(size) => seed::run_seed(&db, size, now).await,
        Command::Verify => verify::run_verify(&db, now).await,
        // Answered before there was a database.
        Command::Routes(asked) => routes::run_routes(&asked),
    }
}

/// The partnership with that slug.
async fn partnership(db: &Database, slug: &Slug) -> Result<(PartnershipId, Partnership)> {
    match partnerships::find_partnership(db, slug).await {
        Err(StoreError::NotFound) => anyhow::bail!("there is no partnership called {slug} here"),
        found => Ok(found?),
    }
}
