//! What site operators see: which partnerships there are, and nothing inside; and who operators are.

use axum::http::StatusCode;
use domain::{EmailAddress, Zone};
use maud::{Markup, html};
use persistence::site::FoundedPartnership;
use wording::Wording;

use crate::components::{Choice, FormFields, Mistakes};
use crate::document::PlainPage;
use crate::operators::form::{
    COORDINATOR, EMAIL, FoundingForm, NAME, OPERATOR, OperatorForm, SLUG, ZONE,
};
use crate::paths;
use crate::request::filled::Filled;
use crate::say::say;

/// What there is, and what was typed.
pub struct OperatorsView {
    pub founded: Vec<FoundedPartnership>,
    pub operators: Vec<EmailAddress>,
    pub forms: OperatorForms,
}

/// The forms of the page; at most one of them comes back.
#[derive(Default)]
pub struct OperatorForms {
    pub founding: Filled<FoundingForm>,
    /// Who is to be an operator too.
    pub appointing: Filled<OperatorForm>,
}

impl OperatorForms {
    /// The status of the page that shows them.
    pub fn status(&self) -> StatusCode {
        self.founding.status().max(self.appointing.status())
    }
}

pub fn operators_page(wording: &Wording, view: &OperatorsView) -> PlainPage {
    let body = html! {
        p.plain__lead { (say!(wording, "operators-lead")) }
        (Mistakes::of(wording, &view.forms.founding.wrong))
        (Mistakes::of(wording, &view.forms.appointing.wrong))
        (all(wording, &view.founded))
        (founding(wording, &view.forms.founding))
        (operators(wording, view))
        p {
            a href=(paths::YourPartnerships) { (say!(wording, "your-partnerships")) }
        }
    };
    PlainPage {
        title: say!(wording, "operators-title"),
        body,
    }
}

fn all(wording: &Wording, founded: &[FoundedPartnership]) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="region" aria-label=(say!(wording, "operators-title")) {
            table.table {
                thead {
                    tr {
                        th scope="col" { (say!(wording, "aspect-name")) }
                        th scope="col" { (say!(wording, "operators-members")) }
                        th scope="col" { (say!(wording, "operators-changed")) }
                    }
                }
                tbody {
                    @for one in founded {
                        tr {
                            th scope="row" {
                                (one.name)
                                br;
                                span.soft.small { (one.slug) }
                                @if one.archived {
                                    " "
                                    span.badge { (say!(wording, "operators-archived")) }
                                }
                            }
                            td { (wording.count(one.members.unsigned_abs())) }
                            td { (wording.day(one.zone.day_of(one.changed))) }
                        }
                    }
                }
            }
        }
    }
}

fn founding(wording: &Wording, filled: &Filled<FoundingForm>) -> Markup {
    let (form, fields) = (&filled.form, FormFields::new(wording, &filled.wrong));
    let slug = fields.text(SLUG, &form.slug);
    let slug = slug.optional(say!(wording, "optional"));
    let zones = Zone::all().map(|zone| Choice::new(zone, &zone.replace('_', " ")));
    let zone = fields.select(ZONE, &form.zone, zones.collect());
    let email = fields.email(EMAIL, &form.email);
    html! {
        section.panel aria-labelledby="found" {
            h2 #found { (say!(wording, "operators-found")) }
            form.form method="post" action=(paths::Partnerships) {
                (fields.text(NAME, &form.name))
                (slug.hint(say!(wording, "operators-slug-hint")))
                (zone.hint(say!(wording, "zone-hint")))
                (fields.text(COORDINATOR, &form.coordinator))
                (email.hint(say!(wording, "operators-coordinator-hint")))
                div.buttons {
                    button.button { (say!(wording, "operators-found-send")) }
                }
            }
        }
    }
}

fn operators(wording: &Wording, view: &OperatorsView) -> Markup {
    let appointing = &view.forms.appointing;
    let fields = FormFields::new(wording, &appointing.wrong);
    html! {
        section.panel aria-labelledby="operators" {
            h2 #operators { (say!(wording, "operators")) }
            p { (say!(wording, "operators-hint")) }
            ul.people {
                @for email in &view.operators { (operator(wording, email)) }
            }
            form.form method="post" action=(paths::Operators) {
                (fields.email(OPERATOR, &appointing.form.operator))
                div.buttons {
                    button.button.button--quiet { (say!(wording, "operators-add")) }
                }
            }
        }
    }
}

fn operator(wording: &Wording, email: &EmailAddress) -> Markup {
    let label = say!(wording, "operators-remove-whom", email = email.as_str());
    html! {
        li.person {
            span { (email) }
            form method="post" action=(paths::OperatorRemoval) {
                input type="hidden" name="operator" value=(email);
                button.button.button--plain aria-label=(label) { (say!(wording, "operators-remove")) }
            }
        }
    }
}
