//! Lines around the tables: whose plan it is, for which time, with whom.

use crate::people::{self, KnownPeople};
use crate::preview::Context;
use crate::text::{one_line, plain_text};

/// What a line around a table tells.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Topic {
    Partnership,
    Period,
    Organizations,
    Vision,
    Title,
}

/// The topics, by the whole label or its end.
const TOPICS: &[(&str, Topic)] = &[
    ("vision", Topic::Vision),
    ("vision statement", Topic::Vision),
    ("our vision", Topic::Vision),
    ("mission", Topic::Vision),
    ("mission statement", Topic::Vision),
    ("our mission", Topic::Vision),
    ("collaborating organization s", Topic::Organizations),
    ("organizations", Topic::Organizations),
    ("partners", Topic::Organizations),
    ("partner agencies", Topic::Organizations),
    ("agencies", Topic::Organizations),
    ("members", Topic::Organizations),
    ("period", Topic::Period),
    ("period covered", Topic::Period),
    ("plan year", Topic::Period),
    ("plan dates", Topic::Period),
    ("planning cycle", Topic::Period),
    ("program year", Topic::Period),
    ("grant year", Topic::Period),
    ("fiscal year", Topic::Period),
    ("dates covered", Topic::Period),
    ("timeframe", Topic::Period),
    ("time frame", Topic::Period),
    ("year", Topic::Period),
    ("title", Topic::Title),
    ("plan name", Topic::Title),
    ("plan title", Topic::Title),
    ("hub name", Topic::Partnership),
    ("hub", Topic::Partnership),
    ("partnership", Topic::Partnership),
    ("coalition", Topic::Partnership),
    ("council", Topic::Partnership),
    ("collaborative", Topic::Partnership),
    ("collaboration", Topic::Partnership),
    ("network", Topic::Partnership),
    ("alliance", Topic::Partnership),
    ("community", Topic::Partnership),
    ("county", Topic::Partnership),
    ("organization", Topic::Partnership),
    ("organization name", Topic::Partnership),
    ("name", Topic::Partnership),
    ("grantee", Topic::Partnership),
    ("work group", Topic::Partnership),
    ("committee", Topic::Partnership),
];

/// Takes what a line tells; says whether its label is known. `beside` is the cell to its right.
pub(crate) fn take_context(context: &mut Context, line: &str, beside: Option<&str>) -> bool {
    let Some((before, topic, value)) = labelled(line) else {
        return false;
    };
    let Some(value) = Some(value).filter(|value| !value.is_empty()).or(beside) else {
        return false;
    };
    if !before.is_empty() {
        let _ = take_context(context, before, None) || context_title(context, before);
    }
    keep(context, topic, value);
    true
}

/// The first known label of a line, with what stands before and after it.
fn labelled(line: &str) -> Option<(&str, Topic, &str)> {
    line.match_indices(':').find_map(|(at, _)| {
        let separators = [':', ';', '|', '–', '—', '\n'];
        let before = &line[..at];
        let start = before
            .rmatch_indices(separators)
            .next()
            .map_or(0, |(at, mark)| at + mark.len());
        let topic = topic(&before[start..])?;
        let before = before[..start].trim_end_matches(separators).trim();
        Some((before, topic, line[at + 1..].trim()))
    })
}

/// Takes a line as the plan's title, where there is none yet and it reads like one.
pub(crate) fn context_title(context: &mut Context, line: &str) -> bool {
    let reads_like_one = line.len() <= 120 && !line.ends_with('.') && !line.contains('\n');
    if context.title.is_some() || !reads_like_one {
        return false;
    }
    context.title = Some(one_line(line).trim_end_matches(':').to_owned());
    true
}

/// Whether a cell is the label of such a line, its words being in the next cell.
pub(crate) fn is_label(words: &str) -> bool {
    topic(words.trim().trim_end_matches(':')).is_some()
}

fn topic(label: &str) -> Option<Topic> {
    let label = plain_text(label);
    if label.starts_with("lead") {
        return None;
    }
    let fits = |known: &&(&str, Topic)| {
        label == known.0
            || label.ends_with(&format!(" {}", known.0))
            || label == format!("{} s", known.0)
    };
    let topic = TOPICS
        .iter()
        .filter(fits)
        .max_by_key(|(known, _)| known.len())
        .map(|(_, topic)| *topic);
    topic.or_else(|| label.starts_with("name of").then_some(Topic::Partnership))
}

fn keep(context: &mut Context, topic: Topic, value: &str) {
    let place = match topic {
        Topic::Partnership => &mut context.partnership,
        Topic::Period => &mut context.period,
        Topic::Vision => &mut context.vision,
        Topic::Title => &mut context.title,
        Topic::Organizations => {
            context
                .organizations
                .extend(people::read_people(value, &KnownPeople::default()).names);
            return;
        }
    };
    place.get_or_insert_with(|| one_line(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tell_whose_plan_it_is() {
        let mut context = Context::default();
        assert!(take_context(
            &mut context,
            "Annual Work Plan for Early Learning Hubs: Plan Period: January 1, 2027 – December 31, 2027",
            None
        ));
        assert!(take_context(
            &mut context,
            "Early Learning Hub Name: Three Rivers",
            None
        ));
        assert!(take_context(
            &mut context,
            "Collaborating Organization(s):",
            Some("School District 12; Head Start")
        ));
        assert!(take_context(
            &mut context,
            "Our Vision: Every child thrives",
            None
        ));
        assert!(!take_context(
            &mut context,
            "Lead responsibility: County Health Educator",
            None
        ));
        assert!(!take_context(&mut context, "Meets on Tuesdays", None));
        assert_eq!(
            context.period.as_deref(),
            Some("January 1, 2027 – December 31, 2027")
        );
        assert_eq!(context.partnership.as_deref(), Some("Three Rivers"));
        assert_eq!(context.organizations, ["School District 12", "Head Start"]);
        assert_eq!(context.vision.as_deref(), Some("Every child thrives"));
        assert_eq!(
            context.title.as_deref(),
            Some("Annual Work Plan for Early Learning Hubs")
        );
    }
}
