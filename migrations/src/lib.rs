//! The database schema, one migration per change.
//!
//! Everything that belongs to a partnership has the key `(partnership_id, number)`, and every
//! reference goes along with the partnership, so that nothing can point through the wall.
use sea_orm_migration::prelude::*;

mod keys;
mod m20261101_000001_create_partnerships;
mod m20261101_000002_create_revisions;
mod m20261101_000003_create_people;
mod m20261101_000004_create_goals;
mod m20261101_000005_create_actions;
mod m20261101_000006_create_reports;
mod m20261101_000007_create_meetings;
mod m20261101_000008_create_answers;
mod m20261101_000009_create_sign_in;
mod m20261101_000010_create_submissions;
mod m20261101_000011_create_uploads;
mod m20261101_000012_keep_the_last_due_day;
mod m20261124_000013_count_by_index;
mod m20261124_000020_keep_members_state;
mod m20261126_000014_keep_members_mails;
mod m20261126_000015_create_report_links;
mod m20261126_000016_create_mails;
mod m20261126_000017_keep_members_language;
mod m20261126_000021_create_attempts;
mod m20261126_000024_create_operators;
mod m20261126_000025_look_through_records;
mod m20261126_000026_know_devices;
mod m20261126_000027_create_passkeys;
mod m20261127_000028_plan_meetings_in_full;
mod m20261127_000029_create_agendas;
mod m20261127_000030_create_decisions;
mod m20261127_000031_create_calendar_feeds;
mod m20261128_000032_fold_titles_for_searching;
mod m20261201_000033_say_what_a_reply_solves;
mod m20261201_000034_keep_what_is_later;
mod m20261201_000035_know_who_is_reached;
mod m20261201_000036_start_asking;

/// Runs every migration in order.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261101_000001_create_partnerships::Migration),
            Box::new(m20261101_000002_create_revisions::Migration),
            Box::new(m20261101_000003_create_people::Migration),
            Box::new(m20261101_000004_create_goals::Migration),
            Box::new(m20261101_000005_create_actions::Migration),
            Box::new(m20261101_000006_create_reports::Migration),
            Box::new(m20261101_000007_create_meetings::Migration),
            Box::new(m20261101_000008_create_answers::Migration),
            Box::new(m20261101_000009_create_sign_in::Migration),
            Box::new(m20261101_000010_create_submissions::Migration),
            Box::new(m20261101_000011_create_uploads::Migration),
            Box::new(m20261101_000012_keep_the_last_due_day::Migration),
            Box::new(m20261124_000013_count_by_index::Migration),
            Box::new(m20261124_000020_keep_members_state::Migration),
            Box::new(m20261126_000014_keep_members_mails::Migration),
            Box::new(m20261126_000015_create_report_links::Migration),
            Box::new(m20261126_000016_create_mails::Migration),
            Box::new(m20261126_000017_keep_members_language::Migration),
            Box::new(m20261126_000021_create_attempts::Migration),
            Box::new(m20261126_000024_create_operators::Migration),
            Box::new(m20261126_000025_look_through_records::Migration),
            Box::new(m20261126_000026_know_devices::Migration),
            Box::new(m20261126_000027_create_passkeys::Migration),
            Box::new(m20261127_000028_plan_meetings_in_full::Migration),
            Box::new(m20261127_000029_create_agendas::Migration),
            Box::new(m20261127_000030_create_decisions::Migration),
            Box::new(m20261127_000031_create_calendar_feeds::Migration),
            Box::new(m20261128_000032_fold_titles_for_searching::Migration),
            Box::new(m20261201_000033_say_what_a_reply_solves::Migration),
            Box::new(m20261201_000034_keep_what_is_later::Migration),
            Box::new(m20261201_000035_know_who_is_reached::Migration),
            Box::new(m20261201_000036_start_asking::Migration),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last that was numbered on a branch of its own. Some of those before are out of order, and
    /// some numbers were never used: whoever has run them knows them by these names, so they stay.
    const NUMBERED_APART: u32 = 31;

    #[test]
    fn migrations_run_in_the_order_of_their_names() {
        let all = Migrator::migrations();
        let names: Vec<&str> = all.iter().map(|migration| migration.name()).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:#?}");
    }

    #[test]
    fn migrations_are_counted_up_whatever_their_day() {
        let all = Migrator::migrations();
        let numbers = all.iter().map(|migration| number(migration.name()));
        let later: Vec<u32> = numbers.filter(|number| *number > NUMBERED_APART).collect();
        let counted: Vec<u32> = (NUMBERED_APART + 1..).take(later.len()).collect();
        assert_eq!(later, counted);
    }

    /// The second part of a name like `m20261101_000001_create_partnerships`.
    fn number(name: &str) -> u32 {
        name.split('_').nth(1).unwrap().parse().unwrap()
    }
}
