//! Who looks at a page, at which moment.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{Action, FlagName, Member, Partnership, PartnershipId, Permission, Slug, StatusName};
use i18n_embed::fluent::FluentLanguageLoader;
use persistence::site::MemberContext;
use wording::Wording;

use crate::request::past_moment::PastMoment;
use crate::request::reader::Locale;

/// Who looks at a page: a member of a partnership, in a language, on a day, perhaps into the past.
///
/// All that a page knows beside its values; it leads to no database.
#[derive(Clone)]
pub struct Viewer {
    pub(super) place: MemberContext,
    pub now: DateTime<Utc>,
    /// The day that it is in the partnership's zone.
    pub today: NaiveDate,
    /// The language that the member reads.
    pub wording: &'static Wording,
    /// Whether a passkey would be worth a word.
    pub offers_passkey: bool,
    /// Whether others use the computer, too: nothing that is typed is kept on it.
    pub is_shared: bool,
    /// The moment that the page shows, if that is past.
    pub past: Option<PastMoment>,
}

impl Viewer {
    pub fn partnership(&self) -> &Partnership {
        &self.place.partnership
    }

    /// What the partnership is called in addresses.
    pub fn slug(&self) -> Slug {
        self.place.partnership.slug.clone()
    }

    /// Whether the program mails the partnership's people by itself.
    pub fn asks(&self) -> bool {
        self.place.asks
    }

    /// Whether it is known that mail reaches the member who looks.
    pub fn is_proven(&self) -> bool {
        self.place.proven
    }

    /// The member who looks.
    pub fn member(&self) -> &Member {
        &self.place.member
    }

    /// Who reads, and on which day.
    pub fn reader(&self) -> Locale {
        Locale {
            wording: self.wording,
            today: self.today,
        }
    }

    /// What the texts of the member's language are read from.
    pub fn loader(&self) -> &'static FluentLanguageLoader {
        self.wording.loader()
    }

    /// Whether the member may do this on anything at all.
    pub fn may(&self, permission: Permission) -> bool {
        !self.is_over(permission) && self.place.standing.may(permission)
    }

    /// Whether the member belongs to another partnership too.
    pub fn is_elsewhere(&self) -> bool {
        self.place.is_elsewhere
    }

    /// Whether the member may do this on everything.
    pub fn may_on_all(&self, permission: Permission) -> bool {
        !self.is_over(permission) && self.place.standing.may_on_all(permission)
    }

    /// Whether the member may do this on an action.
    pub fn may_on(&self, permission: Permission, action: &Action) -> bool {
        !self.is_over(permission) && self.place.standing.may_on(permission, action)
    }

    /// Which partnership it is.
    pub fn partnership_id(&self) -> PartnershipId {
        self.place.id
    }

    /// The time of day of an instant, in the partnership's zone.
    pub fn time_of(&self, instant: DateTime<Utc>) -> NaiveTime {
        self.place.partnership.zone.time_of(instant)
    }

    /// The day of an instant, in the partnership's zone.
    pub fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        self.place.partnership.zone.day_of(instant)
    }

    /// A count, as the language writes it.
    pub fn count(&self, number: u64) -> String {
        self.wording.count(number)
    }

    /// A day with its year.
    pub fn day(&self, day: NaiveDate) -> String {
        self.wording.day(day)
    }

    /// A day, with its year only where that is another than today's.
    pub fn day_near(&self, day: NaiveDate) -> String {
        self.wording.day_near(day, self.today)
    }

    /// The name of a status.
    pub fn status(&self, status: StatusName) -> String {
        self.wording.status(status)
    }

    /// The name of a flag.
    pub fn flag(&self, flag: FlagName) -> String {
        self.wording.flag(flag)
    }

    /// Whether what is asked is one of the present: it changes something, or leads to where one does.
    fn is_over(&self, permission: Permission) -> bool {
        let present = [
            Permission::ReadForms,
            Permission::ReadRecords,
            Permission::ReadMeetings,
        ];
        self.past.is_some() && (permission.changes() || present.contains(&permission))
    }
}
