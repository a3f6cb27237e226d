//! What the plan proposes for a meeting on 6 April, the next being on 4 May.

use domain::*;

use crate::sample::*;

fn meeting() -> Proposals {
    Proposals {
        day: day("04-06"),
        until: day("05-03"),
    }
}

/// An action that needs no word.
fn calm() -> Attention<'static> {
    Attention {
        action: ActionNumber(1),
        due: Due::On(day("06-30")),
        flags: &[],
        exempt: None,
        asks_for_a_day: false,
    }
}

fn flag(name: FlagName) -> Flag {
    let since = day("03-02");
    match name {
        FlagName::Overdue => Flag::Overdue { due: since },
        FlagName::Stuck => Flag::Stuck {
            asked: since,
            answered: None,
        },
        FlagName::Stalled => Flag::Stalled(Silence::Days { since }),
        FlagName::Quiet => Flag::Quiet { since },
        FlagName::Drifting => Flag::Drifting {
            moves: 2,
            first: since,
            days: None,
        },
        FlagName::NoLead => Flag::NoLead { since, left: false },
        FlagName::NoDate => Flag::NoDate { since },
        FlagName::NeverHeardFrom => Flag::NeverHeardFrom {
            partner: FAMILY_CENTER,
            since,
        },
        FlagName::ComingUp => Flag::ComingUp {
            due: since,
            meeting: None,
        },
    }
}

#[test]
fn each_flag_has_its_section() {
    use FlagName::*;
    for (name, section) in [
        (Stuck, AgendaSection::Help),
        (Overdue, AgendaSection::Overdue),
        (Stalled, AgendaSection::Silent),
        (Quiet, AgendaSection::Silent),
        (NeverHeardFrom, AgendaSection::Silent),
        (NoLead, AgendaSection::Decisions),
        (NoDate, AgendaSection::Decisions),
        (Drifting, AgendaSection::Decisions),
        (ComingUp, AgendaSection::Due),
    ] {
        let flags = [flag(name)];
        let action = Attention {
            flags: &flags,
            ..calm()
        };
        assert_eq!(section_of(&action, &meeting()), Some(section), "{name:?}");
    }
    assert_eq!(section_of(&calm(), &meeting()), None);
}

#[test]
fn what_is_asked_first_decides_where_several_flags_are() {
    use FlagName::*;
    for (names, section) in [
        ([Overdue, Stuck], AgendaSection::Help),
        ([Overdue, Quiet], AgendaSection::Overdue),
        ([Drifting, NeverHeardFrom], AgendaSection::Silent),
        ([NoLead, ComingUp], AgendaSection::Decisions),
    ] {
        let flags = names.map(flag);
        let action = Attention {
            flags: &flags,
            ..calm()
        };
        assert_eq!(section_of(&action, &meeting()), Some(section), "{names:?}");
    }
}

#[test]
fn what_is_due_before_the_next_meeting_is_talked_about_unless_it_rests() {
    let hold = Exemption::OnHold {
        until: day("06-01"),
        reason: note("no funds"),
    };
    let waiting = Exemption::Waiting {
        action: ActionNumber(2),
    };
    for (due, exempt, section) in [
        (Due::On(day("04-05")), None, None),
        (Due::On(day("04-06")), None, Some(AgendaSection::Due)),
        (Due::On(day("05-03")), None, Some(AgendaSection::Due)),
        (Due::On(day("05-04")), None, None),
        (
            Due::On(day("05-03")),
            Some(&waiting),
            Some(AgendaSection::Due),
        ),
        (Due::On(day("05-03")), Some(&hold), None),
        (Due::Ongoing, None, None),
    ] {
        let action = Attention {
            due,
            exempt,
            ..calm()
        };
        assert_eq!(section_of(&action, &meeting()), section, "{due:?}");
    }
}

#[test]
fn a_new_day_that_a_lead_asks_for_is_decided() {
    let action = Attention {
        asks_for_a_day: true,
        due: Due::On(day("04-06")),
        ..calm()
    };
    assert_eq!(
        section_of(&action, &meeting()),
        Some(AgendaSection::Decisions)
    );
}

#[test]
fn topics_stand_by_section_with_the_wins_first() {
    let (late, quiet) = ([flag(FlagName::Overdue)], [flag(FlagName::Quiet)]);
    let flagged = |number, flags| Attention {
        action: ActionNumber(number),
        flags,
        ..calm()
    };
    let actions = [
        flagged(1, quiet.as_slice()),
        flagged(2, &[]),
        flagged(3, &late),
        flagged(4, &quiet),
    ];
    let topic = |number, section| (Topic::Action(ActionNumber(number)), section);
    let expected = [
        (Topic::Wins, AgendaSection::Wins),
        topic(3, AgendaSection::Overdue),
        topic(1, AgendaSection::Silent),
        topic(4, AgendaSection::Silent),
    ];
    assert_eq!(meeting().of(true, actions), expected);
    assert_eq!(meeting().of(false, actions), expected[1..]);
}
