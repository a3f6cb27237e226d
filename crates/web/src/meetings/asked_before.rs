//! Whom the program asks before a meeting, and when: said where meetings are added.

use domain::{Audience, Meeting, MeetingNumber};
use mail::rounds;
use maud::{Markup, html};
use persistence::ReadTx;

use crate::components::audience_note;
use crate::error::AppError;
use crate::request::viewer::Viewer;
use crate::say::say;

/// Whom the question before a meeting of everybody reaches, as things stand.
pub async fn asked_before(viewer: &Viewer, tx: &ReadTx) -> Result<Audience, AppError> {
    // It is not on the calendar yet: no number names it.
    let meeting = Meeting::on(MeetingNumber(0), viewer.today);
    Ok(rounds::question_audience(tx, &meeting).await?)
}

/// When leads are asked and reminded before each meeting, and whom that reaches.
pub fn asked_before_note(viewer: &Viewer, asked: &Audience) -> Markup {
    let policy = &viewer.partnership().policy;
    let (ask, remind) = (policy.ask_before, policy.remind_before);
    html! {
        div.stack.stack--tight.small.soft {
            p { (say!(viewer, "asked-before", ask = ask, remind = remind)) }
            (audience_note(viewer, asked))
            @if !viewer.asks() {
                p { (say!(viewer, "asked-before-not-yet")) }
            }
        }
    }
}
