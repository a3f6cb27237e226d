//! The form that puts an action on the plan, or changes what it is about.

use domain::{
    ActionNumber, Change, Goal, Member, Objective, Partner, Permission, RevisionNumber, WorkGroup,
};
use maud::{Markup, html};
use wording::Names;

use crate::actions::form::ActionForm;
use crate::components::{
    Choice, Field, Select, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// What can be chosen in the form.
pub struct ActionChoices {
    pub goals: Vec<Goal>,
    pub objectives: Vec<Objective>,
    pub partners: Vec<Partner>,
    pub members: Vec<Member>,
    pub groups: Vec<WorkGroup>,
}

/// The action that the form changes, and the version that it was filled in from.
pub type EditedAction = Option<(ActionNumber, RevisionNumber)>;

pub fn edit_action_page(
    here: &MemberRequest,
    editing: EditedAction,
    choices: &ActionChoices,
    (form, wrong): (&ActionForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = here.slug();
    let (title, address, back, crumb) = match editing {
        None => (
            say!(here, "new-action"),
            paths::Actions { slug: slug.clone() }.to_string(),
            paths::Plan { slug }.to_string(),
            say!(here, "plan"),
        ),
        Some((number, _)) => {
            let action = paths::Action { slug, number }.to_string();
            (
                say!(here, "edit-action-number", number = number.0),
                action.clone(),
                action,
                say!(here, "crumb-action", number = number.0),
            )
        }
    };
    let send = if editing.is_none() {
        say!(here, "put-on-plan")
    } else {
        say!(here, "save")
    };
    let body = html! {
        (page_head(here, (&back, crumb), &title, html! {}))
        (mistakes_summary(here, wrong).called("title", say!(here, "what-will-be-done")))
        (others_changed(here, theirs.0, theirs.1))
        @if choices.objectives.is_empty() {
            (no_objective(here))
        } @else {
            form.form.panel method="post" action=(address) {
                (hidden_fields(editing.map(|(_, version)| version)))
                (title_field(here, form, wrong))
                @if here.may(Permission::WritePlan) {
                    (what(here, choices, form, wrong))
                    @if editing.is_none() { (who_and_when(here, choices, form, wrong)) }
                    (more(here, choices, form, wrong))
                }
                (words(here, form, wrong))
                (form_footer(here, send, back))
            }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
    }
}

fn no_objective(here: &MemberRequest) -> Markup {
    let slug = here.slug();
    html! {
        div.empty {
            h2.empty__title { (say!(here, "no-objective-yet")) }
            p { (say!(here, "no-objective-what-to-do")) }
            div.buttons { a.button href=(paths::NewGoal { slug }) { (say!(here, "new-goal")) } }
        }
    }
}

fn title_field(here: &MemberRequest, form: &ActionForm, wrong: &Corrections) -> Markup {
    let wrong = wrong.on(here.wording, "title");
    html! { (Field::text("title", say!(here, "what-will-be-done"), &form.title).wrong(wrong)) }
}

fn what(
    here: &MemberRequest,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let goal = |objective: &Objective| {
        let goal = choices
            .goals
            .iter()
            .find(|goal| goal.number == objective.goal);
        goal.map(|goal| format!("{} › {}", goal.title, objective.title))
            .unwrap_or_default()
    };
    let objectives = choices
        .objectives
        .iter()
        .map(|one| Choice::new(one.number, goal(one)));
    html! {
        (Select::new("objective", say!(here, "aspect-objective"), &form.objective, objectives.collect())
            .wrong(on("objective")))
        label.check {
            input #short_win type="checkbox" name="short_win" value="yes" checked[!form.short_win.is_empty()];
            " " (say!(here, "short-win-hint"))
        }
    }
}

fn who_and_when(
    here: &MemberRequest,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let partners = choices
        .partners
        .iter()
        .map(|partner| Choice::new(partner.number, &partner.name));
    let members = choices
        .members
        .iter()
        .map(|member| Choice::new(member.number, &member.name));
    html! {
        div.form__row {
            (Select::new("lead", say!(here, "aspect-lead"), &form.lead, partners.collect())
                .or_nothing(say!(here, "nobody-yet")).wrong(on("lead")))
            (Select::new("lead_member", say!(here, "aspect-lead-member"), &form.lead_member, members.collect())
                .or_nothing(say!(here, "anybody-there")).optional(say!(here, "optional")).wrong(on("lead_member")))
        }
        div.form__row {
            (Field::day("due", say!(here, "aspect-due"), &form.due).wrong(on("due")))
            label.check {
                input type="checkbox" name="ongoing" value="yes" checked[!form.ongoing.is_empty()];
                " " (say!(here, "it-is-ongoing"))
            }
        }
    }
}

fn more(
    here: &MemberRequest,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let optional = || say!(here, "optional");
    let groups = choices
        .groups
        .iter()
        .map(|group| Choice::new(group.number, &group.name));
    html! {
        (Field::day("start", say!(here, "aspect-start"), &form.start).optional(optional()).wrong(on("start")))
        (supporters(here, choices, form, on("supporter")))
        (Select::new("group", say!(here, "aspect-group"), &form.group, groups.collect())
            .or_nothing(say!(here, "whole-partnership")).wrong(on("group")))
        (Field::text("strategy", say!(here, "aspect-strategy"), &form.strategy)
            .optional(optional()).hint(say!(here, "strategy-hint")).wrong(on("strategy")))
        (Field::text("code", say!(here, "aspect-code"), &form.code)
            .optional(optional()).hint(say!(here, "code-hint")).wrong(on("code")))
    }
}

/// What its lead may say in other words, too.
fn words(here: &MemberRequest, form: &ActionForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let optional = || say!(here, "optional");
    html! {
        (Field::lines("resources", say!(here, "aspect-resources"), &form.resources, 2).optional(optional()).wrong(on("resources")))
        (Field::lines("measure", say!(here, "action-measure"), &form.measure, 2).optional(optional()).wrong(on("measure")))
        (Field::lines("notes", say!(here, "aspect-notes"), &form.notes, 3).optional(optional()).wrong(on("notes")))
    }
}

fn supporters(
    here: &MemberRequest,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: Option<String>,
) -> Markup {
    let ticked = |partner: &Partner| form.supporters.contains(&partner.number.to_string());
    html! {
        @if !choices.partners.is_empty() {
            details.fold #supporter tabindex="-1" open[!form.supporters.is_empty()] {
                summary { (say!(here, "aspect-supporters")) }
                div.fold__body { fieldset.choices {
                    legend.visually-hidden { (say!(here, "aspect-supporters")) }
                    @if let Some(wrong) = wrong { p.field__why { (wrong) } }
                    @for partner in &choices.partners {
                        label.check {
                            input type="checkbox" name="supporter" value=(partner.number) checked[ticked(partner)];
                            " " (partner.name)
                        }
                    }
                } }
            }
        }
    }
}

impl ActionChoices {
    /// Notes what was chosen that is no longer there.
    pub fn check(
        &self,
        details: &domain::ActionDetails,
        lead: Option<domain::Lead>,
        wrong: &mut Corrections,
    ) {
        let known = |number| self.partners.iter().any(|partner| partner.number == number);
        if !self
            .objectives
            .iter()
            .any(|one| one.number == details.objective)
        {
            wrong.add("objective", wording::Mistake::Gone);
        }
        if details
            .group
            .is_some_and(|number| !self.groups.iter().any(|group| group.number == number))
        {
            wrong.add("group", wording::Mistake::Gone);
        }
        if !details.supporters.iter().all(|partner| known(*partner)) {
            wrong.add("supporter", wording::Mistake::Gone);
        }
        if lead.is_some_and(|lead| !known(lead.partner)) {
            wrong.add("lead", wording::Mistake::Gone);
        }
        let member = lead.and_then(|lead| lead.member);
        if member.is_some_and(|number| !self.members.iter().any(|member| member.number == number)) {
            wrong.add("lead_member", wording::Mistake::Gone);
        }
    }
}
