use domain::{Member, PartnerNumber, Presence, Who};
use paper::{Block, DocumentSection, Words};

use super::Facts;
use crate::say::say;

/// Who was there, partner by partner, who sent regrets, and who else came.
pub fn presence_section(facts: &Facts) -> DocumentSection {
    let wording = facts.of.wording;
    let attendance = &facts.minutes.attendance;
    let mut section = DocumentSection::new(say!(wording, "records-attendance"));
    if attendance.seen.is_empty() && attendance.others.is_none() {
        return section.with(Block::paragraph(say!(wording, "minutes-no-attendance")));
    }
    for presence in [Presence::Present, Presence::Excused] {
        let points = of(facts, presence);
        if !points.is_empty() {
            let heading = wording.presence(presence);
            section = section.with_section(DocumentSection::new(heading).with(Block::List(points)));
        }
    }
    if let Some(others) = &attendance.others {
        let heading = say!(wording, "aspect-others");
        let others = Block::paragraph(others.as_str());
        section = section.with_section(DocumentSection::new(heading).with(others));
    }
    section
}

/// Each partner with its people of whom that is known, then those of no partner.
fn of(facts: &Facts, presence: Presence) -> Vec<Words> {
    let attendance = &facts.minutes.attendance;
    let seen = |who| attendance.of(who) == Some(presence);
    let people = |of: Option<PartnerNumber>| {
        let own = facts.minutes.then.members.values();
        let own = own.filter(move |member| member.partner == of);
        own.filter(|member| seen(Who::Member(member.number)))
    };
    let partners = facts.minutes.then.partners.values().filter_map(|partner| {
        let names: Vec<&str> = people(Some(partner.number)).map(called).collect();
        let there = !names.is_empty() || seen(Who::Partner(partner.number));
        let words = Words::from(partner.name.as_str());
        there.then(|| {
            if names.is_empty() {
                words
            } else {
                words.and(names.join(", "))
            }
        })
    });
    let alone = people(None).map(|member| Words::from(called(member)));
    partners.chain(alone).collect()
}

fn called(member: &Member) -> &str {
    member.name.as_str()
}
