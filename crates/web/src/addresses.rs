//! The addresses that mails lead to.

use domain::{ActionNumber, MeetingNumber, Says, Slug};
use persistence::Token;
use url::Url;

use crate::paths;
use crate::paths::WithQuery;
use crate::site_settings::Settings;

/// Our addresses, below the one that the operator configured.
#[derive(Clone, Debug)]
pub struct PublicAddresses {
    public_url: String,
}

impl PublicAddresses {
    /// The addresses of a program with these settings.
    pub fn of(settings: &Settings) -> Self {
        Self {
            public_url: settings.public_url.clone(),
        }
    }

    fn at(&self, path: &impl ToString) -> String {
        format!("{}{}", self.public_url, path.to_string())
    }
}

impl mail::Addresses for PublicAddresses {
    fn answer(&self, link: &Token, action: ActionNumber, says: Says) -> String {
        let path = paths::LinkedAction {
            token: link.secret().to_owned(),
            number: action,
        };
        self.at(&path.with_query(&[("says", says.word())]))
    }

    fn answers(&self, link: &Token) -> String {
        let token = link.secret().to_owned();
        self.at(&paths::ReportLink { token })
    }

    fn asked_about(&self, link: &Token, number: ActionNumber) -> String {
        let token = link.secret().to_owned();
        self.at(&paths::LinkedAction { token, number })
    }

    fn handing_back(&self, link: &Token, number: ActionNumber) -> String {
        let token = link.secret().to_owned();
        self.at(&paths::LinkedHandBack { token, number })
    }

    fn action(&self, partnership: &Slug, action: ActionNumber) -> String {
        let slug = partnership.clone();
        self.at(&paths::Action {
            slug,
            number: action,
        })
    }

    fn meeting(&self, partnership: &Slug, meeting: MeetingNumber) -> String {
        let slug = partnership.clone();
        self.at(&paths::Meeting {
            slug,
            number: meeting,
        })
    }

    fn packet(&self, partnership: &Slug, number: MeetingNumber) -> String {
        let slug = partnership.clone();
        self.at(&paths::Packet { slug, number })
    }

    fn minutes(&self, partnership: &Slug, number: MeetingNumber) -> String {
        let slug = partnership.clone();
        self.at(&paths::Minutes { slug, number })
    }

    fn meetings(&self, partnership: &Slug) -> String {
        let slug = partnership.clone();
        self.at(&paths::Meetings { slug })
    }

    fn review(&self, partnership: &Slug) -> String {
        let slug = partnership.clone();
        self.at(&paths::Review { slug })
    }

    fn import(&self, partnership: &Slug) -> String {
        let slug = partnership.clone();
        self.at(&paths::Imports { slug })
    }

    fn partnership(&self, partnership: &Slug) -> String {
        let slug = partnership.clone();
        self.at(&paths::Plan { slug })
    }

    fn mail_choice(&self, link: &Token) -> String {
        let token = link.secret().to_owned();
        self.at(&paths::LinkedMailChoice { token })
    }

    fn sign_in(&self, link: &Token, next: &str) -> String {
        let token = link.secret().to_owned();
        self.at(&paths::SignInLink { token }.with_query(&[("next", next)]))
    }

    fn devices(&self) -> String {
        self.at(&paths::Devices)
    }

    fn host(&self) -> String {
        let url = Url::parse(&self.public_url).ok();
        let host = url.as_ref().and_then(Url::host_str);
        host.unwrap_or("localhost").to_owned()
    }
}
