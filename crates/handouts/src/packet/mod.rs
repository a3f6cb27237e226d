//! The packet of a meeting: its agenda, the review and the plan, as of the day on which it is made.
mod changed;
mod cover;
mod plan;
mod review;

use chrono::NaiveDate;
use domain::{ChangeGrouping, FlagName};
use paper::{Document, DocumentSection};
use persistence::agendas::{self, OnTheTable};
use persistence::plan::{ActionLine, Filter, PageRange, plan_lines};
use persistence::{Outline, ReadTx, StoreError, changes, meetings, work_groups};
use wording::ChangeGroup;

use crate::agenda::Programme;
use crate::context::HandoutContext;
use crate::say::say;

/// More actions than any plan has.
const ALL: PageRange = PageRange {
    after: 0,
    most: 100_000,
};

/// What is handed round before a meeting.
#[derive(Clone, Debug)]
pub struct Packet {
    /// What it talks about.
    pub programme: Programme,
    /// The whole, in which that comes first.
    pub document: Document,
}

/// All that a packet is made of.
struct Facts<'a> {
    of: HandoutContext<'a>,
    outline: &'a Outline,
    /// Who meets.
    who: String,
    table: OnTheTable,
    /// The actions that the meeting is about, in the plan's order.
    lines: Vec<ActionLine>,
    /// What changed since the meeting before, and its day.
    changed: Option<(NaiveDate, Vec<ChangeGroup>)>,
}

/// The packet of a meeting. A work group's has the actions of the group; the others are its own
/// partnership's.
///
/// # Errors
///
/// When the database fails.
pub async fn packet_document(
    tx: &ReadTx,
    outline: &Outline,
    of: HandoutContext<'_>,
) -> Result<Packet, StoreError> {
    let filter = Filter {
        group: of.meeting.group,
        ..Filter::default()
    };
    let policy = &of.partnership.policy;
    let facts = Facts {
        who: who(tx, of).await?,
        table: agendas::agenda_of(
            tx,
            agendas::AgendaOf {
                meeting: of.meeting,
                policy,
                today: of.today,
            },
        )
        .await?,
        lines: plan_lines(tx, &filter, ALL).await?,
        changed: changed_since_last(tx, of).await?,
        outline,
        of,
    };
    let programme = Programme::of(&facts.table, of);
    Ok(Packet {
        document: facts.document(&programme),
        programme,
    })
}

impl Facts<'_> {
    fn document(&self, programme: &Programme) -> Document {
        let wording = self.of.wording;
        let day = wording.day(self.of.meeting.day);
        let title = say!(wording, "packet-title", day = day.as_str());
        Document {
            language: wording.tag().to_owned(),
            partnership: self.of.partnership.name.to_string(),
            occasion: say!(
                wording,
                "packet-occasion",
                who = self.who.as_str(),
                day = day
            ),
            opening: cover::packet_opening(self),
            contents: Some(say!(wording, "packet-contents")),
            sections: self.sections(programme),
            title,
            ..Document::default()
        }
    }

    fn sections(&self, programme: &Programme) -> Vec<DocumentSection> {
        let parts = [
            Some(programme.section(self.of.wording)),
            Some(review::review_section(self)),
            Some(plan::plan_section(self)),
            changed::changed_section(self),
        ];
        let parts = parts.into_iter().flatten();
        parts.map(DocumentSection::on_new_page).collect()
    }

    /// The actions that carry a flag, in the plan's order.
    fn flagged(&self, flag: FlagName) -> impl Iterator<Item = &ActionLine> {
        let carries = move |line: &&ActionLine| line.flags.iter().any(|own| own.name() == flag);
        self.lines.iter().filter(carries)
    }

    /// Who leads an action, in words.
    fn lead(&self, line: &ActionLine) -> String {
        let name = line.lead.as_ref().map(|(_, name)| name.to_string());
        name.unwrap_or_else(|| say!(self.of.wording, "no-lead-yet"))
    }
}

/// What changed since the same people met before, where they did.
async fn changed_since_last(
    tx: &ReadTx,
    of: HandoutContext<'_>,
) -> Result<Option<(NaiveDate, Vec<ChangeGroup>)>, StoreError> {
    let meetings = meetings::by_day(tx).await?;
    let before = of.meeting.before(&meetings);
    let Some(before) = before else {
        return Ok(None);
    };
    let since = before
        .closed
        .unwrap_or(of.partnership.zone.end_of(before.day));
    let changed = changes::changes_between(tx, since, of.now).await?;
    let groups = of
        .wording
        .what_changed(&changed, ChangeGrouping::Goal, false);
    Ok(Some((before.day, groups)))
}

/// Who comes to a meeting: the group's name, or everybody.
async fn who(tx: &ReadTx, of: HandoutContext<'_>) -> Result<String, StoreError> {
    let Some(number) = of.meeting.group else {
        return Ok(say!(of.wording, "whole-partnership"));
    };
    let group = work_groups::find_work_group(tx, number).await?;
    Ok(group.name.to_string())
}
