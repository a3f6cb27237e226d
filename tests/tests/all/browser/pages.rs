//! The pages that are looked at, by what they show. A list that no test walks is code that nobody
//! uses, which the compiler refuses: so no page is left out.

use super::look::Look;

pub const PLAN: [Look; 4] = [
    Look::at("/p/cedar-bend/plan").closely(),
    Look::at("/p/cedar-bend/plan?flag=any"),
    Look::at("/p/cedar-bend/plan?words=zzzz"),
    Look::at("/p/cedar-bend/vision"),
];

pub const ACTIONS: [Look; 11] = [
    Look::at("/p/cedar-bend/actions/56").closely(),
    Look::at("/p/cedar-bend/actions/3"),
    Look::at("/p/cedar-bend/actions/4"),
    Look::at("/p/cedar-bend/actions/5"),
    Look::at("/p/cedar-bend/actions/11"),
    Look::at("/p/cedar-bend/actions/19"),
    Look::at("/p/cedar-bend/actions/48"),
    Look::at("/p/cedar-bend/actions/999").with_status(404),
    Look::at("/p/cedar-bend/actions/3/edit"),
    Look::mistaken("/p/cedar-bend/actions/new", "Put it on the plan"),
    Look::late("/p/cedar-bend/actions/30/edit"),
];

pub const GOALS: [Look; 7] = [
    Look::at("/p/cedar-bend/goals/1"),
    Look::at("/p/cedar-bend/goals/new"),
    Look::mistaken("/p/cedar-bend/goals/new", "Put it on the plan"),
    Look::at("/p/cedar-bend/objectives/1"),
    Look::at("/p/cedar-bend/objectives/1/edit"),
    Look::mistaken("/p/cedar-bend/objectives/1", "Add it"),
    Look::mistaken("/p/cedar-bend/objectives/new", "Put it on the plan"),
];

/// What is told of actions by those who are signed in, and on paper.
pub const REPORTS: [Look; 5] = [
    Look::at("/p/cedar-bend/my-actions"),
    Look::mistaken("/p/cedar-bend/actions/3", "Send the report"),
    Look::at("/p/cedar-bend/partners/11/sheet"),
    Look::at("/p/cedar-bend/partners/11/sheet/answers"),
    Look::mistaken(
        "/p/cedar-bend/partners/11/sheet/answers",
        "Record the answers",
    ),
];

/// What is answered by a report link, which a coordinator copies for a member.
pub const REPORT_LINKS: [Look; 14] = [
    Look::by_link(""),
    Look::by_link("/actions/18?says=going_well"),
    Look::by_link("/actions/27?says=stuck"),
    Look::by_link("/progress-reports"),
    Look::by_link("/revocation"),
    Look::by_link("/actions/18/hand-back"),
    Look::mistaken_by_link("/actions/27/hand-back", "Hand it back"),
    Look::mistaken_by_link("", "Send my answers"),
    Look::mistaken_by_link("/actions/18", "Send"),
    Look::by_link("/actions/18?says=no_change#send"),
    Look::by_link("/actions/999").with_status(410),
    Look::at("/r/nothing").with_status(410),
    Look::at("/p/cedar-bend/members/14"),
    Look::press("/p/cedar-bend/members/14", "Copy a link"),
];

pub const REVIEW: [Look; 5] = [
    Look::at("/p/cedar-bend/review").closely(),
    Look::at("/p/cedar-bend/review?by=partner"),
    Look::at("/p/cedar-bend/review?by=work-group"),
    Look::at("/p/cedar-bend/review?by=goal"),
    Look::at("/p/cedar-bend/review/overdue"),
];

pub const PEOPLE: [Look; 12] = [
    Look::at("/p/cedar-bend/people"),
    Look::at("/p/cedar-bend/people/unreached"),
    Look::at("/p/cedar-bend/partners/1"),
    Look::at("/p/cedar-bend/partners/1/edit"),
    Look::mistaken("/p/cedar-bend/partners/1", "Make them one"),
    Look::at("/p/cedar-bend/partners/11"),
    Look::mistaken("/p/cedar-bend/partners/new", "Add it"),
    Look::at("/p/cedar-bend/members/6"),
    Look::at("/p/cedar-bend/members/new"),
    Look::mistaken("/p/cedar-bend/members/new", "Add it"),
    Look::at("/p/cedar-bend/work-groups/1"),
    Look::mistaken("/p/cedar-bend/work-groups/new", "Add it"),
];

pub const MEETINGS: [Look; 8] = [
    Look::at("/p/cedar-bend/meetings"),
    Look::at("/p/cedar-bend/meetings/1"),
    Look::at("/p/cedar-bend/meetings/1/minutes"),
    Look::at("/p/cedar-bend/meetings/8"),
    Look::at("/p/cedar-bend/meetings/8/agenda"),
    Look::at("/p/cedar-bend/meetings/8/packet"),
    Look::mistaken("/p/cedar-bend/meetings/new", "Add it"),
    Look::press("/p/cedar-bend/meetings/series", "Show the days first"),
];

/// A meeting that goes on: the latest of the example that was held.
pub const MEETING_GOING_ON: [Look; 9] = [
    Look::at("/p/cedar-bend/meetings/7"),
    Look::at("/p/cedar-bend/meetings/7/roll-call"),
    Look::at("/p/cedar-bend/meetings/7/roll-call/wins"),
    Look::at("/p/cedar-bend/meetings/7/roll-call/action-30"),
    Look::at("/p/cedar-bend/meetings/7/attendance"),
    Look::at("/p/cedar-bend/meetings/7/actions"),
    // A decision without words.
    Look::mistaken(
        "/p/cedar-bend/meetings/7/roll-call/wins#decide",
        "Keep the decision",
    ),
    Look::mistaken("/p/cedar-bend/meetings/7/actions", "Put it on the plan"),
    Look::at("/p/cedar-bend/meetings/6/roll-call/wins").with_status(409),
];

pub const HISTORY: [Look; 6] = [
    Look::at("/p/cedar-bend/changes"),
    Look::at("/p/cedar-bend/changes?from=2020-01-01&by=partner"),
    Look::at("/p/cedar-bend/as-of"),
    Look::at("/p/cedar-bend/as-of/meeting-1/plan"),
    Look::at("/p/cedar-bend/as-of/meeting-1/review"),
    Look::at("/p/cedar-bend/as-of/meeting-1/actions/3"),
];

pub const IMPORTS: [Look; 5] = [
    Look::at("/p/cedar-bend/imports"),
    Look::file("plan.csv", SPREADSHEET),
    Look::file("empty.csv", "Hello\n"),
    Look::file("damaged.xlsx", "This is no workbook.").with_status(422),
    Look::taken_in("plan.csv", SPREADSHEET),
];

const SPREADSHEET: &str = "\
Goal,Objective,Action,Lead,Due,Status,Colour
Children read early,Books in every home,Fill ten little libraries,Library; The Mill,2031-01-15,Not started,red
Children read early,Books in every home,Ask the mill for shelves,The Mill,after the thaw,Perhaps,blue
";

pub const SETTINGS: [Look; 5] = [
    Look::at("/p/cedar-bend/settings"),
    Look::at("/p/cedar-bend/asking"),
    Look::at("/p/cedar-bend/records"),
    Look::at("/p/cedar-bend/calendars"),
    Look::press("/p/cedar-bend/calendars", "Make an address: Your dates"),
];

pub const SIGN_IN: [Look; 5] = [
    Look::at("/your-partnerships"),
    Look::at("/devices"),
    Look::at("/sign-in"),
    Look::at("/sign-in/nothing").with_status(410),
    Look::at("/set-up/nothing").with_status(410),
];

/// A partnership that was just set up.
pub const NEW_PARTNERSHIP: [Look; 9] = [
    Look::at("/p/new-leaf/plan"),
    Look::at("/p/new-leaf/review"),
    Look::at("/p/new-leaf/people"),
    Look::at("/p/new-leaf/meetings"),
    Look::at("/p/new-leaf/vision"),
    Look::at("/p/new-leaf/actions/new"),
    Look::at("/p/new-leaf/objectives/new"),
    Look::at("/p/new-leaf/work-groups/new"),
    Look::at("/p/new-leaf/settings"),
];

/// A plan of 300 more actions, with names as long as they can be.
pub const HUGE_PLAN: [Look; 7] = [
    Look::at("/p/cedar-bend/plan?page=3"),
    Look::at("/p/cedar-bend/review"),
    Look::at("/p/cedar-bend/review/overdue"),
    Look::at("/p/cedar-bend/actions/100"),
    Look::at("/p/cedar-bend/actions/100/edit"),
    Look::at("/p/cedar-bend/goals/6"),
    Look::at("/p/cedar-bend/people"),
];
