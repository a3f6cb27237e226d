//! What is there before a story's first action: the people, the vision, the goals, the dates.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::{
    ActionDetails, ActionKind, Goal, GoalNumber, Measure, Meeting, Member, MemberNumber, Objective,
    ObjectiveNumber, Partner, PartnerNumber, Vision, WorkGroup, WorkGroupNumber,
};
use persistence::{WriteTx, insert, members, visions, work_groups};

use super::schedule::Schedule;
use super::story::{self, Story, story_number};

/// Sets the scene, and gives the objectives that actions will serve.
pub async fn set_scene(
    tx: &WriteTx,
    schedule: &Schedule<'_>,
) -> Result<BTreeMap<ObjectiveNumber, Objective>> {
    introduce(tx, schedule.story).await?;
    let vision = Vision {
        text: schedule.story.vision.text.clone(),
        adopted: Some(schedule.day(schedule.story.vision.adopted)),
    };
    visions::save_vision(tx, &vision).await?;
    for meeting in schedule.meetings() {
        let note = None;
        insert(tx, &Meeting { note, ..meeting }).await?;
    }
    let mut objectives = BTreeMap::new();
    for (at, told) in schedule.story.goals.iter().enumerate() {
        let goal = GoalNumber(story_number(at));
        insert(tx, &self::goal(goal, told)).await?;
        for told in &told.objectives {
            let own = objective(ObjectiveNumber(story_number(objectives.len())), goal, told);
            insert(tx, &own).await?;
            objectives.insert(own.number, own);
        }
    }
    Ok(objectives)
}

/// What an action of the story is about.
pub fn story_details(
    schedule: &Schedule<'_>,
    objective: ObjectiveNumber,
    told: &story::StoryAction,
) -> Result<ActionDetails> {
    let story = schedule.story;
    let supporters = told.supporters.iter().map(|name| story.partner(name));
    let mut supporters = supporters.collect::<Result<Vec<_>>>()?;
    supporters.sort_unstable();
    let group = told.group.as_ref().map(|name| story.group(name));
    Ok(ActionDetails {
        kind: if told.short_win {
            ActionKind::ShortWin
        } else {
            ActionKind::Action
        },
        strategy: told.strategy.clone(),
        group: group.transpose()?,
        supporters,
        start: told.start.map(|day| schedule.day(day)),
        resources: told.resources.clone(),
        notes: told.notes.clone(),
        ..ActionDetails::new(objective, told.title.clone())
    })
}

async fn introduce(tx: &WriteTx, story: &Story) -> Result<()> {
    for (at, told) in story.partners.iter().enumerate() {
        let partner = Partner {
            number: PartnerNumber(story_number(at)),
            name: told.name.clone(),
            sector: told.sector.clone(),
            merged_into: None,
        };
        insert(tx, &partner).await?;
    }
    for (at, told) in story.members.iter().enumerate() {
        let member = Member {
            email: Some(told.email.clone()),
            partner: story.partner_of(told)?,
            ..Member::new(MemberNumber(story_number(at)), told.name.clone(), told.role)
        };
        insert(tx, &member).await?;
        members::prove_address(tx, member.number, &told.email).await?;
    }
    for (at, told) in story.groups.iter().enumerate() {
        let chairs = told.chairs.iter().map(|name| Ok(story.member(name)?.0));
        let mut chairs = chairs.collect::<Result<Vec<_>>>()?;
        chairs.sort_unstable();
        let group = WorkGroup {
            number: WorkGroupNumber(story_number(at)),
            name: told.name.clone(),
            chairs,
        };
        work_groups::insert_work_group(tx, &group).await?;
    }
    Ok(())
}

fn goal(number: GoalNumber, told: &story::StoryGoal) -> Goal {
    Goal {
        number,
        title: told.title.clone(),
        root_cause: Some(told.root_cause.clone()),
    }
}

fn objective(number: ObjectiveNumber, goal: GoalNumber, told: &story::StoryObjective) -> Objective {
    Objective {
        number,
        goal,
        title: told.title.clone(),
        measure: Measure {
            what: Some(told.measure.name.clone()),
            baseline: Some(told.measure.baseline),
            target: Some(told.measure.target),
            unit: Some(told.measure.unit.clone()),
        },
        readings: Vec::new(),
    }
}
