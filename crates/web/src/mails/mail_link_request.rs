//! A request by the link in a mail, whose person need not sign in to choose mails.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::{Author, Member, Name, PartnershipId, Way};
use persistence::site::partnerships;
use persistence::{Token, WriteTx, find, mail_links};

use crate::error::AppError;
use crate::network::Network;
use crate::state::AppState;
use crate::{language, paths};

/// Whose mails a link is about.
pub struct MailLinkRequest {
    pub token: String,
    /// What the partnership is called.
    pub partnership: Name,
    pub member: Member,
    id: PartnershipId,
    app: AppState,
}

impl MailLinkRequest {
    /// Starts a transaction for changing something in the member's name.
    pub async fn write(&self) -> Result<WriteTx, AppError> {
        let author = Author {
            member: Some(self.member.number),
            at: self.app.clock.now(),
            way: Way::MailedLink,
        };
        Ok(self.app.db.write(self.id, author).await?)
    }
}

impl FromRequestParts<AppState> for MailLinkRequest {
    type Rejection = AppError;

    /// Who tries many links that there are not is made to wait.
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, AppError> {
        let path = paths::LinkedMailChoice::from_request_parts(parts, app).await;
        let token = path.map_err(|_| AppError::LinkGone)?.token;
        let Ok(network) = Network::from_request_parts(parts, app).await;
        let brought = Token::brought(&token);
        let link = mail_links::find_mail_link(&app.db, &brought);
        let known = app.limits.known(network, app.clock.now(), link).await?;
        let (id, number) = known.ok_or(AppError::LinkGone)?;
        let partnership = partnerships::partnership_with_id(&app.db, id).await?.name;
        let member: Member = find(&app.db.read(id).await?, number).await?;
        language::known_language(member.language);
        Ok(Self {
            token,
            partnership,
            member,
            id,
            app: app.clone(),
        })
    }
}
