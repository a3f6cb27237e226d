//! Taking a file in: what it changes on the plan, all at once or not at all.

use domain::{ActionNumber, Change, Plan};
use exchange::{Disposition, ImportPlan, PlannedHeading, Preview, Remark, plan_import};
use persistence::uploads::{self, Upload};
use persistence::{Snapshot, StoreError, WriteTx, insert, save, visions};
use serde::{Deserialize, Serialize};

use crate::actions::{add_action, change_action};

/// A file that was taken in.
pub struct TakenImport<'a> {
    /// The plan as it was, with the partners that nobody knew before.
    pub plan: Plan,
    preview: &'a Preview,
    changes: ImportPlan,
}

/// What taking a file in did, in words.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ImportOutcome {
    /// How many actions are new.
    pub added: usize,
    /// How many actions the file says nothing new about.
    pub unchanged: usize,
    /// The actions that changed.
    pub changed: Vec<ChangedAction>,
    /// The actions that are no longer in the file; they stay as they are.
    pub missing: Vec<MissingAction>,
    /// What the partners are called that nobody knew before.
    pub new_partners: Vec<String>,
    /// What somebody should look at.
    pub doubts: Vec<Remark>,
}

/// An action that a file changed.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ChangedAction {
    pub number: ActionNumber,
    pub title: String,
    /// What changed, a sentence each; none where only words did that are kept with its source.
    pub changes: Vec<String>,
}

/// An action that is no longer in a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct MissingAction {
    pub number: ActionNumber,
    pub title: String,
}

/// Keeps a file until somebody accepts what was read out of it, or what taking it in did until
/// somebody has seen it.
pub async fn keep_import(
    tx: &WriteTx,
    upload: Upload<'_, impl Serialize>,
) -> Result<(), StoreError> {
    uploads::keep_upload(tx, upload).await
}

/// Takes in what `preview` changes on the plan as the transaction sees it; the caller commits.
pub async fn take_import_in<'a>(
    tx: &WriteTx,
    preview: &'a Preview,
) -> Result<TakenImport<'a>, StoreError> {
    let mut plan = Snapshot::now(tx).await?;
    let changes = plan_import(preview, &plan, tx.today());
    apply_import(tx, &changes).await?;
    changes.add_partners_to(&mut plan);
    Ok(TakenImport {
        plan,
        preview,
        changes,
    })
}

impl TakenImport<'_> {
    /// What that did, each change said as `say_change` says it.
    pub fn outcome(&self, say_change: impl Fn(&Change) -> String) -> ImportOutcome {
        let sums = self.changes.sums();
        let partners = self.changes.partners.iter();
        let doubts = self.preview.doubts.iter().chain(&self.changes.doubts);
        ImportOutcome {
            added: sums.added,
            unchanged: sums.unchanged,
            changed: self.changed_actions(say_change),
            missing: self.missing_actions(),
            new_partners: partners.map(|one| one.name.to_string()).collect(),
            doubts: doubts.cloned().collect(),
        }
    }

    fn changed_actions(&self, say_change: impl Fn(&Change) -> String) -> Vec<ChangedAction> {
        let actions = self.changes.actions.iter();
        let changed = actions.filter(|one| matches!(one.fate, Disposition::Changed(_)));
        let told = changed.map(|one| ChangedAction {
            number: one.action.number,
            title: one.action.details.title.to_string(),
            changes: one.changes().iter().map(&say_change).collect(),
        });
        told.collect()
    }

    fn missing_actions(&self) -> Vec<MissingAction> {
        let missing = self.changes.missing.iter();
        let told = missing.map(|(number, title)| MissingAction {
            number: *number,
            title: title.to_string(),
        });
        told.collect()
    }
}

async fn apply_import(tx: &WriteTx, changes: &ImportPlan) -> Result<(), StoreError> {
    if let Some(vision) = &changes.vision {
        visions::save_vision(tx, vision).await?;
    }
    for partner in &changes.partners {
        insert(tx, partner).await?;
    }
    for goal in &changes.goals {
        match goal {
            PlannedHeading::New(goal) => insert(tx, goal).await?,
            PlannedHeading::Renamed(goal) => save(tx, goal, None).await?,
        }
    }
    for objective in &changes.objectives {
        match objective {
            PlannedHeading::New(objective) => insert(tx, objective).await?,
            PlannedHeading::Renamed(objective) => save(tx, objective, None).await?,
        }
    }
    for planned in &changes.actions {
        let mut action = planned.action.clone();
        match planned.fate {
            Disposition::Added => add_action(tx, &mut action).await?,
            Disposition::Changed(_) => change_action(tx, &mut action).await?,
            Disposition::Unchanged => {}
        }
    }
    Ok(())
}
