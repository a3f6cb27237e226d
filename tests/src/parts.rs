//! Parts that many pages have, found by what they are to somebody who has them read aloud.

use crate::page::{MISTAKES, ReadPage};

impl ReadPage {
    /// What is wrong with a form, as it is told above it; or what others changed meanwhile.
    pub fn mistakes(&self) -> Vec<String> {
        self.all(&format!("{MISTAKES} li"))
    }

    /// The fields to which that leads.
    pub fn wrong_fields(&self) -> Vec<String> {
        self.attribute(&format!("{MISTAKES} li a"), "href")
    }

    /// What to correct, as it is told beside each field.
    pub fn corrections(&self) -> Vec<String> {
        self.all("p[id$=-why]")
    }

    /// What is told of a thing beside a label: the status of an action.
    pub fn fact(&self, label: &str) -> Vec<String> {
        let (labels, facts) = (self.all("dt"), self.all("dd"));
        let named = labels.into_iter().zip(facts);
        let found = named.filter(|(name, _)| name == label);
        found.map(|(_, fact)| fact).collect()
    }

    /// What happened to a thing, the latest first.
    pub fn history(&self) -> Vec<String> {
        self.all("[aria-labelledby=history] li")
    }

    /// What was reported on an action, the latest first.
    pub fn reports(&self) -> Vec<String> {
        self.all("[aria-labelledby=reports] li")
    }

    /// Why an action is worth a word.
    pub fn reasons(&self) -> Vec<String> {
        self.all("[aria-label='Why this is worth a word'] li")
    }

    /// The titles of the actions that are listed.
    pub fn actions(&self) -> Vec<String> {
        self.all("main li [href*='/actions/']")
    }
}
