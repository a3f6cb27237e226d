//! Report links to test with.

use domain::{Lead, LinkWay, MeetingNumber, Member, MemberNumber, Partner};
use persistence::{Token, report_links};
use web::paths;

use crate::test_app::TestApp;

impl TestApp {
    /// A link by which a member reports, as a mail before a meeting carries it.
    pub async fn a_link(&self, member: &Member, meeting: Option<MeetingNumber>) -> MailedLink {
        let token = Token::random();
        let tx = self.write().await;
        let link = report_links::NewReportLink {
            member: member.number,
            meeting,
            way: LinkWay::Mailed,
            mailed_to: member.email.as_ref(),
            token: &token,
        };
        let made = report_links::make_link(&tx, link).await;
        report_links::mark_link_sent(&tx, made.unwrap())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        MailedLink(token.secret().to_owned())
    }
}

/// A report link, by its secret.
#[derive(Clone, Debug)]
pub struct MailedLink(pub String);

impl MailedLink {
    /// A link that nobody ever made.
    pub fn made_up() -> Self {
        Self("0123456789abcdef".repeat(4))
    }

    pub fn all(&self) -> paths::ReportLink {
        let token = self.0.clone();
        paths::ReportLink { token }
    }

    pub fn action(&self, number: domain::ActionNumber) -> paths::LinkedAction {
        let token = self.0.clone();
        paths::LinkedAction { token, number }
    }

    pub fn receipt(&self, number: i64) -> paths::LinkedReport {
        let (token, number) = (self.0.clone(), domain::ReportNumber(number));
        paths::LinkedReport { token, number }
    }

    pub fn withdrawal(&self, number: i64) -> paths::LinkedWithdrawal {
        let (token, number) = (self.0.clone(), domain::ReportNumber(number));
        paths::LinkedWithdrawal { token, number }
    }

    pub fn revocation(&self) -> paths::LinkRevocation {
        let token = self.0.clone();
        paths::LinkRevocation { token }
    }
}

/// A person as the lead of an action.
pub fn led_by(partner: &Partner, member: MemberNumber) -> Option<Lead> {
    Some(Lead {
        partner: partner.number,
        member: Some(member),
    })
}
