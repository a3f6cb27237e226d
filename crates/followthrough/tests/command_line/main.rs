//! The program as its operator meets it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod changes;
mod program;

use serde_json::Value;

use program::Program;

const FLAGS: [&str; 9] = [
    "overdue",
    "stuck",
    "stalled",
    "quiet",
    "drifting",
    "no_lead",
    "no_date",
    "never_heard_from",
    "coming_up",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_example_shows_every_flag_and_every_exemption() {
    let program = Program::new().await;
    let links = program.prints(&["demo", "--public-url", "https://plan.example.org/"]);
    assert_eq!(
        links.matches("https://plan.example.org/sign-in/").count(),
        3
    );
    program.prints(&["verify"]);

    let review = program.review(&["cedar-bend"]);
    for flag in FLAGS {
        assert!(
            review["counts"][flag].as_u64() > Some(0),
            "{flag}: {review}"
        );
    }
    let actions = review["actions"].as_array().unwrap();
    assert_eq!(review["counts"]["open"], actions.len());
    for excuse in [
        "on hold until",
        "waits for action",
        "starts on",
        "not expected to begin",
    ] {
        let mut exempt = actions
            .iter()
            .filter_map(|action| action["exempt"]["why"].as_str());
        assert!(
            exempt.any(|said| said.contains(excuse)),
            "{excuse}: {review}"
        );
    }
    for flags in actions
        .iter()
        .map(|action| action["flags"].as_array().unwrap())
    {
        let place = |one: &Value| FLAGS.iter().position(|flag| one["flag"] == *flag).unwrap();
        assert!(flags.iter().map(place).is_sorted(), "{flags:?}");
        assert!(
            flags.iter().all(|one| one["why"].as_str() > Some("")),
            "{flags:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_read_the_wins_first() {
    let program = Program::new().await;
    program.prints(&["demo"]);
    let text = program.prints(&["review", "--partnership", "cedar-bend"]);
    let places = [
        "Cedar Bend",
        "Done since",
        "Open actions",
        "Overdue",
        "Excused",
    ];
    let places = places.map(|part| text.find(part).unwrap_or(usize::MAX));
    assert!(places.is_sorted() && places[4] < usize::MAX, "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_comes_in_once() {
    let program = Program::new().await;
    program.prints(&["demo"]);
    let before = program.review(&["cedar-bend"]);
    let again = program.run(&["demo"]);
    assert!(again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("nothing was changed"));
    let links = String::from_utf8_lossy(&again.stdout)
        .matches("/sign-in/")
        .count();
    assert_eq!(links, 3, "fresh ones");
    assert_eq!(program.review(&["cedar-bend"]), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_past_is_reviewed_as_it_was() {
    let program = Program::new().await;
    program.prints(&["demo"]);
    let before = program.review(&["cedar-bend", "--on", "2000-01-01"]);
    assert_eq!(before["counts"]["open"], 0);
    let now = program.review(&["cedar-bend"]);
    let last = now["last_meeting"].as_str().unwrap();
    let then = program.review(&["cedar-bend", "--on", last]);
    assert_eq!(
        then["next_meeting"], last,
        "on its own day it is still to come"
    );
    let open = |review: &Value| review["counts"]["open"].as_u64();
    assert!(open(&then) > open(&now), "wins came since");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seed_makes_the_same_data_again() {
    let one = seeded("7").await;
    assert_eq!(one.0["counts"]["overdue"], 15, "a quarter");
    assert_ne!(one.0["actions"], one.1["actions"]);
    assert_eq!(seeded("7").await, one);
    assert_ne!(seeded("8").await.0["actions"], one.0["actions"]);
}

/// The reviews of two made-up partnerships.
async fn seeded(seed: &str) -> (Value, Value) {
    let program = Program::new().await;
    let sizes = "seed --partnerships 2 --actions 60 --members 9 --seed";
    let asked: Vec<&str> = sizes.split(' ').chain([seed]).collect();
    let said = program.prints(&asked);
    let coordinators: Vec<&str> = said.lines().collect();
    assert_eq!(
        coordinators,
        [
            "seed-1 coordinator@seed-1.example.org",
            "seed-2 coordinator@seed-2.example.org"
        ]
    );
    program.prints(&["verify"]);
    let link = program.prints(&["sign-in-link", "--email", "coordinator@seed-2.example.org"]);
    assert!(link.starts_with("http://127.0.0.1:8080/sign-in/"), "{link}");
    (program.review(&["seed-1"]), program.review(&["seed-2"]))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_is_refused_in_words() {
    let program = Program::new().await;
    program.prints(&["seed", "--actions", "20", "--members", "3"]);
    for (asked, said) in [
        (
            "review --partnership nowhere",
            "no partnership called nowhere",
        ),
        (
            "sign-in-link --email ana@example.org",
            "has the address ana@example.org",
        ),
        ("seed --actions 20 --members 3", "called seed-1 already"),
    ] {
        let asked: Vec<&str> = asked.split(' ').collect();
        let refusal = program.refuses(&asked);
        assert!(refusal.contains(said), "{refusal}");
    }
    for (asked, said) in [
        ("review", "--partnership <SLUG>"),
        (
            "review --partnership Not_A_Slug",
            "Use 2 to 60 small letters, digits and single hyphens",
        ),
        (
            "review --partnership seed-1 --on soon",
            "Write a day like 2027-03-31",
        ),
        ("review --partnership seed-1 --format xml", "text, json"),
        (
            "sign-in-link --email ana",
            "Write an address like name@example.org",
        ),
        ("seed --actions 0", "0 is not in 1..=200000"),
        ("dance", "unrecognized subcommand"),
    ] {
        let asked: Vec<&str> = asked.split(' ').collect();
        let refusal = program.run(&asked);
        assert_eq!(refusal.status.code(), Some(2), "{asked:?}");
        let refusal = String::from_utf8_lossy(&refusal.stderr);
        assert!(refusal.contains(said), "{refusal}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_doubted_and_refused_in_sentences() {
    let program = Program::new().await;
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/doubtful.csv");
    std::fs::write(file, "Action,Lead,Due\nPaint the hall,Library,TBD\n").unwrap();
    let shown = program.prints(&["import", file, "--dry-run", "--format", "json"]);
    let preview: Value = serde_json::from_str(&shown).unwrap();
    let sentence = "no day is named yet: kept as words";
    assert_eq!(preview["doubts"][0]["reason"], sentence);
    let text = program.prints(&["import", file, "--dry-run"]);
    assert!(text.contains(&format!("“TBD”: {sentence}")), "{text}");

    let plan = concat!(env!("CARGO_TARGET_TMPDIR"), "/plan.json");
    std::fs::write(plan, &shown).unwrap();
    let again = program.prints(&["import", plan, "--dry-run", "--format", "json"]);
    assert_eq!(again, shown, "our own JSON comes back as it was");

    std::fs::write(file, "%PDF-1.7").unwrap();
    let refusal = program.refuses(&["import", file, "--dry-run"]);
    assert!(refusal.contains("This is a PDF."), "{refusal}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_is_made_on_the_command_line_and_can_sign_in() {
    let program = Program::new().await;
    let email = ["--email", "olga@example.org"];
    program.refuses(&["sign-in-link", email[0], email[1]]);
    let said = program.prints(&["operator", email[0], email[1]]);
    assert!(said.starts_with("olga@example.org may found partnerships"));
    program.prints(&["operator", email[0], email[1]]);
    let link = program.prints(&["sign-in-link", email[0], email[1]]);
    assert!(link.contains("/sign-in/"));
    let operators = program.0.ask("SELECT email FROM operators").await;
    assert_eq!(operators, ["olga@example.org"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_older_than_the_database_refuses_to_touch_it() {
    let program = Program::new().await;
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_000001', 0)";
    program.0.run(newer).await;
    let before = program.0.dump().await;
    for asked in ["serve --listen 127.0.0.1:0", "demo", "verify"] {
        let asked: Vec<&str> = asked.split(' ').collect();
        assert_eq!(
            program.refuses(&asked),
            "followthrough: the database cannot be opened: a newer version of the program changed \
             the database (m29990101_000001): start that version, or put back a backup from before \
             it\n"
        );
    }
    assert_eq!(program.0.dump().await, before);
}
