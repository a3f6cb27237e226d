//! The minutes of a meeting: who was there, what was decided, said and changed. They stand as they were
//! when it was closed; amendments come on top and show as such.
mod changes;
mod presence;

use chrono::{DateTime, Utc};
use domain::{ActionNumber, DecisionOutcome};
use paper::{Block, Document, DocumentSection, Fact, Table, TableColumn, Words};
use persistence::minutes::{self, Minutes};
use persistence::{ReadTx, StoreError};
use wording::Names;

use crate::context::HandoutContext;
use crate::facts::{meeting_facts, numbered};
use crate::say::say;

/// What minutes are made of.
struct Facts<'a> {
    of: HandoutContext<'a>,
    who: String,
    minutes: Minutes,
    names: Names,
}

/// The minutes of a meeting; while it goes on, as they are now.
///
/// # Errors
///
/// When the database fails.
pub async fn minutes_document(tx: &ReadTx, of: HandoutContext<'_>) -> Result<Document, StoreError> {
    let minutes = minutes::minutes_of(tx, of.meeting, of.now).await?;
    let group = of
        .meeting
        .group
        .and_then(|group| minutes.then.groups.get(&group));
    let who = group.map(|group| group.name.to_string());
    let facts = Facts {
        who: who.unwrap_or_else(|| say!(of.wording, "whole-partnership")),
        names: Names::in_plan(&minutes.then),
        minutes,
        of,
    };
    Ok(facts.document())
}

impl Facts<'_> {
    fn document(&self) -> Document {
        let wording = self.of.wording;
        let day = wording.day(self.of.meeting.day);
        let sections = [
            Some(presence::presence_section(self)),
            Some(self.decisions()),
            changes::told_reports(self),
            changes::added_actions(self),
            changes::moved_dates(self),
            changes::reassigned_actions(self),
            changes::other_changes(self),
            self.missed(),
        ];
        Document {
            language: wording.tag().to_owned(),
            title: say!(wording, "minutes-title", day = day.as_str()),
            partnership: self.partnership(),
            occasion: say!(
                wording,
                "packet-occasion",
                who = self.who.as_str(),
                day = day
            ),
            opening: self.opening(),
            sections: sections.into_iter().flatten().collect(),
            ..Document::default()
        }
    }

    /// What the partnership was called then.
    fn partnership(&self) -> String {
        let then = self.minutes.then.partnership.as_ref();
        then.unwrap_or(self.of.partnership).name.to_string()
    }

    /// When and where it was, whether it is closed, and what was amended.
    fn opening(&self) -> Vec<Block> {
        let wording = self.of.wording;
        let mut about = vec![Fact::new(say!(wording, "who-meets"), &self.who)];
        about.extend(meeting_facts(wording, self.of.meeting));
        let closed = self.of.meeting.closed.map(|closed| self.instant(closed));
        let state = closed.unwrap_or_else(|| say!(wording, "minutes-open"));
        about.push(Fact::new(say!(wording, "minutes-closed"), state));
        let amendments = self.minutes.amendments.iter().map(|amendment| {
            let day = self.instant(amendment.at);
            let by = amendment.by.map(|member| self.names.member(member));
            let label = match by {
                Some(name) => say!(wording, "minutes-amended-by", day = day, name = name),
                None => say!(wording, "minutes-amended", day = day),
            };
            Block::note(label, amendment.text.as_str())
        });
        [Block::Facts(about)]
            .into_iter()
            .chain(amendments)
            .collect()
    }

    fn decisions(&self) -> DocumentSection {
        let wording = self.of.wording;
        let section = DocumentSection::new(say!(wording, "minutes-decisions"));
        if self.minutes.decisions.is_empty() {
            return section.with(Block::paragraph(say!(wording, "minutes-no-decisions")));
        }
        let mut table = Table::new([
            TableColumn::new(say!(wording, "records-decision"), 6),
            TableColumn::new(say!(wording, "aspect-proposed-by"), 3),
            TableColumn::new(say!(wording, "aspect-outcome"), 3),
        ]);
        for decision in &self.minutes.decisions {
            let mut text = Words::from(format!("{} {}", decision.number, decision.text));
            let about = match decision.topic {
                Some(domain::Topic::Action(number)) => Some(self.action(number)),
                _ => None,
            };
            text.below.extend(about);
            let by = decision.proposed_by.map(|who| self.names.who(who));
            let outcome: DecisionOutcome = decision.outcome;
            table.push([
                text,
                by.unwrap_or_default().into(),
                wording.outcome(outcome).into(),
            ]);
        }
        section.with(table)
    }

    /// Of which actions no word came.
    fn missed(&self) -> Option<DocumentSection> {
        let missed = &self.minutes.missed;
        let wording = self.of.wording;
        let section = DocumentSection::new(say!(wording, "minutes-missed"));
        let lead = |number: &ActionNumber| {
            let action = self.minutes.then.actions.get(number)?;
            let lead = action.lead?;
            Some(self.names.partner(lead.partner).to_owned())
        };
        let points = missed.iter().map(|number| {
            let point = Words::from(self.action(*number));
            match lead(number) {
                Some(lead) => point.and(lead),
                None => point,
            }
        });
        let count = say!(
            wording,
            "minutes-missed-count",
            actions = (missed.len() as u64)
        );
        (!missed.is_empty()).then(|| {
            section
                .with(Block::paragraph(count))
                .with(Block::list(points))
        })
    }

    /// What an action is called: "12 Agree the rota".
    fn action(&self, number: ActionNumber) -> String {
        let action = self.minutes.then.actions.get(&number);
        let title = action.map_or("", |action| action.details.title.as_str());
        numbered(Some(number), title)
    }

    /// A day and an hour, in the partnership's zone.
    fn instant(&self, at: DateTime<Utc>) -> String {
        let (wording, zone) = (self.of.wording, self.of.partnership.zone);
        let (day, time) = (wording.day(zone.day_of(at)), wording.time(zone.time_of(at)));
        format!("{day}, {time}")
    }
}
