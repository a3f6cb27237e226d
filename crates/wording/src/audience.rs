//! Whom a mail reaches, and whom not and why.

use domain::{Audience, Unreached};

use crate::Wording;
use crate::loader::say;

/// How many people are named; a partnership of usual size in full.
const NAMED: usize = 40;

impl Wording {
    /// Whom it reaches, by name.
    pub fn reached(&self, audience: &Audience) -> String {
        let people = &audience.reached;
        let names: Vec<&str> = people
            .iter()
            .take(NAMED)
            .map(|member| member.name.as_str())
            .collect();
        let names = names.join(", ");
        let names = match people.len().saturating_sub(NAMED) {
            0 => names,
            more => say!(self, "audience-more", names = names, more = more),
        };
        say!(
            self,
            "audience-reached",
            count = people.len(),
            names = names
        )
    }

    /// Why no mail reaches somebody.
    pub fn unreached_because(&self, why: Unreached) -> String {
        match why {
            Unreached::NoAddress => say!(self, "unreached-because-no-address"),
            Unreached::Refused => say!(self, "unreached-because-refused"),
            Unreached::ChoseQuestions => say!(self, "unreached-because-chose-questions"),
            Unreached::ChoseNone => say!(self, "unreached-because-chose-none"),
            Unreached::Left => say!(self, "unreached-because-left"),
        }
    }

    /// How many it does not reach, and why; nothing where it reaches all.
    pub fn unreached(&self, audience: &Audience) -> Option<String> {
        let reasons = audience.unreached.iter().map(|(why, members)| {
            let count = members.len();
            match why {
                Unreached::NoAddress => say!(self, "unreached-no-address", count = count),
                Unreached::Refused => say!(self, "unreached-refused", count = count),
                Unreached::ChoseQuestions => say!(self, "unreached-chose-questions", count = count),
                Unreached::ChoseNone => say!(self, "unreached-chose-none", count = count),
                Unreached::Left => say!(self, "unreached-left", count = count),
            }
        });
        let reasons = reasons.collect::<Vec<_>>().join(", ");
        let missed = audience.missed();
        (missed > 0).then(|| {
            say!(
                self,
                "audience-unreached",
                count = missed,
                reasons = reasons
            )
        })
    }
}
