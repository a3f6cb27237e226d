//! Where and when a request by a report link is answered: whom the link is for, and that it still
//! works.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Action, Author, LinkState, Member, Partnership, ProgressReport, ReportLink, ReportNumber, Way,
};
use persistence::site::{LinkedPlace, linked_places};
use persistence::{
    Database, ReadTx, StoreError, Token, WriteTx, actions, assessments, report_links,
};
use wording::Wording;

use crate::error::AppError;
use crate::language;
use crate::network::Network;
use crate::request::reader::Locale;
use crate::state::AppState;

/// The member whom a report link is for, and the moment. Everything is checked at every use.
pub struct ReportLinkRequest {
    /// The secret, which stands in every address of its pages.
    pub token: String,
    linked: LinkedPlace,
    db: Database,
    pub now: DateTime<Utc>,
    /// The day that it is in the partnership's zone.
    pub today: NaiveDate,
    /// The language that the member reads.
    pub wording: &'static Wording,
}

impl ReportLinkRequest {
    pub fn partnership(&self) -> &Partnership {
        &self.linked.place.partnership
    }

    pub fn member(&self) -> &Member {
        &self.linked.place.member
    }

    pub fn link(&self) -> &ReportLink {
        &self.linked.link
    }

    /// Who reads, and on which day.
    pub fn reader(&self) -> Locale {
        Locale {
            wording: self.wording,
            today: self.today,
        }
    }

    /// Starts a transaction for showing how things stand now.
    pub async fn read(&self) -> Result<ReadTx, AppError> {
        let id = self.linked.place.id;
        Ok(assessments::read_assessed(
            &self.db,
            id,
            assessments::PresentMoment {
                today: self.today,
                now: self.now,
            },
        )
        .await?)
    }

    /// Starts a transaction for what the member says, unless the link has ended meanwhile.
    pub async fn write(&self) -> Result<WriteTx, AppError> {
        let author = Author {
            member: Some(self.member().number),
            at: self.now,
            way: Way::MailedLink,
        };
        let tx = self.db.write(self.linked.place.id, author).await?;
        let (link, member, meeting) = report_links::with_member(&tx, self.link().number).await?;
        let partnership = tx.partnership();
        if !works(&link, &member) || partnership.archived {
            return Err(AppError::LinkGone);
        }
        match link.state(self.now, link.ends(meeting, partnership.zone)) {
            LinkState::Revoked => Err(AppError::LinkGone),
            LinkState::Over if !self.has_ended() => Err(AppError::LinkEnded(self.token.clone())),
            LinkState::Over | LinkState::Open => Ok(tx),
        }
    }

    /// Whether its time is over.
    pub fn has_ended(&self) -> bool {
        let (link, zone) = (self.link(), self.partnership().zone);
        link.state(self.now, link.ends(self.linked.meeting, zone)) == LinkState::Over
    }

    /// The day of the meeting that it asks before, if that takes place.
    pub fn meeting_day(&self) -> Option<NaiveDate> {
        self.linked.meeting
    }

    /// A link that somebody brought, whether or not its time is over.
    async fn brought(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let token = token(parts).await?;
        let Ok(network) = Network::from_request_parts(parts, state).await;
        let (now, brought) = (state.clock.now(), Token::brought(&token));
        let linked = linked_places::find_linked_place(&state.db, &brought);
        let linked = state.limits.known(network, now, linked).await?;
        let linked = linked.ok_or(AppError::LinkGone)?;
        let place = &linked.place;
        let stands = works(&linked.link, &place.member) && !place.partnership.archived;
        if !stands || linked.link.revoked.is_some() {
            return Err(AppError::LinkGone);
        }
        Ok(Self {
            token,
            wording: language::known_language(place.member.language),
            today: place.partnership.zone.day_of(now),
            linked,
            db: state.db.clone(),
            now,
        })
    }

    /// A report of that number that the member made by a link while this one worked, with its
    /// action, if that is still the member's.
    pub async fn said(
        &self,
        tx: &ReadTx,
        number: ReportNumber,
    ) -> Result<(ProgressReport, Action), AppError> {
        let gone = |error| match error {
            StoreError::NotFound => AppError::LinkGone,
            error => error.into(),
        };
        let report: ProgressReport = persistence::find(tx, number).await.map_err(gone)?;
        let action = actions::find_action(tx, report.action)
            .await
            .map_err(gone)?;
        let own = report.author.member == Some(self.member().number)
            && report.way == Way::MailedLink
            && report.at >= self.link().made;
        if own && action.is_led_by(self.member()) {
            Ok((report, action))
        } else {
            Err(AppError::LinkGone)
        }
    }
}

impl FromRequestParts<AppState> for ReportLinkRequest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let linked = Self::brought(parts, state).await?;
        if linked.has_ended() {
            return Err(AppError::LinkEnded(linked.token));
        }
        Ok(linked)
    }
}

/// A report link whose time is over, and nothing else is the matter with it.
pub struct EndedLinkRequest(pub ReportLinkRequest);

impl FromRequestParts<AppState> for EndedLinkRequest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let linked = ReportLinkRequest::brought(parts, state).await?;
        if linked.has_ended() {
            Ok(Self(linked))
        } else {
            Err(AppError::LinkWorks(linked.token))
        }
    }
}

/// Whether the link's member can be asked at all.
fn works(link: &ReportLink, member: &Member) -> bool {
    link.member == member.number && member.can_be_asked()
}

async fn token(parts: &mut Parts) -> Result<String, AppError> {
    let params = RawPathParams::from_request_parts(parts, &()).await;
    let params = params.map_err(|_| AppError::LinkGone)?;
    let token = params.iter().find(|(name, _)| *name == "token");
    token
        .map(|(_, token)| token.to_owned())
        .ok_or(AppError::LinkGone)
}
