//! The program's hidden command by itself: a test that sends a file has it read by this, which
//! cargo builds along with the tests.
use std::process::ExitCode;

use exchange::child;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [command, dashes, name] if command == child::COMMAND && dashes == "--" => {
            child::child_main(name)
        }
        _ => ExitCode::FAILURE,
    }
}
