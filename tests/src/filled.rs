//! A database with something in every column, for migrations to be tried on.

use std::fmt::Display;

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{ActionNumber, EmailAddress, MemberNumber};
use exchange::{WorkbookLimits, read_workbook};
use mail::refused::mark_refused;
use persistence::outbox::{MailState, SettledMail};
use persistence::site::{operators, sign_in_links};
use persistence::{Code, Token, find, outbox, uploads};
use url::form_urlencoded;
use web::paths;

use crate::{Authenticator, PUBLIC_URL, TestApp, World, form_request, slug};

const DANA: &str = "dana@example.org";

/// What happens in a partnership after its [`World`] was made, form by form.
const EVENTS: [&str; 33] = [
    // An action of a person, moved twice and finished.
    "actions?objective=1&title=Print flyers&short_win=yes&lead=1&lead_member=3&\
     start=2027-01-10&due=2027-02-10",
    "actions/4/due?due=2027-02-20&due_reason=Snow",
    "actions/4/due?due=2027-06-01&due_reason=Rain",
    "actions/4/progress-reports?says=finished&percent=100&author=member-3",
    // One that goes on for ever from now on.
    "actions/1/due?ongoing=yes&due_reason=Every year",
    // One without a lead and a date, that waits.
    "actions?objective=2&title=Find a van",
    "actions/5/wait?waiting_for=2",
    "actions/1/wait?waiting_for=5",
    "actions/1/wait?waiting_for=",
    // One that never had a day, and was given up.
    "actions?objective=3&title=Meet the mayor&ongoing=yes&group=2",
    "actions/6/drop?drop_reason=She left",
    // One that rested, was given up and taken up again.
    "actions/3/resumption?",
    "actions/3/drop?drop_reason=No money",
    "actions/3/reopening?",
    "actions/2/lead?lead=1&lead_member=4",
    "actions/2/hold?until=2027-09-01&hold_reason=School is out",
    // People who come, go, and become one.
    "partners/3/merge?into=2&agreed=yes",
    "members/8/removal?",
    "members?name=Inés&email=ines@example.org&phone=555 0134&role=guest&language=es",
    "members/9/invitation?",
    "mail-choice?mails=questions",
    // Meetings: one that is over, one that goes on, one called off, and some that come back.
    "meetings/1/closing?",
    "meetings/1/amendments?text=Lee was there, too",
    "meetings/2/attendance?tap=member-3 present",
    "meetings/2/decisions?topic=action-1&text=Print more&proposed_by=member-3&outcome=agreed",
    "meetings/3/cancellation?cancelled=yes&why=Ice",
    "meetings?day=2027-04-06&group=1&begins=9:30&ends=11:00",
    "meetings/series?week=2&weekday=tuesday&from=2027-05-01&times=2",
    // What was typed somewhere else, and ways in that were closed.
    "imports/plan/acceptance?",
    "members/3/report-links?",
    "members/3/report-links/revocation?",
    "members/1/calendars/revocation?",
    "calendars?kind=own",
];

/// A plan as somebody typed it elsewhere: with a day that is none.
const PLAN: &str = "\
Goal,Objective,Action,Lead,Due,Status
Families know where to turn,One front door,Agree one form,Family Center,sometime soon,
";

impl TestApp {
    /// Two partnerships to whom something of every kind has happened, with their coordinator Dana
    /// signed in, and all that is kept beside them.
    pub async fn filled_on(today: &str) -> Self {
        let mut app = Self::empty_on(today).await;
        let world = |slug, coordinator, word| World {
            app: &app,
            slug,
            coordinator,
            word,
            size: 3,
        };
        let other = world("high-desert", "omar@example.org", "Canary");
        other.found().await;
        let own = world("three-rivers", DANA, "Heron");
        app.partnership = own.found().await;
        app.keep_ways_in().await;
        app.keep_what_was_typed_elsewhere().await;
        for event in EVENTS {
            app.let_happen(event).await;
        }
        app.agree_on_a_vision().await;
        app.answer_from_a_partner().await;
        app.report_by_link().await;
        app.try_to_send_mails().await;
        app
    }

    /// Sends a form of the partnership's, written as an address with a query.
    async fn let_happen(&self, event: &str) {
        let (path, form) = event.split_once('?').unwrap();
        let form: Vec<_> = form_urlencoded::parse(form.as_bytes()).collect();
        let key = Token::random();
        let typed = form.iter().map(|(name, value)| (&**name, &**value));
        let form: Vec<(&str, &str)> = typed.chain([("key", key.secret())]).collect();
        let request = form_request(format!("/p/{}/{path}", slug()), &form);
        let answer = self.exactly(request).await;
        assert!(
            !answer.status.is_client_error(),
            "{event}: {}",
            answer.status
        );
    }

    /// The vision is one for all, so its form has to say which one it was filled in from.
    async fn agree_on_a_vision(&self) {
        let page = self.get(paths::Vision { slug: slug() }).await;
        let version = &page.attribute("[name=version]", "value")[0];
        let form = "text=Every child thrives&adopted=2027-01-11";
        self.let_happen(&format!("vision?{form}&version={version}"))
            .await;
    }

    /// Whoever answers a call for help is from a partner since a moment ago.
    async fn answer_from_a_partner(&self) {
        let page = self.get(format!("/p/{}/members/1", slug())).await;
        let version = &page.attribute("[name=version]", "value")[0];
        let form = format!("name=Dana&email={DANA}&role=coordinator&language=en&partner=2");
        self.let_happen(&format!("members/1?{form}&version={version}"))
            .await;
        self.let_happen("progress-reports/2/replies?text=I will ask them&solves=yes")
            .await;
    }

    async fn keep_what_was_typed_elsewhere(&self) {
        let plan = read_workbook("plan.csv", PLAN.as_bytes(), &WorkbookLimits::default()).unwrap();
        let tx = self.write().await;
        let upload = uploads::Upload {
            key: "plan",
            file_name: "plan.csv",
            contents: &plan,
        };
        uploads::keep_upload(&tx, upload).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// An operator; a passkey that was used, a question to a device that waits, and a person who
    /// wants to hear no more of them; a link to sign in with its code, and an attempt that counts.
    async fn keep_ways_in(&self) {
        let dana = EmailAddress::new(DANA).unwrap();
        operators::add_operator(&self.db, &dana, self.now())
            .await
            .unwrap();
        self.sign_in_by_passkey().await;
        self.submit(paths::NewPasskey, &[]).await;
        self.post(paths::PasskeyRefusal, &[]).await;
        let (token, code) = (Token::random(), Code::random());
        let soon = self.now() + TimeDelta::minutes(10);
        let link = sign_in_links::NewSignInLink {
            token: &token,
            code: Some(&code),
            email: Some(&dana),
            expires_at: soon,
        };
        let kept = sign_in_links::keep_sign_in_link(&self.db, link);
        kept.await.unwrap();
        self.submit(paths::SignIn, &[("email", DANA)]).await;
    }

    /// Dana makes a passkey, and signs in by it.
    async fn sign_in_by_passkey(&self) {
        let mut device = Authenticator::at(PUBLIC_URL, 1);
        let (asked, question) = self.ask_device(paths::NewPasskey).await;
        let form = [("question", &*question), ("answer", &*device.make(&asked))];
        self.post(paths::Passkeys, &form).await;
        let (asked, question) = self.ask_device(paths::SignInPasskey).await;
        let form = [("question", &*question), ("answer", &*device.tell(&asked))];
        let answer = self.post(paths::SignInPasskeyAnswer, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    /// What a device is asked, and the name of the question.
    async fn ask_device(&self, question: impl Display) -> (String, String) {
        let page = self.submit(question, &[]).await;
        let asked = page.attribute("form[data-passkey-question]", "data-passkey-question");
        let name = page.attribute("[name=question]", "value");
        (asked[0].clone(), name[0].clone())
    }

    /// A member reports by a link from a mail, takes it back, and stops the link.
    async fn report_by_link(&self) {
        let tx = self.db.read(self.partnership).await.unwrap();
        let pat = find(&tx, MemberNumber(3)).await.unwrap();
        drop(tx);
        let link = self.a_link(&pat, None).await;
        let said = [("says", "no_change")];
        let receipt = self.post(link.action(ActionNumber(1)), &said).await;
        self.post(format!("{}/withdrawal", receipt.location()), &[])
            .await;
        self.post(link.revocation(), &[]).await;
    }

    /// Of the mails that wait one is sent, one fails, one is tried again, one is being sent.
    async fn try_to_send_mails(&self) {
        let now = self.now();
        let soon = now + TimeDelta::minutes(5);
        let (due, problem) = (soon, "451 not now".to_owned());
        let fates = [
            SettledMail::Sent(None),
            SettledMail::Ended(MailState::Refused, Some("550 nobody here".into())),
            SettledMail::Again { due, problem },
        ];
        let mails = outbox::lease_mails(
            &self.db,
            outbox::MailLease {
                most: 4,
                until: soon,
            },
            now,
        )
        .await
        .unwrap();
        assert_eq!(mails.len(), 4);
        for (mail, fate) in mails.iter().zip(&fates) {
            let settlement = outbox::Settlement { mail, became: fate };
            let settled = outbox::settle_mail(&self.db, settlement, now);
            settled.await.unwrap();
        }
        let gone = EmailAddress::new("ines@example.org").unwrap();
        mark_refused(&self.db, &gone, now).await.unwrap();
    }
}
