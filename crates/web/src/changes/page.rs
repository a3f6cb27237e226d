//! What changed between two days or meetings: wins first, then the rest in short lines.

use domain::{
    ActionNumber, ChangeGrouping, ChangePlace, GoalNumber, MeetingNumber, ObjectiveNumber,
    PartnerNumber, Subject, SubjectKind, TurnKind,
};
use maud::{Markup, html};
use wording::{ChangeGroup, ChangeLine};

use crate::access::HasPast;
use crate::changes::span_form::span_form;
use crate::changes::view::{ChangesSpan, ChangesView};
use crate::components::mistakes_summary;
use crate::layout::{Page, PageSection};
use crate::paths;
use crate::paths::WithQuery;
use crate::request::past_moment::PastMoment;
use crate::request::viewer::Viewer;
use crate::say::say;

pub fn changes_page(viewer: &Viewer, view: &ChangesView) -> Page {
    let body = html! {
        div.page-head {
            div.page-head__text {
                h1 { (say!(viewer, "what-changed")) }
                @if let Some(span) = &view.span { (lead(viewer, span)) }
            }
        }
        (mistakes_summary(viewer, &view.wrong))
        (span_form(viewer, view))
        @if let Some(span) = &view.span {
            @if span.groups.is_empty() { (nothing(viewer)) } @else {
                (summary(viewer, span))
                (arrangements(viewer, view, span))
                div.stack.stack--wide {
                    @for (at, group) in span.groups.iter().enumerate() {
                        (section(viewer, at, group))
                    }
                }
            }
        }
    };
    Page {
        title: say!(viewer, "what-changed"),
        section: PageSection::Plan,
        body,
    }
}

/// Which days it is about; and how the plan stood at either end.
fn lead(viewer: &Viewer, span: &ChangesSpan) -> Markup {
    let (from, to) = (moment(viewer, &span.from), moment(viewer, &span.to));
    let plan = paths::Plan {
        slug: viewer.slug(),
    };
    let then = |moment: &PastMoment| plan.as_of(moment.when);
    html! {
        p.page-head__lead { (say!(viewer, "changes-span", from = from, to = to)) }
        p.small.soft { (say!(viewer, "changes-hint")) }
        p.small.no-print {
            @if span.from.is_over(viewer.now) {
                a href=(then(&span.from)) { (say!(viewer, "changes-plan-before")) }
            }
            @if span.to.is_over(viewer.now) {
                " · "
                a href=(then(&span.to)) { (say!(viewer, "changes-plan-after")) }
            }
        }
    }
}

fn moment(viewer: &Viewer, moment: &PastMoment) -> String {
    match &moment.meeting {
        Some(meeting) => say!(viewer, "changes-meeting", day = viewer.day(meeting.day)),
        None if moment.day == viewer.today => say!(viewer, "changes-today"),
        None => say!(viewer, "changes-day", day = viewer.day(moment.day)),
    }
}

fn nothing(viewer: &Viewer) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(viewer, "changes-none")) }
            p { (say!(viewer, "changes-none-what-to-do")) }
        }
    }
}

/// How much changed of each kind.
fn summary(viewer: &Viewer, span: &ChangesSpan) -> Markup {
    let counts = TurnKind::ALL.map(|kind| (kind, span.count(kind) as u64));
    html! {
        ul.summary aria-label=(say!(viewer, "changes-in-numbers")) {
            @for (kind, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
                li {
                    strong { (viewer.count(count)) }
                    " "
                    (viewer.wording.turn_kind(kind).to_lowercase())
                }
            }
        }
    }
}

fn arrangements(viewer: &Viewer, view: &ChangesView, span: &ChangesSpan) -> Markup {
    let changes = paths::Changes {
        slug: viewer.slug(),
    };
    let (from, to) = (span.from.when.to_string(), span.to.when.to_string());
    let chosen = view.query.grouping();
    let arranged =
        |by: ChangeGrouping| changes.with_query(&[("from", &from), ("to", &to), ("by", by.word())]);
    let all = [
        (ChangeGrouping::Goal, say!(viewer, "aspect-goal")),
        (ChangeGrouping::Partner, say!(viewer, "aspect-partner")),
    ];
    html! {
        nav.segments aria-label=(say!(viewer, "group-the-list")) {
            span.segments__label aria-hidden="true" { (say!(viewer, "group-by")) }
            @for (grouping, name) in all {
                a   .segments__link
                    aria-current=[(grouping == chosen).then_some("true")]
                    href=(arranged(grouping))
                { (name) }
            }
        }
    }
}

fn section(viewer: &Viewer, at: usize, group: &ChangeGroup) -> Markup {
    let id = format!("changes-{at}");
    let kinds = group.lines.chunk_by(|one, next| one.kind == next.kind);
    html! {
        section.flag-group aria-labelledby=(id) {
            h2 #(id).flag-group__title {
                @match place(viewer, group.place) {
                    Some(address) => a href=(address) { (group.heading) },
                    None => (group.heading),
                }
                span.soft.number { (viewer.count(group.lines.len() as u64)) }
            }
            @for lines in kinds {
                h3.changes__kind { (lines[0].label) }
                ul.changes {
                    @for line in lines { (item(viewer, line)) }
                }
            }
        }
    }
}

fn item(viewer: &Viewer, line: &ChangeLine) -> Markup {
    let title = match line.action() {
        Some(number) => format!("{number} {}", line.title),
        None => line.title.clone(),
    };
    let kind = match line.kind {
        TurnKind::Finished => "win",
        _ => "change",
    };
    html! {
        li class=(kind) {
            @match subject(viewer, line.about) {
                Some(address) => a href=(address) { (title) },
                None => span { (title) },
            }
            span.win__who { (line.sentence) }
        }
    }
}

/// Where a thing is shown.
fn subject(viewer: &Viewer, about: Subject) -> Option<String> {
    let (slug, number) = (viewer.slug(), about.number);
    Some(match about.kind {
        SubjectKind::Action => {
            let number = ActionNumber(number);
            paths::Action { slug, number }.to_string()
        }
        SubjectKind::Goal => return place(viewer, ChangePlace::Goal(GoalNumber(number))),
        SubjectKind::Objective => {
            let number = ObjectiveNumber(number);
            paths::Objective { slug, number }.to_string()
        }
        SubjectKind::Partner => return place(viewer, ChangePlace::Partner(PartnerNumber(number))),
        SubjectKind::Meeting => {
            let number = MeetingNumber(number);
            paths::Meeting { slug, number }.to_string()
        }
        SubjectKind::Vision => paths::Vision { slug }.to_string(),
        SubjectKind::Member | SubjectKind::WorkGroup => paths::People { slug }.to_string(),
        SubjectKind::Agenda | SubjectKind::Attendance => {
            let number = MeetingNumber(number);
            paths::Minutes { slug, number }.to_string()
        }
        SubjectKind::Partnership
        | SubjectKind::Report
        | SubjectKind::Reply
        | SubjectKind::Decision
        | SubjectKind::Amendment => return None,
    })
}

fn place(viewer: &Viewer, place: ChangePlace) -> Option<String> {
    let slug = viewer.slug();
    match place {
        ChangePlace::Goal(number) => Some(paths::Goal { slug, number }.to_string()),
        ChangePlace::Partner(number) => Some(paths::Partner { slug, number }.to_string()),
        ChangePlace::NoLead
        | ChangePlace::Plan
        | ChangePlace::People
        | ChangePlace::Meetings
        | ChangePlace::Partnership => None,
    }
}
