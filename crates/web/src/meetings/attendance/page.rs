//! Who is at a meeting: every name is a button, and one tap says that somebody is there.

use std::sync::Arc;

use domain::{Attendance, Meeting, Member, Name, Partner, Presence, Who};
use maud::{Markup, html};

use crate::components::{
    Draft, Field, draft_script, hidden_fields, mistakes_summary, others_changed, page_head,
};
use crate::layout::{Page, PageSection};
use crate::meetings::attendance::form::{AttendanceForm, OTHERS_FIELD, presence_value};
use crate::meetings::run::topic_form::within_meeting;
use crate::outline::NamedOutline;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::{paths, say};

/// A meeting with who is there.
pub struct AttendanceView {
    pub meeting: Meeting,
    pub attendance: Attendance,
    pub outline: Arc<NamedOutline>,
}

pub fn attendance_page(
    viewer: &Viewer,
    view: &AttendanceView,
    others: Option<&Filled<AttendanceForm>>,
) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let back = paths::RollCall {
        slug: slug.clone(),
        number,
    };
    let address = paths::Attendance { slug, number };
    let title = say!(viewer, "attendance");
    let draft = Draft::of(viewer, &address, "names");
    let body = html! {
        (page_head(viewer, (&back, say!(viewer, "roll-call")), &title, lead(viewer, view)))
        @if let Some(others) = others {
            (mistakes_summary(viewer, &others.wrong).called("others", say!(viewer, "others-there")))
            (others_changed(viewer, &others.theirs, &view.outline.names))
        }
        form.form method="post" action=(address) data-draft=(draft.name) data-within=(within_meeting(viewer)) {
            (hidden_fields(None))
            (Draft::notes(viewer))
            div.roster { (groups(viewer, view)) }
        }
        (others_form(viewer, view, others))
        div.buttons { a.button href=(back.to_string()) { (say!(viewer, "back-to-roll-call")) } }
        (draft_script())
    };
    Page {
        title,
        section: PageSection::Meetings,
        body,
    }
}

fn lead(viewer: &Viewer, view: &AttendanceView) -> Markup {
    let count = |presence| {
        let seen = view.attendance.seen.values();
        seen.filter(|one| **one == presence).count()
    };
    let (there, excused) = (count(Presence::Present), count(Presence::Excused));
    html! {
        p.page-head__lead { strong { (say!(viewer, "attendance-there", there = there, excused = excused)) } " " (say!(viewer, "attendance-hint")) }
    }
}

/// Partners in order of name, each with its people; then who is from none.
fn groups(viewer: &Viewer, view: &AttendanceView) -> Markup {
    let members = view.outline.present_members();
    let mut alone = members.filter(|member| member.partner.is_none()).peekable();
    html! {
        @for partner in view.outline.standing_partners() { (group(viewer, view, partner)) }
        @if alone.peek().is_some() {
            section.roster__group {
                h2.roster__name { (say!(viewer, "of-no-partner")) }
                ul.roster__people { @for member in alone { (person(viewer, view, member)) } }
            }
        }
    }
}

fn group(viewer: &Viewer, view: &AttendanceView, partner: &Partner) -> Markup {
    let people = || view.outline.members_of(partner.number);
    let seen = view.attendance.of_partner(partner.number, people());
    let there = seen == Some(Presence::Present);
    html! {
        section.roster__group.roster__group--there[there] {
            h2.roster__name { (partner.name) }
            ul.roster__people {
                @for member in people() { (person(viewer, view, member)) }
                (one(viewer, view, (Who::Partner(partner.number), &say!(viewer, "somebody-else"), &partner.name)))
            }
        }
    }
}

fn person(viewer: &Viewer, view: &AttendanceView, member: &Member) -> Markup {
    one(
        viewer,
        view,
        (
            Who::Member(member.number),
            member.name.as_str(),
            &member.name,
        ),
    )
}

/// One tap says that somebody is there, or sent word; another one takes it back.
fn one(viewer: &Viewer, view: &AttendanceView, (who, label, name): (Who, &str, &Name)) -> Markup {
    let seen = view.attendance.of(who);
    let pressed = |presence| {
        if seen == Some(presence) {
            "true"
        } else {
            "false"
        }
    };
    let tap = |presence| {
        let then = Some(presence).filter(|_| seen != Some(presence));
        format!("{who} {}", presence_value(then))
    };
    let (there, excused) = (Presence::Present, Presence::Excused);
    let somebody = matches!(who, Who::Partner(_)).then(|| format!("{label}: {name}"));
    let regrets = viewer.wording.presence(excused);
    html! {
        li.roster__one {
            button.seen.seen--somebody[somebody.is_some()] #(who) name="tap" value=(tap(there))
                aria-pressed=(pressed(there)) aria-label=[somebody] { (label) }
            button.seen.seen--excused #{ (who) "-excused" } name="tap" value=(tap(excused))
                aria-pressed=(pressed(excused)) aria-label={ (regrets) ": " (name) } { (regrets) }
        }
    }
}

fn others_form(
    viewer: &Viewer,
    view: &AttendanceView,
    others: Option<&Filled<AttendanceForm>>,
) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let address = paths::Attendance { slug, number };
    let now = view
        .attendance
        .others
        .as_ref()
        .map_or("", |note| note.as_str());
    let typed = others.map_or(now, |others| others.form.others.as_str());
    let wrong = others.and_then(|others| others.wrong.on(viewer.wording, "others"));
    let draft = Draft::of(viewer, &address, "others").came_back(others.is_some());
    html! {
        form.form.panel method="post" action=(address)
            data-draft=(draft.name) data-came-back[draft.came_back] data-within=(within_meeting(viewer)) {
            (hidden_fields(None))
            input type="hidden" name="about" value=(OTHERS_FIELD);
            input type="hidden" name="was" value=(now);
            (Field::lines("others", say!(viewer, "others-there"), typed, 2)
                .optional(say!(viewer, "optional")).hint(say!(viewer, "others-hint")).wrong(wrong))
            (Draft::notes(viewer))
            div.buttons { button.button.button--quiet { (say!(viewer, "save")) } }
        }
    }
}
