//! Handing an action back by a report link.

use application::actions::hand_back;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{Action, ActionNumber, Entity};
use persistence::{ReadTx, actions, revisions};

use crate::error::AppError;
use crate::layout::page_answer_by_link;
use crate::paths;
use crate::report_links::linked::details::ActionDetailsShown;
use crate::report_links::linked::hand_back_page::{hand_back_page, handed_back_page};
use crate::report_links::linked::page::not_yours_page;
use crate::reports::asked::AskedParty;
use crate::reports::form::ReportForm;
use crate::reports::hand_back_form::HandBackForm;
use crate::request::corrections::Corrections;
use crate::request::link_submission::{DoneByLink, LinkSubmission};
use crate::request::report_link_request::ReportLinkRequest;

pub async fn ask_to_hand_back(
    path: paths::LinkedHandBack,
    linked: ReportLinkRequest,
) -> Result<Response, AppError> {
    let tx = linked.read().await?;
    let asked = AskedParty::Member(linked.member());
    let page = match asked.answerable(&tx, path.number).await? {
        Some(action) => {
            let shown = ActionDetailsShown::read(&tx, &action).await?;
            let typed = (&HandBackForm::default(), &Corrections::default());
            hand_back_page(&linked, &shown, typed)
        }
        None if was_handed_back(&linked, &tx, path.number).await? => handed_back_page(&linked),
        None => return Err(AppError::LinkGone),
    };
    Ok(page_answer_by_link(&linked, &page))
}

pub async fn hand_back_by_link(
    path: paths::LinkedHandBack,
    sent: LinkSubmission<HandBackForm>,
) -> Result<Response, AppError> {
    let asked = AskedParty::Member(sent.linked.member());
    let Some(mut action) = asked.answerable(&sent.tx, path.number).await? else {
        let note = sent.form.hand_back_reason;
        let typed = ReportForm {
            note,
            ..ReportForm::default()
        };
        let page = not_yours_page(&sent.linked, &[typed]);
        let document = page_answer_by_link(&sent.linked, &page);
        return Ok((StatusCode::CONFLICT, document).into_response());
    };
    match sent.form.read() {
        Ok(why) => {
            hand_back(&sent.tx, &mut action, &why).await?;
            sent.finish(DoneByLink::HandedBack(action.number)).await
        }
        Err(wrong) => {
            let shown = ActionDetailsShown::read(&sent.tx, &action).await?;
            let page = hand_back_page(&sent.linked, &shown, (&sent.form, &wrong));
            let document = page_answer_by_link(&sent.linked, &page);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, document).into_response())
        }
    }
}

/// Whether the member handed the action back while this link worked. Whose it is now is not shown.
async fn was_handed_back(
    linked: &ReportLinkRequest,
    tx: &ReadTx,
    number: ActionNumber,
) -> Result<bool, AppError> {
    let Ok(action) = actions::find_action(tx, number).await else {
        return Ok(false);
    };
    let history = revisions::revisions_of(tx, action.number.into()).await?;
    let mut steps = history.windows(2).filter_map(|pair| match pair {
        // The latest comes first.
        [after, before] => Some((before, after)),
        _ => None,
    });
    let is_led = |action: &Action| action.is_led_by(linked.member());
    Ok(steps.any(|(before, after)| {
        let (Entity::Action(then), Entity::Action(now)) = (&before.entity, &after.entity) else {
            return false;
        };
        let own = after.author.member == Some(linked.member().number);
        own && after.author.at >= linked.link().made && is_led(then) && now.lead.is_none()
    }))
}
