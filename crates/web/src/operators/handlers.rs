//! What site operators do: they found partnerships, and choose who else may.

use application::operators::{appoint_operator, dismiss_operator, found_partnership};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::EmailAddress;
use persistence::StoreError;
use persistence::site::operators;
use wording::Mistake;

use crate::error::AppError;
use crate::operators::form::{FoundingForm, OPERATOR, OperatorForm, SLUG};
use crate::operators::page::{OperatorForms, OperatorsView, operators_page};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::filled::Filled;
use crate::request::operator::Operator;

pub(super) async fn list_partnerships(
    _: paths::Partnerships,
    operator: Operator,
) -> Result<Response, AppError> {
    operators_answer(&operator, OperatorForms::default()).await
}

pub(super) async fn found_by_operator(
    _: paths::Partnerships,
    operator: Operator,
    Form(form): Form<FoundingForm>,
) -> Result<Response, AppError> {
    let new = match form.read() {
        Ok(new) => new,
        Err(wrong) => return founding_again(&operator, Filled::wrong(form, wrong)).await,
    };
    match found_partnership(&operator.db, &new, operator.now).await {
        Ok(()) => Ok(back()),
        Err(StoreError::Taken(_)) => {
            let slug = new.partnership.slug.to_string();
            let form = FoundingForm { slug, ..form };
            let wrong = Corrections::one(SLUG, Mistake::Taken);
            founding_again(&operator, Filled::wrong(form, wrong)).await
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn add_operator(
    _: paths::Operators,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    match EmailAddress::new(&form.operator) {
        Ok(email) => {
            appoint_operator(&operator.db, &email, operator.now).await?;
            Ok(back())
        }
        Err(wrong) => {
            let wrong = Corrections::one(OPERATOR, wrong);
            appointing_again(&operator, Filled::wrong(form, wrong)).await
        }
    }
}

pub(super) async fn remove_operator(
    _: paths::OperatorRemoval,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    let email = EmailAddress::new(&form.operator).map_err(|_| AppError::NotFound)?;
    if !dismiss_operator(&operator.db, &email).await? {
        let wrong = Corrections::one(OPERATOR, Mistake::LastOperator);
        let blank = OperatorForm::default();
        return appointing_again(&operator, Filled::wrong(blank, wrong)).await;
    }
    Ok(if email == operator.email {
        home()
    } else {
        back()
    })
}

async fn founding_again(
    operator: &Operator,
    founding: Filled<FoundingForm>,
) -> Result<Response, AppError> {
    let forms = OperatorForms {
        founding,
        ..OperatorForms::default()
    };
    operators_answer(operator, forms).await
}

async fn appointing_again(
    operator: &Operator,
    appointing: Filled<OperatorForm>,
) -> Result<Response, AppError> {
    let forms = OperatorForms {
        appointing,
        ..OperatorForms::default()
    };
    operators_answer(operator, forms).await
}

/// The page, with forms as they were typed.
async fn operators_answer(operator: &Operator, forms: OperatorForms) -> Result<Response, AppError> {
    let view = OperatorsView {
        founded: operators::founded_partnerships(&operator.db).await?,
        operators: operators::all_operators(&operator.db).await?,
        forms,
    };
    let page = operators_page(operator.wording, &view);
    Ok((view.forms.status(), page).into_response())
}

fn back() -> Response {
    Redirect::to(&paths::Partnerships.to_string()).into_response()
}

fn home() -> Response {
    Redirect::to(&paths::YourPartnerships.to_string()).into_response()
}
