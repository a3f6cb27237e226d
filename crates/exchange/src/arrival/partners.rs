//! Who is meant by the names in a file.

use std::collections::BTreeMap;

use domain::{Lead, Member, Name, Partner, PartnerNumber, Plan};

use super::words;
use crate::text::plain_text;

/// The partners and people of a partnership, by name.
pub(super) struct PartnerDirectory<'a> {
    by_name: BTreeMap<String, PartnerNumber>,
    members: BTreeMap<String, &'a Member>,
    next: PartnerNumber,
    /// Partners that nobody knew until a file named them.
    pub unknown: Vec<Partner>,
}

impl<'a> PartnerDirectory<'a> {
    pub fn of(plan: &'a Plan, next: PartnerNumber) -> Self {
        let merged = plan.partners.values().filter(|p| p.merged_into.is_some());
        let standing = plan.partners.values().filter(|p| p.merged_into.is_none());
        // One that stands goes before one of the same name that was merged.
        let by_name = merged
            .chain(standing)
            .map(|partner| (plain_text(partner.name.as_str()), at_last(plan, partner)))
            .collect();
        let people = plan
            .members
            .values()
            .filter(|member| member.partner.is_some());
        Self {
            by_name,
            members: people
                .map(|one| (plain_text(one.name.as_str()), one))
                .collect(),
            next,
            unknown: Vec::new(),
        }
    }

    /// The one who is meant: a partner, one of its members, or a partner that is new.
    pub fn lead(&mut self, named: &str) -> Option<Lead> {
        let key = plain_text(named);
        let known = self.by_name.contains_key(&key);
        match self.members.get(&key).filter(|_| !known) {
            Some(member) => member.partner.map(|partner| Lead {
                partner,
                member: Some(member.number),
            }),
            None => self.partner(named).map(|partner| Lead {
                partner,
                member: None,
            }),
        }
    }

    /// The partner who is meant, where the name is known.
    pub fn known(&self, named: &str) -> Option<PartnerNumber> {
        let key = plain_text(named);
        let member = || self.members.get(&key).and_then(|member| member.partner);
        self.by_name.get(&key).copied().or_else(member)
    }

    fn partner(&mut self, named: &str) -> Option<PartnerNumber> {
        let key = plain_text(named);
        if let Some(number) = self.by_name.get(&key) {
            return Some(*number);
        }
        let name: Name = words::name_of(named).0?;
        let number = self.next;
        self.next.0 += 1;
        self.by_name.insert(key, number);
        self.unknown.push(Partner {
            number,
            name,
            sector: None,
            merged_into: None,
        });
        Some(number)
    }
}

/// The partner that this one turned out to be.
fn at_last(plan: &Plan, partner: &Partner) -> PartnerNumber {
    let mut last = partner;
    // A ring of merged partners cannot be, but must not hold us up either.
    for _ in 0..plan.partners.len() {
        match last.merged_into.and_then(|into| plan.partners.get(&into)) {
            Some(into) => last = into,
            None => break,
        }
    }
    last.number
}
