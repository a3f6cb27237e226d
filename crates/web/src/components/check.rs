use maud::{Markup, html};

use crate::components::field::{described_by, field_notes};
use crate::components::form_fields::FormFields;
use crate::request::form_field::FormField;

impl FormFields<'_> {
    /// A box to tick before a form can do what it says.
    pub fn agreement(&self, field: FormField, ticked: bool) -> Markup {
        let (name, wrong) = (field.name, self.why(field));
        html! {
            div.field.field--wrong[wrong.is_some()] {
                (field_notes(name, None, wrong.as_deref()))
                label.check {
                    input
                        id=(name)
                        type="checkbox"
                        name=(name)
                        value="yes"
                        checked[ticked]
                        aria-describedby=[described_by(name, false, wrong.is_some())]
                        aria-invalid=[wrong.is_some().then_some("true")];
                    " "
                    (self.label(field))
                }
            }
        }
    }
}
