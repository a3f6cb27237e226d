//! The plan that a page shows, as it is or as it stood.

use std::ops::Deref;
use std::sync::Arc;

use domain::{Meeting, When};
use persistence::past::PastDay;
use persistence::{Past, PlanAt, ReadTx, StoreError, find, past};

use crate::access::HasPast;
use crate::error::AppError;
use crate::outline::NamedOutline;
use crate::request::address_at::AddressAt;
use crate::request::member_request::MemberRequest;
use crate::request::past_moment::PastMoment;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The plan that a page shows, and who looks at it. The page does not mind whether that is past.
pub struct ShownPlan {
    /// Who looks.
    pub viewer: Viewer,
    pub plan: PlanAt,
    /// The plan without its actions.
    pub outline: Arc<NamedOutline>,
}

impl Deref for ShownPlan {
    type Target = Viewer;

    fn deref(&self) -> &Viewer {
        &self.viewer
    }
}

impl MemberRequest {
    /// The plan at the moment of an address.
    ///
    /// # Errors
    ///
    /// When there is no such moment, it is not over, or there was no plan then.
    pub async fn plan_at<P: HasPast>(&self, path: &AddressAt<P>) -> Result<ShownPlan, AppError> {
        match path.when {
            Some(when) => {
                let now = path.address.to_string();
                let moment = self.moment(&self.read_then().await?, when).await?;
                self.plan_then(PastMoment { now, ..moment }).await
            }
            None => self.plan_now().await,
        }
    }

    /// The plan as it is.
    pub async fn plan_now(&self) -> Result<ShownPlan, AppError> {
        Ok(ShownPlan {
            viewer: self.viewer.clone(),
            outline: self.outline().await?,
            plan: PlanAt::Now(self.read().await?),
        })
    }

    /// The plan as it stood.
    async fn plan_then(&self, moment: PastMoment) -> Result<ShownPlan, AppError> {
        if !moment.is_over(self.now) {
            return Err(self.not_over(&moment));
        }
        let past = self.past_plan(&moment).await?;
        let mut viewer = self.viewer.clone();
        (viewer.today, viewer.now) = (moment.day, moment.end);
        viewer.offers_passkey = false;
        viewer.past = Some(moment);
        Ok(ShownPlan {
            viewer,
            outline: Arc::new(past.outline().into()),
            plan: PlanAt::Then(Box::new(past), self.read_then().await?),
        })
    }

    async fn past_plan(&self, moment: &PastMoment) -> Result<Past, AppError> {
        let until = PastDay {
            day: moment.day,
            end: moment.end,
        };
        let past = past::past_plan(&self.db, self.partnership_id(), until).await?;
        past.ok_or_else(|| {
            let day = self.wording.day(moment.day);
            AppError::NoSuchPast(say!(self, "past-before", day = day))
        })
    }

    fn not_over(&self, moment: &PastMoment) -> AppError {
        let day = self.wording.day(moment.day);
        AppError::NoSuchPast(if moment.day == self.today {
            say!(self, "past-today", day = day)
        } else {
            say!(self, "past-ahead", day = day)
        })
    }

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
}
