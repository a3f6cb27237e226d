//! The form that puts an action on the plan, or changes what it is about.

use domain::{ActionNumber, ActionText, Partner, Permission};
use maud::{Markup, html};

use crate::actions::choices::ActionChoices;
use crate::actions::form::{
    ActionForm, CODE, DUE, GROUP, OBJECTIVE, START, STRATEGY, SUPPORTER, TITLE,
};
use crate::actions::lead_and_due::{LEAD, LEAD_MEMBER};
use crate::components::{
    Choice, FormFields, PageHead, form_footer, hidden_fields, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::filled::Filled;
use crate::request::form_field::FormField;
use crate::request::viewer::Viewer;
use crate::say::say;

/// The form about an action, with what can be chosen in it.
pub struct ActionEditing<'a> {
    /// The action that it changes; nothing where it makes a new one.
    pub number: Option<ActionNumber>,
    pub choices: &'a ActionChoices,
    pub filled: &'a Filled<ActionForm>,
}

impl<'a> ActionEditing<'a> {
    fn form(&self) -> &'a ActionForm {
        &self.filled.form
    }

    fn fields(&self, viewer: &Viewer) -> FormFields<'a> {
        FormFields::new(viewer.wording, &self.filled.wrong)
    }
}

pub fn edit_action_page(viewer: &Viewer, editing: &ActionEditing) -> Page {
    let filled = editing.filled;
    let (title, crumb) = match editing.number {
        None => (say!(viewer, "new-action"), say!(viewer, "plan")),
        Some(number) => (
            say!(viewer, "edit-action-number", number = number.0),
            say!(viewer, "crumb-action", number = number.0),
        ),
    };
    let head = PageHead::below(viewer, &way_back(viewer, editing), crumb);
    let body = html! {
        (head.titled(&title))
        (mistakes_summary(viewer, &filled.wrong))
        (others_changed(viewer, &filled.theirs, &filled.names))
        @if editing.choices.objectives.is_empty() { (no_objective(viewer)) } @else {
            (action_form(viewer, editing))
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn way_back(viewer: &Viewer, editing: &ActionEditing) -> String {
    let slug = viewer.slug();
    match editing.number {
        None => paths::Plan { slug }.to_string(),
        Some(number) => paths::Action { slug, number }.to_string(),
    }
}

fn no_objective(viewer: &Viewer) -> Markup {
    let slug = viewer.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "no-objective-yet")) }
            p { (say!(viewer, "no-objective-what-to-do")) }
            div.buttons {
                a.button href=(paths::NewGoal { slug }) { (say!(viewer, "new-goal")) }
            }
        }
    }
}

fn action_form(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let slug = viewer.slug();
    let (address, send) = match editing.number {
        None => (
            paths::Actions { slug }.to_string(),
            say!(viewer, "put-on-plan"),
        ),
        Some(number) => (
            paths::Action { slug, number }.to_string(),
            say!(viewer, "save"),
        ),
    };
    let is_new = editing.number.is_none();
    html! {
        form.form.panel method="post" action=(address) {
            (hidden_fields(editing.filled.version))
            (editing.fields(viewer).text(TITLE, &editing.form().title))
            @if viewer.may(Permission::WritePlan) {
                (objective_and_kind(viewer, editing))
                @if is_new { (lead_and_due(viewer, editing)) }
                (work_details(viewer, editing))
            }
            (further_words(viewer, editing))
            (form_footer(viewer, &send, &way_back(viewer, editing)))
        }
    }
}

fn objective_and_kind(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let (form, choices) = (editing.form(), editing.choices);
    let objectives = choices.objectives.iter();
    let objectives = objectives.map(|one| Choice::new(&one.number, &choices.objective_label(one)));
    let fields = editing.fields(viewer);
    html! {
        (fields.select(OBJECTIVE, &form.objective, objectives.collect()))
        label.check {
            input
                #short_win
                type="checkbox"
                name="short_win"
                value="yes"
                checked[!form.short_win.is_empty()];
            " "
            (say!(viewer, "short-win-hint"))
        }
    }
}

fn lead_and_due(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let form = editing.form();
    html! {
        div.form__row { (lead_fields(viewer, editing)) }
        div.form__row {
            (editing.fields(viewer).day(DUE, &form.due))
            label.check {
                input type="checkbox" name="ongoing" value="yes" checked[!form.ongoing.is_empty()];
                " "
                (say!(viewer, "it-is-ongoing"))
            }
        }
    }
}

fn lead_fields(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let (form, choices, fields) = (editing.form(), editing.choices, editing.fields(viewer));
    let partners = choices.partners.iter();
    let partners = partners.map(|partner| Choice::new(&partner.number, &partner.name));
    let members = choices.members.iter();
    let members = members.map(|member| Choice::new(&member.number, &member.name));
    let lead = fields.select(LEAD, &form.lead, partners.collect());
    let member = fields.select(LEAD_MEMBER, &form.lead_member, members.collect());
    let member = member.or_nothing(&say!(viewer, "anybody-there"));
    html! {
        (lead.or_nothing(&say!(viewer, "nobody-yet")))
        (member.optional(say!(viewer, "optional")))
    }
}

fn work_details(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let (form, fields) = (editing.form(), editing.fields(viewer));
    let optional = || say!(viewer, "optional");
    let groups = editing.choices.groups.iter();
    let groups = groups.map(|group| Choice::new(&group.number, &group.name));
    let group = fields.select(GROUP, &form.group, groups.collect());
    let strategy = fields.text(STRATEGY, &form.strategy).optional(optional());
    let code = fields.text(CODE, &form.code).optional(optional());
    html! {
        (fields.day(START, &form.start).optional(optional()))
        (supporters(viewer, editing))
        (group.or_nothing(&say!(viewer, "whole-partnership")))
        (strategy.hint(say!(viewer, "strategy-hint")))
        (code.hint(say!(viewer, "code-hint")))
    }
}

/// What its lead may say in other words, too.
fn further_words(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let (form, fields) = (editing.form(), editing.fields(viewer));
    let lines = |text| {
        let rows = if text == ActionText::Notes { 3 } else { 2 };
        fields.lines(FormField::of_action_text(text), form.text(text), rows)
    };
    html! {
        @for text in ActionText::ALL { (lines(text).optional(say!(viewer, "optional"))) }
    }
}

fn supporters(viewer: &Viewer, editing: &ActionEditing) -> Markup {
    let (form, partners) = (editing.form(), &editing.choices.partners);
    let (label, fields) = (SUPPORTER.label(viewer.wording), editing.fields(viewer));
    let ticked = |partner: &Partner| form.supporters.contains(&partner.number.to_string());
    html! {
        @if !partners.is_empty() {
            details #supporter.fold tabindex="-1" open[!form.supporters.is_empty()] {
                summary { (label) }
                div.fold__body {
                    fieldset.choices aria-describedby=[fields.described(SUPPORTER, false)] {
                        legend.visually-hidden { (label) }
                        (fields.correction(SUPPORTER))
                        @for partner in partners {
                            label.check {
                                input
                                    type="checkbox"
                                    name="supporter"
                                    value=(partner.number)
                                    checked[ticked(partner)];
                                " "
                                (partner.name)
                            }
                        }
                    }
                }
            }
        }
    }
}
