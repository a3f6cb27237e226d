//! What the program says, in both languages, and that nothing is said elsewhere.
mod catalogues;
mod imports;
mod sentences;
mod sources;
