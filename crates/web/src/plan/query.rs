use domain::{ActionSearch, FlagName, StatusName};
use persistence::plan::{Filter, PageRange};
use serde::{Deserialize, Serialize};

use crate::paths;
use crate::request::page_number::read_page_range;

/// The part of the plan that somebody asks for, as the address has it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PlanQuery {
    pub words: String,
    pub goal: String,
    pub partner: String,
    pub group: String,
    pub status: String,
    pub flag: String,
    pub wins: String,
    pub page: String,
}

impl PlanQuery {
    /// What the list is narrowed to. What cannot be read narrows nothing.
    pub fn filter(&self) -> Filter {
        Filter {
            goal: self.goal.parse().ok(),
            partner: self.partner.parse().ok(),
            group: self.group.parse().ok(),
            status: StatusName::of_slug(&self.status),
            open: self.status == "open",
            flag: FlagName::of_slug(&self.flag),
            flagged: self.flag == "any",
            exempt: self.flag == "exempt",
            short_wins: !self.wins.is_empty(),
            words: ActionSearch::typed(&self.words),
            ..Filter::default()
        }
    }

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        self.filter() != Filter::default()
    }

    /// The rows of the page.
    pub fn part(&self) -> PageRange {
        read_page_range(&self.page)
    }

    /// The same list, another page.
    pub fn on_page(&self, page: u64) -> Self {
        let page = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        Self {
            page,
            ..self.clone()
        }
    }

    /// The address of this list on the plan's page, now or as it stood.
    pub fn address(&self, plan: &impl paths::WithQuery) -> String {
        let query = serde_urlencoded::to_string(self).unwrap_or_default();
        let given: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.ends_with('='))
            .collect();
        let plan = plan.to_string();
        if given.is_empty() {
            plan
        } else {
            format!("{plan}?{}", given.join("&"))
        }
    }
}
