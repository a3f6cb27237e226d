//! One change to an action that a form on its page asks for.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Action, ActionNumber, Aspect, Note};
use persistence::{WriteTx, actions};

use crate::actions::handlers::action_view;
use crate::actions::page::{ActionTyped, action_page};
use crate::error::AppError;
use crate::layout::page_answer_with;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::meanwhile::changes_meanwhile;
use crate::request::member_request::MemberRequest;

/// A form as it came.
pub struct Changing<'a> {
    pub number: ActionNumber,
    pub key: &'a str,
    pub version: &'a str,
    /// What the form changes: others may have changed anything else meanwhile.
    pub changes: fn(Aspect) -> bool,
    pub typed: ActionTyped,
}

/// A change that was made, with its reason if there is one; or what is wrong with the form.
pub type ChangeResult = Result<Option<Note>, Corrections>;

impl Changing<'_> {
    /// Makes the change, unless the form came before or others changed the same; keeps it with
    /// its reason. Where that cannot be, shows the action's page again with what was typed.
    pub async fn make(
        self,
        request: &MemberRequest,
        change: impl AsyncFnOnce(&WriteTx, &mut Action) -> Result<ChangeResult, AppError>,
    ) -> Result<Response, AppError> {
        let (tx, mut action) = request.write_on(self.number).await?;
        if let Some(answer) = request.sent_before(&tx, self.key).await? {
            return Ok(answer);
        }
        let theirs = changes_meanwhile(&tx, &action, self.version, self.changes).await?;
        if !theirs.is_empty() {
            drop(tx);
            let typed = ActionTyped {
                theirs,
                ..self.typed
            };
            return again(request, self.number, StatusCode::CONFLICT, typed).await;
        }
        match change(&tx, &mut action).await? {
            Ok(why) => {
                actions::save_action(&tx, &action, why.as_ref().map(Note::as_str)).await?;
                let (slug, number) = (request.slug(), self.number);
                request
                    .done(tx, self.key, paths::Action { slug, number })
                    .await
            }
            Err(wrong) => {
                drop(tx);
                let typed = ActionTyped {
                    wrong,
                    ..self.typed
                };
                again(
                    request,
                    self.number,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    typed,
                )
                .await
            }
        }
    }
}

async fn again(
    request: &MemberRequest,
    number: ActionNumber,
    status: StatusCode,
    typed: ActionTyped,
) -> Result<Response, AppError> {
    let view = action_view(request, number).await?;
    let page = action_page(request, &view, &typed);
    Ok(page_answer_with(status, request, page))
}
