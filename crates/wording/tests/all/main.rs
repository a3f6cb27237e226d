//! What the program says, in both languages.
mod catalogues;
mod imports;
