//! The words for the things that there are a handful of.

use domain::{
    ActionKind, AgendaSection, DecisionOutcome, Due, Hours, MailChoice, MeetingState, MemberState,
    Presence, Role, Says, StatusName, Way,
};

use crate::Wording;
use crate::loader::say;

impl Wording {
    /// What a status is called.
    pub fn status(&self, status: StatusName) -> String {
        match status {
            StatusName::NotStarted => say!(self, "not-started"),
            StatusName::InProgress => say!(self, "in-progress"),
            StatusName::OnHold => say!(self, "on-hold"),
            StatusName::Complete => say!(self, "complete"),
            StatusName::Dropped => say!(self, "dropped"),
        }
    }

    /// What a report's answer is called.
    pub fn says(&self, says: Says) -> String {
        match says {
            Says::GoingWell => say!(self, "going-well"),
            Says::NoChange => say!(self, "no-change"),
            Says::Stuck => say!(self, "stuck"),
            Says::Finished => say!(self, "finished"),
        }
    }

    /// What a role is called.
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Coordinator => say!(self, "coordinator"),
            Role::Leadership => say!(self, "leadership"),
            Role::Partner => say!(self, "partner-member"),
            Role::Guest => say!(self, "guest"),
        }
    }

    /// Whether a person has come, or has left.
    pub fn member_state(&self, state: MemberState) -> String {
        match state {
            MemberState::Invited => say!(self, "invited"),
            MemberState::Active => say!(self, "active"),
            MemberState::Removed => say!(self, "removed"),
        }
    }

    /// Which mails a person wants.
    pub fn mail_choice(&self, choice: MailChoice) -> String {
        match choice {
            MailChoice::Everything => say!(self, "mails-everything"),
            MailChoice::Questions => say!(self, "mails-questions"),
            MailChoice::Nothing => say!(self, "mails-nothing"),
        }
    }

    /// What a kind of action is called.
    pub fn kind(&self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Action => say!(self, "action"),
            ActionKind::ShortWin => say!(self, "short-win"),
        }
    }

    /// When something is due: a day, ongoing, or no date.
    pub fn due(&self, due: Due) -> String {
        match due {
            Due::On(day) => self.day(day),
            Due::Ongoing => say!(self, "ongoing"),
            Due::Unset => say!(self, "no-date"),
        }
    }

    /// How something came.
    pub fn way(&self, way: Way) -> String {
        match way {
            Way::Page => say!(self, "way-page"),
            Way::MailedLink => say!(self, "way-mailed-link"),
            Way::Meeting => say!(self, "way-meeting"),
            Way::Import => say!(self, "way-import"),
            Way::CommandLine => say!(self, "way-command-line"),
            Way::Program => say!(self, "way-program"),
        }
    }

    /// How a meeting stands.
    pub fn meeting_state(&self, state: MeetingState) -> String {
        match state {
            MeetingState::Planned => say!(self, "planned"),
            MeetingState::Held => say!(self, "held"),
            MeetingState::Cancelled => say!(self, "cancelled"),
        }
    }

    /// A text that may end with what somebody typed, as a sentence: some end theirs with a full stop.
    pub fn sentence(&self, mut text: String) -> String {
        if !text.ends_with(['.', '!', '?', '…']) {
            text.push('.');
        }
        text
    }

    /// From when to when: "9:30 am – 11:00 am".
    pub fn hours(&self, hours: Hours) -> String {
        let from = self.time(hours.from);
        match hours.to {
            Some(to) => say!(self, "from-to", from = from, to = self.time(to)),
            None => from,
        }
    }

    /// Why something is on an agenda.
    pub fn section(&self, section: AgendaSection) -> String {
        match section {
            AgendaSection::Wins => say!(self, "section-wins"),
            AgendaSection::Help => say!(self, "section-help"),
            AgendaSection::Overdue => say!(self, "section-overdue"),
            AgendaSection::Silent => say!(self, "section-silent"),
            AgendaSection::Due => say!(self, "section-due"),
            AgendaSection::Decisions => say!(self, "section-decisions"),
            AgendaSection::Other => say!(self, "section-other"),
        }
    }

    /// Whether somebody was at a meeting.
    pub fn presence(&self, presence: Presence) -> String {
        match presence {
            Presence::Present => say!(self, "present"),
            Presence::Excused => say!(self, "sent-regrets"),
        }
    }

    /// What became of a proposal.
    pub fn outcome(&self, outcome: DecisionOutcome) -> String {
        match outcome {
            DecisionOutcome::Agreed => say!(self, "agreed"),
            DecisionOutcome::NotAgreed => say!(self, "not-agreed"),
            DecisionOutcome::PutOff => say!(self, "put-off"),
        }
    }
}
