use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::TestBrowser;

/// What has the focus.
#[derive(Deserialize)]
struct Focus {
    called: String,
    complaints: Vec<String>,
}

/// More steps than any page needs to be walked through.
const STEPS: u32 = 250;

/// A page without a mouse. Wherever the focus goes, somebody must be able to see it.
impl TestBrowser {
    /// Goes on from field to link to button, to the one that is called so.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..STEPS {
            self.strike(char::from(Key::Tab)).await;
            let focus = self.run(include_str!("focus.js"), vec![]).await;
            let Focus { called, complaints } = serde_json::from_value(focus).unwrap();
            assert!(complaints.is_empty(), "{called}: {complaints:?}");
            if called.starts_with(name) {
                return;
            }
            passed.push(called);
        }
        panic!("{name} is never reached, only {passed:?}");
    }

    /// Presses Enter where the focus is.
    pub async fn enter(&self) {
        self.strike(char::from(Key::Enter)).await;
    }

    /// Presses the space bar where the focus is.
    pub async fn space(&self) {
        self.strike(' ').await;
    }

    /// Goes on to the next of several answers.
    pub async fn down(&self) {
        self.strike(char::from(Key::Down)).await;
    }

    /// Presses the key of a link, with the one that browsers ask for.
    pub async fn access(&self, key: char) {
        let alt = char::from(Key::Alt);
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: alt })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: alt });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Types where the focus is.
    pub async fn type_here(&self, text: &str) {
        for letter in text.chars() {
            self.strike(letter).await;
        }
    }

    async fn strike(&self, value: char) {
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
    }
}
