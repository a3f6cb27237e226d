//! Filled databases as released versions of the program left them, kept as the statements that make
//! them again. Each is named after the last migration that it went through.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use persistence::testing::TestDatabase;

/// How the address of a database begins that is a file.
const IN_FILE: &str = "sqlite://";

/// A filled database of an earlier version, of the kind that the tests run on.
pub struct Fixture {
    /// The last migration that it went through.
    name: String,
    statements: String,
}

impl Fixture {
    /// All that are kept, the oldest first.
    pub fn all() -> Vec<Self> {
        let files = fs::read_dir(directory()).unwrap();
        let files = files.map(|file| file.unwrap().path());
        let mut all: Vec<Self> = files.filter_map(|file| Self::read(&file)).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        assert!(!all.is_empty(), "none is kept");
        all
    }

    fn read(file: &Path) -> Option<Self> {
        let name = file.file_name()?.to_str()?.strip_suffix(suffix())?;
        Some(Self {
            name: name.to_owned(),
            statements: fs::read_to_string(file).unwrap(),
        })
    }

    /// Makes the database again, as it was, and names it: what a test says next is about it.
    pub async fn database(&self) -> TestDatabase {
        eprintln!("{}", self.name);
        if on_postgres() {
            // The role that its tables are granted to belongs to the whole server.
            TestDatabase::create().await;
        }
        let database = TestDatabase::blank().await;
        if let Some(file) = database.url.strip_prefix(IN_FILE) {
            fs::File::create_new(file).unwrap();
        }
        database.run(&self.statements).await;
        database
    }

    /// Keeps a database; one that is kept already is never changed.
    pub async fn keep(database: &TestDatabase) {
        let last = "SELECT MAX(version) FROM seaql_migrations";
        let name = database.ask(last).await.remove(0);
        let file = directory().join(name + suffix());
        let statements = if database.is_postgres() {
            of_postgres(&database.url)
        } else {
            of_sqlite(&database.url)
        };
        let mut file = fs::File::create_new(&file).unwrap();
        file.write_all(statements.as_bytes()).unwrap();
    }
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/filled")
}

fn on_postgres() -> bool {
    std::env::var_os("TEST_DATABASE_URL").is_some()
}

fn suffix() -> &'static str {
    if on_postgres() {
        ".postgres.sql"
    } else {
        ".sqlite.sql"
    }
}

fn of_sqlite(url: &str) -> String {
    let dump = "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).iterdump(), sep='\\n')";
    let file = url.strip_prefix(IN_FILE).unwrap();
    // First of all, because a table may refer to one that comes later.
    let later = "PRAGMA foreign_keys = OFF;\n".to_owned();
    later + &printed(Command::new("/usr/bin/python3").args(["-c", dump, file]))
}

/// Only statements that any version of PostgreSQL takes: what `pg_dump` says to its own client, or
/// sets for the connection, differs from one to the next.
fn of_postgres(url: &str) -> String {
    let how = ["--inserts", "--rows-per-insert=100", "--no-owner", url];
    let dump = printed(Command::new("pg_dump").args(how));
    let is_needed = |line: &&str| {
        let needless = ["--", "\\", "SET "];
        !line.is_empty() && !needless.iter().any(|start| line.starts_with(start))
    };
    let lines = dump.lines().filter(is_needed);
    lines.map(|line| line.to_owned() + "\n").collect()
}

fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}
