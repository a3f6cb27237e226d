use domain::{Aspect, Name, Partner, PartnerNumber, Roster};
use serde::Deserialize;
use wording::Mistake;

use crate::request::corrections::Corrections;
use crate::request::form_field::FormField;
use crate::request::submission::Form;
use crate::say::say;

pub const NAME: FormField = FormField::new("name", |wording| say!(wording, "partner-name"));
pub const SECTOR: FormField = FormField::new("sector", |wording| say!(wording, "aspect-sector"));
pub const INTO: FormField = FormField::new("into", |wording| say!(wording, "merge-into"));
pub const AGREED: FormField = FormField::new("agreed", |wording| say!(wording, "merge-agreed"));

/// The form that adds a partner, or changes what is said about it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartnerForm {
    pub name: String,
    pub sector: String,
}

/// The form that makes two partners one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    pub into: String,
    pub agreed: String,
}

impl Form for PartnerForm {
    fn changes(&self, aspect: Aspect) -> bool {
        matches!(aspect, Aspect::Name | Aspect::Sector)
    }
}

impl Form for MergeForm {}

impl PartnerForm {
    /// The form as it stands for a partner.
    pub fn of(partner: &Partner) -> Self {
        let sector = partner.sector.as_ref().map(ToString::to_string);
        Self {
            name: partner.name.to_string(),
            sector: sector.unwrap_or_default(),
        }
    }

    /// Reads what the partner is called and what it brings in.
    pub fn read(&self) -> Result<(Name, Option<Name>), Corrections> {
        let mut wrong = Corrections::default();
        let name = wrong.take(NAME, Name::new(&self.name));
        let sector = wrong.take(SECTOR, Name::optional(&self.sector));
        name.zip(sector).ok_or(wrong)
    }
}

impl MergeForm {
    /// Reads which other partner `from` is the same as.
    pub fn read(&self, from: PartnerNumber, roster: &Roster) -> Result<PartnerNumber, Corrections> {
        let mut wrong = Corrections::default();
        let into = wrong.take(INTO, self.other_than(from, roster));
        if self.agreed.is_empty() {
            wrong.add(AGREED, Mistake::NotAgreed);
        }
        into.filter(|_| wrong.is_empty()).ok_or(wrong)
    }

    fn other_than(&self, from: PartnerNumber, roster: &Roster) -> Result<PartnerNumber, Mistake> {
        let into: PartnerNumber = self.into.parse().map_err(|_| Mistake::NotChosen)?;
        let stands = into != from && roster.has_partner(into);
        stands.then_some(into).ok_or(Mistake::Gone)
    }
}
