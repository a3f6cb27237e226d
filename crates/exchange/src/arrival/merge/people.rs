//! Who answers for an action, and who helps.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Action, PartnerNumber};

use super::{Merge, News};
use crate::arrival::said;

impl Merge<'_, '_> {
    pub(super) fn people(
        &mut self,
        action: &mut Action,
        news: &News<'_>,
        before: Option<&BTreeMap<String, String>>,
    ) {
        let says = self.row.action;
        if news.about(said::LEAD, action.lead.is_none()) {
            let lead = says.lead.first().and_then(|name| self.directory.lead(name));
            let same = lead.map(|lead| lead.partner) == action.lead.map(|lead| lead.partner);
            // A person who answers for it on the plan stays where the partner does.
            if !same || lead.is_some_and(|lead| lead.member.is_some()) {
                action.reassign(lead, self.today);
            }
        }
        if news.about(said::SUPPORTERS, action.details.supporters.is_empty()) {
            let gone = before.and_then(|before| before.get(said::SUPPORTERS));
            let gone = gone.map(String::as_str).unwrap_or_default().split("; ");
            let gone: BTreeSet<_> = gone.filter_map(|name| self.directory.known(name)).collect();
            let named = said::supporters_said(says);
            let named = named.iter().filter_map(|name| self.directory.lead(name));
            let named: Vec<PartnerNumber> = named.map(|lead| lead.partner).collect();
            let supporters = &mut action.details.supporters;
            supporters.retain(|number| !gone.contains(number));
            supporters.extend(named);
        }
        let lead = action.lead.map(|lead| lead.partner);
        let supporters = &mut action.details.supporters;
        supporters.retain(|number| Some(*number) != lead);
        supporters.sort_unstable();
        supporters.dedup();
    }
}
