//! What a meeting talks about, once the coordinator arranged it.

use domain::*;

use crate::sample::*;

const WINS: Topic = Topic::Wins;
const LATE: Topic = Topic::Action(ActionNumber(7));
const QUIET: Topic = Topic::Action(ActionNumber(3));
const SOON: Topic = Topic::Action(ActionNumber(4));

/// What the plan proposes.
const PROPOSED: [(Topic, AgendaSection); 4] = [
    (WINS, AgendaSection::Wins),
    (LATE, AgendaSection::Overdue),
    (QUIET, AgendaSection::Silent),
    (SOON, AgendaSection::Due),
];

fn new_agenda() -> Agenda {
    Agenda::new(MeetingNumber(1))
}

/// An agenda of a meeting that has begun.
fn fixed_agenda() -> Agenda {
    let mut agenda = new_agenda();
    agenda.fix(&PROPOSED);
    agenda
}

fn topics(items: &[AgendaItem]) -> Vec<Topic> {
    items.iter().map(|item| item.topic).collect()
}

fn talked_about(agenda: &Agenda) -> Vec<Topic> {
    topics(&agenda.items(&PROPOSED))
}

/// What a topic gets, of those that are talked about.
fn minutes(agenda: &Agenda, topic: Topic) -> Option<u16> {
    let items = agenda.items(&PROPOSED);
    let item = items.iter().find(|item| item.topic == topic);
    item.map(|item| item.minutes)
}

#[test]
fn what_is_left_out_is_not_talked_about_until_it_is_put_back() {
    for mut agenda in [new_agenda(), fixed_agenda()] {
        agenda.leave_out(LATE);
        assert_eq!(talked_about(&agenda), [WINS, QUIET, SOON]);
        assert_eq!(topics(&agenda.omitted(&PROPOSED)), [LATE]);
        agenda.put_back(LATE);
        assert_eq!(talked_about(&agenda), [WINS, LATE, QUIET, SOON]);
        assert_eq!(agenda.omitted(&PROPOSED), []);
    }
}

#[test]
fn a_topic_moves_among_those_that_are_talked_about() {
    use Move::*;
    for (left_out, topic, to, expected) in [
        (None, WINS, Up, [WINS, LATE, QUIET, SOON].as_slice()),
        (None, WINS, Down, &[LATE, WINS, QUIET, SOON]),
        (None, LATE, Up, &[LATE, WINS, QUIET, SOON]),
        (None, QUIET, Down, &[WINS, LATE, SOON, QUIET]),
        (None, SOON, Down, &[WINS, LATE, QUIET, SOON]),
        (None, SOON, First, &[SOON, WINS, LATE, QUIET]),
        (Some(LATE), WINS, Down, &[QUIET, WINS, SOON]),
        (Some(LATE), QUIET, Up, &[QUIET, WINS, SOON]),
        (Some(WINS), SOON, First, &[SOON, LATE, QUIET]),
        (Some(SOON), QUIET, Down, &[WINS, LATE, QUIET]),
    ] {
        for mut agenda in [new_agenda(), fixed_agenda()] {
            left_out.into_iter().for_each(|one| agenda.leave_out(one));
            assert_eq!(agenda.shift(topic, to, &PROPOSED), Ok(()));
            assert_eq!(talked_about(&agenda), expected, "{topic} {to:?}");
        }
    }
}

#[test]
fn what_is_not_talked_about_does_not_move() {
    let mut agenda = new_agenda();
    agenda.leave_out(LATE);
    let before = agenda.clone();
    for topic in [LATE, Topic::Action(ActionNumber(8))] {
        let refused = agenda.shift(topic, Move::Up, &PROPOSED);
        assert_eq!(refused, Err(AgendaError::NotThere), "{topic}");
        assert_eq!(agenda, before);
    }
}

#[test]
fn what_came_since_stands_after_what_it_usually_stands_after() {
    let mut agenda = new_agenda();
    let known = [PROPOSED[0], PROPOSED[2]];
    assert_eq!(agenda.shift(QUIET, Move::First, &known), Ok(()));
    assert_eq!(topics(&agenda.items(&known)), [QUIET, WINS]);
    assert_eq!(talked_about(&agenda), [QUIET, SOON, WINS, LATE]);
    let without_wins = &PROPOSED[1..];
    assert_eq!(topics(&agenda.items(without_wins)), [LATE, QUIET, SOON]);
}

#[test]
fn since_it_began_the_agenda_no_longer_follows_the_plan() {
    let mut agenda = fixed_agenda();
    let later = [PROPOSED[0]];
    assert_eq!(topics(&agenda.items(&later)), [WINS, LATE, QUIET, SOON]);
    agenda.fix(&later);
    assert_eq!(agenda, fixed_agenda(), "it begins once");
}

#[test]
fn a_topic_gets_the_minutes_that_somebody_gave_it_or_the_usual_ones() {
    let refused = Err(AgendaError::Minutes { most: 480 });
    for (typed, given, gets) in [
        ("", Ok(()), 3),
        ("  ", Ok(()), 3),
        ("0", Ok(()), 0),
        (" 10 ", Ok(()), 10),
        ("480", Ok(()), 480),
        ("481", refused, 7),
        ("-1", refused, 7),
        ("1.5", refused, 7),
        ("ten", refused, 7),
    ] {
        for mut agenda in [new_agenda(), fixed_agenda()] {
            assert_eq!(minutes(&agenda, LATE), Some(3), "the usual ones");
            assert_eq!(agenda.give_minutes(LATE, "7"), Ok(()));
            assert_eq!(agenda.give_minutes(LATE, typed), given, "{typed:?}");
            assert_eq!(minutes(&agenda, LATE), Some(gets), "{typed:?}");
            assert_eq!(minutes(&agenda, QUIET), Some(2), "of another");
        }
    }
}

#[test]
fn each_section_has_its_usual_minutes() {
    use AgendaSection::*;
    for (section, minutes) in [
        (Wins, 5),
        (Help, 5),
        (Overdue, 3),
        (Silent, 2),
        (Due, 2),
        (Decisions, 5),
        (Other, 5),
    ] {
        assert_eq!(section.usual_minutes(), minutes, "{section:?}");
    }
}

#[test]
fn what_somebody_adds_stands_at_the_end_once_an_order_was_given() {
    let (fair, hall) = (Topic::Added(1), Topic::Added(2));
    let add_both = |agenda: &mut Agenda| {
        assert_eq!(agenda.add(title("The summer fair"), false), fair);
        assert_eq!(agenda.add(title("Whether to rent the hall"), true), hall);
    };
    let mut agenda = new_agenda();
    add_both(&mut agenda);
    let by_section = [WINS, LATE, QUIET, SOON, hall, fair];
    assert_eq!(talked_about(&agenda), by_section);

    let mut agenda = new_agenda();
    assert_eq!(agenda.shift(SOON, Move::First, &PROPOSED), Ok(()));
    add_both(&mut agenda);
    assert_eq!(talked_about(&agenda), [SOON, WINS, LATE, QUIET, fair, hall]);

    let mut agenda = fixed_agenda();
    add_both(&mut agenda);
    assert_eq!(talked_about(&agenda), [WINS, LATE, QUIET, SOON, fair, hall]);
    assert_eq!(minutes(&agenda, hall), Some(5));
}

#[test]
fn an_action_is_taken_on_once_while_the_meeting_goes_on() {
    let new = Topic::Action(ActionNumber(8));
    let mut agenda = new_agenda();
    agenda.take_on(new);
    assert_eq!(agenda, new_agenda(), "before it, the plan proposes");
    let mut agenda = fixed_agenda();
    for topic in [new, LATE, new] {
        agenda.take_on(topic);
    }
    assert_eq!(talked_about(&agenda), [WINS, LATE, QUIET, SOON, new]);
    let last = agenda.items(&PROPOSED)[4];
    assert_eq!((last.section, last.minutes), (AgendaSection::Other, 5));
}

#[test]
fn a_topic_knows_what_comes_before_and_after_it() {
    let items = fixed_agenda().items(&PROPOSED);
    for (topic, number, before, after, minutes_before, minutes_left) in [
        (WINS, 1, None, Some(LATE), 0, 12),
        (LATE, 2, Some(WINS), Some(QUIET), 5, 7),
        (SOON, 4, Some(QUIET), None, 10, 2),
    ] {
        let step = Step {
            number,
            of: 4,
            before,
            after,
            minutes_before,
            minutes_left,
        };
        assert_eq!(Step::of(topic, &items), Some(step));
    }
    assert_eq!(Step::of(Topic::Added(1), &items), None);
}

#[test]
fn a_topic_is_called_in_addresses_as_it_is_read() {
    for (text, topic) in [
        ("wins", Ok(WINS)),
        ("action-7", Ok(LATE)),
        ("added-2", Ok(Topic::Added(2))),
        ("lunch", Err(TopicError)),
        ("action-", Err(TopicError)),
        ("added--2", Err(TopicError)),
        ("goal-7", Err(TopicError)),
    ] {
        assert_eq!(text.parse(), topic, "{text}");
        if let Ok(topic) = topic {
            assert_eq!(topic.to_string(), text);
        }
    }
}
