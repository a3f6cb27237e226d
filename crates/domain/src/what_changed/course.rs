use crate::{Action, Change, Due, Entity, Lead, Revision};

/// What became of one thing between two moments.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectChange {
    /// How it stood at the earlier moment; nothing where there was no such thing yet.
    pub before: Option<Entity>,
    /// How it stands at the later.
    pub after: Entity,
    /// Each time that it was changed in between, the earliest first.
    pub steps: Vec<Revision>,
}

/// Something that went from one place to another, perhaps by way of others.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift<T> {
    /// Where it was.
    pub from: T,
    /// Where it is.
    pub to: T,
    /// In how many steps.
    pub times: usize,
    /// Why, step by step, where somebody said.
    pub reasons: Vec<String>,
}

impl SubjectChange {
    /// What became of a thing that stood so `before` and took these steps since, if it took any.
    pub(super) fn of(before: Option<Revision>, mut steps: Vec<Revision>) -> Option<Self> {
        if let Some(before) = &before {
            steps.retain(|step| step.number > before.number);
        }
        steps.sort_by_key(|step| step.number);
        let after = steps.last()?.entity.clone();
        Some(Self {
            before: before.map(|revision| revision.entity),
            after,
            steps,
        })
    }

    /// Everything about it that is not as it was.
    pub fn differences(&self) -> Vec<Change> {
        self.after.differences_from(self.before.as_ref())
    }

    /// Why it was changed, step by step, where somebody said.
    pub fn reasons(&self) -> Vec<String> {
        let whys = self.steps.iter().filter_map(|step| step.why.clone());
        whys.collect()
    }

    /// How its due day came to be another, if it is; of a new action, since it was put on the plan.
    pub fn due(&self) -> Option<Shift<Due>> {
        self.shift(due_of)
    }

    /// How it came to another lead, if it did.
    pub fn lead(&self) -> Option<Shift<Option<Lead>>> {
        self.shift(|entity| entity.as_action().map(|action| action.lead))
    }

    /// The action before and after, where it is one.
    pub(super) fn action(&self) -> Option<(Option<&Action>, &Action)> {
        let before = self.before.as_ref().and_then(Entity::as_action);
        Some((before, self.after.as_action()?))
    }

    /// How something about it came to be another, if it is.
    fn shift<T: Clone + PartialEq>(&self, read: impl Fn(&Entity) -> Option<T>) -> Option<Shift<T>> {
        let mut steps = self.steps.iter();
        let from = match &self.before {
            Some(before) => read(before)?,
            None => read(&steps.next()?.entity)?,
        };
        let to = read(&self.after)?;
        let (mut last, mut times, mut reasons) = (from.clone(), 0, Vec::new());
        for step in steps {
            let now = read(&step.entity)?;
            if now != last {
                times += 1;
                reasons.extend(step.why.clone());
            }
            last = now;
        }
        (from != to).then_some(Shift {
            from,
            to,
            times,
            reasons,
        })
    }
}

/// When something is due or takes place, where it is of a kind that has a day to be moved.
fn due_of(entity: &Entity) -> Option<Due> {
    match entity {
        Entity::Action(action) => Some(action.due),
        Entity::Meeting(meeting) => Some(Due::On(meeting.day)),
        Entity::Partnership(_)
        | Entity::Vision(_)
        | Entity::Goal(_)
        | Entity::Objective(_)
        | Entity::Partner(_)
        | Entity::Member(_)
        | Entity::WorkGroup(_)
        | Entity::Report(_)
        | Entity::Reply(_)
        | Entity::Agenda(_)
        | Entity::Attendance(_)
        | Entity::Decision(_)
        | Entity::Amendment(_) => None,
    }
}
