//! The example as its file tells it: days count from its last meeting.

use anyhow::{Context, Result};
use domain::{
    EmailAddress, Lead, MemberNumber, Name, Note, PartnerNumber, Percent, Role, Says, Slug, Title,
    WorkGroupNumber, Zone,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub name: Name,
    pub slug: Slug,
    pub zone: Zone,
    pub vision: StoryVision,
    pub partners: Vec<StoryPartner>,
    pub members: Vec<StoryMember>,
    pub groups: Vec<Group>,
    pub meetings: Vec<StoryMeeting>,
    pub goals: Vec<StoryGoal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryVision {
    pub text: Note,
    pub adopted: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryPartner {
    pub name: Name,
    pub sector: Option<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryMember {
    pub name: Name,
    pub email: EmailAddress,
    pub partner: Option<Name>,
    pub role: Role,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: Name,
    pub chairs: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryMeeting {
    pub day: i64,
    pub note: Note,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryGoal {
    pub title: Title,
    pub root_cause: Note,
    pub objectives: Vec<StoryObjective>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryObjective {
    pub title: Title,
    pub measure: StoryMeasure,
    pub readings: Vec<StoryReading>,
    pub actions: Vec<StoryAction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryMeasure {
    pub name: Note,
    pub unit: Name,
    pub baseline: f64,
    pub target: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryReading {
    pub day: i64,
    pub value: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryAction {
    pub title: Title,
    pub short_win: bool,
    pub strategy: Option<Title>,
    pub lead: Option<Name>,
    pub lead_member: Option<Name>,
    pub supporters: Vec<Name>,
    pub group: Option<Name>,
    pub start: Option<i64>,
    pub due: Option<StoryDue>,
    pub added: i64,
    pub resources: Option<Note>,
    pub notes: Option<Note>,
    pub waits_for: Option<Title>,
    pub events: Vec<StoryEvent>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
pub enum StoryDue {
    On(i64),
    Word(Word),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    Ongoing,
}

/// What somebody did about an action.
#[derive(Deserialize)]
pub struct StoryEvent {
    pub day: i64,
    pub by: Name,
    #[serde(flatten)]
    pub deed: StoryDeed,
}

/// What it was. A change carries its name in `do` like the others.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum StoryDeed {
    Report(Report),
    Reply(StoryReply),
    #[serde(untagged)]
    Change(StoryChange),
}

#[derive(Deserialize)]
pub struct StoryReply {
    pub text: Note,
    /// Whether it says that what was asked for is solved.
    #[serde(default)]
    pub solves: bool,
}

#[derive(Deserialize)]
pub struct Report {
    pub says: Says,
    pub percent: Option<Percent>,
    pub note: Option<Note>,
    pub recorded_by: Option<Name>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum StoryChange {
    MoveDue {
        to: i64,
        reason: String,
    },
    Reassign {
        lead: Name,
        lead_member: Option<Name>,
    },
    Hold {
        until: i64,
        reason: Note,
    },
    Drop {
        reason: Note,
    },
    Reopen,
}

impl Story {
    /// The number of the partner of that name.
    pub fn partner(&self, name: &Name) -> Result<PartnerNumber> {
        let at = self.partners.iter().position(|one| one.name == *name);
        at.map(|at| PartnerNumber(story_number(at)))
            .with_context(|| stranger(name))
    }

    /// The number of the partner that a member is from.
    pub fn partner_of(&self, member: &StoryMember) -> Result<Option<PartnerNumber>> {
        let name = member.partner.as_ref();
        name.map(|name| self.partner(name)).transpose()
    }

    /// The member of that name, with the number.
    pub fn member(&self, name: &Name) -> Result<(MemberNumber, &StoryMember)> {
        let mut members = self.members.iter().enumerate();
        let found = members.find(|(_, one)| one.name == *name);
        found
            .map(|(at, member)| (MemberNumber(story_number(at)), member))
            .with_context(|| stranger(name))
    }

    /// The number of the work group of that name.
    pub fn group(&self, name: &Name) -> Result<WorkGroupNumber> {
        let at = self.groups.iter().position(|one| one.name == *name);
        at.map(|at| WorkGroupNumber(story_number(at)))
            .with_context(|| stranger(name))
    }

    /// The lead of these names.
    pub fn lead(&self, partner: &Name, member: Option<&Name>) -> Result<Lead> {
        let member = member.map(|name| self.member(name)).transpose()?;
        Ok(Lead {
            partner: self.partner(partner)?,
            member: member.map(|(number, _)| number),
        })
    }
}

/// The number of the thing in that place of its list.
pub fn story_number(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1)
}

fn stranger(name: &Name) -> String {
    format!("the example does not introduce {name}")
}
