//! Who may do what, as a partnership agreed it: a line a case.
#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod sample;

use domain::*;

use crate::sample::*;

/// The partner that supports the action; [`FAMILY_CENTER`] leads it.
const LIBRARY: PartnerNumber = PartnerNumber(2);
const SCHOOL: PartnerNumber = PartnerNumber(4);
const OUTREACH: WorkGroupNumber = WorkGroupNumber(1);
const HEALTH: WorkGroupNumber = WorkGroupNumber(2);

fn an_action() -> Action {
    let mut action = the_usual_action();
    action.details.supporters = vec![LIBRARY];
    action.details.group = Some(OUTREACH);
    action
}

fn somebody(role: Role) -> Membership {
    Membership {
        role,
        state: MemberState::Active,
        partner: None,
        chairs: vec![],
        archived: false,
    }
}

fn from(partner: PartnerNumber, role: Role) -> Membership {
    Membership {
        partner: Some(partner),
        ..somebody(role)
    }
}

fn chair(group: WorkGroupNumber) -> Membership {
    Membership {
        chairs: vec![group],
        ..from(SCHOOL, Role::Partner)
    }
}

/// What somebody may do with the action.
fn deeds(standing: &Membership) -> Vec<Permission> {
    let action = an_action();
    let all = Permission::ALL.iter().copied();
    all.filter(|deed| standing.may_on(*deed, &action)).collect()
}

/// What everybody but guests does: reads, also in the own calendar.
const READS: [Permission; 5] = [
    Permission::ReadPlan,
    Permission::ReadProgress,
    Permission::ReadPeople,
    Permission::ReadMeetings,
    Permission::KeepCalendar,
];

fn reads_and(more: &[Permission]) -> Vec<Permission> {
    let deeds: Vec<Permission> = READS.iter().chain(more).copied().collect();
    in_order(&deeds)
}

fn in_order(deeds: &[Permission]) -> Vec<Permission> {
    let all = Permission::ALL.iter().copied();
    all.filter(|deed| deeds.contains(deed)).collect()
}

#[test]
fn each_does_with_an_action_what_is_theirs() {
    use Permission::*;
    let leadership = [ReadReview, ReadAddresses, Reply, ChooseMails];
    for (who, standing, expected) in [
        (
            "a coordinator: everything",
            somebody(Role::Coordinator),
            Permission::ALL.to_vec(),
        ),
        (
            "leadership: reads all, and answers",
            somebody(Role::Leadership),
            reads_and(&leadership),
        ),
        (
            "leadership from the lead: reports and hands back as well",
            from(FAMILY_CENTER, Role::Leadership),
            reads_and(&[&leadership[..], &[Report, Word, HandBack]].concat()),
        ),
        (
            "the lead: reports, words it, hands it back",
            from(FAMILY_CENTER, Role::Partner),
            reads_and(&[Report, Word, HandBack, ChooseMails]),
        ),
        (
            "a supporter: reports",
            from(LIBRARY, Role::Partner),
            reads_and(&[Report, ChooseMails]),
        ),
        (
            "another partner: reads",
            from(SCHOOL, Role::Partner),
            reads_and(&[ChooseMails]),
        ),
        (
            "no partner: reads",
            somebody(Role::Partner),
            reads_and(&[ChooseMails]),
        ),
        (
            "the chair of its group: reassigns, moves dates, answers",
            chair(OUTREACH),
            reads_and(&[ReadReview, Reply, Reassign, MoveDue, ChooseMails]),
        ),
        (
            "the chair of another group: reads, the review too",
            chair(HEALTH),
            reads_and(&[ReadReview, ChooseMails]),
        ),
        (
            "a guest: the plan only",
            from(FAMILY_CENTER, Role::Guest),
            vec![ReadPlan, ChooseMails],
        ),
    ] {
        assert_eq!(deeds(&standing), in_order(&expected), "{who}");
    }
}

#[test]
fn nobody_does_anything_before_coming_or_after_leaving() {
    for role in Role::ALL {
        for state in [MemberState::Invited, MemberState::Removed] {
            let outside = Membership {
                state,
                chairs: vec![OUTREACH],
                ..from(FAMILY_CENTER, role)
            };
            assert_eq!(deeds(&outside), [], "{role:?} {state:?}");
            assert!(!outside.is_inside());
        }
    }
}

#[test]
fn an_archived_partnership_is_read_and_not_changed() {
    for role in Role::ALL {
        let open = Membership {
            chairs: vec![OUTREACH],
            ..from(FAMILY_CENTER, role)
        };
        let archived = Membership {
            archived: true,
            ..open.clone()
        };
        let mut expected = deeds(&open);
        expected.retain(|deed| {
            let still = [
                Permission::Settle,
                Permission::KeepPeople,
                Permission::KeepCalendar,
                Permission::ChooseMails,
            ];
            !deed.changes() || still.contains(deed)
        });
        assert_eq!(deeds(&archived), expected, "{role:?}");
    }
    for (deed, outlasts) in [
        (Permission::ReadPlan, true),
        (Permission::KeepPeople, true),
        (Permission::Report, false),
    ] {
        assert_eq!(deed.outlasts_archiving(), outlasts, "{deed:?}");
    }
}

#[test]
fn a_chair_may_something_somewhere_but_not_everywhere() {
    let chair = chair(HEALTH);
    assert!(chair.may(Permission::Reassign) && !chair.may_on_all(Permission::Reassign));
    assert!(somebody(Role::Coordinator).may_on_all(Permission::Reassign));
    assert!(!chair.may_on(Permission::Reassign, &an_action()));
    assert!(!chair.may(Permission::Steer));
}

#[test]
fn a_partnership_keeps_somebody_who_can_let_others_in() {
    let name = Name::new("Dana").expect("a name");
    let dana = Member {
        email: EmailAddress::optional("dana@example.org").expect("an address"),
        ..Member::new(MemberNumber(1), name, Role::Coordinator)
    };
    let omar = Member {
        number: MemberNumber(2),
        ..dana.clone()
    };
    let gone = |member: &Member| Member {
        state: MemberState::Removed,
        ..member.clone()
    };
    let invited = |member: &Member| Member {
        state: MemberState::Invited,
        ..member.clone()
    };
    let without_address = Member {
        email: None,
        ..dana.clone()
    };
    let demoted = Member {
        role: Role::Leadership,
        ..dana.clone()
    };
    for (what, others, changed, kept) in [
        ("one of two leaves", &omar, gone(&dana), true),
        ("the only one leaves", &gone(&omar), gone(&dana), false),
        (
            "the other is only invited",
            &invited(&omar),
            gone(&dana),
            false,
        ),
        (
            "the only one loses the address",
            &gone(&omar),
            without_address,
            false,
        ),
        (
            "the only one becomes a leader",
            &gone(&omar),
            demoted,
            false,
        ),
        ("the only one is renamed", &gone(&omar), dana.clone(), true),
    ] {
        let everybody = [dana.clone(), others.clone()];
        assert_eq!(keep_the_door(&everybody, &changed).is_ok(), kept, "{what}");
    }
}
