//! The rooms of `web`. A new one is a decision, and is written down here.

/// The folders of `web` that hold what people see of one thing: one noun each.
pub const NOUNS: [&str; 35] = [
    "actions",
    "asking",
    "calendars",
    "changes",
    "goals",
    "health",
    "as_of",
    "imports",
    "mails",
    "meetings",
    "meetings::agenda",
    "meetings::attendance",
    "meetings::decisions",
    "meetings::minutes",
    "meetings::packet",
    "meetings::run",
    "my_actions",
    "objectives",
    "operators",
    "partnerships",
    "people",
    "people::members",
    "people::partners",
    "people::work_groups",
    "plan",
    "records",
    "report_links",
    "review",
    "set_up",
    "settings",
    "sheets",
    "sign_in",
    "sign_in::devices",
    "sign_in::passkeys",
    "vision",
];

/// What the nouns share, below them: nothing in it knows any of them. (`reports` is what somebody says of
/// an action, whichever way it comes: its addresses are those of actions, links and sheets.)
pub const SHARED: [&str; 26] = [
    "access",
    "access_log",
    "addresses",
    "assets",
    "clock",
    "components",
    "document",
    "error",
    "error_page",
    "headers",
    "language",
    "layout",
    "limits",
    "metrics",
    "network",
    "outline",
    "paths",
    "refusals",
    "reports",
    "request",
    "routes",
    "say",
    "serve",
    "site_settings",
    "state",
    "webauthn",
];

/// What is above the nouns and puts them together. What a crate shows of itself stands in its root.
pub const ROOF: [&str; 2] = ["", "app"];

/// What the program needs of `web`: to serve, and to say which addresses there are.
pub const FRONT_DOOR: [&str; 10] = [
    "",
    "access",
    "addresses",
    "app",
    "clock",
    "network",
    "paths",
    "serve",
    "site_settings",
    "state",
];
