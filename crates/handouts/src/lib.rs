//! What is handed round at a meeting: its agenda, the packet, the minutes. Each is told here once,
//! from the plan; pages show it, paper prints it and mails carry it.
mod agenda;
mod minutes;
mod packet;
mod press;

use domain::{ActionNumber, Meeting};
use paper::Fact;
use wording::Wording;

pub use agenda::{Point, Programme, ProgrammePart};
pub use minutes::minutes_document;
pub use packet::{HandoutContext, Packet, packet_document};
pub use press::{PressError, typeset};

/// A text of the catalogue.
macro_rules! say {
    ($wording:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($wording.loader(), $($rest)*)
    };
}
pub(crate) use say;

/// When and where a meeting is, for those who come.
fn meeting_facts(wording: &Wording, meeting: &Meeting) -> Vec<Fact> {
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
fn numbered(action: Option<ActionNumber>, title: impl std::fmt::Display) -> String {
    match action {
        Some(number) => format!("{number} {title}"),
        None => title.to_string(),
    }
}
