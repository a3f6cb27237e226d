use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why somebody should look at what was read from a spreadsheet.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtReason {
    /// A heading does not say whether it names a goal, an objective or a strategy.
    HeadingWithoutKind,
    /// A row has no action: its heading was taken for one.
    HeadingTakenForAction,
    /// A row has no action: its words were added to the action above.
    AddedToActionAbove,
    /// A heading has details in its row, which belong to no action.
    HeadingWithDetails,
    /// Each line of a cell was taken for an action.
    SeveralLines,
    /// A cell beside a list of actions has another number of lines.
    LinesDoNotMatch,
    /// A cell may name one partner or several.
    SeveralNames,
    /// A number without a format was read as a day.
    BareNumber,
    /// Numbers were read as day, month and year, in this order.
    DayFirst,
    /// A stretch of time, or something that comes back.
    NoSingleDay,
    /// The day is still to be decided.
    NoDayYet,
    /// A day without its year.
    NoYear,
    /// More than one day.
    SeveralDays,
    /// A day with a question mark, or its like.
    UncertainDay,
    /// A day that no calendar has.
    NoSuchDay,
    /// Nothing like a day.
    NoDate,
    /// The last day lies before the first.
    EndBeforeStart,
    /// It goes on all the time, and ends.
    OngoingWithEnd,
    /// A letter or number that stands for a status, as in most plans.
    UnexplainedCode,
    /// Words that say no status.
    UnknownStatus,
    /// A column was taken for due days by what it holds.
    DueByContents,
    /// A column was taken for statuses by what it holds.
    StatusByContents,
    /// A column was taken for partners by the names in it.
    PartnersByNames,
    /// A column of a table without headings was taken for the lead by the names in it.
    LeadByNames,
    /// A column was taken for actions because it has the most words.
    ActionsByLength,
    /// The title of a goal or objective was cut.
    LongHeading,
    /// A title was cut, and the rest put into the notes.
    LongTitle,
    /// Words were cut.
    LongWords,
    /// A short win without its days came in as an action.
    ShortWinWithoutDays,
    /// The start lies after the due day.
    StartsAfterDue,
    /// The due day of what has ended stays.
    ActionEnded,
    /// It is on hold, and nothing says until when; it rests until this day.
    RestsUntil(NaiveDate),
    /// In words already: from a plan in our own JSON, which says its doubts in sentences.
    #[serde(untagged)]
    Sentence(String),
}
