//! What changed between two days or meetings: wins first, then the rest in short lines.

use domain::{
    ActionNumber, ChangeGrouping, ChangePlace, GoalNumber, Meeting, MeetingNumber, ObjectiveNumber,
    PartnerNumber, Subject, SubjectKind, TurnKind,
};
use maud::{Markup, html};
use wording::{ChangeGroup, ChangeLine};

use crate::changes::query::ChangesQuery;
use crate::changes::span_form::span_form;
use crate::components::mistakes_summary;
use crate::layout::{Page, PageSection};
use crate::paths::WithQuery;
use crate::request::corrections::Corrections;
use crate::request::member_request::MemberRequest;
use crate::request::past_moment::PastMoment;

use crate::{paths, say};

/// What changed, and what somebody asked for.
pub struct ChangesView {
    /// Nothing where it could not be read what was asked for.
    pub span: Option<ChangesSpan>,
    /// The meetings to choose from, the latest first.
    pub meetings: Vec<Meeting>,
    pub query: ChangesQuery,
    pub wrong: Corrections,
}

/// What changed between two moments.
pub struct ChangesSpan {
    pub from: PastMoment,
    pub to: PastMoment,
    pub groups: Vec<ChangeGroup>,
}

impl ChangesSpan {
    fn lines(&self) -> impl Iterator<Item = &ChangeLine> {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    fn count(&self, kind: TurnKind) -> usize {
        self.lines().filter(|line| line.kind == kind).count()
    }
}

pub fn changes_page(here: &MemberRequest, view: &ChangesView) -> Page {
    let body = html! {
        div.page-head { div.page-head__text {
            h1 { (say!(here, "what-changed")) }
            @if let Some(span) = &view.span { (lead(here, span)) }
        } }
        (mistakes_summary(here, &view.wrong))
        (span_form(here, view))
        @if let Some(span) = &view.span {
            @if span.groups.is_empty() { (nothing(here)) } @else {
                (summary(here, span))
                (arrangements(here, view, span))
                div.stack.stack--wide { @for (at, group) in span.groups.iter().enumerate() { (section(here, at, group)) } }
            }
        }
    };
    Page {
        title: say!(here, "what-changed"),
        section: PageSection::Plan,
        body,
    }
}

/// Which days it is about; and how the plan stood at either end.
fn lead(here: &MemberRequest, span: &ChangesSpan) -> Markup {
    let (from, to) = (moment(here, &span.from), moment(here, &span.to));
    let then = |moment: &PastMoment| paths::PastPlan {
        slug: here.slug(),
        when: moment.when,
    };
    html! {
        p.page-head__lead { (say!(here, "changes-span", from = from, to = to)) }
        p.small.soft { (say!(here, "changes-hint")) }
        p.small.no-print {
            @if span.from.is_over(here.now) { a href=(then(&span.from)) { (say!(here, "changes-plan-before")) } }
            @if span.to.is_over(here.now) {
                " · " a href=(then(&span.to)) { (say!(here, "changes-plan-after")) }
            }
        }
    }
}

fn moment(here: &MemberRequest, moment: &PastMoment) -> String {
    match &moment.meeting {
        Some(meeting) => say!(here, "changes-meeting", day = here.wording.day(meeting.day)),
        None if moment.day == here.today => say!(here, "changes-today"),
        None => say!(here, "changes-day", day = here.wording.day(moment.day)),
    }
}

fn nothing(here: &MemberRequest) -> Markup {
    html! {
        div.empty {
            h2.empty__title { (say!(here, "changes-none")) }
            p { (say!(here, "changes-none-what-to-do")) }
        }
    }
}

/// How much changed of each kind.
fn summary(here: &MemberRequest, span: &ChangesSpan) -> Markup {
    let counts = TurnKind::ALL.map(|kind| (kind, span.count(kind) as u64));
    html! {
        ul.summary aria-label=(say!(here, "changes-in-numbers")) {
            @for (kind, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
                li { strong { (here.wording.count(count)) } " " (here.wording.turn_kind(kind).to_lowercase()) }
            }
        }
    }
}

fn arrangements(here: &MemberRequest, view: &ChangesView, span: &ChangesSpan) -> Markup {
    let changes = paths::Changes { slug: here.slug() };
    let (from, to) = (span.from.when.to_string(), span.to.when.to_string());
    let chosen = view.query.grouping();
    let all = [
        (ChangeGrouping::Goal, "goal", say!(here, "aspect-goal")),
        (
            ChangeGrouping::Partner,
            "partner",
            say!(here, "aspect-partner"),
        ),
    ];
    html! {
        nav.segments aria-label=(say!(here, "group-the-list")) {
            span.segments__label aria-hidden="true" { (say!(here, "group-by")) }
            @for (grouping, by, name) in all {
                a.segments__link aria-current=[(grouping == chosen).then_some("true")]
                    href=(changes.with_query(&[("from", &from), ("to", &to), ("by", by)])) { (name) }
            }
        }
    }
}

fn section(here: &MemberRequest, at: usize, group: &ChangeGroup) -> Markup {
    let id = format!("changes-{at}");
    let kinds = group.lines.chunk_by(|one, next| one.kind == next.kind);
    html! {
        section.flag-group aria-labelledby=(id) {
            h2.flag-group__title #(id) {
                @match place(here, group.place) {
                    Some(address) => a href=(address) { (group.heading) },
                    None => (group.heading),
                }
                span.soft.number { (here.wording.count(group.lines.len() as u64)) }
            }
            @for lines in kinds {
                h3.changes__kind { (lines[0].label) }
                ul.changes { @for line in lines { (item(here, line)) } }
            }
        }
    }
}

fn item(here: &MemberRequest, line: &ChangeLine) -> Markup {
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
            @match subject(here, line.about) {
                Some(address) => a href=(address) { (title) },
                None => span { (title) },
            }
            span.win__who { (line.sentence) }
        }
    }
}

/// Where a thing is shown.
fn subject(here: &MemberRequest, about: Subject) -> Option<String> {
    let (slug, number) = (here.slug(), about.number);
    Some(match about.kind {
        SubjectKind::Action => {
            let number = ActionNumber(number);
            paths::Action { slug, number }.to_string()
        }
        SubjectKind::Goal => return place(here, ChangePlace::Goal(GoalNumber(number))),
        SubjectKind::Objective => {
            let number = ObjectiveNumber(number);
            paths::Objective { slug, number }.to_string()
        }
        SubjectKind::Partner => return place(here, ChangePlace::Partner(PartnerNumber(number))),
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

fn place(here: &MemberRequest, place: ChangePlace) -> Option<String> {
    let slug = here.slug();
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
