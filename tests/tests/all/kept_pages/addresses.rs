//! The addresses of the program as the table has them, filled in with what the example has.

use tests::TestApp;
use web::access::Route;

/// Moments of the past: before anything was planned, days, a meeting that was closed, one that was
/// not, one that is to come, and none.
const MOMENTS: [&str; 8] = [
    "2026-01-01",
    "2026-10-20",
    "2027-01-26",
    "2027-03-11",
    "meeting-6",
    "meeting-7",
    "meeting-9",
    "yesterday",
];
const TOPICS: [&str; 6] = [
    "wins",
    "action-15",
    "action-3",
    "action-99",
    "added-1",
    "nothing",
];
const FLAGS: [&str; 10] = [
    "overdue",
    "stuck",
    "stalled",
    "quiet",
    "drifting",
    "no-lead",
    "no-date",
    "never-heard-from",
    "coming-up",
    "no-flag",
];
/// The kinds of things that addresses number, each with its table.
const TABLES: [(&str, &str); 7] = [
    ("goals", "goals"),
    ("objectives", "objectives"),
    ("actions", "actions"),
    ("partners", "partners"),
    ("members", "members"),
    ("work-groups", "work_groups"),
    ("meetings", "meetings"),
];

/// How much somebody looks at.
#[derive(Clone, Copy, Eq, PartialEq)]
pub enum Thoroughness {
    /// One of each kind.
    One,
    /// Some of each kind.
    Some,
    /// Everything that there is.
    All,
}

/// What patterns are filled in with.
pub struct ExampleAddresses {
    /// How many there are of each kind.
    counts: Vec<(&'static str, i64)>,
    /// How many of each kind are looked at.
    thoroughness: Thoroughness,
    /// The key of a file on its way in.
    key: String,
}

impl ExampleAddresses {
    pub async fn of(app: &TestApp, key: &str, thoroughness: Thoroughness) -> Self {
        let mut counts = Vec::new();
        for (kind, table) in TABLES {
            counts.push((kind, app.rows_of(table).await));
        }
        Self {
            counts,
            thoroughness,
            key: key.to_owned(),
        }
    }

    /// The addresses of a route.
    pub fn addresses(&self, route: &Route) -> Vec<String> {
        let mut addresses = vec![String::new()];
        let mut before = "";
        for part in route.path.split('/').skip(1) {
            let choices = self.choices(route, before, part);
            let longer = |address: &String| {
                let longer = choices.iter().map(|choice| format!("{address}/{choice}"));
                longer.collect::<Vec<_>>()
            };
            addresses = addresses.iter().flat_map(longer).collect();
            before = part;
        }
        addresses
    }

    fn choices(&self, route: &Route, before: &str, part: &str) -> Vec<String> {
        match part {
            "{slug}" => vec!["cedar-bend".into()],
            "{number}" => self.numbers(route, before),
            "{decision}" => vec!["1".into(), "2".into(), "99".into()],
            "{when}" => self.some_of(&MOMENTS),
            "{topic}" => self.some_of(&TOPICS),
            "{flag}" => self.some_of(&FLAGS),
            "{key}" => vec![self.key.clone(), "nobodys".into()],
            "{token}" => vec!["nobody-has-this-token".into()],
            "{id}" => vec!["nobodys".into()],
            unknown if unknown.contains('{') => {
                panic!("what stands for {unknown} in {}?", route.path)
            }
            plain => vec![plain.to_owned()],
        }
    }

    /// The first numbers of a kind, the last, some between, and one that nothing has.
    fn numbers(&self, route: &Route, kind: &str) -> Vec<String> {
        let counted = self.counts.iter().find(|(one, _)| *one == kind);
        let count = counted.map_or(1, |(_, count)| *count);
        let alone = route.path.matches('{').count() <= 2;
        let most = match self.thoroughness {
            // Who tries many tokens is made to wait.
            _ if route.path.contains("{token}") => return vec!["1".into()],
            Thoroughness::One => return vec!["1".into()],
            Thoroughness::Some => 4,
            Thoroughness::All if alone => count,
            Thoroughness::All => 8,
        };
        let step = (count / most).max(1);
        let mut numbers: Vec<i64> = (1..=count).filter(|n| (n - 1) % step == 0).collect();
        numbers.extend([count, count + 1]);
        numbers.dedup();
        numbers.iter().map(ToString::to_string).collect()
    }

    fn some_of(&self, all: &[&str]) -> Vec<String> {
        let step = match self.thoroughness {
            Thoroughness::One => all.len(),
            Thoroughness::Some => 2,
            Thoroughness::All => 1,
        };
        all.iter()
            .step_by(step)
            .map(|one| (*one).to_owned())
            .collect()
    }
}
