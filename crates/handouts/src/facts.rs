//! What is said alike in every handout.

use domain::{ActionNumber, Meeting};
use paper::Fact;
use wording::Wording;

use crate::say::say;

/// When and where a meeting is, for those who come.
pub(crate) fn meeting_facts(wording: &Wording, meeting: &Meeting) -> Vec<Fact> {
    let when = wording.weekday(meeting.day);
    let hours = meeting.hours.map(|hours| wording.hours(hours));
    let when = [Some(when), hours].into_iter().flatten();
    let when = when.collect::<Vec<_>>().join(", ");
    let mut facts = vec![Fact::new(say!(wording, "aspect-day"), when)];
    let place = meeting.place.as_ref();
    facts.extend(place.map(|place| Fact::new(say!(wording, "aspect-place"), place.as_str())));
    let link = meeting.link.as_ref();
    facts.extend(link.map(|link| Fact::new(say!(wording, "aspect-link"), link.as_str())));
    facts
}

/// What a thing is called; an action as people name it: "12 Agree the rota".
pub(crate) fn numbered(action: Option<ActionNumber>, title: impl std::fmt::Display) -> String {
    match action {
        Some(number) => format!("{number} {title}"),
        None => title.to_string(),
    }
}
