//! Where somebody is signed in, and how they sign in.

use axum::extract::State;
use axum::response::{Redirect, Response};

use crate::access::Routes;
use crate::pages::devices::{self, Ways};
use crate::passkeys::Passkeys;
use crate::person::Person;
use crate::{AppError, paths};

pub fn router() -> Routes {
    Routes::new()
        .get(show)
        .post(sign_out)
        .post(sign_out_everywhere)
}

async fn show(
    _: paths::Devices,
    person: Person,
    State(passkeys): State<Passkeys>,
) -> Result<Response, AppError> {
    let ways = Ways {
        devices: person.db.devices_of(&person.email, person.now).await?,
        passkeys: person.db.passkeys_of(&person.email).await?,
        passkeys_are_possible: passkeys.are_possible(),
        zone: person.zone().await?,
    };
    Ok(devices::page(&person, &ways))
}

async fn sign_out(path: paths::DeviceSignOut, person: Person) -> Result<Redirect, AppError> {
    if path.id == person.device {
        person.session.flush().await?;
    } else {
        person.db.end_device(&person.email, &path.id).await?;
    }
    Ok(Redirect::to(&paths::Devices.to_string()))
}

/// Signs somebody out everywhere, here too: whoever presses it may not be sure of this one either.
async fn sign_out_everywhere(
    _: paths::DevicesSignOut,
    person: Person,
) -> Result<Redirect, AppError> {
    person.db.end_sessions_of(&person.email).await?;
    person.session.flush().await?;
    Ok(Redirect::to(&paths::SignIn.to_string()))
}
