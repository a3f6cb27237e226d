//! What changed, in a sentence.

use domain::{ActionText, Aspect, Change, Kept, Said, Threshold};

use crate::loader::say;
use crate::{Names, Wording};

/// How much of a long text is quoted, in characters.
const QUOTED: usize = 120;

impl Wording {
    /// What changed: "Due moved from 3 March 2027 to 17 April 2027".
    pub fn change(&self, change: &Change, names: &Names) -> String {
        let what = match change.aspect {
            Aspect::Presence(who) => names.who(who).to_owned(),
            aspect => self.aspect(aspect),
        };
        let from = self.said(&change.from, names);
        let to = self.said(&change.to, names);
        match (&change.from, &change.to) {
            (Said::Nothing, _) => say!(self, "change-set", what = what, to = to),
            (_, Said::Nothing) => say!(self, "change-cleared", what = what, from = from),
            (Said::Day(_), Said::Day(_)) => {
                say!(self, "change-moved", what = what, from = from, to = to)
            }
            _ => say!(self, "change-changed", what = what, from = from, to = to),
        }
    }

    fn said(&self, said: &Said, names: &Names) -> String {
        let list = |names: Vec<&str>| names.join(", ");
        match said {
            Said::Nothing => String::new(),
            Said::Words(words) => quoted_text(words),
            Said::Day(day) => self.day(*day),
            Said::Ongoing => say!(self, "ongoing"),
            Said::Number(number) => self.number(*number),
            Said::Percent(percent) => say!(self, "percent", percent = percent.to_owned()),
            Said::Flag(true) => say!(self, "yes"),
            Said::Flag(false) => say!(self, "no"),
            Said::Status(status) => self.status(*status).to_lowercase(),
            Said::Kind(kind) => self.kind(*kind).to_lowercase(),
            Said::Role(role) => self.role(*role).to_lowercase(),
            Said::MemberState(state) => self.member_state(*state).to_lowercase(),
            Said::Mails(choice) => self.mail_choice(*choice).to_lowercase(),
            Said::Language(language) => language.own_name().to_owned(),
            Said::Goal(goal) => say!(self, "goal-number", number = goal.0),
            Said::Objective(objective) => say!(self, "objective-number", number = objective.0),
            Said::Action(action) => say!(self, "action-number", number = action.0),
            Said::Partners(partners) => list(partners.iter().map(|p| names.partner(*p)).collect()),
            Said::Members(members) => list(members.iter().map(|m| names.member(*m)).collect()),
            Said::Group(group) => names.group(*group).to_owned(),
            Said::Hours(hours) => self.hours(*hours),
            Said::Outcome(outcome) => self.outcome(*outcome).to_lowercase(),
            Said::Presence(presence) => self.presence(*presence).to_lowercase(),
            Said::Who(who) => names.who(*who).to_owned(),
            Said::Topics(added, left_out) => {
                let (added, omitted) = (*added as u64, *left_out as u64);
                say!(self, "agenda-in-numbers", added = added, omitted = omitted)
            }
            Said::Count(count) => self.count((*count).into()),
            // Of these no sentence quotes anything.
            Said::Instant(_) | Said::Source(_) | Said::Report(_) | Said::Reply(_) => String::new(),
            Said::Agenda(_) | Said::Decision(_) | Said::Amendment(_) => String::new(),
            Said::Meeting(_) => String::new(),
        }
    }

    /// What an aspect of a thing is called.
    fn aspect(&self, aspect: Aspect) -> String {
        match aspect {
            Aspect::Title => say!(self, "aspect-title"),
            Aspect::Name => say!(self, "aspect-name"),
            Aspect::Slug => say!(self, "aspect-slug"),
            Aspect::Zone => say!(self, "aspect-zone"),
            Aspect::Archived => say!(self, "aspect-archived"),
            Aspect::Policy(threshold) => self.threshold(threshold),
            Aspect::Text => say!(self, "aspect-text"),
            Aspect::Adopted => say!(self, "aspect-adopted"),
            Aspect::RootCause => say!(self, "aspect-root-cause"),
            Aspect::Goal => say!(self, "aspect-goal"),
            Aspect::Measure => say!(self, "aspect-measure"),
            Aspect::Baseline => say!(self, "aspect-baseline"),
            Aspect::Target => say!(self, "aspect-target"),
            Aspect::Unit => say!(self, "aspect-unit"),
            Aspect::Reading(day) => say!(self, "aspect-reading", day = self.day(day)),
            Aspect::Objective => say!(self, "aspect-objective"),
            Aspect::Kind => say!(self, "aspect-kind"),
            Aspect::Code => say!(self, "aspect-code"),
            Aspect::Strategy => say!(self, "aspect-strategy"),
            Aspect::Group => say!(self, "aspect-group"),
            Aspect::Supporters => say!(self, "aspect-supporters"),
            Aspect::Start => say!(self, "aspect-start"),
            Aspect::ActionText(text) => self.action_text(text),
            Aspect::Notes => say!(self, "aspect-notes"),
            Aspect::Lead => say!(self, "aspect-lead"),
            Aspect::LeadMember => say!(self, "aspect-lead-member"),
            Aspect::Due => say!(self, "aspect-due"),
            Aspect::Status => say!(self, "aspect-status"),
            Aspect::HoldUntil => say!(self, "aspect-hold-until"),
            Aspect::Percent => say!(self, "aspect-percent"),
            Aspect::WaitingFor => say!(self, "aspect-waiting-for"),
            Aspect::Sector => say!(self, "aspect-sector"),
            Aspect::MergedInto => say!(self, "aspect-merged-into"),
            Aspect::Email => say!(self, "aspect-email"),
            Aspect::Phone => say!(self, "aspect-phone"),
            Aspect::Partner => say!(self, "aspect-partner"),
            Aspect::Role => say!(self, "aspect-role"),
            Aspect::MemberState => say!(self, "aspect-member-state"),
            Aspect::Mails => say!(self, "aspect-mails"),
            Aspect::Language => say!(self, "aspect-language"),
            Aspect::Refused => say!(self, "aspect-refused"),
            Aspect::Chairs => say!(self, "aspect-chairs"),
            Aspect::Day => say!(self, "aspect-day"),
            Aspect::Cancelled => say!(self, "aspect-cancelled"),
            Aspect::Closed => say!(self, "aspect-closed"),
            Aspect::Hours => say!(self, "aspect-hours"),
            Aspect::Place => say!(self, "aspect-place"),
            Aspect::Link => say!(self, "aspect-link"),
            Aspect::Began => say!(self, "aspect-began"),
            Aspect::Outcome => say!(self, "aspect-outcome"),
            Aspect::ProposedBy => say!(self, "aspect-proposed-by"),
            Aspect::Presence(_) => say!(self, "aspect-presence"),
            Aspect::Others => say!(self, "aspect-others"),
            Aspect::Agenda => say!(self, "aspect-agenda"),
            Aspect::Kept(kept) => self.kept_aspect(kept),
        }
    }

    /// What a text about an action is called.
    pub fn action_text(&self, text: ActionText) -> String {
        match text {
            ActionText::Resources => say!(self, "aspect-resources"),
            ActionText::Measure => say!(self, "aspect-measure"),
            ActionText::Notes => say!(self, "aspect-notes"),
        }
    }

    /// How a form asks for a text about an action.
    pub fn action_text_question(&self, text: ActionText) -> String {
        match text {
            ActionText::Measure => say!(self, "action-measure"),
            ActionText::Resources | ActionText::Notes => self.action_text(text),
        }
    }

    /// What is kept beside is told in other words, or not at all.
    fn kept_aspect(&self, kept: Kept) -> String {
        match kept {
            Kept::DueWords => say!(self, "aspect-due-words"),
            Kept::Ended => say!(self, "aspect-ended"),
            _ => String::new(),
        }
    }

    /// What a number of the policy is called.
    pub fn threshold(&self, threshold: Threshold) -> String {
        match threshold {
            Threshold::SettleDays => say!(self, "policy-settle-days"),
            Threshold::StalledMissed => say!(self, "policy-stalled-missed"),
            Threshold::StalledUnmoved => say!(self, "policy-stalled-unmoved"),
            Threshold::StalledDays => say!(self, "policy-stalled-days"),
            Threshold::QuietDays => say!(self, "policy-quiet-days"),
            Threshold::QuietBefore => say!(self, "policy-quiet-before"),
            Threshold::DriftingMoves => say!(self, "policy-drifting-moves"),
            Threshold::NeverHeardMeetings => say!(self, "policy-never-heard-meetings"),
            Threshold::ComingUpDays => say!(self, "policy-coming-up-days"),
            Threshold::ComingUpPercent => say!(self, "policy-coming-up-percent"),
            Threshold::ComingUpTime => say!(self, "policy-coming-up-time"),
            Threshold::LaterDays => say!(self, "policy-later-days"),
            Threshold::AskBefore => say!(self, "policy-ask-before"),
            Threshold::RemindBefore => say!(self, "policy-remind-before"),
            Threshold::MailFrom => say!(self, "policy-mail-from"),
            Threshold::MailUntil => say!(self, "policy-mail-until"),
        }
    }
}

/// Somebody's words in quotes, cut where they are long.
pub(crate) fn quoted_text(words: &str) -> String {
    let mut quoted: String = words.chars().take(QUOTED).collect();
    if quoted.len() < words.len() {
        quoted.push('…');
    }
    format!("“{quoted}”")
}
