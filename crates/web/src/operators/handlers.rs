//! What site operators do: they found partnerships, and choose who else may.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::{Author, EmailAddress, Member, Partnership, Way};
use persistence::site::{operators, partnerships};
use persistence::{StoreError, insert};
use wording::Mistake;

use crate::error::AppError;
use crate::operators::form::{FoundingForm, OperatorForm};
use crate::operators::page::{OperatorsView, operators_page};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::operator::Operator;

pub(super) async fn list_partnerships(
    _: paths::Partnerships,
    operator: Operator,
) -> Result<Response, AppError> {
    again(&operator, StatusCode::OK, OperatorsView::default()).await
}

pub(super) async fn found_partnership(
    _: paths::Partnerships,
    operator: Operator,
    Form(form): Form<FoundingForm>,
) -> Result<Response, AppError> {
    let wrong = match form.read() {
        Ok((partnership, coordinator)) => match make(&operator, &partnership, &coordinator).await {
            Ok(()) => return Ok(back()),
            Err(StoreError::Taken(_)) => {
                let slug = partnership.slug.to_string();
                let form = FoundingForm { slug, ..form };
                let wrong = Corrections::one("slug", Mistake::Taken);
                return again_with(&operator, form, wrong).await;
            }
            Err(error) => return Err(error.into()),
        },
        Err(wrong) => wrong,
    };
    again_with(&operator, form, wrong).await
}

pub(super) async fn add_operator(
    _: paths::Operators,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    match EmailAddress::new(&form.operator) {
        Ok(email) => {
            operators::add_operator(&operator.db, &email, operator.now).await?;
            Ok(back())
        }
        Err(wrong) => {
            let view = OperatorsView {
                wrong: Corrections::one("operator", wrong),
                operator: form.operator,
                ..OperatorsView::default()
            };
            again(&operator, StatusCode::UNPROCESSABLE_ENTITY, view).await
        }
    }
}

pub(super) async fn remove_operator(
    _: paths::OperatorRemoval,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    let email = EmailAddress::new(&form.operator).map_err(|_| AppError::NotFound)?;
    if !operators::remove_operator(&operator.db, &email).await? {
        let view = OperatorsView {
            wrong: Corrections::one("operator", Mistake::LastOperator),
            ..OperatorsView::default()
        };
        return again(&operator, StatusCode::UNPROCESSABLE_ENTITY, view).await;
    }
    Ok(if email == operator.email {
        home()
    } else {
        back()
    })
}

/// Founds a partnership, to which its coordinator is invited.
async fn make(
    operator: &Operator,
    partnership: &Partnership,
    coordinator: &Member,
) -> Result<(), StoreError> {
    let author = Author {
        member: None,
        at: operator.now,
        way: Way::Page,
    };
    let tx = partnerships::found_partnership(&operator.db, partnership, author).await?;
    insert(&tx, coordinator).await?;
    application::members::mail_invitation(&tx, coordinator).await?;
    tx.commit().await
}

async fn again_with(
    operator: &Operator,
    founding: FoundingForm,
    wrong: Corrections,
) -> Result<Response, AppError> {
    let view = OperatorsView {
        founding,
        wrong,
        ..OperatorsView::default()
    };
    again(operator, StatusCode::UNPROCESSABLE_ENTITY, view).await
}

/// The page, with forms as they were typed.
async fn again(
    operator: &Operator,
    status: StatusCode,
    view: OperatorsView,
) -> Result<Response, AppError> {
    let view = OperatorsView {
        founded: operators::founded_partnerships(&operator.db).await?,
        operators: operators::all_operators(&operator.db).await?,
        ..view
    };
    let page = operators_page(operator.wording, &view);
    Ok((status, page).into_response())
}

fn back() -> Response {
    Redirect::to(&paths::Partnerships.to_string()).into_response()
}

fn home() -> Response {
    Redirect::to(&paths::YourPartnerships.to_string()).into_response()
}
