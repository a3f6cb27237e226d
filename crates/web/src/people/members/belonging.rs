//! Letting a member go, or asking somebody back.

use domain::Member;
use maud::{Markup, html};

use crate::components::hidden_fields;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn belonging_panels(viewer: &Viewer, member: &Member) -> Markup {
    html! {
        @if member.has_left() { (asking_back(viewer, member)) } @else {
            @if !member.state.is_active() { (inviting_again(viewer, member)) }
            (letting_go(viewer, member))
        }
    }
}

fn asking_back(viewer: &Viewer, member: &Member) -> Markup {
    html! {
        section.panel aria-labelledby="belonging" {
            h2 #belonging { (say!(viewer, "has-left")) }
            @let invite = say!(viewer, "invite-again");
            p { (say!(viewer, "has-left-what-to-do")) }
            (invitation_form(viewer, member, &invite))
        }
    }
}

fn inviting_again(viewer: &Viewer, member: &Member) -> Markup {
    html! {
        section.panel aria-labelledby="invited" {
            h2 #invited { (say!(viewer, "not-here-yet")) }
            @let invite = say!(viewer, "invite");
            p { (say!(viewer, "not-here-yet-what-to-do")) }
            (invitation_form(viewer, member, &invite))
        }
    }
}

fn invitation_form(viewer: &Viewer, member: &Member, invite: &str) -> Markup {
    let address = paths::MemberInvitation {
        slug: viewer.slug(),
        number: member.number,
    };
    html! {
        form.form method="post" action=(address) {
            (hidden_fields(None))
            div.buttons {
                button.button.button--quiet { (invite) }
            }
        }
    }
}

fn letting_go(viewer: &Viewer, member: &Member) -> Markup {
    let address = paths::MemberRemoval {
        slug: viewer.slug(),
        number: member.number,
    };
    html! {
        section.panel aria-labelledby="belonging" {
            h2 #belonging { (say!(viewer, "let-go")) }
            form.form method="post" action=(address) {
                (hidden_fields(None))
                p { (say!(viewer, "let-go-what-happens")) }
                div.buttons {
                    button.button.button--careful {
                        (say!(viewer, "let-go-send", name = member.name.as_str()))
                    }
                }
            }
        }
    }
}
