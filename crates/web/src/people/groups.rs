//! The work groups, with their chairs.

use domain::{Name, Permission, WorkGroup};
use maud::{Markup, html};

use crate::outline::NamedOutline;
use crate::paths;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn groups_panel(viewer: &Viewer, outline: &NamedOutline) -> Markup {
    let new = paths::NewWorkGroup {
        slug: viewer.slug(),
    };
    html! {
        section.panel aria-labelledby="groups" {
            h2 #groups { (say!(viewer, "groups")) }
            @if outline.groups.is_empty() {
                p.soft { (say!(viewer, "no-groups")) }
            } @else {
                ul.people {
                    @for one in &outline.groups { (group(viewer, outline, one)) }
                }
            }
            @if viewer.may(Permission::KeepPeople) {
                p {
                    a.button.button--quiet href=(new) { (say!(viewer, "add-group")) }
                }
            }
        }
    }
}

fn group(viewer: &Viewer, outline: &NamedOutline, group: &WorkGroup) -> Markup {
    let load = outline.figures.groups.get(&Some(group.number));
    let open = load.map_or(0, |load| load.tally.open);
    let names: Vec<&str> = group
        .chairs
        .iter()
        .filter_map(|chair| outline.names.members.get(chair))
        .map(Name::as_str)
        .collect();
    let address = paths::WorkGroup {
        slug: viewer.slug(),
        number: group.number,
    };
    html! {
        li.person {
            @if viewer.may(Permission::KeepPeople) {
                a href=(address) { (group.name) }
            } @else {
                span { (group.name) }
            }
            span.person__about { (say!(viewer, "group-open", open = open)) }
            span.person__about {
                @if names.is_empty() { (say!(viewer, "no-chair")) } @else {
                    @let (count, names) = (names.len(), names.join(", "));
                    (say!(viewer, "chaired-by", count = count, names = names))
                }
            }
        }
    }
}
