//! Where the things of a plan are shown: on a page that shows the past, as they stood.

use domain::{ActionNumber, FlagName, GoalNumber, ObjectiveNumber, PartnerNumber};

use crate::access::HasPast;
use crate::paths;
use crate::request::address_at::AddressAt;
use crate::request::viewer::Viewer;

impl Viewer {
    /// Where the plan is shown.
    pub fn plan(&self) -> AddressAt<paths::Plan> {
        self.at(paths::Plan { slug: self.slug() })
    }

    /// Where a goal is shown.
    pub fn goal(&self, number: GoalNumber) -> AddressAt<paths::Goal> {
        let slug = self.slug();
        self.at(paths::Goal { slug, number })
    }

    /// Where an objective is shown.
    pub fn objective(&self, number: ObjectiveNumber) -> AddressAt<paths::Objective> {
        let slug = self.slug();
        self.at(paths::Objective { slug, number })
    }

    /// Where an action is shown.
    pub fn action(&self, number: ActionNumber) -> AddressAt<paths::Action> {
        let slug = self.slug();
        self.at(paths::Action { slug, number })
    }

    /// Where the review is shown.
    pub fn review(&self) -> AddressAt<paths::Review> {
        self.at(paths::Review { slug: self.slug() })
    }

    /// Where all actions with a flag are shown.
    pub fn review_flag(&self, flag: FlagName) -> AddressAt<paths::ReviewFlag> {
        let slug = self.slug();
        let flag = flag.slug();
        self.at(paths::ReviewFlag { slug, flag })
    }

    /// Where all partners and people are shown.
    pub fn people(&self) -> AddressAt<paths::People> {
        self.at(paths::People { slug: self.slug() })
    }

    /// Where a partner is shown.
    pub fn partner(&self, number: PartnerNumber) -> AddressAt<paths::Partner> {
        let slug = self.slug();
        self.at(paths::Partner { slug, number })
    }

    fn at<P: HasPast>(&self, address: P) -> AddressAt<P> {
        let when = self.past.as_ref().map(|moment| moment.when);
        AddressAt { address, when }
    }
}
