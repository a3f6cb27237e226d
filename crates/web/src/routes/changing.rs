//! One change to an action that a form on its page asks for.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Action, ActionNumber, Aspect, Note};
use persistence::{WriteTx, actions};

use super::actions::view;
use super::meanwhile::theirs;
use crate::forms::Corrections;
use crate::here::Here;
use crate::layout::document_with;
use crate::pages::action::Typed;
use crate::{AppError, pages, paths};

/// A form as it came.
pub(super) struct Changing<'a> {
    pub number: ActionNumber,
    pub key: &'a str,
    pub version: &'a str,
    /// What the form changes: others may have changed anything else meanwhile.
    pub changes: fn(Aspect) -> bool,
    pub typed: Typed,
}

/// A change that was made, with its reason if there is one; or what is wrong with the form.
pub(super) type Changed = Result<Option<Note>, Corrections>;

impl Changing<'_> {
    /// Makes the change, unless the form came before or others changed the same; keeps it with
    /// its reason. Where that cannot be, shows the action's page again with what was typed.
    pub async fn make(
        self,
        here: &Here,
        change: impl AsyncFnOnce(&WriteTx, &mut Action) -> Result<Changed, AppError>,
    ) -> Result<Response, AppError> {
        let (tx, mut action) = here.write_on(self.number).await?;
        if let Some(answer) = here.sent_before(&tx, self.key).await? {
            return Ok(answer);
        }
        let theirs = theirs(&tx, &action, self.version, self.changes).await?;
        if !theirs.is_empty() {
            drop(tx);
            let typed = Typed {
                theirs,
                ..self.typed
            };
            return again(here, self.number, StatusCode::CONFLICT, typed).await;
        }
        match change(&tx, &mut action).await? {
            Ok(why) => {
                actions::save(&tx, &action, why.as_ref().map(Note::as_str)).await?;
                let (slug, number) = (here.slug(), self.number);
                here.done(tx, self.key, paths::Action { slug, number })
                    .await
            }
            Err(wrong) => {
                drop(tx);
                let typed = Typed {
                    wrong,
                    ..self.typed
                };
                again(here, self.number, StatusCode::UNPROCESSABLE_ENTITY, typed).await
            }
        }
    }
}

async fn again(
    here: &Here,
    number: ActionNumber,
    status: StatusCode,
    typed: Typed,
) -> Result<Response, AppError> {
    let view = view(here, number).await?;
    let page = pages::action::page(here, &view, &typed);
    Ok(document_with(status, here, page))
}
