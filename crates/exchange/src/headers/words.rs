//! The words above columns, and what they mean.

use domain::ActionText;

use crate::Meaning::{self, *};

const RESOURCES: Meaning = Text(ActionText::Resources);
const MEASURE: Meaning = Text(ActionText::Measure);
const NOTES: Meaning = Text(ActionText::Notes);

/// The first line that fits counts. Written for words in small letters without punctuation.
pub(super) const SYNONYMS: &[(&str, Meaning)] = &[
    (r"\b(short|quick|early) wins?\b", ShortWin),
    (r"^((status|progress|color|colour) )?(key|legend)$", Kept),
    (
        r"^(target|priority|focus|intended) (population|audience|group|area population)",
        Kept,
    ),
    (r"\b(population|audience)\b", Kept),
    (
        r"\b(barriers?|resistance|obstacles|challenges?|risks?|root cause|baseline)\b",
        Kept,
    ),
    (
        r"\b(rationale|communication plan|sector|sustainability)\b",
        Kept,
    ),
    (
        r"^(actual|revised|original|last|previous)\b.*\b(date|completion|due|updated?)",
        Kept,
    ),
    (
        r"^date (completed|done|finished|closed|updated|entered|revised|added|assigned|opened)",
        Kept,
    ),
    (r"^date (created|identified|raised|of last)", Kept),
    (
        r"^(assigned|opened|created|entered|added|closed) (date|on)$|^completed on",
        Kept,
    ),
    (r"^(last )?updated( on)?$|^finished on", Kept),
    (
        r"\bstatus (notes?|comments?|explanation|details?|updates?)\b",
        NOTES,
    ),
    (
        r"\b(progress|status) (notes?|updates?|comments?|report)\b",
        NOTES,
    ),
    (r"\bstatus\b", Status),
    (
        r"\b(measure[ds]?|indicators?|metrics?|evidence|benchmarks?)\b",
        MEASURE,
    ),
    (r"\bhow (will|do) (we|you) know\b", MEASURE),
    (
        r"\b(how (we|you|they) (will|ll) know|success looks like|kpis?)\b",
        MEASURE,
    ),
    (
        r"\b(success criteria|measures? of success|evaluation)\b",
        MEASURE,
    ),
    (r"\bdata sources?\b", MEASURE),
    (
        r"^(progress|state|stage|how is it going|where are we|completed?|done|finished)$",
        Status,
    ),
    (
        r"^(%( .*)?|percent( .*)?|pct .*|progress to date|current progress|rag|rag rating)$",
        Status,
    ),
    (
        r"^(not started|in progress|in process|under ?way|on hold|behind|on track)$",
        Status,
    ),
    (r"^complete y n$", Status),
    (
        r"\b(start|starts|starting|begin|begins|beginning|launch)( date| month| when| by)?$",
        Start,
    ),
    (r"\bkick ?off( date| month| when| by)?$", Start),
    (
        r"^(date|when) (to )?(started|starting|start|begin)|^from$",
        Start,
    ),
    (
        r"\b(due|deadlines?|timelines?|time ?lines?|time ?frames?|timing|schedule)\b",
        Due,
    ),
    (
        r"\b(target dates?|completion|end dates?|finish dates?|dates?|when|by what)\b",
        Due,
    ),
    (
        r"\b(complete by|done by date|finish by|month|quarter|calendar)\b",
        Due,
    ),
    (r"^(end|finish|until|to)$", Due),
    (
        r"\b(with whom|who else|whom with|supporters?|supporting|supported by)\b",
        Supporters,
    ),
    (
        r"\b(collaborat\w+|critical partners?|key partners?|community partners?)\b",
        Supporters,
    ),
    (
        r"^partners? (and|or|with|needed|involved|to|agencies|organizations|roles?)\b",
        Supporters,
    ),
    (
        r"\b(leads?|leaders?|responsib\w+|owners?|by whom|point (person|people)|champions?)\b",
        Lead,
    ),
    (
        r"\b(assigned|assignees?|accountab\w+|in charge|conveners?|who|whom|roles?)\b",
        Lead,
    ),
    (r"\b(resources?|costs?|budgets?|fund(s|ing)?)\b", RESOURCES),
    (
        r"\b(financ(ial|ing|es)|in kind|amount|expenses?|materials)\b",
        RESOURCES,
    ),
    (
        r"\b(supplies|(support|help|assistance) (needed|required))\b",
        RESOURCES,
    ),
    (r"^what (do|will|would) (we|you|they) need$", RESOURCES),
    (r"^(what is needed|needs?)$|^\$$", RESOURCES),
    (
        r"\b(partners?|support|stakeholders|assist\w*|helpers?|participants)\b",
        Supporters,
    ),
    (
        r"\b(contributors|team members|members|involved)\b",
        Supporters,
    ),
    (r"\bother (agencies|organizations)\b", Supporters),
    (
        r"\b(person|persons|people|staff|contact|organizations?|agency|agencies|entity)\b",
        Lead,
    ),
    (r"\b(department|facilitator|coordinator)\b", Lead),
    (
        r"^((action|activity|step|item|task) )?(#|no|nr|id|number|code|ref|reference)$",
        Code,
    ),
    (
        r"^(objective|obj|goal|strategy|line) (#|no|nr|id|number|code|ref|reference)$",
        Code,
    ),
    (
        r"\bstrateg(y|ies)\b.*\b(actions?|activit(y|ies)|steps?|tasks?)\b",
        Action,
    ),
    (
        r"\b(actions?|activit(y|ies)|steps?|tasks?)\b.*\bstrateg(y|ies)\b",
        Action,
    ),
    (
        r"\b(goals?|objectives?)\b.*\b(actions?|activit(y|ies)|steps?|tasks?)\b",
        Action,
    ),
    (
        r"\b(actions?|activit(y|ies)|steps?|tasks?)\b.*\b(goals?|objectives?)\b",
        Action,
    ),
    (
        r"\b(strategy|strategies|initiatives?|approach|approaches)\b",
        Strategy,
    ),
    (
        r"\b(smart )?(objectives?|sub ?goals?|desired changes?|change to be sought)\b",
        Objective,
    ),
    (r"\b(smart )?milestones?\b", Objective),
    (
        r"\b(goals?|priority areas?|priorities|focus areas?|pillars?|domains?|themes?|aims?)\b",
        Goal,
    ),
    (r"\b(strategic direction|area of focus|priority)\b", Goal),
    (r"^next steps?$", Action),
    (
        r"^(follow up|description|details?|title|what|item|step|how|deliverables?|name)$",
        Action,
    ),
    (
        r"\b(actions?|activit(y|ies)|tasks?|steps?|tactics?|to ?dos?|what|interventions?)\b",
        Action,
    ),
    (r"\b(work items?|recommendations?|how will)\b", Action),
    (
        r"\b(outcomes?|results?|outputs?|success|deliverables?|targets?)\b",
        MEASURE,
    ),
    (
        r"\b(notes?|comments?|remarks?|other|updates?|discussion)\b",
        NOTES,
    ),
    (
        r"\b(additional|observations?|lessons|explanation|narrative)\b",
        NOTES,
    ),
    (r"\baccomplishments?\b", NOTES),
];

/// Headings that give way to a plainer one beside them.
pub(super) const WEAK: &[&str] = &[
    r"^(next steps?|follow up|description|details?|title|what|item|step|how|deliverables?|name)$",
    r"^(milestones?|priority|to|from|end|month|quarter|members|other)$",
];

/// Words that headings are made of; other words show that a cell is no heading.
pub(super) const VOCABULARY: &str = "\
    a above accountable accountability action actions activities activity actual additional agencies \
    agency aim aims amount an and anticipated approach area areas are as assigned audience available \
    barriers baseline be begin benchmark benchmarks brief budget by calendar challenges champion \
    change code collaborators collaborating comments comment communication community complete \
    completed completion contact contacts cost costs critical current data date dates deadline \
    deliverable deliverables dept department description desired detail details do does done due \
    each end entity estimated evaluation evidence expected expenses explanation fiscal focus follow \
    for from fund funding funds goal goals group has have how id implementation in indicator \
    indicators initiative initiatives intended involved is item items key know last lead leads \
    leader leaders level line list long main major materials measurable measure measures metric \
    metrics milestone milestones month name narrative necessary need needed needs next no not note \
    notes number objective objectives obstacles of on or organization organizations other others our \
    outcome outcomes output outputs owner owners participants partner partners party parties people \
    percent performance period person persons pillar plan planned point population populations \
    position possible potential primary priority priorities process program progress project \
    projected proposed quarter quick ref reference related remark remarks report required resistance \
    resource resources responsibilities responsibility responsible result results revised risk risks \
    role roles s schedule secondary sector short smart source sources specific staff stakeholder \
    stakeholders start started starting state status step steps strategic strategies strategy stream \
    success support supporter supporters supporting sustainability tactic tactics take taken target \
    targets task tasks team term the theme theme this time timeframe timeline timelines timing title \
    to track type up update updates us volunteers we what when where which who whom why will win \
    wins with work you your # % $ completedby yes y n rag owner(s) early far so recommendation \
    recommendations frame updated entered added today frames today date(s) behind hold under way \
    finish finished financial finance financing data supports supported play parties assigned opened \
    created closed looks like percentage means verification tool tools aligned linked budgeted \
    committee workgroup subgoal themes domains pillars aims entities alignment obj measured kind pct \
    actual";
