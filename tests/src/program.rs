use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How often to look whether a program that was started listens.
const LISTEN_POLL_INTERVAL: Duration = Duration::from_millis(20);

/// The built program, serving the example partnership on a database of its own.
pub struct Program {
    serving: Child,
    address: String,
    /// What it printed when it put the example in.
    invitations: String,
    directory: ScratchDirectory,
}

impl Program {
    /// Puts the example in and serves it, as an operator would.
    pub async fn with_the_example() -> Self {
        let address = a_free_address();
        let public = address.clone();
        Self::with_the_example_at(&address, public).await
    }

    /// The same under a name: passkeys are not made for numbers.
    pub async fn with_the_example_by_name() -> Self {
        let address = a_free_address();
        let public = address.replace("127.0.0.1", "localhost");
        Self::with_the_example_at(&address, public).await
    }

    async fn with_the_example_at(address: &str, public: String) -> Self {
        let directory = ScratchDirectory::new();
        let url = format!("http://{public}");
        let at = ["--listen", address, "--public-url", &url];
        let put_in = command(&directory, &[&["demo"], &at[..]].concat())
            .output()
            .expect("the program is built: run bin/test");
        assert!(put_in.status.success(), "the example was not put in");
        let serving = command(&directory, &[&["serve"], &at[..]].concat())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut program = Self {
            serving,
            address: public,
            invitations: String::from_utf8(put_in.stdout).unwrap(),
            directory,
        };
        program.answers().await;
        program
    }

    /// Serves a database in which there is nothing yet.
    pub async fn with_nothing() -> Self {
        let directory = ScratchDirectory::new();
        let address = a_free_address();
        let mut serving = command(&directory, &["serve", "--listen", &address])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program is built: run bin/test");
        let said = BufReader::new(serving.stdout.take().unwrap()).lines();
        let link = said
            .map_while(Result::ok)
            .find(|line| line.contains("/set-up/"))
            .expect("the program prints a link to set it up by");
        let mut program = Self {
            serving,
            address,
            invitations: format!("set-up\n{link}"),
            directory,
        };
        program.answers().await;
        program
    }

    /// Brings a spreadsheet in, as an operator would.
    pub fn import(&self, file: &Path) {
        let file = file.to_str().unwrap();
        let ask = ["import", file, "--partnership", "cedar-bend"];
        let brought = command(&self.directory, &ask).output().unwrap();
        let said = String::from_utf8_lossy(&brought.stderr);
        assert!(brought.status.success(), "{said}");
    }

    /// Where something of the program is.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The link that was printed for somebody with a role, like "coordinator".
    pub fn invitation(&self, role: &str) -> &str {
        let mut lines = self.invitations.lines();
        lines.find(|line| line.starts_with(role)).unwrap();
        lines.next().unwrap().trim()
    }

    /// A link for somebody by name of address, as an operator makes one.
    pub fn link_for(&self, email: &str) -> String {
        let url = self.at("");
        let ask = ["sign-in-link", "--email", email, "--public-url", &url];
        let made = command(&self.directory, &ask).output().unwrap();
        let link = String::from_utf8(made.stdout).unwrap();
        link.trim().to_owned()
    }

    /// Waits until it listens, which it does when its database is open and migrated.
    async fn answers(&mut self) {
        while TcpStream::connect(&self.address).is_err() {
            let ended = self.serving.try_wait().unwrap();
            assert_eq!(ended, None, "the program ended before it answered");
            tokio::time::sleep(LISTEN_POLL_INTERVAL).await;
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.serving.kill();
        let _ = self.serving.wait();
    }
}

/// A program that cargo builds beside the directory of the tests.
pub(crate) fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join(name)
}

fn command(directory: &ScratchDirectory, arguments: &[&str]) -> Command {
    let database = directory.path.join("plan.db");
    let mut command = Command::new(built("followthrough"));
    command
        .arg("--database")
        .arg(format!("sqlite://{}", database.display()))
        .args(arguments)
        .env_remove("FOLLOWTHROUGH_PUBLIC_URL");
    command
}

fn a_free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

/// A directory that goes with whoever made it.
pub struct ScratchDirectory {
    pub path: PathBuf,
}

impl Default for ScratchDirectory {
    fn default() -> Self {
        Self::new()
    }
}

impl ScratchDirectory {
    /// Writes a file there.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("followthrough-browser-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self { path }
    }
}

impl Drop for ScratchDirectory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}
