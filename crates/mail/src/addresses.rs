use domain::{ActionNumber, MeetingNumber, Says, Slug};
use persistence::Token;

/// Where the links in mails lead: below the address that the operator configured, never one that
/// a request named.
pub trait Addresses: Send + Sync {
    /// Saying how one action is going, with an answer chosen.
    fn answer(&self, link: &Token, action: ActionNumber, says: Says) -> String;
    /// Saying how all one's actions are going.
    fn answers(&self, link: &Token) -> String;
    /// One of one's actions, without an answer chosen.
    fn asked_about(&self, link: &Token, action: ActionNumber) -> String;
    /// Saying that one cannot take an action.
    fn handing_back(&self, link: &Token, action: ActionNumber) -> String;
    /// An action on the plan.
    fn action(&self, partnership: &Slug, action: ActionNumber) -> String;
    fn meeting(&self, partnership: &Slug, meeting: MeetingNumber) -> String;
    /// The packet of a meeting.
    fn packet(&self, partnership: &Slug, meeting: MeetingNumber) -> String;
    /// The minutes of a meeting.
    fn minutes(&self, partnership: &Slug, meeting: MeetingNumber) -> String;
    fn meetings(&self, partnership: &Slug) -> String;
    /// Leadership's page.
    fn review(&self, partnership: &Slug) -> String;
    /// Bringing a spreadsheet in.
    fn import(&self, partnership: &Slug) -> String;
    fn partnership(&self, partnership: &Slug) -> String;
    /// Choosing one's mails without signing in; a mail program stops them there by itself.
    fn mail_choice(&self, link: &Token) -> String;
    /// Signing in by a link.
    fn sign_in(&self, link: &Token, next: &str) -> String;
    /// The browsers in which one is signed in.
    fn devices(&self) -> String;
    /// The host of all these: what calendars know our meetings by is made of it.
    fn host(&self) -> String;
}
