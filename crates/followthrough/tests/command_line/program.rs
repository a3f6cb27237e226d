use std::process::{Command, Output};

use persistence::testing::TestDatabase;
use serde_json::Value;

/// The program with a database of its own.
pub struct Program(pub TestDatabase);

impl Program {
    pub async fn new() -> Self {
        Self(TestDatabase::create().await)
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_followthrough"))
            .env_remove("FOLLOWTHROUGH_PUBLIC_URL")
            .env("DATABASE_URL", &self.0.url)
            .args(arguments)
            .output()
            .unwrap()
    }

    /// What it prints when all goes well.
    pub fn prints(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What it says when it refuses.
    pub fn refuses(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    pub fn review(&self, arguments: &[&str]) -> Value {
        let asked = [&["review", "--format", "json", "--partnership"], arguments].concat();
        serde_json::from_str(&self.prints(&asked)).unwrap()
    }
}
