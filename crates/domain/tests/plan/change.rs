//! A change that the history has to tell.

use domain::*;

use crate::entities::a_full_report;

/// Reads one change a line: `|thing| the edit => Aspect: from => to;`.
macro_rules! changes {
    ($before:expr; $($edit:expr => $aspect:ident: $from:expr => $to:expr;)*) => {
        $($crate::change::check(&$before, $edit, (domain::Aspect::$aspect, $from, $to));)*
    };
}
pub(crate) use changes;

/// Whether the change from `before` is that one, and its opposite the way back.
pub fn check<T: Clone>(before: &T, edit: impl FnOnce(&mut T), expected: (Aspect, Said, Said))
where
    for<'a> Entity: From<&'a T>,
{
    let mut after = before.clone();
    edit(&mut after);
    let (before, after) = (Entity::from(before), Entity::from(&after));
    let (aspect, from, to) = expected;
    let back = Change {
        aspect,
        from: to.clone(),
        to: from.clone(),
    };
    assert_eq!(after.changes_since(&before), [Change { aspect, from, to }]);
    assert_eq!(before.changes_since(&after), [back]);
}

pub fn words(text: &str) -> Said {
    Said::Words(text.into())
}

/// A change to something, as the history keeps it.
pub fn step(number: i64, entity: impl Into<Entity>, why: Option<&str>) -> Revision {
    Revision {
        number: RevisionNumber(number),
        author: Author {
            member: None,
            at: a_full_report().at,
            way: Way::Page,
        },
        why: why.map(str::to_owned),
        meeting: None,
        entity: entity.into(),
    }
}
