//! Where somebody is signed in, and how they sign in.

use axum::extract::State;
use axum::response::{Redirect, Response};
use persistence::site::{passkeys, sessions};

use crate::error::AppError;
use crate::paths;
use crate::request::person::Person;
use crate::sign_in::devices::page::devices_page;
use crate::sign_in::own_ways::OwnWays;
use crate::webauthn::Passkeys;

pub(super) async fn show_devices(
    _: paths::Devices,
    person: Person,
    State(passkeys): State<Passkeys>,
) -> Result<Response, AppError> {
    let ways = OwnWays {
        devices: sessions::devices_of(&person.db, &person.email, person.now).await?,
        passkeys: passkeys::passkeys_of(&person.db, &person.email).await?,
        passkeys_are_possible: passkeys.are_possible(),
        zone: person.zone().await?,
    };
    Ok(devices_page(&person, &ways))
}

pub(super) async fn sign_out_device(
    path: paths::DeviceSignOut,
    person: Person,
) -> Result<Redirect, AppError> {
    if path.id == person.device {
        person.session.flush().await?;
    } else {
        application::sign_in::sign_out_device(&person.db, &person.email, &path.id).await?;
    }
    Ok(Redirect::to(&paths::Devices.to_string()))
}

/// Signs somebody out everywhere, here too: whoever presses it may not be sure of this one either.
pub(super) async fn sign_out_everywhere(
    _: paths::DevicesSignOut,
    person: Person,
) -> Result<Redirect, AppError> {
    application::sign_in::sign_out_everywhere(&person.db, &person.email).await?;
    person.session.flush().await?;
    Ok(Redirect::to(&paths::SignIn.to_string()))
}
