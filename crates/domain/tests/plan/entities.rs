//! One of each thing that has a history, with everything said about it.
#![expect(
    clippy::expect_used,
    reason = "a sample that cannot be is the test's mistake"
)]

use domain::*;

use crate::sample::*;

pub fn name(text: &str) -> Name {
    Name::new(text).expect("a name has words")
}

pub fn a_partnership() -> Partnership {
    Partnership {
        slug: Slug::new("three-rivers").expect("a sound slug"),
        name: name("Three Rivers"),
        zone: Zone::new("America/Chicago").expect("the list has it"),
        policy: Policy::default(),
        archived: false,
    }
}

pub fn a_vision() -> Vision {
    Vision {
        text: note("Every child is ready.\nEvery family is heard."),
        adopted: Some(day("09-15")),
    }
}

pub fn a_goal() -> Goal {
    Goal {
        number: GoalNumber(1),
        title: title("Families know whom to ask"),
        root_cause: Some(note("no single door")),
    }
}

pub fn an_objective() -> Objective {
    let readings = [("01-05", 12.5), ("03-02", 0.1)];
    Objective {
        number: ObjectiveNumber(1),
        goal: GoalNumber(1),
        title: title("More families are visited in the evening"),
        measure: Measure {
            what: Some(note("visits a month")),
            baseline: Some(10.0),
            target: Some(40.0),
            unit: Some(name("families")),
        },
        readings: readings
            .map(|(on, value)| Reading { on: day(on), value })
            .into(),
    }
}

/// The usual action, with everything said that can be.
pub fn an_action() -> Action {
    let mut action = the_usual_action();
    action.details = ActionDetails {
        objective: ObjectiveNumber(1),
        title: title("Agree the rota for evening visits"),
        kind: ActionKind::ShortWin,
        code: Some(name("1.A.2")),
        strategy: Some(title("Evening visits")),
        group: Some(WorkGroupNumber(2)),
        supporters: vec![LIBRARY],
        start: Some(day("01-04")),
        resources: Some(note("a van")),
        measure: Some(note("the rota hangs in the hall")),
        notes: Some(note("as in 2024")),
    };
    action.lead = Some(Lead {
        member: Some(MemberNumber(9)),
        ..the_family_center()
    });
    action.due_words = Some("end of June".into());
    action.waiting_for = Some(ActionNumber(2));
    action.later_moves = 1;
    action.hold_ended = Some(day("02-01"));
    action.wait_ended = Some(day("02-02"));
    action.reopened = Some(day("02-03"));
    let cells = |text: &str| [("Due".to_owned(), text.to_owned())].into();
    let (sheet, row) = ("Plan".to_owned(), 10);
    action.source = Some(Source {
        file: Some(1),
        sheet,
        row,
        cells: cells("6/30/27"),
        read: cells("2027-06-30"),
    });
    action
}

pub fn a_partner() -> Partner {
    Partner {
        number: FAMILY_CENTER,
        name: name("Family Center"),
        sector: Some(name("health")),
        merged_into: Some(LIBRARY),
    }
}

pub fn a_member() -> Member {
    Member {
        email: EmailAddress::optional("ana@example.org").expect("a sound address"),
        partner: Some(FAMILY_CENTER),
        ..Member::new(MemberNumber(9), name("Ana"), Role::Partner)
    }
}

pub fn a_work_group() -> WorkGroup {
    WorkGroup {
        number: WorkGroupNumber(2),
        name: name("Health"),
        chairs: vec![MemberNumber(9)],
    }
}

pub fn a_meeting() -> Meeting {
    Meeting {
        group: Some(WorkGroupNumber(2)),
        note: Some(note("in the library")),
        ..Meeting::on(MeetingNumber(1), day("04-06"))
    }
}

pub fn a_full_report() -> ProgressReport {
    ProgressReport {
        at: "2027-03-10T15:04:05.678Z".parse().expect("an instant"),
        percent: Some(percent(40)),
        note: Some(note("two of three said yes")),
        proposal: Some(Proposal {
            due: day("07-15"),
            reason: note("the hall is closed"),
        }),
        recorded_by: Some(MemberNumber(1)),
        ..a_report("03-10")
    }
}

pub fn a_reply() -> Reply {
    Reply {
        number: ReplyNumber(1),
        report: ReportNumber(1),
        at: "2027-03-11T09:00:00Z".parse().expect("an instant"),
        on: day("03-11"),
        by: MemberNumber(1),
        text: note("I will ask the county"),
        partner: Some(LIBRARY),
        answers: true,
        solves: true,
    }
}

pub fn an_agenda() -> Agenda {
    let mut agenda = Agenda::new(MeetingNumber(1));
    agenda.add(Title::new("The summer fair").expect("a title"), true);
    agenda.leave_out(Topic::Action(ActionNumber(42)));
    agenda.minutes.insert(Topic::Wins, 10);
    agenda.order = vec![Topic::Wins];
    agenda.fix(&[(Topic::Wins, AgendaSection::Wins)]);
    agenda
}

pub fn an_attendance() -> Attendance {
    let mut attendance = Attendance::new(MeetingNumber(1));
    attendance.note(Who::Member(MemberNumber(7)), Some(Presence::Present));
    attendance.others = Some(note("two students"));
    attendance
}

pub fn a_decision() -> Decision {
    Decision {
        number: DecisionNumber(3),
        meeting: MeetingNumber(1),
        topic: Some(Topic::Wins),
        text: note("We meet at the library."),
        proposed_by: Some(Who::Partner(PartnerNumber(1))),
        outcome: DecisionOutcome::Agreed,
    }
}

pub fn an_amendment() -> Amendment {
    Amendment {
        number: AmendmentNumber(2),
        meeting: MeetingNumber(1),
        text: note("Lee came, too."),
        at: "2027-04-10T15:04:05.678Z".parse().expect("an instant"),
        by: Some(MemberNumber(7)),
    }
}

pub fn one_of_each() -> [Entity; 15] {
    [
        Entity::from(&a_partnership()),
        Entity::from(&a_vision()),
        Entity::from(&a_goal()),
        Entity::from(&an_objective()),
        Entity::from(&an_action()),
        Entity::from(&a_partner()),
        Entity::from(&a_member()),
        Entity::from(&a_work_group()),
        Entity::from(&a_meeting()),
        Entity::from(&a_full_report()),
        Entity::from(&a_reply()),
        Entity::from(&an_agenda()),
        Entity::from(&an_attendance()),
        Entity::from(&a_decision()),
        Entity::from(&an_amendment()),
    ]
}
