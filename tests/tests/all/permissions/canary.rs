//! A word that stands in every text of another partnership, and on no page of the own.

use tests::{TestApp, World};
use web::access::Access;
use web::paths::ROUTES;

use super::{filling, worlds};

/// The columns in which nobody writes, or whose words come out of other columns.
const WORDLESS: [&str; 35] = [
    "actions.answer",
    "actions.due_words",
    "actions.kind",
    "actions.source",
    "actions.standing",
    "calendar_feeds.kind",
    "calendar_feeds.token_hash",
    "decisions.outcome",
    "decisions.proposed_by",
    "decisions.topic",
    "mail_links.token_hash",
    "mails.address",
    "mails.id",
    "mails.key",
    "mails.occasion",
    "mails.problem",
    "mails.state",
    "members.language",
    "members.mails",
    "members.role",
    "members.state",
    "objectives.readings",
    "partnerships.policy",
    "partnerships.slug",
    "partnerships.zone",
    "past_counts.counts",
    "report_links.token_hash",
    "report_links.way",
    "reports.says",
    "reports.way",
    "revisions.kind",
    "revisions.way",
    "submissions.answer",
    "submissions.key",
    "uploads.key",
];

#[tokio::test]
async fn no_page_says_a_word_of_another_partnership() {
    let app = TestApp::empty_on("2027-03-01").await;
    let [own, other] = worlds(&app);
    other.found().await;
    every_text_has_the_word(&app, &other).await;
    own.found().await;
    app.travel_to("2027-03-02");
    let mut pages = 0;
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let Access::Member(_) = route.access else {
            continue;
        };
        for number in [1, 2, 9] {
            let path = filling(&own, number).of(route);
            let answer = app.bytes("GET", &path).await;
            let told = answer.body.to_lowercase();
            assert!(!told.contains("nightjar"), "{path} says it");
            pages += i32::from(answer.status.is_success());
        }
    }
    assert!(pages > 40, "only {pages} pages");
}

/// Whether the word stands wherever people of the partnership write.
async fn every_text_has_the_word(app: &TestApp, world: &World<'_>) {
    let tables = app.database.tables().await;
    for column in app.database.texts().await {
        let (table, name) = column.split_once('.').unwrap();
        let belongs = tables[table]
            .iter()
            .any(|column| column == "partnership_id");
        if !(belongs || table == "partnerships") || WORDLESS.contains(&column.as_str()) {
            continue;
        }
        let word = world.word.to_lowercase();
        let sql = format!(
            "SELECT 'there' FROM {table} WHERE LOWER(CAST({name} AS TEXT)) LIKE '%{word}%'"
        );
        assert!(
            !app.database.ask(&sql).await.is_empty(),
            "{column}: no {word} there"
        );
    }
}
