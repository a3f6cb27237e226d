//! Workbooks as partnerships lay them out, and the plans that come out of them.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]
mod doubts;
mod files;
mod hub_templates;
mod lists_and_legends;
mod live_sheets;
mod nothing_is_lost;
mod pinned_and_merged;
mod plain_files;
mod refusals;
mod several_tables;
mod telling;
mod templates;
