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

fn main() -> ExitCode {
    match workbook_to_read() {
        Some(file_name) => exchange::child::child_main(&file_name),
        None => do_as_asked(),
    }
}

/// The file that we are called to read as our own child: before anything else is set up.
fn workbook_to_read() -> Option<String> {
    let mut words = std::env::args_os().skip(1);
    let is_child = words.next()? == exchange::child::COMMAND && words.next()? == "--";
    let file_name = words.next().filter(|_| is_child)?;
    Some(file_name.to_string_lossy().into_owned())
}

#[tokio::main]
async fn do_as_asked() -> ExitCode {
    let cli = cli::Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_env_filter(
            EnvFilter::try_from_env("FOLLOWTHROUGH_LOG").unwrap_or_else(|_| QUIET.into()),
        )
        .init();
    match commands::run_command(cli).await {
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
