//! A partnership in which there is something of everything.

use axum::http::StatusCode;
use domain::{MemberState, PartnershipId, Role};
use exchange::{Limits, read};
use persistence::uploads;

use crate::TestApp;

/// A partnership with something of everything that a partnership can have, all of it filled in by
/// forms, and every text with one word in it.
///
/// The first action is led by the first partner and belongs to the first work group, which the
/// chair chairs; the second action is another partner's. Each has a report of the same number.
pub struct World<'a> {
    app: &'a TestApp,
    id: PartnershipId,
    slug: String,
    word: &'a str,
}

impl<'a> World<'a> {
    /// The addresses of those who are in it, with what they do there: `chair` is a member of
    /// another partner than the first two.
    pub const PEOPLE: [(&'static str, Role); 4] = [
        ("lee", Role::Leadership),
        ("pat", Role::Partner),
        ("gus", Role::Guest),
        ("chair", Role::Partner),
    ];

    /// Founds the partnership, in which `coordinator` is signed in afterwards.
    pub async fn found(
        app: &'a TestApp,
        slug: &str,
        coordinator: &str,
        word: &'a str,
    ) -> PartnershipId {
        let id = app.found(slug, coordinator).await;
        app.sign_in(coordinator).await;
        let slug = slug.to_owned();
        let world = World {
            app,
            id,
            slug,
            word,
        };
        world.goals().await;
        world.people().await;
        world.actions().await;
        world.meetings().await;
        world.upload(coordinator).await;
        id
    }

    async fn goals(&self) {
        let name = self.words("name");
        let (title, text) = (self.words("title"), self.words("text"));
        let zone = ("zone", "America/Chicago");
        self.settle(&name, zone).await;
        self.send("vision", &[("text", &text)]).await;
        for _ in 0..3 {
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
    async fn settle(&self, name: &str, zone: (&str, &str)) {
        let address = self.address("settings");
        let page = self.app.get(&address).await;
        let inputs = "main form input:not([type=checkbox])";
        let names = page.attribute(inputs, "name");
        let values = page.attribute(inputs, "value");
        let mut form: Vec<(&str, &str)> = vec![zone, ("name", name)];
        let typed = names.iter().zip(&values);
        let typed = typed.map(|(name, value)| (name.as_str(), value.as_str()));
        form.extend(typed.filter(|(name, _)| *name != "name"));
        self.post(&address, &form).await;
    }

    async fn people(&self) {
        for number in 1..=3 {
            let name = format!("{} {number}", self.words("partner"));
            let partner = [("name", name.as_str()), ("sector", &self.words("sector"))];
            self.send("partners", &partner).await;
        }
        for (number, (name, role)) in Self::PEOPLE.iter().enumerate() {
            let partner = ["", "1", "1", "3"][number];
            let email = format!("{name}@{}.example.org", self.slug);
            let name = self.words(name);
            let member = [
                ("name", name.as_str()),
                ("email", &email),
                ("partner", partner),
            ];
            let role = ("role", web_role(*role));
            self.send("members", &[&member[..], &[role]].concat()).await;
            let number = 2 + i64::try_from(number).unwrap();
            self.app.come(self.id, number, MemberState::Active).await;
        }
        for chair in ["5", "1", "1"] {
            let name = self.words("group");
            let group = [("name", name.as_str()), ("chair", chair)];
            self.send("work-groups", &group).await;
        }
    }

    async fn actions(&self) {
        let texts = ["title", "code", "strategy", "resources", "measure", "notes"];
        let texts = texts.map(|name| (name, self.words(name)));
        for (lead, group, supporter) in [("1", "1", "3"), ("2", "", "3"), ("2", "2", "3")] {
            let mut form: Vec<(&str, &str)> = vec![
                ("objective", "1"),
                ("lead", lead),
                ("group", group),
                ("supporter", supporter),
                ("due", "2027-02-10"),
            ];
            form.extend(texts.iter().map(|(name, text)| (*name, text.as_str())));
            self.send("actions", &form).await;
        }
        let note = self.words("note");
        for number in 1..=3 {
            let report = [("says", "stuck"), ("note", &note), ("percent", "10")];
            let proposal = [("new_due", "2027-05-01"), ("new_due_reason", &note)];
            let report = [&report[..], &proposal].concat();
            let address = format!("actions/{number}/progress-reports");
            self.send(&address, &report).await;
            let address = format!("progress-reports/{number}/replies");
            self.send(&address, &[("text", &note)]).await;
        }
    }

    async fn meetings(&self) {
        let note = self.words("note");
        for day in ["2027-02-04", "2027-03-04", "2027-04-01"] {
            let meeting = [("day", day), ("note", &note)];
            self.send("meetings", &meeting).await;
        }
        // Looking at the review counts how it stood at the last meeting.
        self.app.get(self.address("review")).await;
    }

    async fn upload(&self, key: &str) {
        let file = format!("Goal,Objective,Action\n{0},{0},{0}\n", self.words("cell"));
        let workbook = read("plan.csv", file.as_bytes(), &Limits::default()).unwrap();
        let tx = self.app.write_in(self.id).await;
        let name = format!("{}.csv", self.word);
        uploads::keep(&tx, key, &name, &workbook).await.unwrap();
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
        let key = web::token::form_key();
        let form = [form, &[("key", &key)]].concat();
        self.post(&self.address(of), &form).await;
    }

    async fn post(&self, address: &str, form: &[(&str, &str)]) {
        let answer = self.app.post(address, form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
    }
}

fn web_role(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "coordinator",
        Role::Leadership => "leadership",
        Role::Partner => "partner",
        Role::Guest => "guest",
    }
}
