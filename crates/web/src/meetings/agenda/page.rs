//! Arranging what a meeting talks about: its order, its minutes, what is left out, what is added.

use domain::{Meeting, Topic};
use handouts::{Point, Programme, ProgrammePart};
use maud::{Markup, html};
use wording::Mistake;

use crate::components::{
    FormFields, PageHead, agenda_sum, agenda_title, hidden_fields, mistakes_summary,
};
use crate::layout::{Page, PageSection};
use crate::meetings::agenda::form::{AddedTopicForm, AgendaForm, TOPIC};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

pub struct AgendaView {
    pub meeting: Meeting,
    pub programme: Programme,
    /// How many actions did not fit.
    pub more: usize,
}

/// What is typed in the two forms of the page.
#[derive(Default)]
pub struct AgendaForms {
    pub arranged: Filled<AgendaForm>,
    pub added: Filled<AddedTopicForm>,
}

/// A button that moves a topic.
struct MovingTool {
    name: &'static str,
    word: String,
    label: String,
}

pub fn agenda_page(viewer: &Viewer, view: &AgendaView, forms: &AgendaForms) -> Page {
    let meeting = &view.meeting;
    let (slug, number) = (viewer.slug(), meeting.number);
    let day = viewer.day(meeting.day);
    let title = say!(viewer, "agenda-on", day = day.as_str());
    let back = paths::Meeting { slug, number };
    let head = PageHead::below(viewer, &back, say!(viewer, "meeting-on", day = day));
    let fixed = meeting.began.is_some();
    let lead = html! {
        p.page-head__lead {
            @if fixed { (say!(viewer, "agenda-fixed")) } @else { (say!(viewer, "agenda-lead")) }
        }
    };
    let body = html! {
        (head.titled(&title).lead(lead))
        (mistakes_summary(viewer, &forms.added.wrong))
        @if view.programme.topics() == 0 {
            div.empty {
                h2.empty__title { (say!(viewer, "agenda-empty")) }
                p { (say!(viewer, "agenda-empty-what-to-do")) }
            }
        }
        (arranging(viewer, view, &forms.arranged.form))
        (adding(viewer, view, &forms.added))
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn arranging(viewer: &Viewer, view: &AgendaView, form: &AgendaForm) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let programme = &view.programme;
    html! {
        @if programme.topics() + programme.omitted.len() > 0 {
            form.stack method="post" action=(paths::Agenda::new(slug.clone(), number)) {
                (hidden_fields(None))
                // The first button is the one that Enter presses.
                button.visually-hidden tabindex="-1" { (say!(viewer, "agenda-save")) }
                @for part in &programme.parts { (section(viewer, part, form)) }
                @if programme.topics() > 0 {
                    div.agenda__foot {
                        (agenda_sum(viewer, programme))
                        button.button.button--quiet { (say!(viewer, "agenda-save")) }
                    }
                }
                @if view.more > 0 {
                    p.soft {
                        a href=(paths::Review { slug }) {
                            (say!(viewer, "agenda-more", more = (view.more as u64)))
                        }
                    }
                }
                (omitted(viewer, programme))
            }
        }
    }
}

fn section(viewer: &Viewer, part: &ProgrammePart, form: &AgendaForm) -> Markup {
    html! {
        section.agenda__part {
            h2.agenda__heading { (part.heading) }
            ol.agenda {
                @for point in &part.points { (row(viewer, point, form)) }
            }
        }
    }
}

fn row(viewer: &Viewer, point: &Point, form: &AgendaForm) -> Markup {
    let topic = point.item.topic;
    let minutes = point.item.minutes.to_string();
    let shown = form.minutes_of(topic).unwrap_or(&minutes);
    let wrong = form.mistake_in(topic);
    let wrong = wrong.map(|why| viewer.wording.mistake(Mistake::Agenda(why)));
    let why = wrong.as_ref().map(|_| format!("minutes-{topic}-why"));
    let title = point.title.as_str();
    html! {
        li #(topic).agenda__item {
            div.agenda__text {
                p.agenda__title { (agenda_title(viewer, point)) }
                @for why in &point.why {
                    p.agenda__why { (why) }
                }
            }
            div.agenda__tools {
                label.visually-hidden for={ "minutes-" (topic) } {
                    (say!(viewer, "agenda-minutes-for", topic = title))
                }
                input
                    .agenda__minutes
                    id={ "minutes-" (topic) }
                    name={ "minutes-" (topic) }
                    type="text"
                    inputmode="numeric"
                    value=(shown)
                    aria-invalid=[wrong.as_ref().map(|_| "true")]
                    aria-describedby=[why.as_ref()];
                span.soft aria-hidden="true" { (say!(viewer, "minutes-unit")) }
                input type="hidden" name={ "was-" (topic) } value=(minutes);
                @for tool in moving_tools(viewer, title) { (tool.button(topic)) }
                button
                    .button
                    .button--plain
                    name="leave_out"
                    value=(topic)
                    aria-label=(say!(viewer, "agenda-leave-out-topic", topic = title))
                { (say!(viewer, "agenda-leave-out")) }
            }
            @if let (Some(wrong), Some(id)) = (&wrong, &why) {
                p #(id).field__why { (wrong) }
            }
        }
    }
}

/// Before all others, before the one before it, after the one after it.
fn moving_tools(viewer: &Viewer, title: &str) -> [MovingTool; 3] {
    [
        MovingTool {
            name: "first",
            word: say!(viewer, "agenda-top"),
            label: say!(viewer, "agenda-first", topic = title),
        },
        MovingTool {
            name: "up",
            word: say!(viewer, "agenda-up"),
            label: say!(viewer, "agenda-move-up", topic = title),
        },
        MovingTool {
            name: "down",
            word: say!(viewer, "agenda-down"),
            label: say!(viewer, "agenda-move-down", topic = title),
        },
    ]
}

impl MovingTool {
    fn button(&self, topic: Topic) -> Markup {
        html! {
            button.agenda__tool name=(self.name) value=(topic) aria-label=(self.label) { (self.word) }
        }
    }
}

fn omitted(viewer: &Viewer, programme: &Programme) -> Markup {
    html! {
        @if !programme.omitted.is_empty() {
            section.panel.panel--sunk aria-labelledby="left-out" {
                h2 #left-out { (say!(viewer, "agenda-left-out")) }
                p.panel__lead { (say!(viewer, "agenda-left-out-hint")) }
                ul.agenda {
                    @for point in &programme.omitted {
                        @let topic = point.item.topic;
                        @let named = point.title.as_str();
                        li #(topic).agenda__item {
                            p.agenda__title { (agenda_title(viewer, point)) }
                            button
                                .button
                                .button--quiet
                                name="put_back"
                                value=(topic)
                                aria-label=(say!(viewer, "agenda-put-back-topic", topic = named))
                            { (say!(viewer, "agenda-put-back")) }
                        }
                    }
                }
            }
        }
    }
}

fn adding(viewer: &Viewer, view: &AgendaView, filled: &Filled<AddedTopicForm>) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    html! {
        section.panel aria-labelledby="add" {
            h2 #add { (say!(viewer, "agenda-add")) }
            form.form method="post" action=(paths::AgendaTopics::new(slug, number)) {
                (hidden_fields(None))
                (fields.text(TOPIC, &form.topic))
                label.check {
                    input
                        type="checkbox"
                        name="decision"
                        value="yes"
                        checked[!form.decision.is_empty()];
                    span { (say!(viewer, "agenda-add-decision")) }
                }
                div.buttons {
                    button.button { (say!(viewer, "add-it")) }
                }
            }
        }
    }
}
