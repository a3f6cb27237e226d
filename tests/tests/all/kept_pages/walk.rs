//! Somebody looks at everything.

use std::collections::VecDeque;

use axum::body::Body;
use axum::http::{Request, header};
use chrono::TimeDelta;
use tests::TestApp;
use web::paths::ROUTES;

use super::addresses::{ExampleAddresses, Thoroughness};
use super::answered::ReadAnswer;
use super::kept::KeptAnswers;
use super::mask::{mask_random, without_order};
use super::story::ToldStory;

/// Queries that narrow, arrange or turn over what pages of the partnership show.
const QUERIES: [&str; 44] = [
    "plan?words=school",
    "plan?words=SCREENING+form",
    "plan?words=no+such+word",
    "plan?words=100%25",
    "plan?goal=2",
    "plan?partner=4",
    "plan?partner=6&status=open",
    "plan?group=2&flag=any",
    "plan?status=open",
    "plan?status=complete",
    "plan?status=dropped",
    "plan?status=on-hold",
    "plan?status=in-progress",
    "plan?status=not-started",
    "plan?flag=any",
    "plan?flag=exempt",
    "plan?flag=quiet&wins=yes",
    "plan?wins=yes",
    "plan?page=2",
    "plan?page=9",
    "review?by=partner",
    "review?by=work-group",
    "review?by=goal",
    "review/quiet?page=2",
    "changes?from=meeting-5&to=meeting-7",
    "changes?from=meeting-5&to=meeting-7&by=partner",
    "changes?from_day=2026-09-01&to_day=2027-03-12",
    "changes?from_day=2027-02-01&to_day=2027-01-01",
    "changes?from_day=soon&to=meeting-99",
    "records?member=1",
    "records?way=meeting",
    "records?kind=member",
    "records?from=2027-03-01&to=2027-03-11",
    "records?from=soon&to=later",
    "records?way=mailed-link&kind=report&before=300",
    "as-of?when=2027-01-26&page=review",
    "as-of?when=2027-01-26&page=people",
    "as-of?when=2027-01-26",
    "as-of?when=soon&page=review",
    "actions/new?objective=3",
    "actions/4?to=2027-05-04",
    "members/new?partner=4",
    "meetings/series?continues=13",
    "meetings/10/actions?topic=action-4",
];
/// The same of the past.
const PAST_QUERIES: [&str; 9] = [
    "plan?words=school",
    "plan?goal=2&status=open",
    "plan?partner=6",
    "plan?flag=any",
    "plan?wins=yes",
    "plan?page=2",
    "review?by=partner",
    "review?by=work-group",
    "review?by=goal",
];

/// A walk of somebody through the program, and what was answered on it.
pub struct KeptWalk<'a> {
    pub app: &'a TestApp,
    kept: KeptAnswers,
    language: &'static str,
}

impl<'a> KeptWalk<'a> {
    pub fn kept_as(app: &'a TestApp, name: &str) -> Self {
        let (kept, language) = (KeptAnswers::of(name), "en");
        Self {
            app,
            kept,
            language,
        }
    }

    /// From now on everybody reads that language.
    pub async fn reads(&mut self, language: &'static str) {
        self.language = language;
        let called = if language == "es" {
            "spanish"
        } else {
            "english"
        };
        let change = format!("UPDATE members SET language = '{called}'");
        self.app.sql(&change).await;
    }

    /// From now on it is somebody else who looks: nobody in particular, or who has that address.
    pub async fn signed_in_as(&self, email: Option<&str>) {
        // Devices are told in the order of their use.
        self.app.wait(TimeDelta::minutes(1));
        self.app.forget_cookie();
        // Who tried links that there are not waits: that is seen elsewhere.
        self.app.sql("DELETE FROM attempts").await;
        if let Some(email) = email {
            self.app.sign_in(email).await;
        }
    }

    /// Looks at every page of the table, at those with queries, and at those that pages lead to by
    /// a query.
    pub async fn everywhere(&mut self, story: &ToldStory, thoroughness: Thoroughness) {
        let filling = ExampleAddresses::of(self.app, &story.key, thoroughness).await;
        let mut ahead: VecDeque<String> = addresses(&filling).into();
        while let Some(address) = ahead.pop_front() {
            if !self.kept.has(&self.name(&address, "get")) {
                let answer = self.look(&address).await;
                ahead.extend(answer.links().into_iter().filter(|link| leads_on(link)));
            }
        }
    }

    /// Looks at all documents to print.
    pub async fn documents(&mut self, story: &ToldStory) {
        let filling = ExampleAddresses::of(self.app, &story.key, Thoroughness::All).await;
        let printed = ROUTES.iter().filter(|route| route.path.ends_with(".pdf"));
        for address in printed.flat_map(|route| filling.addresses(route)) {
            self.look(&address).await;
        }
    }

    /// Looks at a page, and keeps it.
    pub async fn look(&mut self, address: &str) -> ReadAnswer {
        let answer = self.ask(address).await;
        self.keep(address, "get", &answer);
        answer
    }

    /// Looks at a page.
    pub async fn ask(&self, address: &str) -> ReadAnswer {
        let request = Request::get(address).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Sends a request from a browser that asks for the language.
    pub async fn send(&self, mut request: Request<Body>) -> ReadAnswer {
        let language = self.language.parse().unwrap();
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT_LANGUAGE, language);
        ReadAnswer::read(self.app.send(request).await).await
    }

    /// Keeps what came of an address.
    pub fn keep(&mut self, address: &str, how: &str, answer: &ReadAnswer) {
        let told = answer.told();
        let told = match address {
            "/metrics" => told.lines().filter(|line| !is_counted(line)).collect(),
            // In which order mails stand that are due at once nobody says.
            "/p/cedar-bend/mails" => without_order(&told),
            _ => told,
        };
        self.kept.take(&self.name(address, how), &told);
    }

    /// Keeps what came of an address, beside what came of it before.
    pub fn keep_next(&mut self, address: &str, how: &str, answer: &ReadAnswer) {
        let numbered = (2..).map(|number| format!("{how}-{number}"));
        let mut names = std::iter::once(how.to_owned()).chain(numbered);
        let free = names.find(|how| !self.kept.has(&self.name(address, how)));
        self.keep(address, &free.unwrap_or_default(), answer);
    }

    /// Keeps something that came otherwise.
    pub fn keep_text(&mut self, name: &str, text: &str) {
        self.kept.take(&format!("{}/{name}", self.language), text);
    }

    pub fn finish(self) {
        self.kept.finish();
    }

    /// What the answer from an address is kept as.
    pub fn name(&self, address: &str, how: &str) -> String {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let path = if path == "/" { "/index" } else { path };
        let query = match query {
            "" => String::new(),
            query => format!("?{}", query.replace('/', ":")),
        };
        mask_random(&format!("{}{path}{query}.{how}", self.language))
    }
}

/// All addresses to look at. Documents to print have a walk of their own, and the program's own
/// files are in the repository.
fn addresses(filling: &ExampleAddresses) -> Vec<String> {
    let pages = ROUTES.iter().filter(|route| {
        route.method == "GET" && !route.path.ends_with(".pdf") && !route.path.contains("{hash}")
    });
    let mut addresses: Vec<String> = pages.flat_map(|route| filling.addresses(route)).collect();
    let own = QUERIES.iter().map(|query| format!("/p/cedar-bend/{query}"));
    addresses.extend(own);
    for moment in ["2027-01-26", "meeting-6"] {
        let past = PAST_QUERIES.iter();
        addresses.extend(past.map(|query| format!("/p/cedar-bend/as-of/{moment}/{query}")));
    }
    addresses.push("/sign-in?next=%2Fp%2Fcedar-bend%2Freview".into());
    addresses.push("/p/nowhere/plan".into());
    addresses.push("/nothing/is/here".into());
    addresses
}

/// Whether a link leads to what the table does not tell: a query, or a topic of a meeting.
fn leads_on(link: &str) -> bool {
    link.contains('?') || link.contains("/roll-call/") || link.contains("/decisions/")
}

/// Whether a line is a number that the program counted.
fn is_counted(line: &str) -> bool {
    !line.starts_with('#')
}
