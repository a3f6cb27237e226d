//! What happens to an action and to the plan around it, its history and its files.

mod asking;
mod attribution;
mod change;
mod ending;
mod entities;
mod figures;
mod files;
mod heard;
mod hearing;
mod history;
mod history_around;
mod holds;
mod later;
mod leads;
mod moving;
mod nothing_lost;
mod objectives;
mod roster;
#[path = "../sample/mod.rs"]
mod sample;
mod short_wins;
mod standing;
mod turns;
mod turns_around;
mod waits;
mod whole;
