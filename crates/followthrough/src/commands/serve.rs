use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use mail::{Composer, Courier, Post, post};
use persistence::Database;
use persistence::site::partnerships;
use tokio::sync::oneshot;
use web::serve::{Bounds, listen, serve};
use web::{AppState, Clock, PublicAddresses, Settings};

use crate::cli::Address;
use crate::{caretaker, links};

/// What tells the courier the time.
type Now = fn() -> DateTime<Utc>;

/// How long the caretaker waits when the database was away.
const RETRY: Duration = Duration::from_secs(60);
/// How long the courier may take, when the program is to stop, for the mails that it has in hand.
const LAST_MAILS: Duration = Duration::from_secs(5);

/// Serves the web application until it is told to stop.
pub async fn run_serve(db: &Database, address: &Address) -> Result<()> {
    let clock = Clock::System;
    if partnerships::all_partnerships(db).await?.is_empty() {
        let link = links::set_up(db, &address.public_url(), clock.now()).await?;
        println!("Nothing is here yet. Set up your partnership, within 24 hours, at\n{link}");
    }
    let settings = Settings {
        public_url: address.public_url(),
        proxies: address.trusted_proxies.clone(),
        sends_mail: address.mail.url().is_some(),
        program: std::env::current_exe().context("the program cannot find itself")?,
    };
    let listener = listen(address.listen);
    let listener = listener.with_context(|| format!("cannot listen on {}", address.listen))?;
    tracing::info!("listening on {}", address.public_url());
    let caretaker = tokio::spawn(take_care(db.clone(), clock.clone()));
    let (stop, stopped) = oneshot::channel::<()>();
    let courier = courier(db, address, &settings)?;
    let courier = courier.map(|courier| tokio::spawn(courier.run(async { drop(stopped.await) })));
    let state = AppState::new(db.clone(), clock, settings);
    let connections = state.metrics.connections.clone();
    let bounds = Bounds::default().within_the_machine();
    let asked_to_stop = async {
        asked_to_stop().await;
        drop(stop);
    };
    serve(
        listener,
        web::app(state),
        bounds,
        connections,
        asked_to_stop,
    )
    .await;
    caretaker.abort();
    if let Some(courier) = courier {
        let _ = tokio::time::timeout(LAST_MAILS, courier).await;
    }
    Ok(())
}

/// The courier who sends mails, where there is a mail server.
fn courier(db: &Database, address: &Address, settings: &Settings) -> Result<Option<Courier<Now>>> {
    let Some(url) = address.mail.url() else {
        tracing::info!("no mail server is configured (SMTP_URL): mails wait in the outbox");
        return Ok(None);
    };
    let post = Post::new(
        url,
        &address.mail.from(&settings.public_url),
        post::MAIL_SERVER_TIMEOUT,
    )?;
    let composer = Composer::new(db.clone(), Arc::new(PublicAddresses::of(settings)));
    let now: Now = || Clock::System.now();
    Ok(Some(Courier::new(db.clone(), composer, post, now)))
}

/// Waits for Ctrl-C, or for whatever runs the program to end it.
async fn asked_to_stop() {
    let interrupted = async { drop(tokio::signal::ctrl_c().await) };
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { () = interrupted => {}, () = terminated => {} }
}

async fn take_care(db: Database, clock: Clock) {
    loop {
        let now = clock.now();
        let pause = match caretaker::tend_database(&db, now).await {
            Ok(again) => (again - now).to_std().unwrap_or_default(),
            Err(failure) => {
                tracing::warn!(%failure, "could not bring the answers up to date");
                RETRY
            }
        };
        tokio::time::sleep(pause).await;
    }
}
