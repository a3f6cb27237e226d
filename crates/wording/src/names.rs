use std::collections::BTreeMap;

use domain::{
    Member, MemberNumber, Name, Partner, PartnerNumber, Plan, Who, WorkGroup, WorkGroupNumber,
};

/// What the people and groups of a partnership are called.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub partners: BTreeMap<PartnerNumber, Name>,
    pub members: BTreeMap<MemberNumber, Name>,
    /// The work groups.
    pub groups: BTreeMap<WorkGroupNumber, Name>,
}

impl Names {
    /// The names of these.
    pub fn of(partners: &[Partner], members: &[Member], groups: &[WorkGroup]) -> Self {
        let partners = partners.iter().map(|one| (one.number, one.name.clone()));
        let members = members.iter().map(|one| (one.number, one.name.clone()));
        let groups = groups.iter().map(|one| (one.number, one.name.clone()));
        Self {
            partners: partners.collect(),
            members: members.collect(),
            groups: groups.collect(),
        }
    }

    /// The names in a plan.
    pub fn in_plan(plan: &Plan) -> Self {
        let partners = plan.partners.values();
        let members = plan.members.values();
        let groups = plan.groups.values();
        Self {
            partners: partners.map(|one| (one.number, one.name.clone())).collect(),
            members: members.map(|one| (one.number, one.name.clone())).collect(),
            groups: groups.map(|one| (one.number, one.name.clone())).collect(),
        }
    }

    /// What a partner is called.
    pub fn partner(&self, number: PartnerNumber) -> &str {
        self.partners.get(&number).map_or("", Name::as_str)
    }

    /// What a member is called.
    pub fn member(&self, number: MemberNumber) -> &str {
        self.members.get(&number).map_or("", Name::as_str)
    }

    /// What a partner or a person is called.
    pub fn who(&self, who: Who) -> &str {
        match who {
            Who::Partner(partner) => self.partner(partner),
            Who::Member(member) => self.member(member),
        }
    }

    /// What a work group is called.
    pub fn group(&self, number: WorkGroupNumber) -> &str {
        self.groups.get(&number).map_or("", Name::as_str)
    }
}
