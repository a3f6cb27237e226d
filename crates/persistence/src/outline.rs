//! What the pages of a partnership have in common.

use chrono::NaiveDate;
use domain::{
    Counts, Figures, Goal, GoalNumber, Member, Objective, Partner, PartnerNumber, PartnershipId,
    Vision, WorkGroup,
};

use crate::assessments::{PresentMoment, read_assessed};
use crate::{
    Database, ReadTx, StoreError, all, figures, meetings, past_counts, plan, visions, work_groups,
};

/// A partnership's plan without its actions, and how many of those there are of each kind.
///
/// It stays true for a day, or until something is recorded.
#[derive(Clone, Debug)]
pub struct Outline {
    pub vision: Option<Vision>,
    pub goals: Vec<Goal>,
    pub objectives: Vec<Objective>,
    /// Those that were merged into others too.
    pub partners: Vec<Partner>,
    /// In order of name, as the partners are; those who have left too.
    pub members: Vec<Member>,
    pub groups: Vec<WorkGroup>,
    pub last_meeting: Option<NaiveDate>,
    pub next_meeting: Option<NaiveDate>,
    pub figures: Figures,
    /// How many actions were finished since the last meeting.
    pub wins: u64,
    /// What the review counted at the end of the last meeting's day.
    pub at_last_meeting: Option<Counts>,
}

/// The outline of a partnership, as it is at a moment.
pub async fn read_outline(
    db: &Database,
    partnership: PartnershipId,
    moment: PresentMoment,
) -> Result<Outline, StoreError> {
    let tx = read_assessed(db, partnership, moment).await?;
    let mut outline = Outline::read(&tx, moment.today).await?;
    if let Some(day) = outline.last_meeting {
        outline.at_last_meeting = past_counts::counts_at_end_of(db, tx, day).await?;
    }
    Ok(outline)
}

/// Works out before anybody looks what a new day asks for: the assessments that are no longer valid,
/// and what was counted at the last meeting.
pub async fn prepare_day(
    db: &Database,
    partnership: PartnershipId,
    moment: PresentMoment,
) -> Result<(), StoreError> {
    let tx = read_assessed(db, partnership, moment).await?;
    let calendars = meetings::all_calendars(&tx).await?;
    if let Some(day) = calendars.partnership().last(moment.today) {
        past_counts::counts_at_end_of(db, tx, day).await?;
    }
    Ok(())
}

impl Outline {
    /// The partners that were not merged into others, in order of name.
    pub fn standing_partners(&self) -> impl Iterator<Item = &Partner> {
        let standing = |partner: &&Partner| partner.merged_into.is_none();
        self.partners.iter().filter(standing)
    }

    /// The objectives of a goal.
    pub fn objectives_of(&self, goal: GoalNumber) -> impl Iterator<Item = &Objective> {
        self.objectives
            .iter()
            .filter(move |objective| objective.goal == goal)
    }

    /// The people who have not left, in order of name.
    pub fn present_members(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| !member.has_left())
    }

    /// The people of a partner who have not left, in order of name.
    pub fn members_of(&self, partner: PartnerNumber) -> impl Iterator<Item = &Member> {
        self.present_members()
            .filter(move |member| member.partner == Some(partner))
    }

    async fn read(tx: &ReadTx, today: NaiveDate) -> Result<Self, StoreError> {
        let calendars = meetings::all_calendars(tx).await?;
        let calendar = calendars.partnership();
        let last_meeting = calendar.last(today);
        let objectives = all(tx).await?;
        let mut partners: Vec<Partner> = all(tx).await?;
        partners.sort_by(|one, other| one.name.cmp(&other.name));
        let mut members: Vec<Member> = all(tx).await?;
        members.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self {
            vision: visions::find_vision(tx).await?,
            goals: all(tx).await?,
            partners,
            members,
            groups: work_groups::all_work_groups(tx).await?,
            last_meeting,
            next_meeting: calendar.next(today),
            wins: plan::count_wins_after(tx, last_meeting).await?,
            figures: figures::count_figures(tx, &objectives).await?,
            objectives,
            at_last_meeting: None,
        })
    }
}
