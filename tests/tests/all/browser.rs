//! The real program in a real browser: what only that can tell.
mod barriers;
mod journeys;
mod keyboard;
mod layout;
mod look;
mod pages;
mod passkeys;
mod roll_call;
mod scanners;
mod states;
mod walks;

const NARROWEST: u32 = 320;
const PHONE: u32 = 390;
const DESK: u32 = 1280;
