//! Passkeys, as far as no device is needed.
