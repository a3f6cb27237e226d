//! The database as callers meet it, on SQLite or, where `TEST_DATABASE_URL` says so, PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agreement;
mod changes;
mod limits;
mod numbers;
mod plan;
