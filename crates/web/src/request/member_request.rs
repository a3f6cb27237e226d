//! Where and when a request is answered: the partnership of its address, seen by whoever is
//! signed in.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri, RawPathParams};
use axum::http::request::Parts;
use domain::{Action, ActionNumber, Author, MeetingNumber, Member, Permission, Role, Slug, Way};
use persistence::site::member_contexts;
use persistence::{Database, ReadTx, WriteTx, actions, assessments, outline};
use tower_sessions::Session;

use crate::access::Access;
use crate::error::AppError;
use crate::language;
use crate::outline::{NamedOutline, Outlines};
use crate::request::entrance::browser_of_request;
use crate::request::session::{self, Stay};
use crate::request::viewer::Viewer;
use crate::request::visit::Visit;
use crate::state::AppState;

/// A request of a member: who looks, and the way to what is kept.
#[derive(Clone)]
pub struct MemberRequest {
    /// What pages are given of it.
    pub viewer: Viewer,
    /// What the member asks for.
    permission: Permission,
    pub(super) db: Database,
    outlines: Outlines,
}

impl Deref for MemberRequest {
    type Target = Viewer;

    fn deref(&self) -> &Viewer {
        &self.viewer
    }
}

impl MemberRequest {
    /// Starts a transaction for showing how things stand now.
    pub async fn read(&self) -> Result<ReadTx, AppError> {
        Ok(assessments::read_assessed(
            &self.db,
            self.place.id,
            assessments::PresentMoment {
                today: self.today,
                now: self.now,
            },
        )
        .await?)
    }

    /// Starts a transaction for showing how things stood: nothing is worked out anew for it.
    pub async fn read_then(&self) -> Result<ReadTx, AppError> {
        Ok(self.db.read(self.place.id).await?)
    }

    /// Starts a transaction for changing an action in the member's name, if that is theirs to do.
    pub async fn write_on(&self, number: ActionNumber) -> Result<(WriteTx, Action), AppError> {
        let tx = self.begin(Way::Page).await?;
        let action = actions::find_action(&tx, number).await?;
        if self.may_on(self.permission, &action) {
            Ok((tx, action))
        } else {
            Err(AppError::Forbidden)
        }
    }

    /// Starts a transaction for changing something in the member's name.
    pub async fn write(&self) -> Result<WriteTx, AppError> {
        self.write_by(Way::Page).await
    }

    /// Starts a transaction for changing something in the member's name, which comes in some way.
    ///
    /// Whoever may do so on some actions only is refused: [`MemberRequest::write_on`] asks which.
    pub async fn write_by(&self, way: Way) -> Result<WriteTx, AppError> {
        if self.may_on_all(self.permission) {
            self.begin(way).await
        } else {
            Err(AppError::Forbidden)
        }
    }

    /// Starts a transaction for what the member says about the own actions: whoever may say so on
    /// some only. Which those are, the rule says of each ([`Action::is_led_by`]).
    pub async fn write_own(&self) -> Result<WriteTx, AppError> {
        self.begin(Way::Page).await
    }

    /// Starts a transaction for what is written down in a meeting, as [`MemberRequest::write`] does.
    pub async fn write_in_meeting(&self, meeting: MeetingNumber) -> Result<WriteTx, AppError> {
        if !self.may_on_all(self.permission) {
            return Err(AppError::Forbidden);
        }
        let origin = self.author(Way::Meeting).in_meeting(meeting);
        Ok(self.db.write(self.place.id, origin).await?)
    }

    async fn begin(&self, way: Way) -> Result<WriteTx, AppError> {
        Ok(self.db.write(self.place.id, self.author(way)).await?)
    }

    fn author(&self, way: Way) -> Author {
        Author {
            member: Some(self.place.member.number),
            at: self.now,
            way,
        }
    }

    /// Closes every way in of somebody who now belongs nowhere.
    pub async fn close_ways_in_of(&self, member: &Member) -> Result<(), AppError> {
        Ok(application::members::close_ways_in(&self.db, member).await?)
    }

    /// The plan without its actions, as it is now.
    pub async fn outline(&self) -> Result<Arc<NamedOutline>, AppError> {
        let (id, today) = (self.place.id, self.today);
        let read = outline::read_outline(
            &self.db,
            id,
            assessments::PresentMoment {
                today,
                now: self.now,
            },
        );
        let key = (id, self.place.revision, today);
        Ok(self.outlines.get(key, read).await?)
    }
}

impl FromRequestParts<AppState> for MemberRequest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let session = Session::from_request_parts(parts, state)
            .await
            .map_err(|(_, why)| AppError::Internal(why.into()))?;
        let Some((email, only)) = session::signed_in_somewhere(&session).await? else {
            return Err(AppError::SignIn(wanted(parts)));
        };
        let slug = slug(parts).await?;
        let place = member_contexts::find_member_context(&state.db, &slug, &email).await?;
        let permission = asked(parts)?;
        if !place.standing.is_inside() || only.is_some_and(|only| only != place.id) {
            return Err(AppError::NotFound);
        }
        let wording = language::known_language(place.member.language);
        if !place.standing.may(permission) {
            return Err(AppError::Forbidden);
        }
        let now = state.clock.now();
        let browser = browser_of_request(&parts.headers);
        session::keep_alive(&session, Visit { browser, at: now }).await?;
        if place.member.role == Role::Coordinator {
            session::shorten_stay(&session).await?;
        }
        let viewer = Viewer {
            today: place.partnership.zone.day_of(now),
            place,
            now,
            wording,
            offers_passkey: session::offers_passkey(&session).await?,
            is_shared: session::stay(&session).await? == Stay::Shared,
            past: None,
        };
        Ok(Self {
            viewer,
            permission,
            db: state.db.clone(),
            outlines: state.outlines.clone(),
        })
    }
}

/// What a request asks for, by its address.
fn asked(parts: &Parts) -> Result<Permission, AppError> {
    match parts.extensions.get() {
        Some(Access::Member(permission)) => Ok(*permission),
        other => Err(AppError::Internal(format!(
            "a member's page is for {other:?}"
        ))),
    }
}

async fn slug(parts: &mut Parts) -> Result<Slug, AppError> {
    let params = RawPathParams::from_request_parts(parts, &()).await;
    let params = params.map_err(|_| AppError::NotFound)?;
    let slug = params
        .iter()
        .find(|(name, _)| *name == "slug")
        .map(|(_, slug)| slug);
    slug.and_then(|slug| Slug::new(slug).ok())
        .ok_or(AppError::NotFound)
}

/// Where somebody wanted to go who has to sign in first.
fn wanted(parts: &Parts) -> String {
    let uri = parts
        .extensions
        .get::<OriginalUri>()
        .map_or(&parts.uri, |uri| &uri.0);
    uri.path_and_query()
        .map_or_else(String::new, ToString::to_string)
}
