//! Who and what can be chosen.

use domain::*;

use crate::entities::name;
use crate::sample::*;

/// A partner that the library was merged into.
const COUNTY_LIBRARY: PartnerNumber = PartnerNumber(6);

const ANA: MemberNumber = MemberNumber(1);
const BEN: MemberNumber = MemberNumber(2);
const LEFT: MemberNumber = MemberNumber(3);
const OF_NOBODY: MemberNumber = MemberNumber(4);
const UNKNOWN: MemberNumber = MemberNumber(9);

fn partner(number: PartnerNumber, merged_into: Option<PartnerNumber>) -> Partner {
    Partner {
        number,
        name: name("Partner"),
        sector: None,
        merged_into,
    }
}

fn member(number: MemberNumber, partner: Option<PartnerNumber>) -> Member {
    let name = name("Member");
    Member {
        partner,
        ..Member::new(number, name, Role::Partner)
    }
}

fn roster() -> Roster {
    let partners = [
        partner(FAMILY_CENTER, None),
        partner(LIBRARY, Some(COUNTY_LIBRARY)),
        partner(COUNTY_LIBRARY, None),
    ];
    let members = [
        member(ANA, Some(FAMILY_CENTER)),
        Member {
            state: MemberState::Invited,
            ..member(BEN, Some(COUNTY_LIBRARY))
        },
        Member {
            state: MemberState::Removed,
            ..member(LEFT, Some(FAMILY_CENTER))
        },
        member(OF_NOBODY, None),
    ];
    let group = WorkGroup {
        number: WorkGroupNumber(1),
        name: name("Transport"),
        chairs: Vec::new(),
    };
    Roster::new(&partners, &members, &[group])
}

#[test]
fn whoever_stands_and_has_not_left_can_be_chosen() {
    for (partner, there) in [
        (FAMILY_CENTER, true),
        (COUNTY_LIBRARY, true),
        (LIBRARY, false),
        (PartnerNumber(9), false),
    ] {
        assert_eq!(roster().has_partner(partner), there, "{partner}");
        assert_eq!(
            roster().has_anyone(Who::Partner(partner)),
            there,
            "{partner}"
        );
    }
    for (member, there) in [
        (ANA, true),
        (BEN, true),
        (OF_NOBODY, true),
        (LEFT, false),
        (UNKNOWN, false),
    ] {
        assert_eq!(roster().has_member(member), there, "{member}");
        assert_eq!(roster().has_anyone(Who::Member(member)), there, "{member}");
    }
    assert!(roster().has_group(WorkGroupNumber(1)));
    assert!(!roster().has_group(WorkGroupNumber(2)));
}

#[test]
fn a_person_who_is_named_as_lead_has_to_be_there() {
    for (partner, member, fits, why) in [
        (FAMILY_CENTER, None, true, "nobody is named"),
        (FAMILY_CENTER, Some(ANA), true, "one of its people"),
        (
            FAMILY_CENTER,
            Some(BEN),
            true,
            "another partner's, who is there",
        ),
        (
            FAMILY_CENTER,
            Some(OF_NOBODY),
            true,
            "of no partner, who is there",
        ),
        (FAMILY_CENTER, Some(LEFT), false, "has left"),
        (FAMILY_CENTER, Some(UNKNOWN), false, "never was"),
        (
            LIBRARY,
            Some(BEN),
            true,
            "the partner's mistake, not the person's",
        ),
        (LIBRARY, Some(LEFT), false, "both are gone"),
    ] {
        let lead = Lead { partner, member };
        assert_eq!(roster().has_person_of(lead), fits, "{why}");
    }
}
