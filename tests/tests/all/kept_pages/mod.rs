//! Every answer of the program to somebody who looks at the whole example, kept outside of the
//! repository, so that a program that was rearranged can be held against the one before:
//!
//!     KEEP_PAGES_IN=… cargo test -p tests --test all -- --ignored kept_pages:: --test-threads 2
//!     COMPARE_PAGES_WITH=… cargo test -p tests --test all -- --ignored kept_pages:: --test-threads 2
//!
//! What is random is masked, the day is always the same, and each answer is a file of its own.
mod addresses;
mod answered;
mod difference;
mod forms;
mod kept;
mod letters;
mod links;
mod mask;
pub mod story;
mod walk;

use tests::TestApp;

use addresses::Thoroughness;
use walk::KeptWalk;

/// The languages in which everything is read.
const ENGLISH: &str = "en";
const SPANISH: &str = "es";

/// Lets the coordinator look at everything there is.
async fn all_there_is(language: &'static str) {
    let (app, story) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, &format!("coordinator-{language}"));
    walk.reads(language).await;
    walk.signed_in_as(Some(story::COORDINATOR)).await;
    walk.everywhere(&story, Thoroughness::All).await;
    walk.finish();
}

/// Lets somebody look at some of everything, in both languages.
async fn some_of_it(name: &str, email: Option<&str>, how: Thoroughness) {
    let (app, story) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, name);
    for language in [ENGLISH, SPANISH] {
        walk.reads(language).await;
        walk.signed_in_as(email).await;
        walk.everywhere(&story, how).await;
    }
    walk.finish();
}

/// Lets the coordinator print everything.
async fn all_documents(language: &'static str) {
    let (app, story) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, &format!("documents-{language}"));
    walk.reads(language).await;
    walk.signed_in_as(Some(story::COORDINATOR)).await;
    walk.documents(&story).await;
    walk.finish();
}

async fn all_forms(language: &'static str) {
    let (app, story) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, &format!("forms-{language}"));
    walk.reads(language).await;
    forms::come_back(&mut walk, &story).await;
    walk.finish();
}

async fn all_mails(language: &'static str) {
    let (app, _) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, &format!("mails-{language}"));
    walk.reads(language).await;
    letters::are_sent(&mut walk).await;
    walk.finish();
}

async fn all_links(language: &'static str) {
    let (app, _) = story::tell_story().await;
    let mut walk = KeptWalk::kept_as(&app, &format!("links-{language}"));
    walk.reads(language).await;
    links::are_followed(&mut walk).await;
    walk.finish();
}

async fn setting_up(language: &'static str) {
    let app = TestApp::empty_on(story::TODAY).await;
    let mut walk = KeptWalk::kept_as(&app, &format!("set-up-{language}"));
    walk.reads(language).await;
    links::set_up(&mut walk).await;
    walk.finish();
}

/// Names a test that is run where two states of the program are compared.
macro_rules! compared {
    ($($name:ident: $look:expr;)*) => {
        $(
            #[tokio::test]
            #[ignore = "compares two states of the program"]
            async fn $name() {
                $look.await;
            }
        )*
    };
}

compared! {
    coordinator_in_english: all_there_is(ENGLISH);
    coordinator_in_spanish: all_there_is(SPANISH);
    leadership: some_of_it("leadership", Some(story::LEADERSHIP), Thoroughness::Some);
    chair: some_of_it("chair", Some(story::CHAIR), Thoroughness::Some);
    partner: some_of_it("partner", Some(story::PARTNER), Thoroughness::Some);
    guest: some_of_it("guest", Some(story::GUEST), Thoroughness::Some);
    stranger: some_of_it("stranger", Some("sam@elsewhere.example.org"), Thoroughness::One);
    operator: some_of_it("operator", Some(story::OPERATOR), Thoroughness::One);
    visitor: some_of_it("visitor", None, Thoroughness::One);
    documents_in_english: all_documents(ENGLISH);
    documents_in_spanish: all_documents(SPANISH);
    forms_in_english: all_forms(ENGLISH);
    forms_in_spanish: all_forms(SPANISH);
    mails_in_english: all_mails(ENGLISH);
    mails_in_spanish: all_mails(SPANISH);
    links_in_english: all_links(ENGLISH);
    links_in_spanish: all_links(SPANISH);
    setting_up_in_english: setting_up(ENGLISH);
    setting_up_in_spanish: setting_up(SPANISH);
}
