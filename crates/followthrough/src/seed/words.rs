//! Words to make up names and titles of.

use anyhow::Result;
use domain::{Name, Note, Title};
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;

const PLACES: [&str; 16] = [
    "Ashford",
    "Birch Hill",
    "Clearwater",
    "Dunmore",
    "Eastgate",
    "Fairview",
    "Glenwood",
    "Harbor Point",
    "Ironwood",
    "Juniper",
    "Kingsley",
    "Lakeside",
    "Millbrook",
    "North Fork",
    "Oak Ridge",
    "Pine Valley",
];
const BODIES: [&str; 12] = [
    "Library",
    "School District",
    "Clinic",
    "Food Pantry",
    "Head Start",
    "Parent Council",
    "Health Department",
    "Child Care Center",
    "Community College",
    "Family Center",
    "Chamber",
    "Housing Office",
];
pub const SECTORS: [&str; 6] = [
    "education",
    "health",
    "child care",
    "families",
    "business",
    "government",
];
const FIRST_NAMES: [&str; 16] = [
    "Ada", "Ben", "Carla", "Dev", "Elena", "Femi", "Grace", "Hugo", "Ines", "Jamal", "Kim", "Luz",
    "Mina", "Noah", "Olga", "Pete",
];
const LAST_NAMES: [&str; 16] = [
    "Abbott", "Baker", "Castillo", "Dang", "Ellis", "Flores", "Greer", "Hassan", "Iverson",
    "Jones", "Kaur", "Lopez", "Moss", "Nolan", "Okafor", "Price",
];
const DEEDS: [&str; 14] = [
    "Agree on",
    "Draw up",
    "Translate",
    "Print and share",
    "Find money for",
    "Try out",
    "Hold",
    "Train staff for",
    "Ask families about",
    "Count who uses",
    "Set a date for",
    "Write down",
    "Visit",
    "Open",
];
const THINGS: [&str; 14] = [
    "a shared sign-up form",
    "a story hour",
    "free hearing checks",
    "a list of open spots",
    "a ride plan",
    "a welcome visit",
    "a supper for new parents",
    "one referral sheet",
    "a play group",
    "the summer book bags",
    "a home visit team",
    "a school tour",
    "a quiet room",
    "a call line",
];
const WORDS: [&str; 8] = [
    "We met twice and know what comes next.",
    "Waiting to hear back from two people.",
    "More families came than we had chairs for.",
    "The form is with the printer.",
    "Nobody had time this month.",
    "The first try went well. We will do it again.",
    "We need a second pair of hands.",
    "It costs more than we thought.",
];

/// A name for the partner of that number; no two are alike.
pub fn partner_name(number: u32) -> Result<Name> {
    let at = number as usize;
    let (place, body) = (PLACES[at % PLACES.len()], BODIES[at % BODIES.len()]);
    let round = at / (PLACES.len() * 3);
    Ok(match round {
        0 => Name::new(&format!("{place} {body}"))?,
        _ => Name::new(&format!("{place} {body} {}", round + 1))?,
    })
}

/// A person's name.
pub fn person_name(rng: &mut StdRng) -> Result<Name> {
    let (first, last) = (pick(rng, &FIRST_NAMES), pick(rng, &LAST_NAMES));
    Ok(Name::new(&format!("{first} {last}"))?)
}

/// A sector of the community.
pub fn sector_name(rng: &mut StdRng) -> Result<Name> {
    Ok(Name::new(pick(rng, &SECTORS))?)
}

/// Something to do, somewhere.
pub fn action_title(rng: &mut StdRng) -> Result<Title> {
    let (deed, thing, place) = (pick(rng, &DEEDS), pick(rng, &THINGS), pick(rng, &PLACES));
    Ok(Title::new(&format!("{deed} {thing} in {place}"))?)
}

/// What somebody has to say about it, or nothing.
pub fn report_note(rng: &mut StdRng) -> Result<Option<Note>> {
    Ok(if rng.random_bool(0.5) {
        Some(Note::new(pick(rng, &WORDS))?)
    } else {
        None
    })
}

fn pick(rng: &mut StdRng, words: &[&'static str]) -> &'static str {
    words.choose(rng).copied().unwrap_or_default()
}
