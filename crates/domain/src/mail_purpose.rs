//! What a mail is sent for, and when a meeting asks for one.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::word::words;
use crate::{
    ActionNumber, MeetingNumber, MemberNumber, Policy, ReplyNumber, ReportNumber, RevisionNumber,
};

/// What a mail is sent for. What it says is worked out when it is sent, so that it is still true.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "occasion")]
pub enum MailPurpose {
    /// A meeting is near: something is told or asked before it.
    Meeting {
        call: PreMeetingMail,
        meeting: MeetingNumber,
    },
    /// The person became the lead of actions.
    Assignment {
        /// Those, in the order in which they came.
        actions: Vec<ActionNumber>,
    },
    /// Meetings that the person may come to are not as they were.
    MeetingChange {
        /// Those, in the order in which they changed.
        meetings: Vec<Since>,
    },
    /// Somebody cannot take actions that were theirs: they are nobody's again.
    HandedBack {
        /// Those, in the order in which they came back.
        actions: Vec<ActionNumber>,
    },
    /// Somebody asks for help that the person can give.
    HelpWanted {
        /// The reports that ask, in the order in which they came.
        reports: Vec<ReportNumber>,
    },
    /// Somebody answered the person's call for help.
    HelpAnswered {
        /// The answers, in the order in which they came.
        replies: Vec<ReplyNumber>,
    },
    /// Something is handed round at a meeting.
    Handout {
        handout: Handout,
        meeting: MeetingNumber,
        /// Who sends it; not known of what was sent before that was kept.
        #[serde(default)]
        by: Option<MemberNumber>,
    },
    /// The person's link has ended, and another was asked for.
    NewLink,
    /// The person was invited to the partnership.
    Invitation,
    /// The person has set the partnership up.
    Welcome,
    /// Somebody wants to sign in with the address.
    SignIn {
        /// Where to go afterwards.
        next: String,
    },
    /// A coordinator signed in with a browser that was not known.
    NewDevice {
        /// Which browser, in words.
        browser: String,
        at: DateTime<Utc>,
    },
}

impl MailPurpose {
    /// Whether it tells of the whole plan, whose figures are worked out for it.
    pub fn tells_of_the_plan(&self) -> bool {
        match self {
            Self::Meeting { call, .. } => *call == PreMeetingMail::Review,
            Self::Handout { handout, .. } => *handout == Handout::Packet,
            Self::Assignment { .. } | Self::HandedBack { .. } | Self::MeetingChange { .. } => false,
            Self::HelpWanted { .. } | Self::HelpAnswered { .. } => false,
            Self::NewLink | Self::Invitation | Self::Welcome => false,
            Self::SignIn { .. } | Self::NewDevice { .. } => false,
        }
    }

    /// What it becomes when another action was given to the person before it left: that action
    /// comes last. Nothing, where it tells of something else.
    pub fn with_action(&self, action: ActionNumber) -> Option<Self> {
        let Self::Assignment { actions } = self else {
            return None;
        };
        let actions = put_last(actions, action);
        Some(Self::Assignment { actions })
    }

    /// What it becomes when another action came back before it left: that action comes last. Nothing,
    /// where it tells of something else.
    pub fn with_handed_back(&self, action: ActionNumber) -> Option<Self> {
        let Self::HandedBack { actions } = self else {
            return None;
        };
        let actions = put_last(actions, action);
        Some(Self::HandedBack { actions })
    }

    /// What it becomes when somebody else asked for help before it left. Nothing, where it tells of
    /// something else.
    pub fn with_call(&self, report: ReportNumber) -> Option<Self> {
        let Self::HelpWanted { reports } = self else {
            return None;
        };
        let reports = reports.iter().copied().chain([report]).collect();
        Some(Self::HelpWanted { reports })
    }

    /// What it becomes when somebody answered once more before it left. Nothing, where it tells of
    /// something else.
    pub fn with_answer(&self, reply: ReplyNumber) -> Option<Self> {
        let Self::HelpAnswered { replies } = self else {
            return None;
        };
        let replies = replies.iter().copied().chain([reply]).collect();
        Some(Self::HelpAnswered { replies })
    }

    /// What it becomes when more meetings changed before it left: one that is in it already stays
    /// as what the person knows it. Nothing, where it tells of something else.
    pub fn with_meetings(&self, more: &[Since]) -> Option<Self> {
        let Self::MeetingChange { meetings } = self else {
            return None;
        };
        let mut meetings = meetings.clone();
        for since in more {
            if meetings.iter().all(|one| one.meeting != since.meeting) {
                meetings.push(*since);
            }
        }
        Some(Self::MeetingChange { meetings })
    }
}

/// Each action once, with `action` at the end.
fn put_last(actions: &[ActionNumber], action: ActionNumber) -> Vec<ActionNumber> {
    let others = actions.iter().copied().filter(|one| *one != action);
    others.chain([action]).collect()
}

/// A meeting, and as what somebody knows it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Since {
    pub meeting: MeetingNumber,
    /// The last of its revisions that the person knows of.
    pub known: RevisionNumber,
}

/// What is handed round at a meeting.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Handout {
    /// Agenda, review and plan, before it.
    Packet,
    /// What was written down in it, once it is closed.
    Minutes,
}

words! {
    /// Everything that is handed round at a meeting.
    Handout {
        Packet: "packet",
        Minutes: "minutes",
    }
}

/// What is mailed before a meeting.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PreMeetingMail {
    /// Asks those who lead open actions how it is going.
    Question,
    /// Reminds those who have not answered.
    Reminder,
    /// Tells chairs and coordinators what is quiet.
    Quiet,
    /// Tells leadership what the review says.
    Review,
}

words! {
    /// Everything that is mailed before a meeting, in the order in which it goes out: the lead is
    /// asked before anybody else is told.
    PreMeetingMail {
        Question: "question",
        Reminder: "reminder",
        Quiet: "quiet",
        Review: "review",
    }
}

impl PreMeetingMail {
    /// Whether it is mailed on the day `today` before a meeting on `meeting`, where it has not
    /// been: from its first day on, and on the meeting's own.
    ///
    /// ```
    /// # use domain::{Policy, PreMeetingMail};
    /// # let day = |d| chrono::NaiveDate::from_ymd_opt(2027, 4, d).unwrap();
    /// let policy = Policy::default();
    /// assert!(!PreMeetingMail::Question.is_due(day(20), day(12), &policy));
    /// assert!(PreMeetingMail::Question.is_due(day(20), day(13), &policy), "seven days before");
    /// assert!(PreMeetingMail::Question.is_due(day(20), day(20), &policy), "better late than never");
    /// assert!(!PreMeetingMail::Question.is_due(day(20), day(21), &policy));
    /// assert!(PreMeetingMail::Review.is_due(day(20), day(19), &policy), "the day before");
    /// ```
    pub fn is_due(self, meeting: NaiveDate, today: NaiveDate, policy: &Policy) -> bool {
        (self.first_day(meeting, policy)..=meeting).contains(&today)
    }

    /// The first day on which it is mailed before a meeting on that day.
    pub fn first_day(self, meeting: NaiveDate, policy: &Policy) -> NaiveDate {
        meeting - Days::new(u64::from(self.days_before(policy)))
    }

    /// How many days before the meeting it goes out.
    fn days_before(self, policy: &Policy) -> u32 {
        match self {
            Self::Question => policy.ask_before,
            Self::Reminder | Self::Quiet => policy.remind_before,
            Self::Review => 1,
        }
    }
}
