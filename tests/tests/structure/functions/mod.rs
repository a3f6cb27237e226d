//! How long functions and files are, what they are called and what they are given.
mod reading;

use std::error::Error;

use crate::expect_none;
use crate::sources::{self, Source, read, texts};

use reading::Function;

/// The most lines of a function.
const LONGEST_FUNCTION: usize = 60;
/// The most lines of a function, of every two functions one.
const LONGEST_MEDIAN: usize = 10;
/// The most that a function is given by position.
const MOST_ARGUMENTS: usize = 3;
/// The arguments that are tuples, in the whole house: fewer than that.
const TUPLES: usize = 10;
/// Of a hundred free functions that leave their module, those of one word: fewer than that.
const ONE_WORD_OF_HUNDRED: usize = 35;
/// The lines at which a file asks for being taken apart.
const LONG_FILE: usize = 300;
/// Files that are longer, and why they are one.
const LONG_FILES: [(&str, &str); 1] = [("crates/web/src/paths.rs", "the table of all addresses")];

/// What the functions of some sources are like.
#[derive(Default)]
pub struct Functions {
    /// All of them.
    pub all: Vec<Function>,
    /// Where there is a `match` on a bool.
    pub matches_on_bool: Vec<String>,
}

#[test]
fn no_function_is_longer_than_a_screen() -> Result<(), Box<dyn Error>> {
    expect_none(&Functions::read()?.too_long());
    Ok(())
}

#[test]
fn half_of_the_functions_are_short() -> Result<(), Box<dyn Error>> {
    let median = Functions::read()?.median();
    assert!(median <= LONGEST_MEDIAN, "the median is {median} lines");
    Ok(())
}

#[test]
#[ignore = "many functions are given more by position yet"]
fn more_than_three_arguments_are_a_struct() -> Result<(), Box<dyn Error>> {
    expect_none(&Functions::read()?.with_many_arguments());
    Ok(())
}

#[test]
fn hardly_an_argument_is_a_tuple() -> Result<(), Box<dyn Error>> {
    let functions = Functions::read()?;
    let count = functions.tuples();
    let places = functions.with_tuples().join("\n");
    assert!(count < TUPLES, "{count} arguments are tuples:\n{places}");
    Ok(())
}

#[test]
fn what_leaves_its_module_can_be_searched_for() -> Result<(), Box<dyn Error>> {
    let functions = Functions::read()?;
    let one_word = functions.of_one_word();
    let all = functions.leaving().count();
    let few = one_word.len() * 100 < all * ONE_WORD_OF_HUNDRED;
    assert!(
        few,
        "{} of {all} have one word:\n{}",
        one_word.len(),
        one_word.join("\n")
    );
    Ok(())
}

#[test]
fn a_bool_is_asked_with_if() -> Result<(), Box<dyn Error>> {
    expect_none(&Functions::read()?.matches_on_bool);
    Ok(())
}

#[test]
#[ignore = "some files are too long yet"]
fn a_long_file_has_a_reason() -> Result<(), Box<dyn Error>> {
    let known = |path: &String| LONG_FILES.iter().any(|(file, _)| path.starts_with(file));
    let long = long_files()?.into_iter();
    expect_none(&long.filter(|path| !known(path)).collect::<Vec<_>>());
    Ok(())
}

/// The files that are longer than a file should be, with their lines.
pub fn long_files() -> Result<Vec<String>, Box<dyn Error>> {
    let mut long = Vec::new();
    for source in sources::house()? {
        let lines = read(&source.path)?.lines().count();
        if lines > LONG_FILE {
            long.push(format!("{}: {lines} lines", source.path));
        }
    }
    Ok(long)
}

impl Functions {
    /// Those of the house.
    pub fn read() -> Result<Self, Box<dyn Error>> {
        Ok(Self::of(&sources::house()?))
    }

    /// Those of `sources`.
    pub fn of(sources: &[Source]) -> Self {
        let mut functions = Self::default();
        for source in sources {
            functions.read_file(source);
        }
        functions
    }

    /// The lines of the function in the middle, were they sorted by them.
    pub fn median(&self) -> usize {
        let mut lines = self.lengths();
        lines.sort_unstable();
        lines.get(lines.len() / 2).copied().unwrap_or_default()
    }

    /// The lines of the longest.
    pub fn longest(&self) -> usize {
        self.lengths().into_iter().max().unwrap_or_default()
    }

    fn lengths(&self) -> Vec<usize> {
        self.all
            .iter()
            .filter_map(|function| function.lines)
            .collect()
    }

    /// Those of more lines than a function may have.
    pub fn too_long(&self) -> Vec<String> {
        // A migration that was released is never edited.
        let stays = |function: &Function| function.place.starts_with("migrations/");
        let long =
            |function: &&Function| function.lines > Some(LONGEST_FUNCTION) && !stays(function);
        self.all
            .iter()
            .filter(long)
            .map(ToString::to_string)
            .collect()
    }

    /// Those that are given more than three things.
    pub fn with_many_arguments(&self) -> Vec<String> {
        let many = |function: &&Function| function.arguments > MOST_ARGUMENTS;
        self.all
            .iter()
            .filter(many)
            .map(ToString::to_string)
            .collect()
    }

    /// Those that are given a tuple.
    pub fn with_tuples(&self) -> Vec<String> {
        let given = |function: &&Function| function.tuples > 0;
        self.all
            .iter()
            .filter(given)
            .map(ToString::to_string)
            .collect()
    }

    /// How many arguments are tuples.
    pub fn tuples(&self) -> usize {
        self.all.iter().map(|function| function.tuples).sum()
    }

    /// The free functions that leave their module.
    pub fn leaving(&self) -> impl Iterator<Item = &Function> {
        self.all.iter().filter(|function| function.free_and_leaves)
    }

    /// Those of them whose name is one word.
    pub fn of_one_word(&self) -> Vec<String> {
        let one_word = |function: &&Function| !function.name.contains('_');
        self.leaving()
            .filter(one_word)
            .map(ToString::to_string)
            .collect()
    }
}

fn functions_of(text: &str) -> Result<Functions, Box<dyn Error>> {
    Ok(Functions::of(&texts(&[("crates/a/src/lib.rs", text)])?))
}

#[test]
fn arguments_are_counted() -> Result<(), Box<dyn Error>> {
    let functions = functions_of(
        "fn many(a: u8, b: u8, c: u8, (d, e): (u8, u8)) {}
         struct S;
         impl S { fn few(&self, a: u8, b: &mut (u8, u8), c: impl Fn((u8, u8))) {} }
         trait T { fn none(&self, nothing: ()); }
         #[cfg(test)]
         fn aside(a: (u8, u8), b: u8, c: u8, d: u8) {}",
    )?;
    assert_eq!(
        functions.with_many_arguments(),
        ["crates/a/src/lib.rs:1 many"]
    );
    let given = ["crates/a/src/lib.rs:1 many", "crates/a/src/lib.rs:3 few"];
    assert_eq!(functions.with_tuples(), given);
    assert_eq!(functions.tuples(), 2);
    Ok(())
}

#[test]
fn lines_are_counted_from_the_signature() -> Result<(), Box<dyn Error>> {
    let long = format!(
        "/// Long.\n#[inline]\npub async fn long(\n) {{{}}}",
        "\n".repeat(60)
    );
    let functions = functions_of(&format!("fn short() {{}}\nfn two() {{\n}}\n{long}"))?;
    assert_eq!(functions.too_long(), ["crates/a/src/lib.rs:6 long"]);
    assert_eq!((functions.median(), functions.longest()), (2, 62));
    Ok(())
}

#[test]
fn names_of_one_word_are_counted() -> Result<(), Box<dyn Error>> {
    let functions = functions_of(
        "pub fn one() {} pub(crate) fn two_words() {} fn inside() {}
         pub struct S; impl S { pub fn method() {} }",
    )?;
    assert_eq!(functions.of_one_word(), ["crates/a/src/lib.rs:1 one"]);
    assert_eq!(functions.leaving().count(), 2);
    Ok(())
}

#[test]
fn a_match_on_a_bool_is_found() -> Result<(), Box<dyn Error>> {
    let functions = functions_of(
        "fn a(b: bool) { match b { true => {} _ => {} } }
         fn c() { html! { @match d { false => {} _ => {} } } }
         fn e(f: (bool, bool)) { match f { (true, _) => {} _ => {} } }",
    )?;
    let places = [1, 2].map(|line| format!("crates/a/src/lib.rs:{line}"));
    assert_eq!(functions.matches_on_bool, places);
    Ok(())
}
