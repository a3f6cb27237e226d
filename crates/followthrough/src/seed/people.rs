//! Made-up people and the partners that they are from.

use anyhow::Result;
use domain::{
    EmailAddress, Lead, Member, MemberNumber, Name, Partner, PartnerNumber, Role, Slug, WorkGroup,
    WorkGroupNumber,
};
use persistence::{insert, members, work_groups};
use rand::Rng;
use rand::rngs::StdRng;

use super::{Sowing, words};

/// How many people are from one partner, about.
const OF_PARTNER: u32 = 3;
/// The work groups.
const GROUPS: [&str; 4] = ["Families", "Health", "Learning", "Money"];
/// The first two coordinate and lead; the others are from partners.
const WITHOUT_PARTNER: u32 = 2;

/// Who is in a partnership.
pub struct People {
    pub coordinator: EmailAddress,
    pub partners: u32,
    pub members: u32,
}

impl People {
    /// Somebody who could lead an action.
    pub fn lead(&self, rng: &mut StdRng) -> Lead {
        let partner = rng.random_range(0..self.partners);
        Lead {
            partner: PartnerNumber(i64::from(partner) + 1),
            member: self.member_of(partner),
        }
    }

    /// A work group.
    pub fn group(rng: &mut StdRng) -> Option<WorkGroupNumber> {
        let number = rng.random_range(0..=GROUPS.len());
        i64::try_from(number)
            .ok()
            .filter(|number| *number > 0)
            .map(WorkGroupNumber)
    }

    /// The first of those who are from the partner in that place.
    fn member_of(&self, partner: u32) -> Option<MemberNumber> {
        let number = partner + WITHOUT_PARTNER + 1;
        (number <= self.members).then_some(MemberNumber(number.into()))
    }
}

/// Makes up everybody.
pub async fn make_up(seed: &mut Sowing, slug: &Slug) -> Result<People> {
    let people = People {
        coordinator: EmailAddress::new(&format!("coordinator@{slug}.example.org"))?,
        partners: (seed.size.members / OF_PARTNER).max(1),
        members: seed.size.members,
    };
    for number in 0..people.partners {
        let partner = Partner {
            number: PartnerNumber(i64::from(number) + 1),
            name: words::partner_name(number)?,
            sector: Some(words::sector_name(&mut seed.rng)?),
            merged_into: None,
        };
        insert(&seed.tx, &partner).await?;
    }
    for number in 1..=people.members {
        let name = words::person_name(&mut seed.rng)?;
        let member = member(&people, slug, number, name)?;
        insert(&seed.tx, &member).await?;
        if let Some(email) = &member.email {
            members::prove_address(&seed.tx, member.number, email).await?;
        }
    }
    for (at, name) in (0..).zip(GROUPS) {
        let group = WorkGroup {
            number: WorkGroupNumber(i64::from(at) + 1),
            name: Name::new(name)?,
            chairs: people.member_of(at % people.partners).into_iter().collect(),
        };
        work_groups::insert_work_group(&seed.tx, &group).await?;
    }
    Ok(people)
}

fn member(people: &People, slug: &Slug, number: u32, name: Name) -> Result<Member> {
    let (role, email) = match number {
        1 => (Role::Coordinator, people.coordinator.clone()),
        2 => (
            Role::Leadership,
            EmailAddress::new(&format!("leader@{slug}.example.org"))?,
        ),
        _ => {
            let email = format!("member-{number}@{slug}.example.org");
            (Role::Partner, EmailAddress::new(&email)?)
        }
    };
    let home = number.checked_sub(WITHOUT_PARTNER + 1);
    let partner = home.map(|at| PartnerNumber(i64::from(at % people.partners) + 1));
    Ok(Member {
        email: Some(email),
        partner,
        ..Member::new(MemberNumber(number.into()), name, role)
    })
}
