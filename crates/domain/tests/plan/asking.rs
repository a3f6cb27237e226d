//! Who is asked how it goes, by which link, and for how long.

use chrono::{DateTime, TimeDelta, Utc};
use domain::*;

use crate::sample::*;

fn made() -> DateTime<Utc> {
    day("03-01").and_time(chrono::NaiveTime::MIN).and_utc()
}

fn a_link() -> ReportLink {
    ReportLink {
        number: ReportLinkNumber(1),
        member: MemberNumber(9),
        meeting: Some(MeetingNumber(1)),
        made: made(),
        made_by: None,
        way: LinkWay::Mailed,
        mailed_to: None,
        sent: None,
        first_used: None,
        last_used: None,
        uses: 0,
        revoked: None,
    }
}

fn a_member(number: i64, partner: Option<PartnerNumber>) -> Member {
    let name = Name::new("Maria Sol").unwrap_or_else(|why| panic!("{why}"));
    Member {
        partner,
        ..Member::new(MemberNumber(number), name, Role::Partner)
    }
}

#[test]
fn a_link_ends_after_its_meeting_after_two_weeks_or_when_somebody_says_so() {
    use LinkState::*;
    let zone = Zone::new("America/Chicago").unwrap_or_else(|why| panic!("{why}"));
    let (second, fortnight) = (TimeDelta::seconds(1), made() + TimeDelta::days(14));
    // The meeting's day, and the one after it, to their end.
    let meeting = zone.day_of(made()) + chrono::Days::new(40);
    let after = zone.end_of(meeting + chrono::Days::new(1));
    let revoked = Some((made(), None));
    for (now, meeting, revoked, state) in [
        (made(), None, None, Open),
        (fortnight - second, None, None, Open),
        (fortnight, None, None, Over),
        (fortnight, Some(meeting), None, Open),
        (after - second, Some(meeting), None, Open),
        (after, Some(meeting), None, Over),
        (made() + second, None, revoked, Revoked),
        (after, Some(meeting), revoked, Revoked),
    ] {
        let link = ReportLink {
            revoked,
            ..a_link()
        };
        let ends = link.ends(meeting, zone);
        assert_eq!(link.state(now, ends), state, "{now} {meeting:?}");
    }
}

#[test]
fn the_person_who_is_named_is_asked_and_otherwise_everybody_of_the_partner() {
    let named = Lead {
        member: Some(MemberNumber(9)),
        ..the_family_center()
    };
    for (lead, member, asked) in [
        (
            Some(the_family_center()),
            a_member(9, Some(FAMILY_CENTER)),
            true,
        ),
        (Some(the_family_center()), a_member(9, Some(LIBRARY)), false),
        (Some(the_family_center()), a_member(9, None), false),
        (Some(named), a_member(9, Some(FAMILY_CENTER)), true),
        (Some(named), a_member(8, Some(FAMILY_CENTER)), false),
        (Some(named), a_member(9, Some(LIBRARY)), false),
        (Some(named), a_member(9, None), false),
        (None, a_member(9, Some(FAMILY_CENTER)), false),
    ] {
        let action = Action {
            lead,
            ..the_usual_action()
        };
        assert_eq!(action.is_led_by(&member), asked, "{lead:?} {member:?}");
    }
}

#[test]
fn only_those_who_are_there_and_report_are_asked() {
    use MemberState::*;
    for (role, state, asked) in [
        (Role::Partner, Active, true),
        (Role::Partner, Invited, true),
        (Role::Partner, Removed, false),
        (Role::Coordinator, Active, true),
        (Role::Leadership, Active, true),
        (Role::Guest, Active, false),
    ] {
        let member = Member {
            role,
            state,
            ..a_member(9, None)
        };
        assert_eq!(member.can_be_asked(), asked, "{role:?} {state:?}");
    }
}

#[test]
fn people_are_called_by_the_first_word_that_is_no_title() {
    for (name, called) in [
        ("Maria Sol", "Maria"),
        ("Dr. Maria Sol", "Maria"),
        ("Mei-Ling", "Mei-Ling"),
        ("Dr.", "Dr."),
    ] {
        let name = Name::new(name).expect("a name has words");
        let member = Member::new(MemberNumber(1), name, Role::Partner);
        assert_eq!(member.called(), called);
    }
}

#[test]
fn what_a_report_did_is_undone_unless_it_was_done_again() {
    let before = the_usual_action();
    let mut after = before.clone();
    let finished = ProgressReport {
        says: Says::Finished,
        percent: Some(percent(100)),
        ..a_report("03-15")
    };
    assert_eq!(after.hear(&finished), Ok(()));

    let mut now = after.clone();
    now.details.title = title("Agree the rota for all visits");
    now.unhear(&before, &after);
    assert!(now.stands_like(&before));
    assert_eq!(now.details.title, title("Agree the rota for all visits"));

    let mut reopened = after.clone();
    assert_eq!(reopened.reopen(day("03-16")), Ok(()));
    let since = reopened.clone();
    reopened.unhear(&before, &after);
    assert_eq!(reopened, since);
}

#[test]
fn a_meeting_is_closed_from_its_day_on() {
    let meeting = Meeting::on(MeetingNumber(1), day("03-02"));
    for (today, cancelled, can) in [
        ("03-01", false, Err(MeetingError::StillAhead)),
        ("03-02", false, Ok(())),
        ("03-20", false, Ok(())),
        ("03-20", true, Err(MeetingError::CalledOff)),
    ] {
        let mut one = Meeting {
            cancelled,
            ..meeting.clone()
        };
        assert_eq!(one.close(made(), day(today)), can, "{today}");
        assert_eq!(one.closed.is_some(), can.is_ok());
        let _ = one.close(made() + TimeDelta::days(1), day(today));
        assert_eq!(
            one.closed,
            can.ok().map(|()| made()),
            "it stays as it was closed"
        );
        assert!(one.check_going_on().is_err());
        assert!(
            !one.can_begin(day(today)),
            "{today}: it is over, or not there"
        );
        assert!(!one.can_close(day(today)));
    }
}
