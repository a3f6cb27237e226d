//! Agendas: what a meeting talks about, read from the plan.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::{
    ActionNumber, Agenda, AgendaItem, AgendaSection, Attention, Meeting, Policy, Proposals, Topic,
};

use crate::plan::{self, ActionLine, PageRange};
use crate::{ReadTx, StoreError, meetings, reports, row_numbers, table};

/// How many wins an agenda names.
const NAMED_WINS: PageRange = PageRange {
    after: 0,
    most: 100,
};
/// How many actions of a section an agenda proposes: no meeting talks about more. The others are on
/// the review.
const MOST_OF_A_SECTION: usize = 50;

/// A meeting's agenda, with what it is about.
#[derive(Clone, Debug)]
pub struct OnTheTable {
    /// What somebody arranged about it.
    pub agenda: Agenda,
    /// What is proposed, and under which section.
    pub proposed: Vec<(Topic, AgendaSection)>,
    /// What is talked about, in order.
    pub items: Vec<AgendaItem>,
    /// What is left out this time.
    pub omitted: Vec<AgendaItem>,
    /// The actions that are talked about, or left out.
    pub lines: BTreeMap<ActionNumber, ActionLine>,
    /// What was finished since the meeting before, the latest first.
    pub wins: Vec<ActionLine>,
    /// The due days that leads ask for, and nobody has decided on.
    pub asked: BTreeMap<ActionNumber, NaiveDate>,
    /// How many actions are not proposed because their section is full.
    pub more: usize,
}

/// Whose agenda is read.
#[derive(Clone, Copy)]
pub struct AgendaOf<'a> {
    /// The meeting's.
    pub meeting: &'a Meeting,
    /// The partnership's numbers.
    pub policy: &'a Policy,
    /// The day on which it is looked at.
    pub today: NaiveDate,
}

/// The agenda of a meeting, as it stands on a day.
pub async fn agenda_of(tx: &ReadTx, of: AgendaOf<'_>) -> Result<OnTheTable, StoreError> {
    let AgendaOf {
        meeting,
        policy,
        today,
    } = of;
    let calendars = meetings::all_calendars(tx).await?;
    let calendar = calendars.of_group(meeting.group);
    let day = meeting.day.max(today);
    let ahead = Days::new(u64::from(policy.coming_up_days));
    let until = calendar.next(day + Days::new(1)).unwrap_or(day + ahead);
    let wins = plan::wins_after(tx, calendar.last(meeting.day), NAMED_WINS).await?;
    let wins: Vec<ActionLine> = wins
        .into_iter()
        .filter(|line| calendars.looks_at(line.group, meeting))
        .collect();
    let mut lines = plan::to_talk_about(tx, until).await?;
    lines.retain(|line| calendars.looks_at(line.group, meeting));
    let asked = days_asked_for(tx, &lines).await?;
    let about = lines.iter().map(|line| Attention {
        action: line.number,
        due: line.due,
        flags: &line.flags,
        exempt: line.exempt.as_ref(),
        asks_for_a_day: asked.contains_key(&line.number),
    });
    let proposed = Proposals { day, until }.of(!wins.is_empty(), about);
    let (proposed, more) = bounded(proposed);
    let agenda = meetings::find_agenda(tx, meeting.number).await?;
    let (items, omitted) = (agenda.items(&proposed), agenda.omitted(&proposed));
    let lines = lines.into_iter().map(|line| (line.number, line)).collect();
    let lines = with_missing(tx, lines, items.iter().chain(&omitted)).await?;
    Ok(OnTheTable {
        agenda,
        proposed,
        items,
        omitted,
        lines,
        wins,
        asked,
        more,
    })
}

/// As many of each section as a meeting can talk about, and how many are left.
fn bounded(proposed: Vec<(Topic, AgendaSection)>) -> (Vec<(Topic, AgendaSection)>, usize) {
    let mut of_section: BTreeMap<AgendaSection, usize> = BTreeMap::new();
    let all = proposed.len();
    let mut kept = proposed;
    kept.retain(|(_, section)| {
        let there = of_section.entry(*section).or_default();
        *there += 1;
        *there <= MOST_OF_A_SECTION
    });
    let more = all - kept.len();
    (kept, more)
}

/// The due days that leads asked for and nobody has decided on: the day still differs, and nobody who
/// can decide has answered.
async fn days_asked_for(
    tx: &ReadTx,
    lines: &[ActionLine],
) -> Result<BTreeMap<ActionNumber, NaiveDate>, StoreError> {
    let mut asked = BTreeMap::new();
    for some in lines.chunks(row_numbers::CHUNK) {
        let numbers: Vec<ActionNumber> = some.iter().map(|line| line.number).collect();
        let proposals = reports::open_proposals(tx, &numbers).await?;
        let days = some.iter().filter_map(|line| {
            let (report, replies) = proposals.get(&line.number)?.last()?;
            Some((line.number, report.asks_still_for(line.due, replies)?))
        });
        asked.extend(days);
    }
    Ok(asked)
}

/// The lines of all that an agenda names, also of what the plan no longer proposes.
async fn with_missing(
    tx: &ReadTx,
    mut lines: BTreeMap<ActionNumber, ActionLine>,
    items: impl Iterator<Item = &AgendaItem>,
) -> Result<BTreeMap<ActionNumber, ActionLine>, StoreError> {
    let missing = items.filter_map(|item| match item.topic {
        Topic::Action(number) if !lines.contains_key(&number) => Some(number),
        _ => None,
    });
    let missing: Vec<ActionNumber> = missing.collect();
    let missing = plan::lines_among(tx, &missing).await?;
    lines.extend(missing.into_iter().map(|line| (line.number, line)));
    Ok(lines)
}

/// Keeps what somebody arranged about an agenda.
pub async fn keep_agenda(tx: &crate::WriteTx, agenda: &Agenda) -> Result<(), StoreError> {
    table::keep_row(tx, agenda).await
}
