//! Who and what can be chosen in a partnership.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Lead, Member, MemberNumber, Partner, PartnerNumber, Who, WorkGroup, WorkGroupNumber};

/// The partners, people and work groups that can be chosen: whoever was merged away or has left
/// cannot, however old the page is on which somebody chooses.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    partners: BTreeSet<PartnerNumber>,
    /// The people who are there, with the partner that each is from.
    members: BTreeMap<MemberNumber, Option<PartnerNumber>>,
    groups: BTreeSet<WorkGroupNumber>,
}

impl Roster {
    /// The roster of a partnership that has these, now or at any time before.
    pub fn new(partners: &[Partner], members: &[Member], groups: &[WorkGroup]) -> Self {
        let standing = partners.iter().filter(|one| one.merged_into.is_none());
        let present = members.iter().filter(|member| !member.has_left());
        Self {
            partners: standing.map(|partner| partner.number).collect(),
            members: present.map(|one| (one.number, one.partner)).collect(),
            groups: groups.iter().map(|group| group.number).collect(),
        }
    }

    /// Whether a partner stands: to lead, to support, to be somebody's, to be merged into.
    pub fn has_partner(&self, partner: PartnerNumber) -> bool {
        self.partners.contains(&partner)
    }

    /// Whether a person is there: to chair a group, to be named anywhere.
    pub fn has_member(&self, member: MemberNumber) -> bool {
        self.members.contains_key(&member)
    }

    /// The partner that a person is from, if the person is there and from one.
    pub fn partner_of(&self, member: MemberNumber) -> Option<PartnerNumber> {
        self.members.get(&member).copied().flatten()
    }

    /// Whether there is a work group.
    pub fn has_group(&self, group: WorkGroupNumber) -> bool {
        self.groups.contains(&group)
    }

    /// Whether somebody can be seen at a meeting or propose something there.
    pub fn has_anyone(&self, who: Who) -> bool {
        match who {
            Who::Partner(partner) => self.has_partner(partner),
            Who::Member(member) => self.has_member(member),
        }
    }

    /// Whether the person whom a lead names, if any, is there.
    ///
    /// Of whom the person is does not matter: whoever chooses another partner may leave the person
    /// as it stands in the form.
    pub fn has_person_of(&self, lead: Lead) -> bool {
        lead.member.is_none_or(|person| self.has_member(person))
    }
}
