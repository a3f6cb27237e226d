//! Every mail that the example gives in the weeks before its next meeting, and where its links lead.

use chrono::TimeDelta;
use tests::{PostOffice, Taken, TestApp, form_request};

use super::mask::{mask_random, without_codes};
use super::story;
use super::walk::KeptWalk;

/// Headers that are never the same twice, or are told by what follows them.
const RANDOM: [&str; 3] = ["date", "message-id", "content-type"];

/// Sends the mails of all days, and keeps them.
pub async fn are_sent(walk: &mut KeptWalk<'_>) {
    let (app, office) = (walk.app, PostOffice::open());
    let mut sent = Sent {
        walk,
        office,
        taken: 0,
    };
    sent.keep("1 what happened").await;
    for (day, what) in [
        ("2027-03-23", "2 questions"),
        ("2027-03-28", "3 reminders"),
        ("2027-03-29", "4 review"),
    ] {
        app.travel_to(day);
        app.place_rounds().await;
        sent.keep(what).await;
    }
    happen(app).await;
    sent.keep("5 what coordinators do").await;
    sent.follow_links().await;
}

/// What coordinators do that is told by mail: a packet, minutes, a new lead, a meeting that moves,
/// another that is called off, an invitation, signing in on another device.
async fn happen(app: &TestApp) {
    app.sign_in_by(
        story::COORDINATOR,
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    )
    .await;
    for (to, typed) in [
        ("meetings/8/packet/mails", &[][..]),
        ("meetings/10/closing", &[]),
        ("actions/52/lead", &[("lead", "20"), ("lead_member", "")]),
        ("actions/52/lead", &[("lead", "11"), ("lead_member", "21")]),
        (
            "meetings/9",
            &[
                ("day", "2027-04-28"),
                ("begins", "9:30"),
                ("place", "Town Hall"),
                ("reason", "The library is shut."),
            ],
        ),
        (
            "meetings/13/cancellation",
            &[
                ("cancelled", "yes"),
                ("why", "Holidays."),
                ("scope", "later"),
            ],
        ),
        ("members/32/invitation", &[]),
    ] {
        app.wait(TimeDelta::minutes(1));
        app.post(format!("/p/cedar-bend/{to}"), typed).await;
    }
    for email in [story::PARTNER, "nobody@nowhere.example.org"] {
        app.send(form_request(
            "/sign-in",
            &[("email", email), ("next", "/p/cedar-bend/plan")],
        ))
        .await;
    }
}

/// What was sent so far.
struct Sent<'a, 'b> {
    walk: &'a mut KeptWalk<'b>,
    office: PostOffice,
    taken: usize,
}

impl Sent<'_, '_> {
    /// Sends what is due after a while, and keeps it.
    async fn keep(&mut self, when: &str) {
        self.walk.app.wait(TimeDelta::minutes(15));
        self.walk.app.send_mails(&self.office).await;
        let mut mails = self.office.taken().split_off(self.taken);
        self.taken += mails.len();
        mails.sort_by_cached_key(|mail| (mail.to.clone(), mail.subject.clone(), told(mail)));
        for (number, mail) in mails.iter().enumerate() {
            let name = format!("mails/{when}/{:03} {}.mail", number + 1, mail.to);
            self.walk.keep_text(&name, &told(mail));
        }
    }

    /// Looks at where the links of mails lead: reporting, choosing mails, signing in.
    async fn follow_links(&mut self) {
        self.walk.signed_in_as(None).await;
        for path in ["/r/", "/m/", "/sign-in/", "/c/"] {
            let mails = self.office.taken_for(story::PARTNER);
            let links = mails.iter().rev().flat_map(|mail| mail.links(path));
            if let Some(link) = links.into_iter().next() {
                self.walk.look(&link).await;
            }
        }
    }
}

/// All that a mail says.
fn told(mail: &Taken) -> String {
    let headers = unfolded(&mail.headers);
    let mut headers: Vec<&str> = headers.lines().filter(|line| !is_random(line)).collect();
    headers.sort_unstable();
    let mut told = format!("{}\n\n{}\n\n{}\n", headers.join("\n"), mail.text, mail.html);
    for (kind, calendar) in &mail.calendars {
        told += &format!("\n{kind}\n{calendar}\n");
    }
    told += &mail.files.join("\n");
    without_codes(&mask_random(&told))
}

/// Headers, each in one line.
fn unfolded(headers: &str) -> String {
    let lines = headers.replace("\r\n", "\n");
    lines.replace("\n ", " ").replace("\n\t", " ")
}

fn is_random(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default().to_lowercase();
    RANDOM.contains(&name.as_str())
}
