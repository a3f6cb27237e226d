//! A form that a member sent: read, held against what came before, and kept or shown again.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Aspect, Change, Entity, RevisionNumber};
use persistence::{WriteTx, revisions};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wording::Names;

use crate::error::AppError;
use crate::layout::{Page, page_answer_with};
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::member_request::MemberRequest;
use crate::request::names::everybodys_names;
use crate::request::scope::{Everything, SubmissionScope};
use crate::request::sent_form::{SendingKey, SentForm};
use crate::state::AppState;

/// A form of a page: what somebody types, field by field.
pub trait Form: DeserializeOwned + Send {
    /// Whether the form would change this about the thing that it was filled in from. Others may
    /// change the rest meanwhile: two people who change different things about one action do not
    /// stand in each other's way.
    fn changes(&self, _: Aspect) -> bool {
        true
    }
}

/// What a button sends that needs nothing typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ButtonPress {}

impl Form for ButtonPress {}

/// A form as it came, with the transaction in which it is to be kept.
///
/// One that came before, with the same content, is answered as it was then: no handler sees it.
pub struct Submission<F, S = Everything> {
    /// Who sent it.
    pub request: MemberRequest,
    /// What it asks for is done in this.
    pub tx: WriteTx,
    /// What was typed.
    pub form: F,
    /// On what it is done.
    pub scope: S,
    key: SendingKey,
    version: Option<RevisionNumber>,
}

/// What an answer shows only once: it holds a secret that is not kept.
pub struct ShownOnce {
    /// The page with it.
    pub page: Page,
    /// Where who sends the form again is led.
    pub afterwards: String,
}

/// Why what a form asks for is not done.
pub enum NotKept {
    /// Something in it is to be corrected, or others were quicker: it comes back.
    ComesBack {
        /// What is to be corrected.
        wrong: Corrections,
        /// What others changed meanwhile.
        theirs: Vec<Change>,
    },
    /// What it is about went on meanwhile, so that it may no longer say what is meant: it comes back.
    Overtaken {
        /// What others changed.
        theirs: Vec<Change>,
    },
    /// It cannot be answered as asked.
    Failed(AppError),
}

impl From<Corrections> for NotKept {
    fn from(wrong: Corrections) -> Self {
        let theirs = Vec::new();
        Self::ComesBack { wrong, theirs }
    }
}

impl<E: Into<AppError>> From<E> for NotKept {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl<F: Form, S> Submission<F, S> {
    /// Does what the form asks for and leads to where `keep` says; or shows the form again.
    ///
    /// `show` is asked after the transaction was given up, so it reads how things stand.
    pub async fn settle(
        mut self,
        keep: impl AsyncFnOnce(&mut Self) -> Result<String, NotKept>,
        show: impl AsyncFnOnce(&MemberRequest, Filled<F>) -> Result<Page, AppError>,
    ) -> Result<Response, AppError> {
        let (request, filled, status) = match keep(&mut self).await {
            Ok(to) => return self.finish(&to).await,
            Err(NotKept::Failed(error)) => return Err(error),
            Err(NotKept::ComesBack { wrong, theirs }) => {
                let (request, filled) = self.come_back(wrong, theirs).await?;
                let status = filled.status();
                (request, filled, status)
            }
            Err(NotKept::Overtaken { theirs }) => {
                let (request, filled) = self.come_back(Corrections::default(), theirs).await?;
                (request, filled, StatusCode::CONFLICT)
            }
        };
        let page = show(&request, filled).await?;
        Ok(page_answer_with(status, &request, &page))
    }

    /// Does what a button asks for: nothing was typed that could come back.
    pub async fn carry_out(
        mut self,
        act: impl AsyncFnOnce(&mut Self) -> Result<String, AppError>,
    ) -> Result<Response, AppError> {
        let to = act(&mut self).await?;
        self.finish(&to).await
    }

    /// Does what the form asks for and shows what can be shown only once; who sends the form again
    /// is led elsewhere.
    pub async fn show_once(
        mut self,
        act: impl AsyncFnOnce(&mut Self) -> Result<ShownOnce, AppError>,
    ) -> Result<Response, AppError> {
        let ShownOnce { page, afterwards } = act(&mut self).await?;
        let request = self.request.clone();
        self.finish(&afterwards).await?;
        Ok(page_answer_with(StatusCode::OK, &request, &page))
    }

    /// Whether the form was filled in from nothing that there was.
    pub fn makes_something_new(&self) -> bool {
        self.version.is_none()
    }

    /// Lets the form come back where others changed meanwhile what it would change about `now`.
    pub async fn check_version(&mut self, now: impl Into<Entity>) -> Result<(), NotKept> {
        let theirs = self.changed_by_others(now).await?;
        if theirs.is_empty() {
            return Ok(());
        }
        let wrong = Corrections::default();
        Err(NotKept::ComesBack { wrong, theirs })
    }

    /// Why the form is not kept where what it is about went on, with what others changed about `now`.
    pub async fn overtaken(&mut self, now: impl Into<Entity>) -> NotKept {
        match self.changed_by_others(now).await {
            Ok(theirs) => NotKept::Overtaken { theirs },
            Err(error) => NotKept::Failed(error),
        }
    }

    /// What the form says, read; it comes back with its mistakes and with what others changed about
    /// `now` meanwhile, both at once.
    pub async fn read_over<T>(
        &mut self,
        now: impl Into<Entity>,
        read: Result<T, Corrections>,
    ) -> Result<T, NotKept> {
        let theirs = self.changed_by_others(now).await?;
        match read {
            Ok(read) if theirs.is_empty() => Ok(read),
            read => {
                let wrong = read.err().unwrap_or_default();
                Err(NotKept::ComesBack { wrong, theirs })
            }
        }
    }

    /// What others changed about a thing since the form was filled in; a form without a version was
    /// not filled in from anything.
    ///
    /// From here on the form is one about the thing as it stands now.
    async fn changed_by_others(&mut self, now: impl Into<Entity>) -> Result<Vec<Change>, AppError> {
        let now = now.into();
        let current = revisions::version_of(&self.tx, now.subject()).await?;
        let Some(version) = self.version.replace(current) else {
            return Ok(Vec::new());
        };
        if version == current {
            return Ok(Vec::new());
        }
        let then = revisions::revision_at(&self.tx, now.subject(), version).await?;
        let mut changes = now.changes_since(&then.entity);
        changes.retain(|change| self.form.changes(change.aspect));
        Ok(changes)
    }

    /// The form as it comes back; the transaction is given up.
    async fn come_back(
        self,
        wrong: Corrections,
        theirs: Vec<Change>,
    ) -> Result<(MemberRequest, Filled<F>), AppError> {
        let names = if theirs.is_empty() {
            Names::default()
        } else {
            everybodys_names(&self.tx).await?
        };
        let filled = Filled {
            form: self.form,
            wrong,
            theirs,
            names,
            version: self.version,
        };
        Ok((self.request, filled))
    }

    async fn finish(self, to: &str) -> Result<Response, AppError> {
        self.key.keep_answer(&self.tx, to).await?;
        self.tx.commit().await?;
        Ok(Redirect::to(to).into_response())
    }
}

impl<F: Form, S: SubmissionScope> FromRequest<AppState> for Submission<F, S> {
    type Rejection = Response;

    async fn from_request(sent: Request, state: &AppState) -> Result<Self, Response> {
        let (mut parts, body) = sent.into_parts();
        let request = MemberRequest::from_request_parts(&mut parts, state).await;
        let request = request.map_err(IntoResponse::into_response)?;
        let sent = SentForm::read(&parts, body, state).await?;
        let opened = S::open(&request, &mut parts).await;
        let (tx, scope) = opened.map_err(IntoResponse::into_response)?;
        let answer = sent.key.kept_answer(&tx).await;
        if let Some(to) = answer.map_err(|error| AppError::from(error).into_response())? {
            return Err(Redirect::to(&to).into_response());
        }
        Ok(Self {
            request,
            tx,
            form: sent.form,
            scope,
            key: sent.key,
            version: sent.version,
        })
    }
}
