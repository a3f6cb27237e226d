//! What has to be done day by day though nobody asks for it.

use chrono::{DateTime, TimeDelta, Utc};
use mail::rounds;
use persistence::site::{
    attempts, ceremonies, known_devices, partnerships, sessions, sign_in_links,
};
use persistence::{Database, StoreError, assessments, outline};

/// How long after midnight a partnership is looked at.
const AFTER_MIDNIGHT: TimeDelta = TimeDelta::seconds(5);
/// How long a device is known on which nobody signs in: as long as its browser keeps a cookie.
const DEVICES_LAST: TimeDelta = TimeDelta::days(400);
/// How often new meetings, new leads and new partnerships are noticed at the latest.
const AT_LEAST_EVERY: TimeDelta = TimeDelta::minutes(5);

/// Brings every partnership up to its day, with its answers and what was counted at its last
/// meeting; puts the mails in the outbox that the day asks for; forgets what has ended; and says
/// when to come again: a little after the next midnight of any partnership.
pub async fn tend_database(db: &Database, now: DateTime<Utc>) -> Result<DateTime<Utc>, StoreError> {
    let mut again = now + AT_LEAST_EVERY;
    for (id, partnership) in partnerships::all_partnerships(db).await? {
        let today = partnership.zone.day_of(now);
        outline::prepare_day(db, id, assessments::PresentMoment { today, now }).await?;
        let whose = rounds::MailedPartnership {
            id,
            partnership: &partnership,
        };
        rounds::schedule_mails(db, whose, now).await?;
        again = again.min(partnership.zone.end_of(today) + AFTER_MIDNIGHT);
    }
    sessions::forget_ended_sessions(db, now).await?;
    sign_in_links::forget_ended_links(db, now).await?;
    ceremonies::forget_ended_ceremonies(db, now).await?;
    known_devices::forget_devices_before(db, now - DEVICES_LAST).await?;
    attempts::forget_ended_attempts(db, now).await?;
    Ok(again)
}
