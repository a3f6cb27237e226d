//! One type per kind of number, so that a partner is never passed for an action.
//!
//! Numbers are small and count within their partnership: people say "action 42" in a meeting.

macro_rules! number {
    ($name:ident, $what:literal) => {
        #[doc = concat!("Names ", $what, ".")]
        #[derive(
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd,
            serde::Deserialize,
            serde::Serialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for i64 {
            fn from(number: $name) -> Self {
                number.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.trim().parse().map(Self)
            }
        }
    };
}

number!(PartnershipId, "a partnership among all of them");
number!(
    AmendmentNumber,
    "an amendment to the minutes of a partnership's meetings"
);
number!(
    DecisionNumber,
    "a decision of a partnership, over all its meetings"
);
number!(ActionNumber, "an action of a partnership");
number!(
    CalendarFeedNumber,
    "a feed that a member's calendar program reads"
);
number!(GoalNumber, "a goal of a partnership");
number!(MeetingNumber, "a meeting of a partnership");
number!(MemberNumber, "a member of a partnership");
number!(ObjectiveNumber, "an objective of a partnership");
number!(PartnerNumber, "a partner of a partnership");
number!(ReplyNumber, "a reply to a progress report");
number!(
    ReportLinkNumber,
    "a link by which a member of a partnership reports"
);
number!(ReportNumber, "a progress report of a partnership");
number!(
    RevisionNumber,
    "a revision of a partnership: they count up as changes are made"
);
number!(WorkGroupNumber, "a work group of a partnership");

/// A thing that is found by a number of its own kind.
pub trait Numbered {
    /// What its number is: no other thing's can be taken for it.
    type Number: Copy + Into<i64>;

    fn number(&self) -> Self::Number;
}

macro_rules! numbered {
    ($($thing:ident by $field:ident: $number:ident),* $(,)?) => {
        $(impl Numbered for crate::$thing {
            type Number = $number;

            fn number(&self) -> $number {
                self.$field
            }
        })*
    };
}

numbered!(
    Goal by number: GoalNumber,
    Objective by number: ObjectiveNumber,
    Partner by number: PartnerNumber,
    Member by number: MemberNumber,
    Meeting by number: MeetingNumber,
    ProgressReport by number: ReportNumber,
    Reply by number: ReplyNumber,
    Decision by number: DecisionNumber,
    Amendment by number: AmendmentNumber,
    // A meeting has one of each.
    Agenda by meeting: MeetingNumber,
    Attendance by meeting: MeetingNumber,
);
