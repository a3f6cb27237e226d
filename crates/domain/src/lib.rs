//! The workplan and its rules: no clock, no database, no web.
//!
//! Every rule that a partnership relies on is a pure function here. `today` is always an argument.
mod action;
mod agenda;
mod assessment;
mod assessment_context;
mod attendance;
mod attribution;
mod audience;
mod author;
mod browser;
mod cached_assessment;
mod calendar;
mod calendar_feed;
mod changes;
mod circle;
mod day;
mod decision;
mod doubt;
mod due;
mod figures;
mod flag;
mod goal;
mod heard;
mod hours;
mod language;
mod lead;
mod mail_hours;
mod mail_purpose;
mod meeting;
mod meeting_draft;
mod member;
mod member_draft;
mod number;
mod objective;
mod partner;
mod partner_merge;
mod partnership;
mod permission;
mod plan;
mod policy;
mod read_error;
mod report;
mod report_link;
mod revision;
mod roster;
mod search;
mod series;
mod series_changes;
mod silence;
mod slug;
mod source;
mod status;
mod text;
mod topic_note;
mod vision;
mod what_changed;
mod when;
mod word;
mod work_group;

pub use action::{
    Action, ActionDetails, ActionDraft, ActionError, ActionKind, ActionText, SettledAction,
};
pub use agenda::{
    Added, Agenda, AgendaError, AgendaItem, AgendaSection, Attention, Move, Proposals, Step, Topic,
    TopicError, section_of,
};
pub use assessment::{Assessment, Exemption, Facts, Waited};
pub use assessment_context::AssessmentContext;
pub use attendance::{Attendance, Presence, Who, WhoError};
pub use attribution::{Attribution, ReportSender};
pub use audience::{Audience, Unreached, UnreachedLead};
pub use author::{Author, Origin, Way};
pub use browser::Browser;
pub use cached_assessment::CachedAssessment;
pub use calendar::{Calendar, Calendars};
pub use calendar_feed::{CalendarFeed, FeedKind};
pub use changes::{Aspect, Change, Kept, Said};
pub use circle::Invitees;
pub use day::{Day, DayError};
pub use decision::{Amendment, Decision, DecisionDraft, DecisionOutcome};
pub use doubt::DoubtReason;
pub use due::Due;
pub use figures::{Counts, Figures, FlagCounts, Load, Tally};
pub use flag::{Flag, FlagName, FlagNames, HelpAnswer, Silence};
pub use goal::Goal;
pub use heard::{OpenCall, Responses};
pub use hours::{Hours, HoursError};
pub use language::Language;
pub use lead::Lead;
pub use mail_purpose::{Handout, MailPurpose, PreMeetingMail, Since};
pub use meeting::{Meeting, MeetingError, MeetingState};
pub use meeting_draft::{Gathering, MeetingClash, MeetingDraft, SeriesDraft};
pub use member::{MailChoice, Member, MemberError, MemberState, Role, keep_the_door};
pub use member_draft::MemberDraft;
pub use number::{
    ActionNumber, AmendmentNumber, CalendarFeedNumber, DecisionNumber, GoalNumber, MeetingNumber,
    MemberNumber, Numbered, ObjectiveNumber, PartnerNumber, PartnershipId, ReplyNumber,
    ReportLinkNumber, ReportNumber, RevisionNumber, WorkGroupNumber,
};
pub use objective::{Measure, Objective, ObjectiveDraft, Reading};
pub use partner::Partner;
pub use partner_merge::PartnerMerge;
pub use partnership::{Partnership, Zone, ZoneError};
pub use permission::{Membership, Permission, Scope};
pub use plan::Plan;
pub use policy::{Policy, PolicyError, Threshold};
pub use read_error::{DamagedPlace, FileLimit, ForeignFile, ReadError};
pub use report::{
    Percent, PercentError, ProgressReport, Proposal, Reply, ReportDraft, Reporter, Says,
};
pub use report_link::{LinkState, LinkWay, ReportLink};
pub use revision::{Entity, Revision, Subject, SubjectKind};
pub use roster::Roster;
pub use search::{ActionSearch, SearchText};
pub use series::{Series, SeriesError, Week};
pub use series_changes::SeriesChanges;
pub use slug::{Slug, SlugError};
pub use source::Source;
pub use status::{Completion, Hold, Status, StatusName};
pub use text::{EmailAddress, Name, Note, Phone, TextError, Title, WebAddress};
pub use topic_note::{ActionAgreed, DueAgreed, TopicNote};
pub use vision::Vision;
pub use what_changed::{
    ChangeEvent, ChangeGrouping, ChangePlace, PlanDiff, Removal, ReportedChange, Shift,
    SubjectChange, TurnKind,
};
pub use when::{When, WhenError};
pub use word::WordError;
pub use work_group::WorkGroup;
