//! Who comes to which meetings.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Meeting, Member, PartnerNumber, Permission, Role, Scope, WorkGroup, WorkGroupNumber};

/// Who comes to the meetings of each work group: its chairs, and those who carry its open actions.
#[derive(Clone, Debug, Default)]
pub struct Invitees {
    chairs: Vec<WorkGroup>,
    carriers: BTreeMap<WorkGroupNumber, BTreeSet<PartnerNumber>>,
}

impl Invitees {
    /// The circles of work groups, whose open actions are led or supported by `carriers`.
    pub fn of(
        groups: Vec<WorkGroup>,
        carriers: impl IntoIterator<Item = (WorkGroupNumber, PartnerNumber)>,
    ) -> Self {
        let mut circles = Self {
            chairs: groups,
            ..Self::default()
        };
        for (group, partner) in carriers {
            circles.carriers.entry(group).or_default().insert(partner);
        }
        circles
    }

    /// Whether `member` comes to a meeting, as far as anybody can know: everybody who may read when
    /// there are any comes to the whole partnership's. To a work group's come its chairs,
    /// everybody of the partners that carry an open action of it, and coordinators.
    pub fn have(&self, member: &Member, meeting: &Meeting) -> bool {
        let reads = Permission::ReadMeetings.reach(member.role) != Scope::Nothing;
        let in_circle = |group| self.is_in(member, group);
        reads && !member.has_left() && meeting.group.is_none_or(in_circle)
    }

    fn is_in(&self, member: &Member, group: WorkGroupNumber) -> bool {
        let mut chaired = self.chairs.iter().filter(|one| one.number == group);
        let carriers = self.carriers.get(&group);
        member.role == Role::Coordinator
            || chaired.any(|one| one.chairs.contains(&member.number))
            || member
                .partner
                .is_some_and(|own| carriers.is_some_and(|all| all.contains(&own)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MeetingNumber, MemberNumber, MemberState, Name};

    fn member(number: i64, partner: Option<i64>, role: Role) -> Member {
        Member {
            partner: partner.map(PartnerNumber),
            ..Member::new(MemberNumber(number), Name::new("Ana").unwrap(), role)
        }
    }

    #[test]
    fn a_work_group_is_its_chairs_those_who_carry_its_actions_and_coordinators() {
        let group = WorkGroup {
            number: WorkGroupNumber(1),
            name: Name::new("Reading").unwrap(),
            chairs: vec![MemberNumber(4)],
        };
        let circles = Invitees::of(
            vec![group],
            [2, 3].map(|partner| (WorkGroupNumber(1), PartnerNumber(partner))),
        );
        let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
        let all = Meeting::on(MeetingNumber(1), day);
        let of_group = |number| Meeting {
            group: Some(WorkGroupNumber(number)),
            ..all.clone()
        };
        for (member, to_all, to_group) in [
            (member(1, None, Role::Coordinator), true, true),
            (member(2, Some(2), Role::Partner), true, true),
            (member(3, Some(3), Role::Partner), true, true),
            (member(4, Some(5), Role::Partner), true, true),
            (member(5, Some(5), Role::Partner), true, false),
            (member(6, None, Role::Leadership), true, false),
            (member(7, Some(2), Role::Guest), false, false),
        ] {
            assert_eq!(circles.have(&member, &all), to_all, "{member:?}");
            assert_eq!(circles.have(&member, &of_group(1)), to_group, "{member:?}");
            let coordinates = member.role == Role::Coordinator;
            assert_eq!(circles.have(&member, &of_group(2)), coordinates);
            let left = Member {
                state: MemberState::Removed,
                ..member
            };
            assert!(!circles.have(&left, &all));
        }
    }
}
