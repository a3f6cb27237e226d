//! What calendar programs take out of letters.

use domain::Meeting;
use persistence::{StoreError, work_groups};

use super::{Composer, Recipient};
use crate::Entries;
use crate::letter::Invitation;

impl Composer {
    /// Meetings as they stand, for the person's calendar. One that is others' now is called off
    /// there.
    pub(super) async fn invitation_to(
        &self,
        whom: &Recipient,
        meetings: &[Meeting],
    ) -> Result<Option<Invitation>, StoreError> {
        let entries = Entries {
            addresses: self.addresses.as_ref(),
            wording: whom.wording,
            partnership: whom.id,
            slug: &whom.partnership.slug,
            name: &whom.partnership.name,
            zone: whom.partnership.zone,
        };
        let circles = work_groups::invitees(&whom.tx).await?;
        let mut events = entries.meetings(&whom.tx, meetings).await?;
        for (event, meeting) in events.iter_mut().zip(meetings) {
            event.cancelled |= !circles.have(&whom.member, meeting);
        }
        Ok((!events.is_empty()).then_some(Invitation { events }))
    }
}
