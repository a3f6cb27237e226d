use crate::network::Proxies;

/// What the operator says.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address under which people reach the program, without a slash at its end. Links in
    /// mails and pages that leave the program are made from it, never from a request.
    pub public_url: String,
    /// Whether a mail server is configured. Without one, mails wait in the outbox.
    pub sends_mail: bool,
    /// The program to run for reading a workbook that nobody has looked at yet: itself.
    pub program: std::path::PathBuf,
    /// Who may say for whom they ask.
    pub proxies: Proxies,
}

impl Settings {
    /// Whether people reach the program over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
