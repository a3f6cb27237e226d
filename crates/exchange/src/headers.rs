//! What the words above a column mean.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::Meaning::{self, *};
use crate::labels;
use crate::text::{pattern, plain};

/// What the words above a column say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Heading {
    /// The meaning.
    pub meaning: Meaning,
    /// Whether another column with the same meaning is more likely to have it.
    pub weak: bool,
}

/// The first line that fits counts. Written for words in small letters without punctuation.
const SYNONYMS: &[(&str, Meaning)] = &[
    (r"\b(short|quick|early) wins?\b", ShortWin),
    (
        r"^(target|priority|focus|intended) (population|audience|group|area population)|\b(population|audience)\b",
        Kept,
    ),
    (
        r"\b(barriers?|resistance|obstacles|challenges?|risks?|root cause|baseline|rationale|communication plan|sector|sustainability)\b",
        Kept,
    ),
    (
        r"^(actual|revised|original|last|previous)\b.*\b(date|completion|due|updated?)|^date (completed|done|finished|updated|entered|revised|added|of last)|^completed on|^(last )?updated( on)?$|^finished on",
        Kept,
    ),
    (
        r"\bstatus (notes?|comments?|explanation|details?|updates?)\b|\b(progress|status) (notes?|updates?|comments?|report)\b",
        Notes,
    ),
    (r"\bstatus\b", Status),
    (
        r"\b(measures?|indicators?|metrics?|evidence|benchmarks?|how (will|do) (we|you) know|kpis?|success criteria|measures? of success|evaluation|data source)\b",
        Measure,
    ),
    (
        r"^(progress|state|stage|how is it going|where are we|completed?|done|finished|%|% complete.*|percent complete.*|progress to date|current progress|rag|rag rating|not started|in progress|in process|under ?way|on hold|behind|on track|complete y n)$",
        Status,
    ),
    (
        r"\b(start|starts|starting|begin|begins|beginning|launch|kick ?off)( date| month| when| by)?$|^(date|when) (to )?(started|starting|start|begin)|^from$",
        Start,
    ),
    (
        r"\b(due|deadlines?|timelines?|time ?lines?|time ?frames?|timing|schedule|target dates?|completion|end dates?|finish dates?|dates?|when|by what|complete by|done by date|finish by|month|quarter|calendar)\b|^(end|finish|until|to)$",
        Due,
    ),
    (
        r"\b(with whom|who else|whom with|supporters?|supporting|collaborat\w+|critical partners?|key partners?|community partners?)\b",
        Supporters,
    ),
    (
        r"\b(leads?|leaders?|responsib\w+|owners?|by whom|point (person|people)|champions?|assigned|assignees?|accountab\w+|in charge|conveners?|who|whom|roles?)\b",
        Lead,
    ),
    (
        r"\b(resources?|costs?|budgets?|fund(s|ing)?|amount|expenses?|materials|supplies|(support|help|assistance) (needed|required))\b|^\$$",
        Resources,
    ),
    (
        r"\b(partners?|support|stakeholders|assist\w*|helpers?|participants|contributors|team members|members|involved|other (agencies|organizations))\b",
        Supporters,
    ),
    (
        r"\b(person|persons|people|staff|contact|organizations?|agency|agencies|entity|department|facilitator|coordinator)\b",
        Lead,
    ),
    (
        r"^((action|activity|step|item|task|objective|goal|strategy|line) )?(#|no|nr|id|number|code|ref|reference)$",
        Code,
    ),
    (
        r"\bstrateg(y|ies)\b.*\b(actions?|activit(y|ies)|steps?|tasks?)\b|\b(actions?|activit(y|ies)|steps?|tasks?)\b.*\bstrateg(y|ies)\b",
        Action,
    ),
    (
        r"\b(strategy|strategies|initiatives?|approach|approaches)\b",
        Strategy,
    ),
    (
        r"\b(smart )?(objectives?|sub ?goals?|desired changes?|change to be sought|milestones?)\b",
        Objective,
    ),
    (
        r"\b(goals?|priority areas?|priorities|focus areas?|pillars?|domains?|themes?|aims?|strategic direction|area of focus|priority)\b",
        Goal,
    ),
    (
        r"^next steps?$|^(follow up|description|details?|title|what|item|step|how|deliverables?|name)$",
        Action,
    ),
    (
        r"\b(actions?|activit(y|ies)|tasks?|steps?|tactics?|to ?dos?|what|interventions?|work items?|recommendations?|how will)\b",
        Action,
    ),
    (
        r"\b(outcomes?|results?|outputs?|success|deliverables?|targets?)\b",
        Measure,
    ),
    (
        r"\b(notes?|comments?|remarks?|other|updates?|discussion|additional|observations?|lessons|explanation|narrative|accomplishments?)\b",
        Notes,
    ),
];

/// Headings that give way to a plainer one beside them.
const WEAK: &str = r"^(next steps?|follow up|description|details?|title|what|item|step|how|deliverables?|name|milestones?|priority|to|from|end|month|quarter|members|other)$";

/// Words that headings are made of; other words show that a cell is no heading.
const VOCABULARY: &str = "a above accountable accountability action actions activities activity actual additional agencies agency aim aims amount \
 an and anticipated approach area areas are as assigned audience available barriers baseline be begin benchmark benchmarks brief budget by \
 calendar challenges champion change code collaborators collaborating comments comment communication community complete completed completion contact contacts \
 cost costs critical current data date dates deadline deliverable deliverables dept department description desired detail details do does done due each end \
 entity estimated evaluation evidence expected expenses explanation fiscal focus follow for from fund funding funds goal goals group has have how \
 id implementation in indicator indicators initiative initiatives intended involved is item items key know last lead leads leader leaders level line list long \
 main major materials measurable measure measures metric metrics milestone milestones month name narrative necessary need needed needs next no not note notes number \
 objective objectives obstacles of on or organization organizations other others our outcome outcomes output outputs owner owners participants partner \
 partners party parties people percent performance period person persons pillar plan planned point population populations position possible potential \
 primary priority priorities process program progress project projected proposed quarter quick ref reference related remark remarks report required resistance resource \
 resources responsibilities responsibility responsible result results revised risk risks role roles s schedule secondary sector short smart source sources specific staff stakeholder \
 stakeholders start started starting state status step steps strategic strategies strategy stream success support supporter supporters supporting sustainability \
 tactic tactics take taken target targets task tasks team term the theme theme this time timeframe timeline timelines timing title to track type up \
 update updates us volunteers we what when where which who whom why will win wins with work you your # % $ completedby yes y n rag owner(s) early far so recommendation recommendations frame updated entered added today frames today date(s) behind hold under way finish finished";

static RULES: LazyLock<RegexSet> = LazyLock::new(|| {
    // The patterns are constants; one that does not compile fails the first test.
    RegexSet::new(SYNONYMS.iter().map(|(written, _)| *written)).unwrap_or_default()
});
static WEAK_RULE: LazyLock<Regex> = LazyLock::new(|| pattern(WEAK));

/// The meaning of a heading, where its words have one.
pub(crate) fn heading(words: &str) -> Option<Heading> {
    let whole = plain(words);
    // What stands in brackets explains; it seldom names.
    let outside = plain(words.split('(').next().unwrap_or(words));
    let meaning = first_rule(&outside).or_else(|| first_rule(&whole))?;
    Some(Heading {
        meaning,
        weak: WEAK_RULE.is_match(&outside),
    })
}

/// The meaning of a cell that reads like a heading and not like a plan's content.
pub(crate) fn certain_heading(words: &str) -> Option<Heading> {
    let named = plain(words);
    let count = named.split(' ').count();
    if named.is_empty() || count > 14 || words.len() > 140 || is_numbered(words) {
        return None;
    }
    let known = named.split(' ').filter(|word| is_vocabulary(word)).count();
    if known * 10 < count * 6 {
        return None;
    }
    heading(words)
}

/// The meaning of a heading that has another one below it.
pub(crate) fn refined(above: Option<Heading>, below: &str) -> Option<Heading> {
    let question = below.contains('?') || below.split_whitespace().count() > 5;
    let below = heading(below);
    let Some(above) = above else {
        return below.filter(|_| !question);
    };
    match (above.meaning, below.map(|below| below.meaning)) {
        (Due | Start, Some(Due | Start | Status | Kept))
        | (Lead | Supporters, Some(Lead | Supporters))
        | (Action | Status | Notes, Some(_))
            if !question =>
        {
            below
        }
        _ => Some(above),
    }
}

fn is_numbered(words: &str) -> bool {
    labels::is_numbered(words) || labels::code_and_title(words).0.is_some()
}

fn first_rule(plain: &str) -> Option<Meaning> {
    let rule = RULES.matches(plain).into_iter().next()?;
    SYNONYMS.get(rule).map(|(_, meaning)| *meaning)
}

fn is_vocabulary(word: &str) -> bool {
    static WORDS: LazyLock<std::collections::BTreeSet<&str>> =
        LazyLock::new(|| VOCABULARY.split_whitespace().collect());
    WORDS.contains(word) || word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_many_names() {
        let cases: [(Meaning, &[&str]); 15] = [
            (
                Goal,
                &[
                    "Goal",
                    "Goals",
                    "Strategic Goal",
                    "Priority Area",
                    "Focus Area",
                    "Pillar",
                    "Goal Area",
                ],
            ),
            (
                Objective,
                &[
                    "Objective",
                    "Objectives",
                    "SMART Objective",
                    "Measurable Objectives",
                ],
            ),
            (Strategy, &["Strategy", "Strategies", "Initiative"]),
            (
                Action,
                &[
                    "Action",
                    "Action Steps",
                    "Key Activities",
                    "Activity",
                    "Tasks",
                    "What needs to be done?",
                    "What",
                    "Action Item",
                    "Next Steps",
                    "Strategies/Activities",
                    "Step",
                    "Title",
                ],
            ),
            (Code, &["#", "No.", "ID", "Action #", "Ref", "Item No."]),
            (
                Lead,
                &[
                    "Lead",
                    "Person(s) Responsible",
                    "By Whom",
                    "Who",
                    "Owner",
                    "Lead Agency",
                    "Responsible Party",
                    "Point Person",
                    "Champion",
                    "Roles/ Responsibilities",
                    "Lead Agency / Partners",
                    "Assigned To",
                    "Lead(s)",
                    "Who will take actions?",
                    "Responsible Partner",
                    "Action Lead",
                    "Lead Organization",
                ],
            ),
            (
                Supporters,
                &[
                    "Partners",
                    "Critical Partners Needed",
                    "Supporting Organizations",
                    "Collaborators",
                    "With Whom",
                    "Support",
                    "Key Partners",
                    "Other Agencies Involved",
                    "Community Partners",
                ],
            ),
            (
                Start,
                &["Start", "Start Date", "Begin Date", "Date Started"],
            ),
            (
                Due,
                &[
                    "Due",
                    "Due date",
                    "Date to Complete",
                    "By When",
                    "Timeline",
                    "Time Frame",
                    "Target Date",
                    "Deadline",
                    "Completion Date",
                    "When",
                    "Target Dates",
                    "Estimated Completion",
                    "End Date",
                    "By what date will the action be done?",
                ],
            ),
            (
                Status,
                &[
                    "Status",
                    "Status with Date",
                    "Progress",
                    "Current Status",
                    "% Complete",
                    "Completed?",
                    "Progress to Date",
                    "Done?",
                ],
            ),
            (
                Resources,
                &[
                    "Resources Needed",
                    "Costs",
                    "Budget",
                    "Funding Stream/Source",
                    "Resource Needs",
                    "Resources and Support",
                    "Funding",
                    "Support Needed",
                ],
            ),
            (
                Measure,
                &[
                    "Measure",
                    "Progress Measures",
                    "Indicators",
                    "Outcomes",
                    "Metric",
                    "Evidence of Success",
                    "How will we know?",
                    "Performance Measure",
                    "Expected Outcome",
                ],
            ),
            (
                Notes,
                &[
                    "Notes",
                    "Comments",
                    "Other",
                    "Remarks",
                    "Progress Notes",
                    "Updates",
                    "Status Notes",
                ],
            ),
            (ShortWin, &["Short Win?", "Quick win"]),
            (
                Kept,
                &[
                    "Target Population(s)",
                    "Potential Barriers or Resistance",
                    "Baseline",
                    "Date Completed",
                    "Actual completion date",
                    "Revised Due Date",
                    "Last updated",
                ],
            ),
        ];
        for (meaning, names) in cases {
            for name in names {
                assert_eq!(
                    heading(name).map(|heading| heading.meaning),
                    Some(meaning),
                    "{name}"
                );
                assert!(
                    certain_heading(name).is_some(),
                    "{name} should look like a heading"
                );
            }
        }
    }

    #[test]
    fn content_is_no_heading() {
        let content = [
            "Train WIC staff",
            "Meet with program managers to read the baseline numbers",
            "Library",
            "Head Start",
            "County Health Educator",
            "Goal 1: Families are well",
            "1.A.1 Meet with partners",
            "6/30/27",
            "Hub coordination funds",
            "Child care and dinner for 40",
            "Families",
        ];
        for words in content {
            assert_eq!(certain_heading(words), None, "{words}");
        }
    }

    #[test]
    fn every_synonym_compiles() {
        assert_eq!(RULES.len(), SYNONYMS.len());
    }
}
