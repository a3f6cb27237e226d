//! What can be changed about an action, each behind its own line.

use domain::{Due, Permission, Status};
use maud::{Markup, html};

use crate::actions::change_forms::{
    DROP_REASON, DUE_REASON, HOLD_REASON, NEW_DUE, UNTIL, WAITING_FOR,
};
use crate::actions::lead_and_due::{LEAD, LEAD_MEMBER};
use crate::actions::page::{ActionTyped, ActionView};
use crate::components::{Choice, FormFields, hidden_fields};
use crate::paths;
use crate::reports::hand_back_form::HAND_BACK_REASON;
use crate::request::corrections::Corrections;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Whether the member may change anything about the action.
pub fn any_change(viewer: &Viewer, view: &ActionView) -> bool {
    let may = |deed| viewer.may_on(deed, &view.action);
    let open = view.action.status.is_open();
    may(Permission::Word)
        || may(Permission::Steer)
        || open
            && [
                Permission::Reassign,
                Permission::MoveDue,
                Permission::HandBack,
            ]
            .into_iter()
            .any(may)
}

pub fn change_panels(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let number = view.action.number;
    let slug = viewer.slug();
    let may = |deed| viewer.may_on(deed, &view.action);
    let on_hold = matches!(&view.action.status, Status::OnHold(hold) if viewer.today < hold.until);
    html! {
        section.panel aria-labelledby="change" {
            h2 #change { (say!(viewer, "change-action")) }
            @if view.action.status.is_open() {
                div {
                    (whose(viewer, view, typed))
                    @if may(Permission::MoveDue) { (due(viewer, view, typed)) }
                    @if may(Permission::Steer) {
                        @if on_hold { (resume(viewer, view)) } @else { (hold(viewer, view, typed)) }
                        (wait(viewer, view, typed))
                        (drop(viewer, view, typed))
                    }
                }
            } @else if may(Permission::Steer) { (reopen(viewer, view)) }
            @if may(Permission::Word) {
                p {
                    a.button.button--quiet href=(paths::EditAction { slug, number }) {
                        (say!(viewer, "edit-action"))
                    }
                }
            }
        }
    }
}

/// Giving it to somebody else, or back.
fn whose(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let may = |deed| viewer.may_on(deed, &view.action);
    if may(Permission::Reassign) {
        lead(viewer, view, typed)
    } else if may(Permission::HandBack) {
        hand_back(viewer, view, typed)
    } else {
        html! {}
    }
}

fn disclosure(summary: &str, open: bool, body: &Markup) -> Markup {
    html! {
        details.disclosure name="change" open[open] {
            summary { (summary) }
            div.disclosure__body { (body) }
        }
    }
}

fn lead(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionLead {
        slug: viewer.slug(),
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
    let chosen = ChosenLead {
        partner: &partner,
        member: &member,
        wrong: &typed.wrong,
    };
    let form = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            (lead_fields(viewer, view, &chosen))
            div.buttons {
                button.button { (say!(viewer, "reassign")) }
            }
        }
    };
    disclosure(
        &say!(viewer, "give-to-another"),
        typed.lead.is_some(),
        &form,
    )
}

fn hand_back(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionHandBack {
        slug: viewer.slug(),
        number: view.action.number,
    };
    let form = typed.hand_back.clone().unwrap_or_default();
    let fields = FormFields::new(viewer.wording, &typed.wrong);
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            p { (say!(viewer, "hand-back-hint")) }
            (fields.lines(HAND_BACK_REASON, &form.hand_back_reason, 2))
            div.buttons {
                button.button { (say!(viewer, "hand-back-send")) }
            }
        }
    };
    disclosure(
        &say!(viewer, "cannot-take-this"),
        typed.hand_back.is_some(),
        &body,
    )
}

/// Who is chosen as the lead in a form, and what is wrong with it.
struct ChosenLead<'a> {
    partner: &'a str,
    member: &'a str,
    wrong: &'a Corrections,
}

/// The lists of who can lead.
fn lead_fields(viewer: &Viewer, view: &ActionView, chosen: &ChosenLead<'_>) -> Markup {
    let fields = FormFields::new(viewer.wording, chosen.wrong);
    let partners = view
        .outline
        .standing_partners()
        .map(|partner| Choice::new(&partner.number, &partner.name));
    let from = |member: &domain::Member| match member.partner {
        Some(partner) => format!("{}, {}", member.name, view.outline.names.partner(partner)),
        None => member.name.to_string(),
    };
    let members = view
        .outline
        .present_members()
        .map(|member| Choice::new(&member.number, &from(member)));
    let partner = fields.select(LEAD, chosen.partner, partners.collect());
    let member = fields.select(LEAD_MEMBER, chosen.member, members.collect());
    let member = member.or_nothing(&say!(viewer, "anybody-there"));
    html! {
        (partner.or_nothing(&say!(viewer, "nobody-yet")))
        (member.optional(say!(viewer, "optional")))
    }
}

fn due(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionDue {
        slug: viewer.slug(),
        number: view.action.number,
    };
    let given = typed.due.is_some();
    let form = typed.due.clone().unwrap_or_default();
    let fields = FormFields::new(viewer.wording, &typed.wrong);
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
            (hidden_fields(view.version))
            (fields.day(NEW_DUE, &day))
            label.check {
                input type="checkbox" name="ongoing" value="yes" checked[ongoing];
                " "
                (say!(viewer, "it-is-ongoing"))
            }
            (fields.text(DUE_REASON, &form.due_reason))
            div.buttons {
                button.button { (say!(viewer, "move-it")) }
            }
        }
    };
    disclosure(&say!(viewer, "move-date"), given, &form)
}

fn hold(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionHold {
        slug: viewer.slug(),
        number: view.action.number,
    };
    let form = typed.hold.clone().unwrap_or_default();
    let fields = FormFields::new(viewer.wording, &typed.wrong);
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            (fields.day(UNTIL, &form.until))
            (fields.text(HOLD_REASON, &form.hold_reason))
            div.buttons {
                button.button { (say!(viewer, "hold-it")) }
            }
        }
    };
    disclosure(&say!(viewer, "put-on-hold"), typed.hold.is_some(), &body)
}

fn resume(viewer: &Viewer, view: &ActionView) -> Markup {
    let address = paths::ActionResumption {
        slug: viewer.slug(),
        number: view.action.number,
    };
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            p { (say!(viewer, "resume-hint")) }
            div.buttons {
                button.button { (say!(viewer, "resume")) }
            }
        }
    };
    disclosure(&say!(viewer, "end-hold"), false, &body)
}

fn wait(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionWait {
        slug: viewer.slug(),
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
    let fields = FormFields::new(viewer.wording, &typed.wrong);
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            (fields.number(WAITING_FOR, &number).hint(say!(viewer, "wait-hint")))
            div.buttons {
                button.button { (say!(viewer, "save")) }
            }
        }
    };
    disclosure(
        &say!(viewer, "wait-for-another"),
        typed.wait.is_some(),
        &body,
    )
}

fn drop(viewer: &Viewer, view: &ActionView, typed: &ActionTyped) -> Markup {
    let address = paths::ActionDrop {
        slug: viewer.slug(),
        number: view.action.number,
    };
    let form = typed.drop.clone().unwrap_or_default();
    let fields = FormFields::new(viewer.wording, &typed.wrong);
    let body = html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            p { (say!(viewer, "drop-hint")) }
            (fields.text(DROP_REASON, &form.drop_reason))
            div.buttons {
                button.button.button--careful { (say!(viewer, "drop-action")) }
            }
        }
    };
    disclosure(&say!(viewer, "drop-it"), typed.drop.is_some(), &body)
}

fn reopen(viewer: &Viewer, view: &ActionView) -> Markup {
    let address = paths::ActionReopening {
        slug: viewer.slug(),
        number: view.action.number,
    };
    html! {
        form.form method="post" action=(address) {
            (hidden_fields(view.version))
            p { (say!(viewer, "reopen-hint")) }
            div.buttons {
                button.button { (say!(viewer, "reopen")) }
            }
        }
    }
}
