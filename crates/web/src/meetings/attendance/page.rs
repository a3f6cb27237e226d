//! Who is at a meeting: every name is a button, and one tap says that somebody is there.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{Attendance, Meeting, Member, Name, Partner, Presence, Who};
use maud::{Markup, html};

use crate::components::{
    Draft, FormFields, PageHead, draft_script, hidden_fields, mistakes_summary, others_changed,
};
use crate::layout::{Page, PageSection};
use crate::meetings::attendance::form::{AttendanceForm, OTHERS, OTHERS_FIELD, presence_value};
use crate::meetings::open_meeting::within_meeting;
use crate::outline::NamedOutline;
use crate::paths;
use crate::request::filled::Filled;
use crate::request::viewer::Viewer;
use crate::say::say;

/// A meeting with who is there.
pub struct AttendanceView {
    pub meeting: Meeting,
    pub attendance: Attendance,
    pub outline: Arc<NamedOutline>,
}

/// Somebody whose name can be tapped.
struct RosterEntry<'a> {
    who: Who,
    label: String,
    name: &'a Name,
}

pub fn attendance_page(
    viewer: &Viewer,
    view: &AttendanceView,
    others: &Filled<AttendanceForm>,
) -> Page {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let back = paths::RollCall::new(slug.clone(), number);
    let head = PageHead::below(viewer, &back, say!(viewer, "roll-call"));
    let address = paths::Attendance { slug, number };
    let title = say!(viewer, "attendance");
    let draft = Draft::of(viewer, &address, "names");
    let body = html! {
        (head.titled(&title).lead(lead(viewer, view)))
        (mistakes_summary(viewer, &others.wrong))
        (others_changed(viewer, &others.theirs, &view.outline.names))
        form
            .form
            method="post"
            action=(address)
            data-draft=(draft.name)
            data-within=(within_meeting(viewer))
        {
            (hidden_fields(None))
            (Draft::notes(viewer))
            div.roster { (groups(viewer, view)) }
        }
        (others_form(viewer, view, others))
        div.buttons {
            a.button href=(back.to_string()) { (say!(viewer, "back-to-roll-call")) }
        }
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
        p.page-head__lead {
            strong { (say!(viewer, "attendance-there", there = there, excused = excused)) }
            " "
            (say!(viewer, "attendance-hint"))
        }
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
                ul.roster__people {
                    @for member in alone { (person(viewer, view, member)) }
                }
            }
        }
    }
}

fn group(viewer: &Viewer, view: &AttendanceView, partner: &Partner) -> Markup {
    let people = || view.outline.members_of(partner.number);
    let seen = view.attendance.of_partner(partner.number, people());
    let there = seen == Some(Presence::Present);
    let somebody_else = RosterEntry {
        who: Who::Partner(partner.number),
        label: say!(viewer, "somebody-else"),
        name: &partner.name,
    };
    html! {
        section.roster__group.roster__group--there[there] {
            h2.roster__name { (partner.name) }
            ul.roster__people {
                @for member in people() { (person(viewer, view, member)) }
                (one(viewer, view, &somebody_else))
            }
        }
    }
}

fn person(viewer: &Viewer, view: &AttendanceView, member: &Member) -> Markup {
    let entry = RosterEntry {
        who: Who::Member(member.number),
        label: member.name.to_string(),
        name: &member.name,
    };
    one(viewer, view, &entry)
}

/// One tap says that somebody is there, or sent word; another one takes it back.
fn one(viewer: &Viewer, view: &AttendanceView, entry: &RosterEntry<'_>) -> Markup {
    let RosterEntry { who, label, name } = entry;
    let who = *who;
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
            button
                #(who)
                .seen
                .seen--somebody[somebody.is_some()]
                name="tap"
                value=(tap(there))
                aria-pressed=(pressed(there))
                aria-label=[somebody]
            { (label) }
            button
                #{ (who) "-excused" }
                .seen
                .seen--excused
                name="tap"
                value=(tap(excused))
                aria-pressed=(pressed(excused))
                aria-label={ (regrets) ": " (name) }
            { (regrets) }
        }
    }
}

fn others_form(viewer: &Viewer, view: &AttendanceView, filled: &Filled<AttendanceForm>) -> Markup {
    let (slug, number) = (viewer.slug(), view.meeting.number);
    let address = paths::Attendance { slug, number };
    let now = view.attendance.others.as_ref();
    let now = now.map_or("", |note| note.as_str());
    let (form, fields) = (&filled.form, FormFields::new(viewer.wording, &filled.wrong));
    let others = fields.lines(OTHERS, &form.others, 2);
    let others = others.optional(say!(viewer, "optional"));
    let came_back = filled.status() != StatusCode::OK;
    let draft = Draft::of(viewer, &address, "others").came_back(came_back);
    html! {
        form
            .form
            .panel
            method="post"
            action=(address)
            data-draft=(draft.name)
            data-came-back[draft.came_back]
            data-within=(within_meeting(viewer))
        {
            (hidden_fields(None))
            input type="hidden" name="about" value=(OTHERS_FIELD);
            input type="hidden" name="was" value=(now);
            (others.hint(say!(viewer, "others-hint")))
            (Draft::notes(viewer))
            div.buttons {
                button.button.button--quiet { (say!(viewer, "save")) }
            }
        }
    }
}
