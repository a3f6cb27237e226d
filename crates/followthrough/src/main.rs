//! Followthrough: a workplan tracker for community partnerships, in one program.
mod caretaker;
mod cli;
mod commands;
mod demo;
mod links;
mod seed;

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

/// What is logged where nobody says.
const QUIET: &str = "info,sea_orm_migration=warn";

#[tokio::main]
async fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_env_filter(
            EnvFilter::try_from_env("FOLLOWTHROUGH_LOG").unwrap_or_else(|_| QUIET.into()),
        )
        .init();
    match commands::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has seen enough, as `head` has.
        Err(stop) if is_closed_pipe(&stop) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("followthrough: {refusal:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(stop: &anyhow::Error) -> bool {
    let failure = stop.downcast_ref::<std::io::Error>();
    failure.is_some_and(|failure| failure.kind() == std::io::ErrorKind::BrokenPipe)
}
