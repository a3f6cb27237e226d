//! The work groups, with their chairs.

use domain::{Name, Permission, WorkGroup};
use maud::{Markup, html};

use crate::outline::NamedOutline;
use crate::request::member_request::MemberRequest;

use crate::{paths, say};

pub fn groups_panel(here: &MemberRequest, outline: &NamedOutline) -> Markup {
    html! {
        section.panel aria-labelledby="groups" {
            h2 #groups { (say!(here, "groups")) }
            @if outline.groups.is_empty() { p.soft { (say!(here, "no-groups")) } }
            @else { ul.people { @for one in &outline.groups { (group(here, outline, one)) } } }
            @if here.may(Permission::KeepPeople) {
                p { a.button.button--quiet href=(paths::NewWorkGroup { slug: here.slug() }) { (say!(here, "add-group")) } }
            }
        }
    }
}

fn group(here: &MemberRequest, outline: &NamedOutline, group: &WorkGroup) -> Markup {
    let load = outline.figures.groups.get(&Some(group.number));
    let open = load.map_or(0, |load| load.tally.open);
    let names: Vec<&str> = group
        .chairs
        .iter()
        .filter_map(|chair| outline.names.members.get(chair))
        .map(Name::as_str)
        .collect();
    let address = paths::WorkGroup {
        slug: here.slug(),
        number: group.number,
    };
    html! {
        li.person {
            @if here.may(Permission::KeepPeople) { a href=(address) { (group.name) } }
            @else { span { (group.name) } }
            span.person__about { (say!(here, "group-open", open = open)) }
            span.person__about {
                @if names.is_empty() { (say!(here, "no-chair")) }
                @else { (say!(here, "chaired-by", count = names.len(), names = names.join(", "))) }
            }
        }
    }
}
