//! Whom a report link lets say how it is going.

use chrono::NaiveDate;
use domain::ReportLink;
use sea_orm::{FromQueryResult, QueryResult};

use super::member_contexts::{MemberContext, PLACE};
use crate::entities::report_link;
use crate::{Database, StoreError, Token};

/// The place that a report link leads to, with the link.
#[derive(Clone, Debug)]
pub struct LinkedPlace {
    /// The member's place in the partnership.
    pub place: MemberContext,
    pub link: ReportLink,
    /// The day of the meeting that it asks before, unless that was called off.
    pub meeting: Option<NaiveDate>,
}

/// The place that a link leads to, whether or not it still works.
///
/// # Errors
///
/// [`StoreError::NotFound`] when there is no such link.
pub async fn find_linked_place(db: &Database, token: &Token) -> Result<LinkedPlace, StoreError> {
    let sql = format!(
        "SELECT {PLACE}, \
               l.partnership_id AS l_partnership_id, l.number AS l_number, \
               l.token_hash AS l_token_hash, l.member_number AS l_member_number, \
               l.meeting_number AS l_meeting_number, l.made_at AS l_made_at, \
               l.made_by AS l_made_by, l.way AS l_way, l.mailed_to AS l_mailed_to, l.sent_at AS l_sent_at, \
               l.first_used_at AS l_first_used_at, l.last_used_at AS l_last_used_at, \
               l.uses AS l_uses, l.revoked_at AS l_revoked_at, l.revoked_by AS l_revoked_by, \
               g.day AS meeting_day, g.cancelled AS meeting_cancelled \
               FROM report_links l JOIN partnerships p ON p.id = l.partnership_id \
               JOIN members m \
               ON m.partnership_id = l.partnership_id AND m.number = l.member_number \
               LEFT JOIN meetings g \
               ON g.partnership_id = l.partnership_id AND g.number = l.meeting_number \
               LEFT JOIN work_group_chairs c \
               ON c.partnership_id = m.partnership_id AND c.member_number = m.number \
               WHERE l.token_hash = $1"
    );
    LinkedPlace::read(&db.ask(&sql, [token.hash().into()]).await?)
}

impl LinkedPlace {
    fn read(rows: &[QueryResult]) -> Result<Self, StoreError> {
        let first = rows.first().ok_or(StoreError::NotFound)?;
        let day: Option<NaiveDate> = first.try_get("", "meeting_day")?;
        let cancelled: Option<bool> = first.try_get("", "meeting_cancelled")?;
        let takes_place = cancelled == Some(false);
        Ok(Self {
            place: MemberContext::read(rows)?,
            link: report_link::Model::from_query_result(first, "l_")?.read()?,
            meeting: takes_place.then_some(day).flatten(),
        })
    }
}
