//! What changed, as the command prints it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::Slug;
use persistence::Snapshot;
use persistence::site::partnerships;
use serde_json::{Value, json};

use crate::program::Program;

impl Program {
    /// What it says changed between two days.
    fn changes(&self, from: NaiveDate, to: NaiveDate) -> Value {
        let (from, to) = (from.to_string(), to.to_string());
        let asked = ["changes", "--partnership", "cedar-bend", "--format", "json"];
        let days = ["--from", &from, "--to", &to];
        serde_json::from_str(&self.prints(&[&asked[..], &days].concat())).unwrap()
    }

    /// The plan as it stood at the end of a day, as our files have it.
    async fn plan_on(&self, day: NaiveDate) -> Things {
        let db = self.0.open().await;
        let slug = Slug::new("cedar-bend").unwrap();
        let (id, own) = partnerships::find_partnership(&db, &slug).await.unwrap();
        let tx = db.read(id).await.unwrap();
        let plan = Snapshot::before(&tx, own.zone.end_of(day)).await.unwrap();
        let things = plan.entities().map(|thing| {
            let subject = thing.subject();
            let whole = serde_json::to_value(&thing).unwrap();
            let kind = whole["entity"].as_str().unwrap().to_owned();
            ((kind, subject.number), whole)
        });
        things.collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_applies_what_changed_to_the_earlier_plan_has_the_later() {
    let program = Program::new().await;
    program.prints(&["demo"]);
    let review = program.review(&["cedar-bend"]);
    let last: NaiveDate = review["last_meeting"].as_str().unwrap().parse().unwrap();
    let today: NaiveDate = review["today"].as_str().unwrap().parse().unwrap();
    let long_ago = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    for (from, to) in [
        (last, today),
        (last - Days::new(40), last),
        (long_ago, last),
        (today, today),
    ] {
        let said = program.changes(from, to);
        assert_eq!(said["partnership"], "cedar-bend");
        assert_eq!(said["from"], from.to_string());
        let mut plan = program.plan_on(from).await;
        apply(&mut plan, &said);
        assert_eq!(plan, program.plan_on(to).await, "{from} to {to}");
    }
    let said = program.changes(long_ago, today);
    for kind in ["finished", "added", "moved", "reported", "dropped"] {
        assert!(!said[kind].as_array().unwrap().is_empty(), "{kind}");
    }
    let moved = &said["moved"][0];
    assert!(moved["times"].as_u64().unwrap() >= 1, "{moved}");
    assert!(moved["number"].is_u64() && moved["title"].is_string() && moved["goal"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_is_printed_for_people_and_refused_where_it_makes_no_sense() {
    let program = Program::new().await;
    program.prints(&["demo"]);
    let asked = [
        "changes",
        "--partnership",
        "cedar-bend",
        "--from",
        "2000-01-01",
        "--to",
    ];
    let said = program.prints(&[&asked[..], &["2100-01-01"]].concat());
    assert!(said.contains("From the end of 1 January 2000"), "{said}");
    assert!(said.contains("Finished on"), "{said}");
    let backwards = program.run(&[&asked[..], &["1999-01-01"]].concat());
    assert_eq!(backwards.status.code(), Some(2), "no day that is meant");
    let backwards = program.run(&[
        "changes",
        "--partnership",
        "cedar-bend",
        "--from",
        "2027-01-02",
        "--to",
        "2027-01-01",
    ]);
    assert_eq!(backwards.status.code(), Some(1));
    assert!(backwards.stdout.is_empty());
    let unknown = [
        "changes",
        "--partnership",
        "nobody",
        "--from",
        "2027-01-01",
        "--to",
        "2027-01-02",
    ];
    assert_eq!(program.run(&unknown).status.code(), Some(1));
}

/// A plan as our files have it: each thing by its kind and number.
type Things = BTreeMap<(String, i64), Value>;

/// Makes the later plan of the earlier, by nothing but what the command printed.
fn apply(plan: &mut Things, said: &Value) {
    for (section, kind) in [
        ("settings", "partnership"),
        ("vision", "vision"),
        ("goals", "goal"),
        ("objectives", "objective"),
        ("actions", "action"),
        ("partners", "partner"),
        ("members", "member"),
        ("work_groups", "work_group"),
        ("meetings", "meeting"),
        ("reports", "report"),
        ("replies", "reply"),
        ("agendas", "agenda"),
        ("attendance", "attendance"),
        ("decisions", "decision"),
        ("amendments", "amendment"),
    ] {
        for thing in said[section].as_array().into_iter().flatten() {
            let key = (kind.to_owned(), thing["number"].as_i64().unwrap());
            let whole = plan.entry(key).or_insert_with(|| json!({"entity": kind}));
            for (name, field) in thing["fields"].as_object().unwrap() {
                let whole = whole.as_object_mut().unwrap();
                assert_eq!(whole.get(name), field.get("from"), "{name} of {thing}");
                match field.get("to") {
                    Some(to) => whole.insert(name.clone(), to.clone()),
                    None => whole.remove(name),
                };
            }
        }
    }
}
