//! What site operators do: they found partnerships, and choose who else may.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::{Author, EmailAddress, Member, Partnership, Way};
use persistence::{StoreError, insert, outbox};
use wording::Mistake;

use crate::access::Routes;
use crate::forms::{Corrections, FoundingForm, OperatorForm};
use crate::operator::Operator;
use crate::pages::operators::{self, View};
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new().get(list).post(found).post(add).post(remove)
}

async fn list(_: paths::Partnerships, operator: Operator) -> Result<Response, AppError> {
    again(&operator, StatusCode::OK, View::default()).await
}

async fn found(
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

async fn add(
    _: paths::Operators,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    match EmailAddress::new(&form.operator) {
        Ok(email) => {
            operator.db.add_operator(&email, operator.now).await?;
            Ok(back())
        }
        Err(wrong) => {
            let view = View {
                wrong: Corrections::one("operator", wrong),
                operator: form.operator,
                ..View::default()
            };
            again(&operator, StatusCode::UNPROCESSABLE_ENTITY, view).await
        }
    }
}

async fn remove(
    _: paths::OperatorRemoval,
    operator: Operator,
    Form(form): Form<OperatorForm>,
) -> Result<Response, AppError> {
    let email = EmailAddress::new(&form.operator).map_err(|_| AppError::NotFound)?;
    match operator.db.remove_operator(&email).await? {
        true if email == operator.email => Ok(home()),
        true => Ok(back()),
        false => {
            let view = View {
                wrong: Corrections::one("operator", Mistake::LastOperator),
                ..View::default()
            };
            again(&operator, StatusCode::UNPROCESSABLE_ENTITY, view).await
        }
    }
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
    let tx = operator.db.found(partnership, author).await?;
    insert(&tx, coordinator).await?;
    outbox::invite(&tx, coordinator).await?;
    tx.commit().await
}

async fn again_with(
    operator: &Operator,
    founding: FoundingForm,
    wrong: Corrections,
) -> Result<Response, AppError> {
    let view = View {
        founding,
        wrong,
        ..View::default()
    };
    again(operator, StatusCode::UNPROCESSABLE_ENTITY, view).await
}

/// The page, with forms as they were typed.
async fn again(operator: &Operator, status: StatusCode, view: View) -> Result<Response, AppError> {
    let view = View {
        founded: operator.db.founded().await?,
        operators: operator.db.operators().await?,
        ..view
    };
    let page = operators::page(operator.wording, &view);
    Ok((status, page).into_response())
}

fn back() -> Response {
    Redirect::to(&paths::Partnerships.to_string()).into_response()
}

fn home() -> Response {
    Redirect::to(&paths::YourPartnerships.to_string()).into_response()
}
