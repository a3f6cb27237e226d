//! How hard mails are to read.

use chrono::TimeDelta;
use domain::{MeetingNumber, Role};
use tests::{PostOffice, TestApp, grade, slug};
use web::paths;

use super::with_maria;

/// The grade at school from which every mail can be read.
const HARDEST: f64 = 5.0;
/// Every kind of mail, by words of its subject.
const KINDS: [&str; 9] = [
    "How is it going",
    "A small reminder",
    "gone quiet",
    "The plan before we meet",
    "yours now",
    "Your invitation",
    "Your link to sign in",
    "on a new device",
    "We now meet on",
];

#[tokio::test]
async fn every_mail_can_be_read_after_five_years_at_school() {
    let (app, office) = (TestApp::on("2027-03-01").await, PostOffice::open());
    with_maria(&app).await;
    app.a_member("Lee", None, Role::Leadership).await;
    let ana = [
        ("key", "k"),
        ("name", "Ana"),
        ("email", "ana@example.org"),
        ("role", "guest"),
    ];
    app.post(paths::Members { slug: slug() }, &ana).await;
    app.post(paths::SignIn, &[("email", "dana@example.org")])
        .await;
    app.sign_in("lee@example.org").await;
    app.forget_cookie();
    app.sign_in_by("dana@example.org", "Mozilla/5.0 (X11) Firefox/140.0")
        .await;
    app.a_meeting("2027-05-11").await;
    let moved = [
        ("day", "2027-05-18"),
        ("begins", "10"),
        ("reason", "The hall is taken."),
    ];
    let meeting = paths::Meeting {
        slug: slug(),
        number: MeetingNumber(2),
    };
    app.post(meeting, &moved).await;
    app.a_meeting("2027-03-01").await;
    app.wait(TimeDelta::minutes(11));
    app.send_mails(&office).await;
    for day in ["2027-03-09", "2027-03-14", "2027-03-15"] {
        app.travel_to(day);
        app.place_rounds().await;
        app.send_mails(&office).await;
    }
    let taken = office.taken();
    for kind in KINDS {
        let mail = taken.iter().find(|mail| mail.subject.contains(kind));
        let mail = mail.unwrap_or_else(|| panic!("no mail says {kind}"));
        let text = own_words(&format!("{}\n{}", mail.subject, mail.text));
        let grade = grade(&text);
        assert!(grade <= HARDEST, "{kind} is of grade {grade:.1}:\n{text}");
    }
}

/// The sentences in it, without addresses, and with short names in place of those that people give.
fn own_words(text: &str) -> String {
    let text = text.replace("The three-rivers partnership", "Three Rivers");
    let is_address = |word: &&str| word.contains("://") || word.contains('@');
    let line = |line: &str| {
        let words = line.split_whitespace().filter(|word| !is_address(word));
        words.collect::<Vec<_>>().join(" ")
    };
    let lines = text.lines().map(line);
    let sentences = lines.filter(|line| line.ends_with(['.', '?', '!']));
    sentences.collect::<Vec<_>>().join("\n")
}
