//! What can be asked of the program on a command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::{Day, EmailAddress, Slug};
use web::Proxies;
use wording::Mistake;

/// Keeps a community partnership's workplan, and sees what has gone quiet.
#[derive(Debug, Parser)]
#[command(name = "followthrough", version)]
pub struct Cli {
    /// Where the workplan is kept: a SQLite file or a PostgreSQL database
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "URL",
        default_value = "sqlite://followthrough.db"
    )]
    pub database: String,
    /// Serves when left out
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the web application
    Serve(Address),
    /// Puts the example partnership into the database, once
    Demo {
        /// Go on by serving it
        #[arg(long)]
        serve: bool,
        #[command(flatten)]
        address: Address,
    },
    /// Prints a link that signs somebody in, once, within 10 minutes
    SignInLink {
        /// The person's address
        #[arg(long, value_parser = typed(EmailAddress::new))]
        email: EmailAddress,
        #[command(flatten)]
        address: Address,
    },
    /// Makes somebody a site operator, who founds partnerships
    Operator {
        /// The person's address
        #[arg(long, value_parser = typed(EmailAddress::new))]
        email: EmailAddress,
    },
    /// Brings a spreadsheet, a CSV file or our own JSON in
    Import(Import),
    /// Shows what needs a word, and why
    Review(Review),
    /// Shows what changed between two days
    Changes(Changes),
    /// Fills the database with made-up partnerships, for load tests
    Seed(Seed),
    /// Checks that history and tables agree and that every reference holds
    Verify,
    /// Lists every address, and who may use it
    Routes(RoutesArgs),
}

/// Where the program is reached.
#[derive(Args, Clone, Debug)]
pub struct Address {
    /// The address to listen on
    #[arg(
        long,
        env = "FOLLOWTHROUGH_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// What people's browsers call it; links in mails begin with it
    #[arg(long, env = "FOLLOWTHROUGH_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// The proxies in front of it, by address or range: whose X-Forwarded-For is believed
    #[arg(
        long,
        env = "FOLLOWTHROUGH_TRUSTED_PROXIES",
        value_name = "ADDRESSES",
        default_value = "",
        value_parser = Proxies::read
    )]
    pub trusted_proxies: Proxies,
    #[command(flatten)]
    pub mail: MailServer,
}

/// How mails leave the program.
#[derive(Args, Clone, Debug)]
pub struct MailServer {
    /// The mail server, as smtps://user:password@host:port; without one, mails wait
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    smtp_url: Option<String>,
    /// The address that mails come from
    #[arg(long, env = "FOLLOWTHROUGH_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
}

#[derive(Args, Debug)]
pub struct Import {
    /// The file
    pub file: PathBuf,
    /// The partnership whose plan it is, as addresses call it
    #[arg(long, value_name = "SLUG", value_parser = typed(Slug::new), required_unless_present = "dry_run")]
    pub partnership: Option<Slug>,
    /// Show what would come in, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// For people or for programs
    #[arg(long, default_value = "text")]
    pub format: Format,
    /// Only this sheet of the workbook
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
}

#[derive(Args, Debug)]
pub struct RoutesArgs {
    /// For people or for programs
    #[arg(long, default_value = "text")]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct Review {
    /// The partnership, as addresses call it
    #[arg(long, value_name = "SLUG", value_parser = typed(Slug::new))]
    pub partnership: Slug,
    /// The day for which it is worked out, like 2027-03-15; today when left out
    #[arg(long, value_name = "DAY", value_parser = typed(Day::read))]
    pub on: Option<NaiveDate>,
    /// For people or for programs
    #[arg(long, default_value = "text")]
    pub format: Format,
}

#[derive(Args, Debug)]
pub struct Changes {
    /// The partnership, as addresses call it
    #[arg(long, value_name = "SLUG", value_parser = typed(Slug::new))]
    pub partnership: Slug,
    /// The day from whose end on it is told, like 2027-03-02
    #[arg(long, value_name = "DAY", value_parser = typed(Day::read))]
    pub from: NaiveDate,
    /// The day up to whose end it is told
    #[arg(long, value_name = "DAY", value_parser = typed(Day::read))]
    pub to: NaiveDate,
    /// For people or for programs
    #[arg(long, default_value = "text")]
    pub format: Format,
}

/// How much to make up.
#[derive(Args, Clone, Copy, Debug)]
pub struct Seed {
    /// How many partnerships
    #[arg(
        long, value_name = "N", default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..=10_000),
    )]
    pub partnerships: u32,
    /// How many actions in each
    #[arg(
        long, value_name = "M", default_value_t = 200,
        value_parser = clap::value_parser!(u32).range(1..=200_000),
    )]
    pub actions: u32,
    /// How many members in each
    #[arg(
        long, value_name = "K", default_value_t = 60,
        value_parser = clap::value_parser!(u32).range(1..=10_000),
    )]
    pub members: u32,
    /// The same seed makes the same data, on the same day
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

/// Reads what was typed, and says what is wrong with it as a page would.
fn typed<T, E: Into<Mistake>>(
    read: impl Fn(&str) -> Result<T, E> + Clone,
) -> impl Fn(&str) -> Result<T, String> + Clone {
    move |typed| read(typed).map_err(|why| wording::english_wording().mistake(why.into()))
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

impl Command {
    /// Whether it only shows what it would do.
    pub fn is_dry_run(&self) -> bool {
        matches!(self, Self::Import(import) if import.dry_run)
    }
}

impl MailServer {
    /// Where the mail server is, if there is one. A setting that was left empty names none.
    pub fn url(&self) -> Option<&str> {
        self.smtp_url.as_deref().filter(|url| !url.is_empty())
    }

    /// The address that mails come from: one at the host of `public_url` where none was named.
    pub fn from(&self, public_url: &str) -> String {
        let host = public_url.split("://").nth(1).unwrap_or(public_url);
        let host = host.split(['/', ':']).next().unwrap_or(host);
        let named = self.mail_from.clone().filter(|from| !from.is_empty());
        named.unwrap_or_else(|| format!("Followthrough <followthrough@{host}>"))
    }
}

impl Address {
    /// What the settings say when nothing was typed.
    pub fn from_settings() -> Self {
        #[derive(Parser)]
        struct Settings {
            #[command(flatten)]
            address: Address,
        }
        Settings::parse_from(["followthrough"]).address
    }

    /// What links begin with, without a slash at the end.
    pub fn public_url(&self) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None if self.listen.ip().is_unspecified() => {
                format!("http://localhost:{}", self.listen.port())
            }
            None => format!("http://{}", self.listen),
        }
    }
}
