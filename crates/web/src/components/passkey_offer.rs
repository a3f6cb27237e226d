use maud::{Markup, html};

use crate::say::say;
use crate::{language, paths};

/// A kind word about passkeys to who has none, with a way to say no.
pub fn passkey_offer(next: &paths::Plan) -> Markup {
    let wording = language::browser_wording();
    html! {
        div.note {
            p {
                strong { (say!(wording, "passkey-offer")) }
                " "
                (say!(wording, "passkeys-what"))
            }
            form.buttons method="post" action=(paths::PasskeyRefusal) {
                input type="hidden" name="next" value=(next);
                a.button.button--quiet href={ (paths::Devices) "#passkeys" } {
                    (say!(wording, "passkey-offer-yes"))
                }
                button.button.button--plain { (say!(wording, "not-now")) }
            }
        }
    }
}
