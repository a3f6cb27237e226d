//! Who did what, the latest first.

use std::collections::BTreeMap;

use domain::{ActionNumber, Entity, ReportNumber, SubjectKind, Way};
use maud::{Markup, html};
use persistence::records::RevisionRecord;
use wording::Names;

use crate::components::{Choice, Field, Select};
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::records::query::RecordsQuery;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A page of records.
pub struct RecordsView {
    pub records: Vec<RevisionRecord>,
    /// Whether there are older ones.
    pub more: bool,
    /// The actions of the reports that replies among the records are to.
    pub actions: BTreeMap<ReportNumber, ActionNumber>,
    pub names: Names,
    pub query: RecordsQuery,
}

pub fn records_page(viewer: &Viewer, view: &RecordsView) -> Page {
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "records")) }
                p.page-head__lead { (say!(viewer, "records-lead")) }
            }
        }
        (filter(viewer, view))
        @if view.records.is_empty() {
            div.empty {
                h2.empty__title { (say!(viewer, "records-none")) }
                @if view.query.narrows() {
                    p { (say!(viewer, "records-none-what-to-do")) }
                }
            }
        } @else {
            ol.records {
                @for record in &view.records { (item(viewer, view, record)) }
            }
        }
        (pages(viewer, view))
    };
    Page {
        title: say!(viewer, "records"),
        section: PageSection::Settings,
        body,
    }
}

fn item(viewer: &Viewer, view: &RecordsView, record: &RevisionRecord) -> Markup {
    let revision = &record.revision;
    let told = viewer
        .wording
        .record(revision, record.before.as_ref(), &view.names);
    let at = revision.author.at;
    let at = viewer.day_of(at).and_time(viewer.time_of(at));
    html! {
        li.records__item {
            a href=(address(viewer, view, &revision.entity)) {
                (viewer.wording.thing(&revision.entity))
            }
            @for what in &told {
                span { (what) }
            }
            @if let Some(why) = &revision.why {
                span { (say!(viewer, "records-why", why = why.as_str())) }
            }
            span.timeline__who { (viewer.wording.recorded(&revision.author, at, &view.names)) }
        }
    }
}

/// Where a thing is shown.
fn address(viewer: &Viewer, view: &RecordsView, entity: &Entity) -> String {
    let slug = viewer.slug();
    let action = |number| {
        paths::Action {
            slug: viewer.slug(),
            number,
        }
        .to_string()
    };
    let meeting = |number| {
        paths::Meeting {
            slug: viewer.slug(),
            number,
        }
        .to_string()
    };
    match entity {
        Entity::Partnership(_) => paths::PartnershipSettings { slug }.to_string(),
        Entity::Vision(_) => paths::Vision { slug }.to_string(),
        Entity::Goal(goal) => paths::Goal {
            slug,
            number: goal.number,
        }
        .to_string(),
        Entity::Objective(one) => paths::Objective {
            slug,
            number: one.number,
        }
        .to_string(),
        Entity::Action(one) => action(one.number),
        Entity::Partner(one) => paths::Partner {
            slug,
            number: one.number,
        }
        .to_string(),
        Entity::Member(one) => paths::Member {
            slug,
            number: one.number,
        }
        .to_string(),
        Entity::WorkGroup(one) => paths::WorkGroup {
            slug,
            number: one.number,
        }
        .to_string(),
        Entity::Meeting(one) => meeting(one.number),
        Entity::Report(report) => action(report.action),
        Entity::Agenda(agenda) => meeting(agenda.meeting),
        Entity::Attendance(attendance) => meeting(attendance.meeting),
        Entity::Decision(decision) => meeting(decision.meeting),
        Entity::Amendment(amendment) => meeting(amendment.meeting),
        Entity::Reply(reply) => match view.actions.get(&reply.report) {
            Some(number) => action(*number),
            None => paths::Plan { slug }.to_string(),
        },
    }
}

fn filter(viewer: &Viewer, view: &RecordsView) -> Markup {
    let (slug, query) = (viewer.slug(), &view.query);
    html! {
        form
            .filter
            .panel
            .panel--sunk
            method="get"
            action=(paths::Records { slug })
            role="search"
            aria-label=(say!(viewer, "records-find"))
        {
            div.filter__fields {
                (member_field(viewer, view))
                (way_field(viewer, query))
                (kind_field(viewer, query))
                (Field::day("from", say!(viewer, "records-from"), &query.from))
                (Field::day("to", say!(viewer, "records-to"), &query.to))
                div.buttons {
                    button.button.button--quiet { (say!(viewer, "find")) }
                }
            }
        }
    }
}

fn member_field<'a>(viewer: &Viewer, view: &'a RecordsView) -> Select<'a> {
    let members = view.names.members.iter();
    let members = members.map(|(number, name)| Choice::new(number, name));
    let label = say!(viewer, "records-who");
    Select::new("member", label, &view.query.member, members.collect())
        .or_nothing(&say!(viewer, "records-anybody"))
}

fn way_field<'a>(viewer: &Viewer, query: &'a RecordsQuery) -> Select<'a> {
    let ways = Way::ALL.map(|way| Choice::new(&way.slug(), &viewer.wording.way(way)));
    let label = say!(viewer, "records-way");
    Select::new("way", label, &query.way, ways.into()).or_nothing(&say!(viewer, "records-any-way"))
}

fn kind_field<'a>(viewer: &Viewer, query: &'a RecordsQuery) -> Select<'a> {
    let name = |kind| viewer.wording.subject_kind(kind);
    let kinds = SubjectKind::ALL.map(|kind| Choice::new(&kind.slug(), &name(kind)));
    let label = say!(viewer, "records-what");
    Select::new("kind", label, &query.kind, kinds.into())
        .or_nothing(&say!(viewer, "records-anything"))
}

fn pages(viewer: &Viewer, view: &RecordsView) -> Markup {
    let latest = view.query.before.is_empty();
    let last = view.records.last().filter(|_| view.more);
    let older = last.map(|record| {
        view.query
            .address(viewer.slug(), Some(record.revision.number))
    });
    html! {
        @if !latest || older.is_some() {
            nav.pages aria-label=(say!(viewer, "pages")) {
                div.buttons {
                    @if !latest {
                        a.button.button--quiet href=(view.query.address(viewer.slug(), None)) {
                            (say!(viewer, "records-latest"))
                        }
                    }
                    @if let Some(older) = older {
                        a.button.button--quiet rel="next" href=(older) {
                            (say!(viewer, "records-older"))
                        }
                    }
                }
            }
        }
    }
}
