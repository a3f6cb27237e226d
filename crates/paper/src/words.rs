//! What is read in a line of a list or a cell of a table.

/// What a cell of a table or a point of a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What is read first.
    pub text: String,
    /// What belongs to it, smaller, a line each: why it is listed, the last words heard.
    pub below: Vec<String>,
}

impl Words {
    /// The words with one more line below.
    #[must_use]
    pub fn and(mut self, line: impl Into<String>) -> Self {
        self.below.push(line.into());
        self
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self {
            text,
            below: Vec::new(),
        }
    }
}
