//! Whom a mail reaches, and why it does not reach others.

use chrono::DateTime;
use domain::*;

fn a_member() -> Member {
    let read = |text| EmailAddress::optional(text).unwrap_or_else(|why| panic!("{why}"));
    let name = Name::new("Ana").unwrap_or_else(|why| panic!("{why}"));
    Member {
        email: read("ana@example.org"),
        ..Member::new(MemberNumber(1), name, Role::Partner)
    }
}

fn before_a_meeting(call: PreMeetingMail) -> MailPurpose {
    let meeting = MeetingNumber(1);
    MailPurpose::Meeting { call, meeting }
}

#[test]
fn a_mail_reaches_whom_it_can_and_who_wants_it() {
    use MailChoice::*;
    let question = before_a_meeting(PreMeetingMail::Question);
    let reminder = before_a_meeting(PreMeetingMail::Reminder);
    let answered = MailPurpose::HelpAnswered {
        replies: vec![ReplyNumber(1)],
    };
    let wanted = MailPurpose::HelpWanted {
        reports: vec![ReportNumber(1)],
    };
    let none = Err(Unreached::ChoseNone);
    let questions = Err(Unreached::ChoseQuestions);
    for (purpose, everything, only_questions, nothing) in [
        (&question, Ok(()), Ok(()), none),
        (&reminder, Ok(()), questions, none),
        (&answered, Ok(()), Ok(()), none),
        (&wanted, Ok(()), questions, none),
        (&MailPurpose::Invitation, Ok(()), Ok(()), Ok(())),
        (&MailPurpose::NewLink, Ok(()), Ok(()), Ok(())),
    ] {
        for (mails, reached) in [
            (Everything, everything),
            (Questions, only_questions),
            (Nothing, nothing),
        ] {
            let member = Member {
                mails,
                ..a_member()
            };
            let found = member.reached_for(purpose).map(|_| ());
            assert_eq!(found, reached, "{purpose:?} {mails:?}");
        }
    }
}

#[test]
fn those_whom_it_does_not_reach_are_counted_by_the_reason() {
    let refused = DateTime::from_timestamp(1_800_000_000, 0);
    let (email, state, mails) = (None, MemberState::Removed, MailChoice::Nothing);
    let invited = MemberState::Invited;
    let here = [
        a_member(),
        Member {
            state: invited,
            ..a_member()
        },
    ];
    let missed = [
        Member {
            state,
            ..a_member()
        },
        Member {
            refused,
            ..a_member()
        },
        Member {
            email: email.clone(),
            ..a_member()
        },
        Member {
            email,
            mails,
            ..a_member()
        },
        Member {
            mails,
            ..a_member()
        },
    ];
    let question = before_a_meeting(PreMeetingMail::Question);
    let audience = Audience::of(here.iter().chain(&missed).cloned(), &question);
    assert_eq!(audience.reached, here);
    let count = |why| audience.unreached.get(&why).map(Vec::len);
    for (why, many) in [
        (Unreached::Left, Some(1)),
        (Unreached::Refused, Some(1)),
        (Unreached::NoAddress, Some(2)),
        (Unreached::ChoseNone, Some(1)),
        (Unreached::ChoseQuestions, None),
    ] {
        assert_eq!(count(why), many, "{why:?}");
    }
    assert_eq!(audience.missed(), 5);
}
