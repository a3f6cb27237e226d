//! A thing that changed, field by field: who has it as it was can make it what it is.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::{MemberNumber, Subject, SubjectChange, Way};
use serde::Serialize;
use serde_json::{Map, Value};

/// A thing that is not as it was.
#[derive(Serialize)]
pub struct Thing {
    number: i64,
    /// Whether there was no such thing before.
    new: bool,
    /// Every field that is not as it was; none where all is as it was again.
    fields: BTreeMap<String, Field>,
    /// Each time that it was changed in between.
    steps: Vec<Step>,
}

/// A field as it was and as it is. What is left out was not there, or is not there any more.
#[derive(Serialize)]
struct Field {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Value>,
}

/// Who changed it, when, how and why.
#[derive(Serialize)]
struct Step {
    at: DateTime<Utc>,
    by: Option<MemberNumber>,
    way: Way,
    why: Option<String>,
}

impl Thing {
    /// What became of a thing.
    pub fn of(subject: Subject, course: &SubjectChange) -> Result<Self> {
        let before = course.before.as_ref();
        let before = before.map(serde_json::to_value).transpose()?;
        let (mut before, mut after) = (
            before.map(fields).unwrap_or_default(),
            fields(serde_json::to_value(&course.after)?),
        );
        let names: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
        let fields = names.into_iter().filter_map(|name| {
            let (from, to) = (before.remove(&name), after.remove(&name));
            (from != to).then_some((name, Field { from, to }))
        });
        let steps = course.steps.iter().map(|step| Step {
            at: step.author.at,
            by: step.author.member,
            way: step.author.way,
            why: step.why.clone(),
        });
        Ok(Self {
            number: subject.number,
            new: course.before.is_none(),
            fields: fields.collect(),
            steps: steps.collect(),
        })
    }
}

/// The fields of a thing, as our files have them.
fn fields(thing: Value) -> Map<String, Value> {
    let Value::Object(mut fields) = thing else {
        return Map::new();
    };
    fields.remove("entity");
    fields
}
