//! What can be changed about an action, each behind its own line.

use domain::{Due, Permission, Status};
use maud::{Markup, html};

use crate::actions::page::{ActionTyped, ActionView};
use crate::components::{Choice, Field, Select, hidden_fields};
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

/// Whether the member may change anything about the action.
pub fn any_change(here: &MemberRequest, view: &ActionView) -> bool {
    let may = |deed| here.may_on(deed, &view.action);
    let open = view.action.status.is_open();
    may(Permission::Word)
        || may(Permission::Steer)
        || open && (may(Permission::Reassign) || may(Permission::MoveDue))
}

pub fn change_panels(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let number = view.action.number;
    let slug = here.slug();
    let may = |deed| here.may_on(deed, &view.action);
    let on_hold = matches!(&view.action.status, Status::OnHold(hold) if here.today < hold.until);
    html! {
        section.panel aria-labelledby="change" {
            h2 #change { (say!(here, "change-action")) }
            @if view.action.status.is_open() {
                div {
                    @if may(Permission::Reassign) { (lead(here, view, typed)) }
                    @if may(Permission::MoveDue) { (due(here, view, typed)) }
                    @if may(Permission::Steer) {
                        @if on_hold { (resume(here, view)) } @else { (hold(here, view, typed)) }
                        (wait(here, view, typed))
                        (drop(here, view, typed))
                    }
                }
            } @else if may(Permission::Steer) {
                (reopen(here, view))
            }
            @if may(Permission::Word) {
                p { a.button.button--quiet href=(paths::EditAction { slug, number }) { (say!(here, "edit-action")) } }
            }
        }
    }
}

fn disclosure(summary: String, open: bool, body: Markup) -> Markup {
    html! {
        details.disclosure name="change" open[open] {
            summary { (summary) }
            div.disclosure__body { (body) }
        }
    }
}

fn lead(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionLead {
        slug: here.slug(),
        number: view.action.number,
    };
    let lead = view.action.lead;
    let typed_form = typed.lead.clone().unwrap_or_default();
    let partner = match &typed.lead {
        Some(form) => form.lead.clone(),
        None => lead
            .map(|lead| lead.partner.to_string())
            .unwrap_or_default(),
    };
    let member = match &typed.lead {
        Some(_) => typed_form.lead_member,
        None => lead
            .and_then(|lead| lead.member)
            .map(|member| member.to_string())
            .unwrap_or_default(),
    };
    let form = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (lead_fields(here, view, (&partner, &member), &typed.wrong))
            div.buttons { button.button { (say!(here, "reassign")) } }
        }
    };
    disclosure(say!(here, "give-to-another"), typed.lead.is_some(), form)
}

/// The lists of who can lead.
fn lead_fields(
    here: &MemberRequest,
    view: &ActionView,
    (partner, member): (&str, &str),
    wrong: &Corrections,
) -> Markup {
    let on = |field| wrong.on(here.wording, field);
    let partners = view
        .outline
        .standing_partners()
        .map(|partner| Choice::new(partner.number, &partner.name));
    let from = |member: &domain::Member| match member.partner {
        Some(partner) => format!("{}, {}", member.name, view.outline.names.partner(partner)),
        None => member.name.to_string(),
    };
    let members = view
        .outline
        .present_members()
        .map(|member| Choice::new(member.number, from(member)));
    html! {
        (Select::new("lead", say!(here, "aspect-lead"), partner, partners.collect())
            .or_nothing(say!(here, "nobody-yet")).wrong(on("lead")))
        (Select::new("lead_member", say!(here, "aspect-lead-member"), member, members.collect())
            .or_nothing(say!(here, "anybody-there")).optional(say!(here, "optional")).wrong(on("lead_member")))
    }
}

fn due(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionDue {
        slug: here.slug(),
        number: view.action.number,
    };
    let given = typed.due.is_some();
    let form = typed.due.clone().unwrap_or_default();
    let on = |field| typed.wrong.on(here.wording, field);
    let day = if given {
        form.due
    } else {
        view.action
            .due
            .day()
            .map(|day| day.to_string())
            .unwrap_or_default()
    };
    let ongoing = if given {
        !form.ongoing.is_empty()
    } else {
        view.action.due == Due::Ongoing
    };
    let form = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (Field::day("due", say!(here, "new-date"), &day).wrong(on("due")))
            label.check { input type="checkbox" name="ongoing" value="yes" checked[ongoing]; " " (say!(here, "it-is-ongoing")) }
            (Field::text("due_reason", say!(here, "why-it-moves"), &form.due_reason).wrong(on("due_reason")))
            div.buttons { button.button { (say!(here, "move-it")) } }
        }
    };
    disclosure(say!(here, "move-date"), given, form)
}

fn hold(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionHold {
        slug: here.slug(),
        number: view.action.number,
    };
    let form = typed.hold.clone().unwrap_or_default();
    let on = |field| typed.wrong.on(here.wording, field);
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (Field::day("until", say!(here, "until"), &form.until).wrong(on("until")))
            (Field::text("hold_reason", say!(here, "hold-reason"), &form.hold_reason).wrong(on("hold_reason")))
            div.buttons { button.button { (say!(here, "hold-it")) } }
        }
    };
    disclosure(say!(here, "put-on-hold"), typed.hold.is_some(), body)
}

fn resume(here: &MemberRequest, view: &ActionView) -> Markup {
    let address = paths::ActionResumption {
        slug: here.slug(),
        number: view.action.number,
    };
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            p { (say!(here, "resume-hint")) }
            div.buttons { button.button { (say!(here, "resume")) } }
        }
    };
    disclosure(say!(here, "end-hold"), false, body)
}

fn wait(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionWait {
        slug: here.slug(),
        number: view.action.number,
    };
    let now = view
        .action
        .waiting_for
        .map(|other| other.to_string())
        .unwrap_or_default();
    let number = typed
        .wait
        .as_ref()
        .map_or(now, |form| form.waiting_for.clone());
    let wrong = typed.wrong.on(here.wording, "waiting_for");
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            (Field::number("waiting_for", say!(here, "number-of-action"), &number)
                .hint(say!(here, "wait-hint")).wrong(wrong))
            div.buttons { button.button { (say!(here, "save")) } }
        }
    };
    disclosure(say!(here, "wait-for-another"), typed.wait.is_some(), body)
}

fn drop(here: &MemberRequest, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionDrop {
        slug: here.slug(),
        number: view.action.number,
    };
    let form = typed.drop.clone().unwrap_or_default();
    let wrong = typed.wrong.on(here.wording, "drop_reason");
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            p { (say!(here, "drop-hint")) }
            (Field::text("drop_reason", say!(here, "why"), &form.drop_reason).wrong(wrong))
            div.buttons { button.button.button--careful { (say!(here, "drop-action")) } }
        }
    };
    disclosure(say!(here, "drop-it"), typed.drop.is_some(), body)
}

fn reopen(here: &MemberRequest, view: &ActionView) -> Markup {
    let address = paths::ActionReopening {
        slug: here.slug(),
        number: view.action.number,
    };
    html! {
        form.form method="post" action=(address) {
            (hidden_fields(Some(view.version)))
            p { (say!(here, "reopen-hint")) }
            div.buttons { button.button { (say!(here, "reopen")) } }
        }
    }
}
