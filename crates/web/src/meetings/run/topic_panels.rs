//! What is written down about a topic: the answer, a new date, a new lead, a decision.

use domain::Member;
use maud::{Markup, html};

use crate::components::{AnswerTiles, Choice, Draft, FormFields, hidden_fields};
use crate::meetings::decision_fields::decision_fields;
use crate::meetings::decision_form::DecisionForm;
use crate::meetings::open_meeting::within_meeting;
use crate::meetings::run::action_parts::ActionTopic;
use crate::meetings::run::record::{DecisionList, decision_list};
use crate::meetings::run::topic_note::{
    DUE, DUE_REASON, LEAD, LEAD_MEMBER, NOBODY, NOTE, PERCENT, SAYS, TopicNoteForm,
};
use crate::meetings::run::topic_page::TopicView;
use crate::outline::NamedOutline;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;

use crate::paths;
use crate::say::say;

/// What was decided about a topic, and the form for more.
pub struct DecisionsPanel<'a> {
    /// What was typed elsewhere and may do as a decision.
    text: &'a str,
    unfolded: bool,
}

/// The form about an action: the answers first, and nothing has to be filled in.
pub fn topic_panel(
    viewer: &Viewer,
    topic: &ActionTopic<'_>,
    filled: &Filled<TopicNoteForm>,
) -> Markup {
    let (view, talked) = (topic.view, topic.talked);
    let address = view.to(viewer, Some(view.topic));
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let optional = || say!(viewer, "optional");
    let others_were_quicker = !filled.theirs.is_empty() || !talked.just_said.is_empty();
    let came_back = !filled.wrong.is_empty() || others_were_quicker;
    let draft = Draft::of(viewer, &address, "word").came_back(came_back);
    let heard = talked.heard.map_or(0, |report| report.0);
    let legend = html! {
        (SAYS.label(viewer.wording))
    };
    let tiles = AnswerTiles::new(viewer.reader(), legend, &form.says);
    html! {
        form
            .form
            .panel
            .roll-form
            method="post"
            action=(address)
            data-draft=(draft.name)
            data-came-back[draft.came_back]
            data-within=(within_meeting(viewer))
        {
            (hidden_fields(Some(talked.version)))
            input type="hidden" name="heard" value=(heard);
            (tiles.brief(!came_back).wrong(fields.why(SAYS)))
            (fields.lines(NOTE, &form.note, 2).optional(optional()))
            details.fold open[form.says_more()] {
                summary { (say!(viewer, "date-lead-percent")) }
                div.fold__body {
                    (fields.day(DUE, &form.due).optional(optional()))
                    (fields.text(DUE_REASON, &form.due_reason))
                    (leads(viewer, &view.outline, filled))
                    (fields.number(PERCENT, &form.percent).optional(optional()))
                }
            }
            (Draft::notes(viewer))
            div.buttons.roll-buttons {
                button.button.button--large {
                    @if talked.just_said.is_empty() { (say!(viewer, "record-and-next")) } @else {
                        (say!(viewer, "record-all-the-same"))
                    }
                }
                a.button.button--plain href=(view.next(viewer)) { (say!(viewer, "roll-skip")) }
            }
            p.soft.small.roll-keys { (say!(viewer, "roll-keys")) }
        }
    }
}

/// The way on from a topic about which nothing is reported.
pub fn go_on_form(viewer: &Viewer, view: &TopicView) -> Markup {
    html! {
        div.buttons {
            a.button.button--large href=(view.next(viewer)) { (say!(viewer, "roll-on")) }
        }
    }
}

impl<'a> DecisionsPanel<'a> {
    /// The form is there for whoever wants it.
    pub fn folded() -> Self {
        Self {
            text: "",
            unfolded: false,
        }
    }

    /// The form is open, with that text in it.
    pub fn unfolded(text: &'a str) -> Self {
        Self {
            text,
            unfolded: true,
        }
    }

    pub fn markup(&self, viewer: &Viewer, view: &TopicView) -> Markup {
        let (slug, number) = (viewer.slug(), view.meeting.number);
        let address = paths::Decisions {
            slug: slug.clone(),
            number,
        };
        let filled = Filled::new(DecisionForm {
            text: self.text.to_owned(),
            ..DecisionForm::about(Some(view.topic))
        });
        let draft = Draft::of(viewer, &view.to(viewer, Some(view.topic)), "decision");
        let new = paths::MeetingActions { slug, number };
        let new = format!("{new}?topic={}", view.topic);
        let list = DecisionList {
            decisions: &view.decisions,
            names: &view.outline.names,
            correctable: true,
        };
        html! {
            @if !view.decisions.is_empty() {
                section.stack.stack--tight aria-labelledby="decided" {
                    h2 #decided.roll-heading { (say!(viewer, "decisions")) }
                    (decision_list(viewer, &list))
                }
            }
            details.fold open[self.unfolded] {
                summary { (say!(viewer, "note-decision")) }
                form
                    .form
                    .fold__body
                    method="post"
                    action=(address)
                    data-draft=(draft.name)
                    data-within=(within_meeting(viewer))
                {
                    (decision_fields(viewer, &view.outline, &filled))
                    (Draft::notes(viewer))
                    div.buttons {
                        button.button.button--quiet { (say!(viewer, "keep-decision")) }
                    }
                }
            }
            p {
                a href=(new) { (say!(viewer, "new-action-here")) }
            }
        }
    }
}

/// The partner and the person who lead it from now on; nothing chosen changes nothing.
fn leads(viewer: &Viewer, outline: &NamedOutline, filled: &Filled<TopicNoteForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let nobody = Choice::new(NOBODY, &say!(viewer, "nobody-yet"));
    let partners = outline.standing_partners();
    let partners = partners.map(|partner| Choice::new(&partner.number, &partner.name));
    let partners = partners.chain([nobody]).collect();
    let lead = fields.select(LEAD, &form.lead, partners);
    let person = fields.select(LEAD_MEMBER, &form.lead_member, people_choices(outline));
    let person = person.or_nothing(&say!(viewer, "anybody-there"));
    html! {
        (lead.or_nothing(&say!(viewer, "as-it-is")))
        (person.optional(say!(viewer, "optional")))
    }
}

/// The people who can be chosen, with where they are from.
fn people_choices(outline: &NamedOutline) -> Vec<Choice> {
    let from = |member: &Member| match member.partner {
        Some(partner) => format!("{}, {}", member.name, outline.names.partner(partner)),
        None => member.name.to_string(),
    };
    let members = outline.present_members();
    members
        .map(|member| Choice::new(&member.number, &from(member)))
        .collect()
}
