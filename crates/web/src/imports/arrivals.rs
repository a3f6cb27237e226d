//! Taking a file in: what it changes on the plan, all at once or not at all.
//!
//! The page and the command both do it this way.

use domain::{ActionNumber, Plan};
use exchange::{Disposition, ImportPlan, PlannedHeading, Preview, Remark, plan_import};
use persistence::{Snapshot, StoreError, WriteTx, insert, save, visions};
use serde::{Deserialize, Serialize};
use wording::{Names, Wording};

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
    /// Its number.
    pub number: ActionNumber,
    /// Its title.
    pub title: String,
    /// What changed, a sentence each; none where only words did that are kept with its source.
    pub changes: Vec<String>,
}

/// An action that is no longer in a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct MissingAction {
    /// Its number.
    pub number: ActionNumber,
    /// Its title.
    pub title: String,
}

/// Takes in what `preview` changes on the plan as the transaction sees it; the caller commits.
///
/// # Errors
///
/// When the database fails; then nothing may be kept.
pub async fn take_import_in(
    tx: &WriteTx,
    preview: &Preview,
    wording: &Wording,
) -> Result<ImportOutcome, StoreError> {
    let plan = Snapshot::now(tx).await?;
    let arrival = plan_import(preview, &plan, tx.today());
    apply(tx, &arrival).await?;
    Ok(outcome(&arrival, preview, &plan, wording))
}

/// What everybody is called, those too who are new.
pub(crate) fn names_after_import(arrival: &ImportPlan, plan: &Plan) -> Names {
    let partners = plan.partners.values().chain(&arrival.partners);
    let groups = plan.groups.values();
    Names {
        partners: partners.map(|one| (one.number, one.name.clone())).collect(),
        members: plan
            .members
            .values()
            .map(|one| (one.number, one.name.clone()))
            .collect(),
        groups: groups.map(|one| (one.number, one.name.clone())).collect(),
    }
}

async fn apply(tx: &WriteTx, arrival: &ImportPlan) -> Result<(), StoreError> {
    if let Some(vision) = &arrival.vision {
        visions::save_vision(tx, vision).await?;
    }
    for partner in &arrival.partners {
        insert(tx, partner).await?;
    }
    for goal in &arrival.goals {
        match goal {
            PlannedHeading::New(goal) => insert(tx, goal).await?,
            PlannedHeading::Renamed(goal) => save(tx, goal, None).await?,
        }
    }
    for objective in &arrival.objectives {
        match objective {
            PlannedHeading::New(objective) => insert(tx, objective).await?,
            PlannedHeading::Renamed(objective) => save(tx, objective, None).await?,
        }
    }
    for arriving in &arrival.actions {
        match arriving.fate {
            Disposition::Added => application::actions::add_action(tx, &arriving.action).await?,
            Disposition::Changed(_) => {
                application::actions::change_action(tx, &arriving.action).await?
            }
            Disposition::Unchanged => {}
        }
    }
    Ok(())
}

fn outcome(
    arrival: &ImportPlan,
    preview: &Preview,
    plan: &Plan,
    wording: &Wording,
) -> ImportOutcome {
    let names = names_after_import(arrival, plan);
    let changed = arrival
        .actions
        .iter()
        .filter(|one| matches!(one.fate, Disposition::Changed(_)));
    let told = changed.map(|one| {
        let changes = one.changes();
        let changes = changes.iter().map(|change| wording.change(change, &names));
        ChangedAction {
            number: one.action.number,
            title: one.action.details.title.to_string(),
            changes: changes.collect(),
        }
    });
    let missing = arrival.missing.iter().map(|(number, title)| MissingAction {
        number: *number,
        title: title.to_string(),
    });
    let partners = arrival.partners.iter().map(|one| one.name.to_string());
    let doubts = preview.doubts.iter().chain(&arrival.doubts);
    ImportOutcome {
        added: arrival.sums().added,
        unchanged: arrival.sums().unchanged,
        changed: told.collect(),
        missing: missing.collect(),
        new_partners: partners.collect(),
        doubts: doubts.cloned().collect(),
    }
}
