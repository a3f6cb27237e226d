//! One SeaORM entity per table. Nothing outside this crate sees them.
pub(crate) mod action;
pub(crate) mod action_flag;
pub(crate) mod action_supporter;
pub(crate) mod agenda;
pub(crate) mod amendment;
pub(crate) mod attempt;
pub(crate) mod attendance;
pub(crate) mod calendar_feed;
pub(crate) mod decision;
pub(crate) mod declined_passkey;
pub(crate) mod goal;
pub(crate) mod known_device;
pub(crate) mod mail;
pub(crate) mod mail_link;
pub(crate) mod meeting;
pub(crate) mod member;
pub(crate) mod objective;
pub(crate) mod operator;
pub(crate) mod partner;
pub(crate) mod partnership;
pub(crate) mod passkey;
pub(crate) mod passkey_ceremony;
pub(crate) mod past_counts;
pub(crate) mod reply;
pub(crate) mod report;
pub(crate) mod report_link;
pub(crate) mod revision;
pub(crate) mod session;
pub(crate) mod sign_in_link;
pub(crate) mod submission;
pub(crate) mod upload;
pub(crate) mod vision;
pub(crate) mod work_group;
pub(crate) mod work_group_chair;

use crate::StoreError;

/// A row of a table, which a thing of the domain is kept in.
pub(crate) trait TableRow<T> {
    fn read(self) -> Result<T, StoreError>;
}

/// A thing as one of its revisions left it: what its row is made of.
pub(crate) struct VersionedThing<'a, T> {
    pub partnership: i64,
    pub version: i64,
    pub thing: &'a T,
}
