use handouts::{Point, Programme, ProgrammePart};
use maud::{Markup, html};

use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

/// What a meeting talks about, to read.
pub fn agenda_list(viewer: &Viewer, programme: &Programme) -> Markup {
    html! {
        @for part in &programme.parts { (section(viewer, part)) }
        @if programme.topics() > 0 { (agenda_sum(viewer, programme)) }
    }
}

/// How many topics there are, and whether the meeting has time for them.
pub fn agenda_sum(viewer: &Viewer, programme: &Programme) -> Markup {
    let (topics, minutes) = (programme.topics() as u64, programme.minutes);
    html! {
        p.soft {
            (say!(viewer, "agenda-total", topics = topics, minutes = minutes))
            @if let Some(over) = programme.too_long {
                " · "
                strong { (say!(viewer, "agenda-too-long", minutes = over)) }
            }
        }
    }
}

fn section(viewer: &Viewer, part: &ProgrammePart) -> Markup {
    html! {
        section.agenda__part {
            h3.agenda__heading { (part.heading) }
            ol.agenda {
                @for point in &part.points { (item(viewer, point)) }
            }
        }
    }
}

fn item(viewer: &Viewer, point: &Point) -> Markup {
    html! {
        li.agenda__item {
            p.agenda__clock {
                @if let Some(starts) = point.starts { (viewer.wording.time(starts)) } @else {
                    (say!(viewer, "minutes-brief", minutes = point.item.minutes))
                }
            }
            div.agenda__text {
                p.agenda__title { (agenda_title(viewer, point)) }
                @for line in &point.wins {
                    p.agenda__why {
                        "✓ "
                        (line.title)
                        @if let Some((_, name)) = &line.lead { " – " (name) }
                    }
                }
                @for why in &point.why {
                    p.agenda__why { (why) }
                }
                @if let Some(question) = &point.question {
                    p.agenda__question { (question) }
                }
            }
        }
    }
}

/// What a topic is called; an action leads to its page.
pub fn agenda_title(viewer: &Viewer, point: &Point) -> Markup {
    html! {
        @match point.action {
            Some(number) => {
                span.agenda__number { (number) }
                " "
                a href=(paths::Action::new(viewer.slug(), number)) { (point.title) }
                span.soft {
                    " · "
                    @match &point.lead {
                        Some(lead) => (lead),
                        None => (say!(viewer, "no-lead-yet")),
                    }
                }
            }
            None => (point.title),
        }
    }
}
