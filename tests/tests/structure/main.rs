//! How the house is arranged, read from its sources: who uses whom, what names mean, how long
//! things are. One binary beside the application's tests, because it needs none of the application.
mod arrows;
mod crate_graph;
mod figures;
mod functions;
mod kinds;
mod lines;
mod modules;
mod names;
mod rings;
mod rooms;
mod selectors;
mod sources;

/// Fails with what there should be nothing of.
#[track_caller]
fn expect_none(found: &[String]) {
    let count = found.len();
    assert!(found.is_empty(), "{count}:\n{}", found.join("\n"));
}
