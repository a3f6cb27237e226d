//! Pages as they stood: the moment that they show, and how links stay in it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ActionNumber, FlagName, GoalNumber, Meeting, ObjectiveNumber, PartnerNumber, Permission, When,
};
use maud::{Markup, html};
use persistence::Past;
use persistence::{ReadTx, StoreError, find};

use crate::components::Field;
use crate::error::AppError;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A moment of the past that a page shows.
#[derive(Clone, Debug)]
pub struct PastMoment {
    /// As the address names it.
    pub when: When,
    /// The day that it was.
    pub day: NaiveDate,
    /// The first instant after it.
    pub end: DateTime<Utc>,
    /// The meeting, if it is one's.
    pub meeting: Option<Meeting>,
    /// Where the page stands as it is now.
    pub now: String,
}

impl PastMoment {
    /// Whether nothing of it is still to come.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        let closed = self.meeting.as_ref().and_then(|meeting| meeting.closed);
        closed.map_or(self.end <= now, |closed| closed <= now)
    }
}

/// An address of which there is a past one, too.
pub trait HasPast: std::fmt::Display {
    /// The same as it stood.
    fn at(&self, when: When) -> String;
}

macro_rules! lasting {
    ($($name:ident => $past:ident $({ $($field:ident),* })?;)*) => {
        $(impl HasPast for paths::$name {
            fn at(&self, when: When) -> String {
                let slug = self.slug.clone();
                paths::$past { slug, when $($(, $field: self.$field.clone())*)? }.to_string()
            }
        })*
    };
}

lasting! {
    Plan => PastPlan;
    Goal => PastGoal { number };
    Objective => PastObjective { number };
    Action => PastAction { number };
    Review => PastReview;
    ReviewFlag => PastReviewFlag { flag };
    People => PastPeople;
    Partner => PastPartner { number };
}

/// An address that a link leads to, now or in the past.
pub struct PastAddress(String);

impl std::fmt::Display for PastAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl paths::WithQuery for PastAddress {}

impl Viewer {
    /// Where the plan is shown.
    pub fn plan(&self) -> PastAddress {
        self.to(paths::Plan { slug: self.slug() })
    }

    /// Where a goal is shown.
    pub fn goal(&self, number: GoalNumber) -> PastAddress {
        let slug = self.slug();
        self.to(paths::Goal { slug, number })
    }

    /// Where an objective is shown.
    pub fn objective(&self, number: ObjectiveNumber) -> PastAddress {
        let slug = self.slug();
        self.to(paths::Objective { slug, number })
    }

    /// Where an action is shown.
    pub fn action(&self, number: ActionNumber) -> PastAddress {
        let slug = self.slug();
        self.to(paths::Action { slug, number })
    }

    /// Where the review is shown.
    pub fn review(&self) -> PastAddress {
        self.to(paths::Review { slug: self.slug() })
    }

    /// Where all actions with a flag are shown.
    pub fn review_flag(&self, flag: FlagName) -> PastAddress {
        let slug = self.slug();
        let flag = flag.slug();
        self.to(paths::ReviewFlag { slug, flag })
    }

    /// Where all partners and people are shown.
    pub fn people(&self) -> PastAddress {
        self.to(paths::People { slug: self.slug() })
    }

    /// Where a partner is shown.
    pub fn partner(&self, number: PartnerNumber) -> PastAddress {
        let slug = self.slug();
        self.to(paths::Partner { slug, number })
    }

    /// Where a link leads: to the page as it stood, on a page that shows the past.
    fn to(&self, address: impl HasPast) -> PastAddress {
        PastAddress(match &self.past {
            Some(moment) => address.at(moment.when),
            None => address.to_string(),
        })
    }

    /// Whether what is asked is one of the present: it changes something, or leads to where one does.
    pub fn is_over(&self, permission: Permission) -> bool {
        let present = [
            Permission::ReadForms,
            Permission::ReadRecords,
            Permission::ReadMeetings,
        ];
        self.past.is_some() && (permission.changes() || present.contains(&permission))
    }

    fn not_over(&self, moment: &PastMoment) -> AppError {
        let day = self.wording.day(moment.day);
        AppError::NoSuchPast(if moment.day == self.today {
            say!(self, "past-today", day = day)
        } else {
            say!(self, "past-ahead", day = day)
        })
    }
}

impl MemberRequest {
    /// The moment that an address names.
    ///
    /// # Errors
    ///
    /// When there is no such meeting.
    pub async fn moment(&self, tx: &ReadTx, when: When) -> Result<PastMoment, StoreError> {
        let zone = self.partnership().zone;
        let (meeting, day, end) = match when {
            When::EndOf(day) => (None, day, zone.end_of(day)),
            When::At(number) => {
                let meeting: Meeting = find::<Meeting>(tx, number).await?;
                let end = meeting.end(zone);
                let closed = meeting.closed.map(|closed| zone.day_of(closed));
                let day = closed.unwrap_or(meeting.day);
                (Some(meeting), day, end)
            }
        };
        let now = String::new();
        Ok(PastMoment {
            when,
            day,
            end,
            meeting,
            now,
        })
    }

    /// The same partnership and member on a page that shows how `address` stood, with the plan of
    /// then.
    pub async fn as_of(&self, when: When, address: impl HasPast) -> Result<(Self, Past), AppError> {
        let moment = {
            let tx = self.read_then().await?;
            self.moment(&tx, when).await?
        };
        if !moment.is_over(self.now) {
            return Err(self.not_over(&moment));
        }
        let past = self.past_plan(&moment).await?;
        let past = past.ok_or_else(|| {
            let day = self.wording.day(moment.day);
            AppError::NoSuchPast(say!(self, "past-before", day = day))
        })?;
        let mut then = self.clone();
        (then.viewer.today, then.viewer.now) = (moment.day, moment.end);
        then.viewer.offers_passkey = false;
        then.viewer.past = Some(PastMoment {
            now: address.to_string(),
            ..moment
        });
        Ok((then, past))
    }
}

/// Says at the top of a page that it shows the past, and leads to how it is now.
pub fn past_banner(viewer: &Viewer) -> Markup {
    html! {
        @if let Some(moment) = &viewer.past {
            div.note.note--past role="note" {
                p {
                    strong { (stood(viewer, moment)) }
                    " "
                    (say!(viewer, "past-fixed"))
                    " "
                    a href=(moment.now) { (say!(viewer, "past-now")) }
                }
            }
        }
    }
}

fn stood(viewer: &Viewer, moment: &PastMoment) -> String {
    let day = viewer.day(moment.day);
    match &moment.meeting {
        Some(meeting) => say!(viewer, "past-at-meeting", day = viewer.day(meeting.day)),
        None => say!(viewer, "past-on", day = day),
    }
}

/// The form that leads to a page as it stood on a day.
pub fn past_chooser(viewer: &Viewer, page: &'static str) -> Markup {
    html! {
        @if viewer.past.is_none() {
            details.fold.no-print {
                summary { (say!(viewer, "past-choose")) }
                form.fold__body method="get" action=(paths::AsOf { slug: viewer.slug() }) {
                    input type="hidden" name="page" value=(page);
                    (Field::day("when", say!(viewer, "past-day"), ""))
                    div.buttons {
                        button.button.button--quiet { (say!(viewer, "past-show")) }
                    }
                }
            }
        }
    }
}
