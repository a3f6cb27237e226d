use domain::ActionNumber;
use maud::{Markup, Render, html};

/// A labelled input that keeps what was typed and says what to correct.
pub struct Field<'a> {
    name: String,
    id: String,
    label: String,
    kind: Kind,
    typed: &'a str,
    hint: Option<String>,
    wrong: Option<String>,
    optional: Option<String>,
    filled_in_as: Option<&'static str>,
}

enum Kind {
    Line(&'static str),
    Lines(u8),
}

impl<'a> Field<'a> {
    /// A line of text.
    pub fn text(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("text"))
    }

    pub fn day(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("date"))
    }

    /// A time of day.
    pub fn time(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("time"))
    }

    /// An address for mail.
    pub fn email(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("email"))
    }

    /// Several lines of text.
    pub fn lines(name: &'static str, label: String, typed: &'a str, rows: u8) -> Self {
        Self::of(name, label, typed, Kind::Lines(rows))
    }

    /// A number, typed as text so that nothing that was typed is lost.
    pub fn number(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("number"))
    }

    /// Digits that are no number: a code.
    pub fn digits(name: &'static str, label: String, typed: &'a str) -> Self {
        Self::of(name, label, typed, Kind::Line("digits"))
    }

    /// Lets a browser fill it in with what it knows of its owner.
    pub fn filled_in_as(mut self, what: &'static str) -> Self {
        self.filled_in_as = Some(what);
        self
    }

    /// Says beside the label that it may be left empty.
    pub fn optional(mut self, word: String) -> Self {
        self.optional = Some(word);
        self
    }

    /// Says what is meant.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Says what to correct.
    pub fn wrong(mut self, wrong: Option<String>) -> Self {
        self.wrong = wrong;
        self
    }

    /// Keeps it apart from others of the same name on a page.
    pub fn in_form(mut self, form: &str) -> Self {
        self.id = format!("{form}-{}", self.name);
        self
    }

    /// Keeps it apart from the fields of the same name of other actions, in the form that has
    /// them all.
    pub fn about(mut self, action: Option<ActionNumber>) -> Self {
        if let Some(number) = action {
            self.name = format!("{}-{number}", self.name);
            self.id.clone_from(&self.name);
        }
        self
    }

    fn of(name: &'static str, label: String, typed: &'a str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            id: name.to_owned(),
            label,
            kind,
            typed,
            hint: None,
            wrong: None,
            optional: None,
            filled_in_as: None,
        }
    }

    fn input(&self, described_by: Option<String>) -> Markup {
        let invalid = self.wrong.is_some().then_some("true");
        match self.kind {
            Kind::Lines(rows) => html! {
                textarea
                    id=(self.id)
                    name=(self.name)
                    rows=(rows)
                    aria-describedby=[described_by]
                    aria-invalid=[invalid]
                { (self.typed) }
            },
            Kind::Line("number") => html! {
                input
                    .field__input--short
                    id=(self.id)
                    name=(self.name)
                    type="text"
                    inputmode="decimal"
                    value=(self.typed)
                    aria-describedby=[described_by]
                    aria-invalid=[invalid];
            },
            Kind::Line("digits") => html! {
                input
                    .field__input--short
                    id=(self.id)
                    name=(self.name)
                    type="text"
                    inputmode="numeric"
                    autocomplete=[self.filled_in_as]
                    value=(self.typed)
                    aria-describedby=[described_by]
                    aria-invalid=[invalid];
            },
            Kind::Line("date") => html! {
                input
                    .field__input--day
                    id=(self.id)
                    name=(self.name)
                    type="date"
                    value=(self.typed)
                    aria-describedby=[described_by]
                    aria-invalid=[invalid];
            },
            Kind::Line(kind) => html! {
                input
                    id=(self.id)
                    name=(self.name)
                    type=(kind)
                    value=(self.typed)
                    autocomplete=[self.filled_in_as]
                    aria-describedby=[described_by]
                    aria-invalid=[invalid];
            },
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let described_by = described_by(&self.id, self.hint.is_some(), self.wrong.is_some());
        html! {
            div.field.field--wrong[self.wrong.is_some()] {
                label for=(self.id) {
                    (self.label)
                    @if let Some(word) = &self.optional {
                        " "
                        span.field__optional { (word) }
                    }
                }
                (field_notes(&self.id, self.hint.as_deref(), self.wrong.as_deref()))
                (self.input(described_by))
            }
        }
    }
}

/// What is meant, and what to correct, above an input.
pub fn field_notes(id: &str, hint: Option<&str>, wrong: Option<&str>) -> Markup {
    html! {
        @if let Some(hint) = hint {
            p.field__hint id={ (id) "-hint" } { (hint) }
        }
        @if let Some(wrong) = wrong {
            p.field__why id={ (id) "-why" } { (wrong) }
        }
    }
}

/// The ids of the notes above an input.
pub fn described_by(id: &str, hint: bool, wrong: bool) -> Option<String> {
    let hint = hint.then(|| format!("{id}-hint"));
    let wrong = wrong.then(|| format!("{id}-why"));
    let notes: Vec<String> = hint.into_iter().chain(wrong).collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}
