//! What was said about an action in a case.

use domain::*;

use crate::sample::*;

/// A report and the replies to it.
pub struct Word {
    report: ProgressReport,
    replies: Vec<Reply>,
}

/// All reports on an action, in the order in which they came.
pub struct Heard(Vec<Word>);

/// A report by a member of the Family Center, which leads the usual action.
pub fn lead(on: &str) -> Word {
    let report = a_report(on);
    Word {
        report,
        replies: Vec::new(),
    }
}

/// A report by a member of the library, which supports it.
pub fn supporter(on: &str) -> Word {
    let mut word = lead(on);
    word.report.author.partner = Some(LIBRARY);
    word
}

/// A report that the coordinator wrote down for the lead.
pub fn recorded(on: &str) -> Word {
    let mut word = lead(on);
    word.report.recorded_by = Some(MemberNumber(1));
    word
}

/// A report of which only the partner is known, as a file has it.
pub fn imported(on: &str) -> Word {
    let mut word = lead(on);
    word.report.author.member = None;
    word
}

/// A report by a person of no partner.
pub fn unaffiliated(on: &str) -> Word {
    let mut word = lead(on);
    word.report.author.partner = None;
    word
}

/// A report by somebody who neither led nor supported the action.
pub fn bystander(on: &str) -> Word {
    let mut word = supporter(on);
    word.report.response = false;
    word
}

impl Word {
    pub fn stuck(mut self) -> Self {
        self.report.says = Says::Stuck;
        self
    }

    pub fn no_change(mut self) -> Self {
        self.report.says = Says::NoChange;
        self
    }

    pub fn finished(mut self) -> Self {
        self.report.says = Says::Finished;
        self
    }

    /// A coordinator, chair or leader of no partner replied.
    pub fn answered(self, on: &str) -> Self {
        self.reply(on, |reply| reply.answers = true)
    }

    /// Such a one said that it is solved.
    pub fn solved(self, on: &str) -> Self {
        self.reply(on, |reply| (reply.answers, reply.solves) = (true, true))
    }

    /// Such a one from that partner replied, or said that it is solved.
    pub fn answered_from(self, partner: PartnerNumber, on: &str, solves: bool) -> Self {
        self.reply(on, |reply| {
            (reply.answers, reply.solves) = (true, solves);
            reply.partner = Some(partner);
        })
    }

    /// Somebody else replied, as partners could once.
    pub fn remarked(self, on: &str) -> Self {
        self.reply(on, |reply| reply.solves = true)
    }

    fn reply(mut self, on: &str, change: impl FnOnce(&mut Reply)) -> Self {
        let on = day(on);
        let mut reply = Reply {
            number: ReplyNumber(1),
            report: self.report.number,
            at: on.and_time(chrono::NaiveTime::MIN).and_utc(),
            on,
            by: MemberNumber(2),
            partner: None,
            text: note("let us talk"),
            answers: false,
            solves: false,
        };
        change(&mut reply);
        self.replies.push(reply);
        self
    }
}

impl<const N: usize> From<[Word; N]> for Heard {
    fn from(words: [Word; N]) -> Self {
        let mut words = Vec::from(words);
        for (number, word) in (1..).zip(&mut words) {
            word.report.number = ReportNumber(number);
        }
        Self(words)
    }
}

impl Heard {
    pub fn of(&self, action: &Action) -> Responses {
        let words = self.0.iter();
        Responses::of(
            action,
            words.map(|word| (&word.report, word.replies.as_slice())),
        )
    }
}
