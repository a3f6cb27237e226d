//! The way in: to the partnership, or the choice of one.

use axum::response::{IntoResponse, Redirect, Response};
use domain::MemberState;
use persistence::site::{Belonging, belongings, operators};

use crate::error::AppError;
use crate::partnerships::page::partnerships_page;
use crate::paths;
use crate::request::member_request::MemberRequest;
use crate::request::person::Person;

pub(super) async fn lead_home(_: paths::Home, person: Person) -> Result<Response, AppError> {
    match &belongings::belongings_of(&person.db, &person.email).await?[..] {
        [only] if only.state.is_active() => Ok(to_plan(only).into_response()),
        several => choice(&person, several).await,
    }
}

pub(super) async fn your_partnerships(
    _: paths::YourPartnerships,
    person: Person,
) -> Result<Response, AppError> {
    let partnerships = belongings::belongings_of(&person.db, &person.email).await?;
    choice(&person, &partnerships).await
}

async fn choice(person: &Person, partnerships: &[Belonging]) -> Result<Response, AppError> {
    let founds = operators::is_operator(&person.db, &person.email).await?;
    Ok(partnerships_page(partnerships, founds).into_response())
}

pub(super) async fn open_partnership(path: paths::Partnership, _: MemberRequest) -> Redirect {
    Redirect::to(&paths::Plan { slug: path.slug }.to_string())
}

/// Accepts an invitation.
pub(super) async fn join_partnership(
    path: paths::Membership,
    person: Person,
) -> Result<Redirect, AppError> {
    let partnerships = belongings::belongings_of(&person.db, &person.email).await?;
    let chosen = partnerships.iter().find(|one| one.slug == path.slug);
    let chosen = chosen.ok_or(AppError::NotFound)?;
    if chosen.state == MemberState::Invited {
        application::members::accept_invitation(&person.db, chosen, person.now).await?;
    }
    Ok(to_plan(chosen))
}

fn to_plan(belonging: &Belonging) -> Redirect {
    let slug = belonging.slug.clone();
    Redirect::to(&paths::Plan { slug }.to_string())
}
