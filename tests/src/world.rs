//! A partnership in which there is something of everything.

use axum::http::StatusCode;
use domain::{
    ActionText, Agenda, Amendment, AmendmentNumber, Attendance, Decision, DecisionNumber,
    DecisionOutcome, EmailAddress, FeedKind, LinkWay, MeetingNumber, MemberNumber, MemberState,
    Note, PartnershipId, Role, Title,
};
use exchange::{WorkbookLimits, read_workbook};
use persistence::{
    Token, agendas, calendar_feeds, insert, mail_links, meetings, members, report_links, uploads,
};

use crate::test_app::TestApp;

/// A partnership with something of everything that a partnership can have, all of it filled in by
/// forms, and every text with one word in it.
///
/// The first action is led by the first partner and belongs to the first work group, which the
/// chair chairs; the second action is another partner's. Each has a report of the same number.
pub struct World<'a> {
    pub app: &'a TestApp,
    pub slug: &'a str,
    /// The coordinator's address.
    pub coordinator: &'a str,
    /// The word, which is also the key of a file on its way in.
    pub word: &'a str,
    /// How many there are of each kind; of members some more.
    pub size: i64,
}

impl World<'_> {
    /// Who is in it beside the coordinator, and what they do there: `chair` is a member of another
    /// partner than the first two.
    pub const PEOPLE: [(&'static str, Role, Option<i64>); 4] = [
        ("lee", Role::Leadership, None),
        ("pat", Role::Partner, Some(1)),
        ("gus", Role::Guest, Some(1)),
        ("chair", Role::Partner, Some(3)),
    ];

    /// Founds the partnership; its coordinator is signed in afterwards.
    pub async fn found(&self) -> PartnershipId {
        let id = self.app.found(self.slug, self.coordinator).await;
        self.app.sign_in(self.coordinator).await;
        self.goals().await;
        self.people(id).await;
        self.actions().await;
        self.meetings(id).await;
        self.upload(id).await;
        self.links(id).await;
        id
    }

    /// The address of one of the people.
    pub fn email(&self, name: &str) -> String {
        format!("{name}@{}.example.org", self.word.to_lowercase())
    }

    async fn goals(&self) {
        let name = self.words("name");
        let (title, text) = (self.words("title"), self.words("text"));
        self.settle(&name, "America/Chicago").await;
        self.send("vision", &[("text", &text)]).await;
        for _ in 0..self.size {
            let goal = [("title", title.as_str()), ("root_cause", &text)];
            self.send("goals", &goal).await;
            let objective = [("goal", "1"), ("title", &title), ("what", &text)];
            let measured = [("baseline", "1"), ("target", "9"), ("unit", &name)];
            let objective = [&objective[..], &measured].concat();
            self.send("objectives", &objective).await;
        }
        let reading = [("on", "2027-02-01"), ("value", "2")];
        self.send("objectives/1/readings", &reading).await;
    }

    /// Sends the settings as they stand, with another name.
    async fn settle(&self, name: &str, zone: &str) {
        let address = self.address("settings");
        let page = self.app.get(&address).await;
        let inputs = "main form input:not([type=checkbox])";
        let names = page.attribute(inputs, "name");
        let values = page.attribute(inputs, "value");
        let mut form: Vec<(&str, &str)> = vec![("zone", zone), ("name", name)];
        let typed = names.iter().zip(&values);
        let typed = typed.map(|(name, value)| (name.as_str(), value.as_str()));
        form.extend(typed.filter(|(name, _)| *name != "name"));
        self.post(&address, &form).await;
    }

    async fn people(&self, id: PartnershipId) {
        for number in 1..=self.size.max(3) {
            let name = format!("{} {number}", self.words("partner"));
            let partner = [("name", name.as_str()), ("sector", &self.words("sector"))];
            self.send("partners", &partner).await;
        }
        for (number, (name, role, partner)) in (2..).zip(Self::PEOPLE) {
            self.person(name, role, partner).await;
            self.app.come(id, number, MemberState::Active).await;
        }
        for number in 0..self.size {
            let name = format!("other{number}");
            self.person(&name, Role::Partner, Some(2)).await;
        }
        for chair in (1..=self.size).map(|group| if group == 1 { "5" } else { "1" }) {
            let name = self.words("group");
            let group = [("name", name.as_str()), ("chair", chair)];
            self.send("work-groups", &group).await;
        }
    }

    async fn person(&self, name: &str, role: Role, partner: Option<i64>) {
        let partner = partner.map(|number| number.to_string()).unwrap_or_default();
        let role = match role {
            Role::Coordinator => "coordinator",
            Role::Leadership => "leadership",
            Role::Partner => "partner",
            Role::Guest => "guest",
        };
        let (called, email) = (self.words(name), self.email(name));
        let phone = self.words("555 0134");
        let who = [
            ("name", called.as_str()),
            ("email", &email),
            ("phone", &phone),
        ];
        let what = [("partner", partner.as_str()), ("role", role)];
        self.send("members", &[&who[..], &what[..]].concat()).await;
    }

    async fn actions(&self) {
        let named = ["title", "code", "strategy"];
        let texts = named
            .into_iter()
            .chain(ActionText::ALL.map(ActionText::word));
        let texts: Vec<(&str, String)> = texts.map(|name| (name, self.words(name))).collect();
        for number in 1..=self.size {
            let (lead, group) = if number == 1 { ("1", "1") } else { ("2", "") };
            let mut form: Vec<(&str, &str)> = vec![
                ("objective", "1"),
                ("lead", lead),
                ("group", group),
                ("supporter", "3"),
                ("due", "2027-02-10"),
            ];
            form.extend(texts.iter().map(|(name, text)| (*name, text.as_str())));
            self.send("actions", &form).await;
        }
        let note = self.words("remark");
        if self.size > 2 {
            let hold = [("until", "2027-09-01"), ("hold_reason", note.as_str())];
            self.send("actions/3/hold", &hold).await;
        }
        for number in 1..=self.size {
            let report = [("says", "stuck"), ("note", &note), ("percent", "10")];
            let proposal = [("new_due", "2027-05-01"), ("new_due_reason", &note)];
            let report = [&report[..], &proposal].concat();
            let address = format!("actions/{number}/progress-reports");
            self.send(&address, &report).await;
            let address = format!("progress-reports/{number}/replies");
            self.send(&address, &[("text", &note)]).await;
        }
    }

    async fn meetings(&self, id: PartnershipId) {
        let note = self.words("remark");
        for number in 1..=self.size {
            let day = format!("2027-0{number}-04");
            let link = format!("https://meet.example.org/{}", self.word.to_lowercase());
            let place = self.words("place");
            let meeting = [("day", day.as_str()), ("note", &note), ("begins", "9:30")];
            let meeting = [&meeting[..], &[("place", &place), ("link", &link)]].concat();
            self.send("meetings", &meeting).await;
        }
        self.records(id).await;
        // The second goes on.
        self.send("meetings/2/opening", &[]).await;
        // Looking at the review counts how it stood at the last meeting.
        self.app.get(self.address("review")).await;
    }

    /// What was arranged for the meetings, and written down in them.
    async fn records(&self, id: PartnershipId) {
        let tx = self.app.write_in(id).await;
        for number in 1..=self.size {
            let meeting = MeetingNumber(number);
            let text = Note::new(&self.words("remark")).unwrap();
            let mut agenda = Agenda::new(meeting);
            agenda.add(Title::new(&self.words("topic")).unwrap(), true);
            agendas::keep_agenda(&tx, &agenda).await.unwrap();
            let others = Some(text.clone());
            let attendance = Attendance {
                others,
                ..Attendance::new(meeting)
            };
            meetings::keep_attendance(&tx, &attendance).await.unwrap();
            let decision = Decision {
                number: DecisionNumber(number),
                meeting,
                topic: None,
                text: text.clone(),
                proposed_by: None,
                outcome: DecisionOutcome::Agreed,
            };
            insert(&tx, &decision).await.unwrap();
            let amendment = Amendment {
                number: AmendmentNumber(number),
                meeting,
                text,
                at: tx.author().at,
                by: None,
            };
            insert(&tx, &amendment).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    async fn upload(&self, id: PartnershipId) {
        let file = format!("Goal,Objective,Action\n{0},{0},{0}\n", self.words("cell"));
        let workbook =
            read_workbook("plan.csv", file.as_bytes(), &WorkbookLimits::default()).unwrap();
        let tx = self.app.write_in(id).await;
        let name = format!("{}.csv", self.word);
        let keeping = uploads::keep_upload(
            &tx,
            uploads::Upload {
                key: self.word,
                file_name: &name,
                contents: &workbook,
            },
        );
        keeping.await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A link by which a member reports, one by which a member chooses mails, and one by which the
    /// member's calendar program reads.
    async fn links(&self, id: PartnershipId) {
        let member = MemberNumber(1);
        let (report, choice, feed) = (Token::random(), Token::random(), Token::random());
        let address = EmailAddress::new(&self.email("reader")).unwrap();
        let tx = self.app.write_in(id).await;
        members::prove_address(&tx, member, &address).await.unwrap();
        let copied = report_links::NewReportLink {
            member,
            meeting: None,
            way: LinkWay::Copied,
            mailed_to: Some(&address),
            token: &report,
        };
        report_links::make_link(&tx, copied).await.unwrap();
        mail_links::keep_mail_link(&tx, member, &choice)
            .await
            .unwrap();
        let own = calendar_feeds::NewFeed {
            member,
            kind: FeedKind::Own,
            token: &feed,
        };
        calendar_feeds::make_feed(&tx, own).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A text with the word in it.
    fn words(&self, what: &str) -> String {
        format!("{} {what}", self.word)
    }

    fn address(&self, of: &str) -> String {
        format!("/p/{}/{of}", self.slug)
    }

    async fn send(&self, of: &str, form: &[(&str, &str)]) {
        let key = Token::random();
        let form = [form, &[("key", key.secret())]].concat();
        self.post(&self.address(of), &form).await;
    }

    async fn post(&self, address: &str, form: &[(&str, &str)]) {
        let answer = self.app.post(address, form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
    }
}
