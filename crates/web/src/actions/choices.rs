use domain::{Goal, Member, Objective, ObjectiveNumber, Partner, Roster, WorkGroup};
use persistence::{ReadTx, StoreError, all, members, partners, work_groups};

/// What can be chosen in the form about an action.
pub struct ActionChoices {
    pub goals: Vec<Goal>,
    pub objectives: Vec<Objective>,
    pub partners: Vec<Partner>,
    pub members: Vec<Member>,
    pub groups: Vec<WorkGroup>,
}

impl ActionChoices {
    /// What can be chosen as things stand.
    pub async fn read(tx: &ReadTx) -> Result<Self, StoreError> {
        Ok(Self {
            goals: all(tx).await?,
            objectives: all(tx).await?,
            partners: partners::standing_partners(tx).await?,
            members: members::present_members(tx).await?,
            groups: work_groups::all_work_groups(tx).await?,
        })
    }

    /// Who and what is there to be named.
    pub fn roster(&self) -> Roster {
        Roster::new(&self.partners, &self.members, &self.groups)
    }

    /// Whether an objective is on the plan.
    pub fn has_objective(&self, number: ObjectiveNumber) -> bool {
        self.objectives.iter().any(|one| one.number == number)
    }

    /// An objective as one chooses it, below its goal.
    pub fn objective_label(&self, objective: &Objective) -> String {
        let goal = self.goals.iter().find(|goal| goal.number == objective.goal);
        goal.map(|goal| format!("{} › {}", goal.title, objective.title))
            .unwrap_or_default()
    }
}
