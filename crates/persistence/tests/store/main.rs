//! The database as callers meet it, on SQLite or, where `TEST_DATABASE_URL` says so, PostgreSQL.
mod changes;
mod numbers;
mod plan;
