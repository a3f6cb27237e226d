//! The form that puts an action on the plan, or changes what it is about.

use domain::{
    ActionNumber, Change, Goal, Member, Objective, Partner, Permission, RevisionNumber, Roster,
    WorkGroup,
};
use maud::{Markup, html};
use wording::{Mistake, Names};

use crate::actions::form::{ActionForm, check_lead};
use crate::components::{
    Choice, Field, Select, form_footer, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::say::say;

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
    viewer: &Viewer,
    editing: EditedAction,
    choices: &ActionChoices,
    (form, wrong): (&ActionForm, &Corrections),
    theirs: (&[Change], &Names),
) -> Page {
    let slug = viewer.slug();
    let (title, address, back, crumb) = match editing {
        None => (
            say!(viewer, "new-action"),
            paths::Actions { slug: slug.clone() }.to_string(),
            paths::Plan { slug }.to_string(),
            say!(viewer, "plan"),
        ),
        Some((number, _)) => {
            let action = paths::Action { slug, number }.to_string();
            (
                say!(viewer, "edit-action-number", number = number.0),
                action.clone(),
                action,
                say!(viewer, "crumb-action", number = number.0),
            )
        }
    };
    let send = if editing.is_none() {
        say!(viewer, "put-on-plan")
    } else {
        say!(viewer, "save")
    };
    let body = html! {
        (page_head(viewer, (&back, crumb), &title, html! {}))
        ({
            mistakes_summary(viewer, wrong)
                .called("title", say!(viewer, "what-will-be-done"))
        })
        (others_changed(viewer, theirs.0, theirs.1))
        @if choices.objectives.is_empty() { (no_objective(viewer)) } @else {
            form.form.panel method="post" action=(address) {
                (hidden_fields(editing.map(|(_, version)| version)))
                (title_field(viewer, form, wrong))
                @if viewer.may(Permission::WritePlan) {
                    (what(viewer, choices, form, wrong))
                    @if editing.is_none() { (who_and_when(viewer, choices, form, wrong)) }
                    (more(viewer, choices, form, wrong))
                }
                (words(viewer, form, wrong))
                (form_footer(viewer, send, back))
            }
        }
    };
    Page {
        title,
        section: PageSection::Plan,
        body,
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

fn title_field(viewer: &Viewer, form: &ActionForm, wrong: &Corrections) -> Markup {
    let wrong = wrong.on(viewer.wording, "title");
    html! {
        ({
            Field::text("title", say!(viewer, "what-will-be-done"), &form.title)
                .wrong(wrong)
        })
    }
}

fn what(
    viewer: &Viewer,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
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
        ({
            Select::new(
                    "objective",
                    say!(viewer, "aspect-objective"),
                    &form.objective,
                    objectives.collect(),
                )
                .wrong(on("objective"))
        })
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

fn who_and_when(
    viewer: &Viewer,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
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
            ({
                Select::new(
                        "lead",
                        say!(viewer, "aspect-lead"),
                        &form.lead,
                        partners.collect(),
                    )
                    .or_nothing(say!(viewer, "nobody-yet"))
                    .wrong(on("lead"))
            })
            ({
                Select::new(
                        "lead_member",
                        say!(viewer, "aspect-lead-member"),
                        &form.lead_member,
                        members.collect(),
                    )
                    .or_nothing(say!(viewer, "anybody-there"))
                    .optional(say!(viewer, "optional"))
                    .wrong(on("lead_member"))
            })
        }
        div.form__row {
            (Field::day("due", say!(viewer, "aspect-due"), &form.due).wrong(on("due")))
            label.check {
                input type="checkbox" name="ongoing" value="yes" checked[!form.ongoing.is_empty()];
                " "
                (say!(viewer, "it-is-ongoing"))
            }
        }
    }
}

fn more(
    viewer: &Viewer,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    let optional = || say!(viewer, "optional");
    let groups = choices
        .groups
        .iter()
        .map(|group| Choice::new(group.number, &group.name));
    html! {
        ({
            Field::day("start", say!(viewer, "aspect-start"), &form.start)
                .optional(optional())
                .wrong(on("start"))
        })
        (supporters(viewer, choices, form, on("supporter")))
        ({
            Select::new(
                    "group",
                    say!(viewer, "aspect-group"),
                    &form.group,
                    groups.collect(),
                )
                .or_nothing(say!(viewer, "whole-partnership"))
                .wrong(on("group"))
        })
        ({
            Field::text("strategy", say!(viewer, "aspect-strategy"), &form.strategy)
                .optional(optional())
                .hint(say!(viewer, "strategy-hint"))
                .wrong(on("strategy"))
        })
        ({
            Field::text("code", say!(viewer, "aspect-code"), &form.code)
                .optional(optional())
                .hint(say!(viewer, "code-hint"))
                .wrong(on("code"))
        })
    }
}

/// What its lead may say in other words, too.
fn words(viewer: &Viewer, form: &ActionForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(viewer.wording, field);
    let optional = || say!(viewer, "optional");
    html! {
        ({
            Field::lines(
                    "resources",
                    say!(viewer, "aspect-resources"),
                    &form.resources,
                    2,
                )
                .optional(optional())
                .wrong(on("resources"))
        })
        ({
            Field::lines("measure", say!(viewer, "action-measure"), &form.measure, 2)
                .optional(optional())
                .wrong(on("measure"))
        })
        ({
            Field::lines("notes", say!(viewer, "aspect-notes"), &form.notes, 3)
                .optional(optional())
                .wrong(on("notes"))
        })
    }
}

fn supporters(
    viewer: &Viewer,
    choices: &ActionChoices,
    form: &ActionForm,
    wrong: Option<String>,
) -> Markup {
    let ticked = |partner: &Partner| form.supporters.contains(&partner.number.to_string());
    html! {
        @if !choices.partners.is_empty() {
            details #supporter.fold tabindex="-1" open[!form.supporters.is_empty()] {
                summary { (say!(viewer, "aspect-supporters")) }
                div.fold__body {
                    fieldset.choices {
                        legend.visually-hidden { (say!(viewer, "aspect-supporters")) }
                        @if let Some(wrong) = wrong {
                            p.field__why { (wrong) }
                        }
                        @for partner in &choices.partners {
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

impl ActionChoices {
    /// Notes what was chosen that is no longer there.
    pub fn check(
        &self,
        details: &domain::ActionDetails,
        lead: Option<domain::Lead>,
        wrong: &mut Corrections,
    ) {
        let roster = Roster::new(&self.partners, &self.members, &self.groups);
        let serves = |one: &Objective| one.number == details.objective;
        if !self.objectives.iter().any(serves) {
            wrong.add("objective", Mistake::Gone);
        }
        if details.group.is_some_and(|group| !roster.has_group(group)) {
            wrong.add("group", Mistake::Gone);
        }
        let mut supporters = details.supporters.iter();
        if !supporters.all(|partner| roster.has_partner(*partner)) {
            wrong.add("supporter", Mistake::Gone);
        }
        if let Some(lead) = lead {
            check_lead(&roster, lead, wrong);
        }
    }
}
