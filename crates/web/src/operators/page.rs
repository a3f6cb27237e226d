//! What site operators see: which partnerships there are, and nothing inside; and who operators are.

use domain::{EmailAddress, Zone};
use maud::{Markup, html};
use persistence::site::FoundedPartnership;
use wording::Wording;

use crate::components::{Choice, Field, Mistakes, Select};
use crate::document::PlainPage;
use crate::operators::form::FoundingForm;
use crate::paths;
use crate::request::corrections::Corrections;
use crate::say::say;

/// What there is, and what was typed.
#[derive(Default)]
pub struct OperatorsView {
    pub founded: Vec<FoundedPartnership>,
    pub operators: Vec<EmailAddress>,
    pub founding: FoundingForm,
    /// The address of a new operator.
    pub operator: String,
    pub wrong: Corrections,
}

pub fn operators_page(wording: &Wording, view: &OperatorsView) -> PlainPage {
    let mistakes = Mistakes::of(wording, &view.wrong)
        .called("name", say!(wording, "partnership-name"))
        .called("slug", say!(wording, "aspect-slug"))
        .called("coordinator", say!(wording, "operators-coordinator"))
        .called("email", say!(wording, "operators-coordinator-email"))
        .called("operator", say!(wording, "operators-address"));
    let body = html! {
        p.plain__lead { (say!(wording, "operators-lead")) }
        (mistakes)
        (all(wording, &view.founded))
        (founding(wording, &view.founding, &view.wrong))
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

fn founding(wording: &Wording, form: &FoundingForm, wrong: &Corrections) -> Markup {
    let on = |field| wrong.on(wording, field);
    let zones = Zone::all().map(|zone| Choice::new(zone, zone.replace('_', " ")));
    html! {
        section.panel aria-labelledby="found" {
            h2 #found { (say!(wording, "operators-found")) }
            form.form method="post" action=(paths::Partnerships) {
                ({
                    Field::text("name", say!(wording, "partnership-name"), &form.name)
                        .wrong(on("name"))
                })
                ({
                    Field::text("slug", say!(wording, "aspect-slug"), &form.slug)
                        .optional(say!(wording, "optional"))
                        .hint(say!(wording, "operators-slug-hint"))
                        .wrong(on("slug"))
                })
                ({
                    Select::new(
                            "zone",
                            say!(wording, "aspect-zone"),
                            &form.zone,
                            zones.collect(),
                        )
                        .hint(say!(wording, "zone-hint"))
                        .wrong(on("zone"))
                })
                ({
                    Field::text(
                            "coordinator",
                            say!(wording, "operators-coordinator"),
                            &form.coordinator,
                        )
                        .wrong(on("coordinator"))
                })
                ({
                    Field::email(
                            "email",
                            say!(wording, "operators-coordinator-email"),
                            &form.email,
                        )
                        .hint(say!(wording, "operators-coordinator-hint"))
                        .wrong(on("email"))
                })
                div.buttons {
                    button.button { (say!(wording, "operators-found-send")) }
                }
            }
        }
    }
}

fn operators(wording: &Wording, view: &OperatorsView) -> Markup {
    let wrong = view.wrong.on(wording, "operator");
    html! {
        section.panel aria-labelledby="operators" {
            h2 #operators { (say!(wording, "operators")) }
            p { (say!(wording, "operators-hint")) }
            ul.people {
                @for email in &view.operators {
                    li.person {
                        span { (email) }
                        form method="post" action=(paths::OperatorRemoval) {
                            input type="hidden" name="operator" value=(email);
                            button
                                .button
                                .button--plain
                                aria-label=({
                                    say!(
                                        wording, "operators-remove-whom", email = email.as_str()
                                    )
                                })
                            { (say!(wording, "operators-remove")) }
                        }
                    }
                }
            }
            form.form method="post" action=(paths::Operators) {
                ({
                    Field::email(
                            "operator",
                            say!(wording, "operators-address"),
                            &view.operator,
                        )
                        .wrong(wrong)
                })
                div.buttons {
                    button.button.button--quiet { (say!(wording, "operators-add")) }
                }
            }
        }
    }
}
