//! What there is to know about an action before one says how it goes, or that one cannot take it.

use domain::{Action, Partner};
use maud::{Markup, html};
use persistence::{ReadTx, StoreError, find};

use crate::request::reader::Locale;
use crate::say::say;

/// An action with the names of those who help with it.
pub struct ActionDetailsShown {
    pub action: Action,
    supporters: Vec<String>,
}

impl ActionDetailsShown {
    pub async fn read(tx: &ReadTx, action: &Action) -> Result<Self, StoreError> {
        let mut supporters = Vec::new();
        for partner in &action.details.supporters {
            supporters.push(find::<Partner>(tx, *partner).await?.name.to_string());
        }
        let action = action.clone();
        Ok(Self { action, supporters })
    }

    /// Its notes and helpers, where it has any.
    pub fn about(&self, reader: Locale) -> Markup {
        let notes = self.action.details.notes.as_ref();
        html! {
            @if notes.is_some() || !self.supporters.is_empty() {
                section.stack.stack--tight aria-labelledby="about" {
                    h2 #about.small-title { (say!(reader, "about-this-action")) }
                    @if let Some(notes) = notes {
                        p.words { (notes) }
                    }
                    @if !self.supporters.is_empty() {
                        @let names = self.supporters.join(", ");
                        p { (say!(reader, "mail-helping", names = names)) }
                    }
                }
            }
        }
    }
}
