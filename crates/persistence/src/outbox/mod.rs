//! The outbox: mails that are to be sent, written in the transaction that causes them.
//!
//! What a mail says is not kept, nor a link in it: it is worked out when it is sent. So it is
//! still true then, and no secret lies in the database.
mod gathered;
mod mail;
mod new_mail;
mod sending;
mod who_to_ask;

pub use gathered::{MailedRound, change_purpose, last_round, latest_gathered};
pub use mail::{
    Mail, MailExample, MailState, ended_mails, find_mail, mails_of_member, mark_passed_on,
    waiting_mails,
};
pub use new_mail::{MailRound, MailToAddress, NewMail, put_mail, put_mail_to_address, put_mails};
pub use sending::{
    MailLease, SettledMail, Settlement, count_waiting_mails, lease_mails, settle_mail,
};
pub use who_to_ask::{answered_after, leads_to_ask, reached_before};
