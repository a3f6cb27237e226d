//! Reading a file that may be hostile, in a process that may die of it.
//!
//! Our binary calls itself: the parent hands the bytes to `<program> read-workbook <file name>` and
//! gets the grid back as JSON. The child may use little memory and little time, so that no file
//! can take more than one failed attempt with it.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use domain::ReadError;
use rlimit::Resource;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;

use super::{Workbook, WorkbookLimits, read_workbook};

/// The hidden command of our binary.
pub const COMMAND: &str = "read-workbook";

/// What the child may use: address space, which is more than what it touches.
const MEMORY: u64 = 512 << 20;
/// Seconds of computing.
const COMPUTING: u64 = 2;
/// How long the parent waits by the clock. The child never waits for anything but a processor, so
/// this is for a machine that is busy with other things; what a file can cost, [`COMPUTING`] says.
const CHILD_TIMEOUT: Duration = Duration::from_secs(20);
/// The largest grid that the parent accepts.
const LARGEST_ANSWER: u64 = 32 << 20;
/// Files that are read at the same time.
static READERS: Semaphore = Semaphore::const_new(2);

/// Reads a file in a child process of `program`, our own binary.
pub async fn read_in_child(
    program: &Path,
    file_name: &str,
    bytes: &[u8],
) -> Result<Workbook, ReadError> {
    WorkbookLimits::default().check_size(bytes.len())?;
    let _turn = READERS
        .acquire()
        .await
        .map_err(|_| ReadError::Unavailable)?;
    let mut child = start(program, file_name).map_err(|_| ReadError::Unavailable)?;
    let answer = tokio::time::timeout(CHILD_TIMEOUT, converse(&mut child, bytes)).await;
    // Whatever came of it, nothing of the child may stay.
    let _ = child.kill().await;
    match answer {
        Ok(Ok(json)) if !json.is_empty() => parsed(&json),
        Ok(Ok(_) | Err(_)) | Err(_) => Err(ReadError::TooHard),
    }
}

/// The whole of the hidden command: reads standard input, writes the grid to standard output.
pub fn child_main(file_name: &str) -> ExitCode {
    let answer = restrict().and_then(|()| {
        let bytes = standard_input()?;
        read_workbook(file_name, &bytes, &WorkbookLimits::default())
    });
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = serde_json::to_writer(&mut out, &answer).is_ok() && out.flush().is_ok();
    if written {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn start(program: &Path, file_name: &str) -> std::io::Result<Child> {
    Command::new(program)
        .args([COMMAND, "--", file_name])
        // No secret of ours is within reach of whatever the file does.
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
}

/// Hands the bytes over and takes the answer, both at once: either pipe may be full.
async fn converse(child: &mut Child, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let missing = || std::io::Error::other("no pipe");
    let mut input = child.stdin.take().ok_or_else(missing)?;
    let output = child.stdout.take().ok_or_else(missing)?;
    let give = async move {
        // A child that refuses the file early stops listening; its answer says why.
        let _ = input.write_all(bytes).await;
    };
    let take = async {
        let mut answer = Vec::new();
        output
            .take(LARGEST_ANSWER)
            .read_to_end(&mut answer)
            .await
            .map(|_| answer)
    };
    tokio::join!(give, take).1
}

fn parsed(json: &[u8]) -> Result<Workbook, ReadError> {
    serde_json::from_slice::<Result<Workbook, ReadError>>(json).unwrap_or(Err(ReadError::TooHard))
}

fn restrict() -> Result<(), ReadError> {
    let set = |resource: Resource, most: u64| rlimit::setrlimit(resource, most, most);
    set(Resource::AS, MEMORY)
        .and_then(|()| set(Resource::CPU, COMPUTING))
        .and_then(|()| set(Resource::CORE, 0))
        .map_err(|_| ReadError::Unavailable)
}

fn standard_input() -> Result<Vec<u8>, ReadError> {
    let most = WorkbookLimits::default().bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(most).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|_| ReadError::Unavailable)
}
