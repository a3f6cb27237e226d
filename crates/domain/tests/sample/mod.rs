//! The plan that the tests speak about: it runs from autumn 2026 through summer 2027.
#![expect(
    clippy::expect_used,
    reason = "a sample that cannot be is the test's mistake"
)]

use chrono::NaiveDate;
use domain::*;

/// The partner that leads the usual action.
pub const FAMILY_CENTER: PartnerNumber = PartnerNumber(3);
/// The partner that supports it.
pub const LIBRARY: PartnerNumber = PartnerNumber(5);

/// A day, written in full or as month and day of the plan's year, which begins in September.
pub fn day(text: &str) -> NaiveDate {
    let full = match text.split_once('-') {
        Some((month, _)) if month.len() == 2 && month >= "09" => format!("2026-{text}"),
        Some((month, _)) if month.len() == 2 => format!("2027-{text}"),
        _ => text.to_owned(),
    };
    full.parse()
        .unwrap_or_else(|_| panic!("{text} is no day: write 03-15 or 2027-03-15"))
}

/// Some words.
pub fn note(text: &str) -> Note {
    Note::new(text).expect("a note has words")
}

/// One line of words.
pub fn title(text: &str) -> Title {
    Title::new(text).expect("a title has words")
}

/// The Family Center's lead, with nobody named.
pub fn the_family_center() -> Lead {
    Lead {
        partner: FAMILY_CENTER,
        member: None,
    }
}

/// What the usual action is about.
pub fn the_details() -> ActionDetails {
    ActionDetails {
        supporters: vec![LIBRARY],
        ..ActionDetails::new(
            ObjectiveNumber(1),
            title("Agree the rota for evening visits"),
        )
    }
}

/// An action that goes well: led by the Family Center since it was put on the plan in September,
/// due in June, more than half done, and moved on 10 March.
pub fn the_usual_action() -> Action {
    let mut action = Action::new(
        ActionNumber(1),
        the_details(),
        Due::On(day("06-30")),
        day("09-15"),
    )
    .expect("its days are in order");
    action.reassign(Some(the_family_center()), day("09-15"));
    action.status = Status::InProgress;
    action.percent = percent(60);
    action.moved = Some(day("03-10"));
    action
}

/// A share of the work.
pub fn percent(number: u8) -> Percent {
    Percent::try_from(number).expect("a share is at most 100")
}

/// A report of the lead's own that it goes well.
pub fn a_report(on: &str) -> ProgressReport {
    let on = day(on);
    ProgressReport {
        number: ReportNumber(1),
        action: ActionNumber(1),
        at: on.and_time(chrono::NaiveTime::MIN).and_utc(),
        on,
        says: Says::GoingWell,
        percent: None,
        note: None,
        proposal: None,
        author: Reporter {
            partner: Some(FAMILY_CENTER),
            member: Some(MemberNumber(9)),
        },
        recorded_by: None,
        response: true,
        way: Way::MailedLink,
        taken_back: None,
    }
}
