//! All figures of the house at once, to watch how they go:
//!
//! ```sh
//! cargo test -p tests --test structure -- --ignored --nocapture figures
//! ```

use std::error::Error;

use super::arrows::arrows;
use super::functions::{Functions, long_files};
use super::lines::lines_too_wide;
use super::names::homonyms;
use super::rings::rings;
use super::rooms::{by_a_back_door, rooms_of_no_table, sideways, writes};
use super::sources;

#[test]
#[ignore = "tells the figures and checks none"]
fn figures() -> Result<(), Box<dyn Error>> {
    let sources = sources::house()?;
    let arrows = arrows(&sources);
    println!("rings");
    for ring in rings(&arrows) {
        let allowed = if ring.is_allowed() { "" } else { ", too wide" };
        let folder = ring.folder().join("::");
        let (files, closing) = (ring.files.len(), ring.closing.len());
        println!("    {folder}: {files} files, {closing} arrows close it{allowed}");
    }
    println!(
        "names of types that mean several things: {}",
        homonyms(&sources).len()
    );
    tell_functions(&Functions::of(&sources));
    println!("files that are too long: {}", long_files()?.len());
    println!("lines that are too wide: {}", lines_too_wide()?.len());
    println!(
        "files of web in no known room: {}",
        rooms_of_no_table(&sources).len()
    );
    println!(
        "arrows in web from noun to noun, or up: {}",
        sideways(&arrows).len()
    );
    println!("arrows from web to what writes: {}", writes(&sources).len());
    println!(
        "arrows of the program by a back door: {}",
        by_a_back_door(&arrows).len()
    );
    Ok(())
}

fn tell_functions(functions: &Functions) {
    let one_word = functions.of_one_word().len();
    let leaving = functions.leaving().count();
    let share = one_word as f64 * 100.0 / leaving as f64;
    println!(
        "free functions that leave their module, of one word: {one_word} of {leaving}, {share:.1} %"
    );
    println!(
        "lines of a function: median {}, longest {}",
        functions.median(),
        functions.longest()
    );
    println!(
        "functions that are too long: {}",
        functions.too_long().len()
    );
    println!(
        "functions with more than three arguments: {}",
        functions.with_many_arguments().len()
    );
    println!("arguments that are tuples: {}", functions.tuples());
    println!("matches on a bool: {}", functions.matches_on_bool.len());
}
