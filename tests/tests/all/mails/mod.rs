//! Mails, taken by a real mail server.
mod choices;
mod clock;
mod deaths;
mod handover;
mod help;
mod meetings;
mod occasions;
mod refusals;
mod replicas;
mod rounds;
mod starting;
mod words;
mod yours_now;

use domain::{Lead, Member, Partner, Role};
use tests::{PostOffice, Taken, TestApp};

/// Maria of the Library, who leads two actions before a meeting on 16 March.
async fn with_maria(app: &TestApp) -> (Partner, Member) {
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    app.a_meeting("2027-03-16").await;
    for title in ["Open on Saturdays", "Print the flyer"] {
        app.an_action(|a| {
            a.title = title.into();
            a.lead = led_by(&maria);
        })
        .await;
    }
    (library, maria)
}

fn led_by(member: &Member) -> Option<Lead> {
    Some(Lead {
        partner: member.partner.unwrap(),
        member: Some(member.number),
    })
}

fn subjects(taken: &[Taken]) -> Vec<&str> {
    taken.iter().map(|mail| mail.subject.as_str()).collect()
}

/// Sends what the day asks for and what is due, and gives what came for an address since.
async fn morning(app: &TestApp, office: &PostOffice, day: &str, address: &str) -> Vec<Taken> {
    let before = office.taken_for(address).len();
    app.travel_to(day);
    app.place_rounds().await;
    app.send_mails(office).await;
    office.taken_for(address).split_off(before)
}
