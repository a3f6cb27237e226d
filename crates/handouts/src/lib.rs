//! What is handed round at a meeting: its agenda, the packet, the minutes. Each is told here once,
//! from the plan; pages show it, paper prints it and mails carry it.
mod agenda;
mod press;

pub use agenda::{Part, Point, Programme};
pub use press::{PressError, typeset};

/// A text of the catalogue.
macro_rules! say {
    ($wording:expr, $($rest:tt)*) => {
        i18n_embed_fl::fl!($wording.loader(), $($rest)*)
    };
}
pub(crate) use say;
