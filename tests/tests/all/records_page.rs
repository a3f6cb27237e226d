//! Who did what, as a coordinator looks through it.

use domain::{Author, MemberNumber, Role, Way};
use tests::{TestApp, lead, slug};
use web::paths;

fn records() -> String {
    paths::Records { slug: slug() }.to_string()
}

#[tokio::test]
async fn a_coordinator_sees_who_did_what_when_and_how() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let tom = app
        .a_member("Tom", Some(library.number), Role::Partner)
        .await;
    let number = app.an_action(|a| a.lead = lead(&library)).await.number;
    let action = paths::Action {
        slug: slug(),
        number,
    };
    let (slug, address) = (slug(), action.to_string());
    let due = [("due", "2027-05-01"), ("due_reason", "School begins later")];
    app.post(
        paths::ActionDue {
            slug: slug.clone(),
            number,
        },
        &due,
    )
    .await;
    let said = [
        ("says", "stuck"),
        ("author", &format!("member-{}", tom.number)),
    ];
    app.post(paths::ProgressReports { slug, number }, &said)
        .await;

    let page = app.get(records()).await;

    let lines = page.all("main ol > li");
    let report = "Progress report on action 1Said: StuckWritten down for Tom\
                  Dana Whitfield · 1 March 2027, 12:00 · on a page";
    assert!(lines.contains(&report.to_owned()), "{lines:?}");
    let moved = "Action 1 · Agree the outreach rotaDue moved from 11 March 2027 to 1 May 2027\
                 Why: School begins later\
                 Dana Whitfield · 1 March 2027, 12:00 · on a page";
    assert!(lines.contains(&moved.to_owned()), "{lines:?}");
    let first = lines.last().unwrap();
    assert_eq!(first, "SettingsAdded1 March 2027, 12:00 · by the operator");
    let links = page.attribute("main ol a", "href");
    assert_eq!(links.iter().filter(|link| **link == address).count(), 4);
    for page in [
        paths::People {
            slug: tests::slug(),
        }
        .to_string(),
        "/p/three-rivers/settings".into(),
    ] {
        let links = app.get(page).await.attribute("main a", "href");
        assert!(links.contains(&records()));
    }
}

#[tokio::test]
async fn records_are_read_fifty_at_a_time_and_none_twice() {
    let app = TestApp::on("2027-03-01").await;
    for number in 0..130 {
        app.a_partner(&format!("Partner number {number}")).await;
    }
    let (mut address, mut seen, mut pages) = (records(), Vec::new(), Vec::new());
    loop {
        let page = app.get(&address).await;
        let lines = page.all("main ol a");
        pages.push(lines.len());
        seen.extend(lines);
        match page.attribute("a[rel=next]", "href").pop() {
            Some(next) => address = next,
            None => break,
        }
    }
    assert_eq!(
        pages,
        [50, 50, 32],
        "the partnership and its coordinator too"
    );
    let all: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!(all.len(), seen.len());
    assert!(seen[0].ends_with("Partner number 129"), "the latest first");
}

#[tokio::test]
async fn records_are_narrowed_by_person_way_kind_and_days() {
    let app = TestApp::on("2027-03-01").await;
    let tom = app.a_member("Tom", None, Role::Coordinator).await;
    app.a_goal("Families know where to turn").await;
    app.travel_to("2027-03-05");
    let author = |member, way| Author {
        member,
        at: app.now(),
        way,
    };
    let by_tom = author(Some(tom.number), Way::Import);
    let tx = app.db.write(app.partnership, by_tom).await.unwrap();
    let mut dana: domain::Member = persistence::find(&tx, MemberNumber(1)).await.unwrap();
    dana.name = domain::Name::new("Dana W.").unwrap();
    persistence::save(&tx, &dana, None).await.unwrap();
    tx.commit().await.unwrap();
    app.sign_in("dana@example.org").await;

    for (query, expected) in [
        ("member=2", vec!["Member 1 · Dana W."]),
        ("way=import", vec!["Member 1 · Dana W."]),
        ("way=command-line&kind=partnership", vec!["Settings"]),
        ("kind=goal", vec!["Goal 1 · Families know where to turn"]),
        ("from=2027-03-02", vec!["Member 1 · Dana W."]),
        (
            "to=2027-03-01&kind=member",
            vec!["Member 2 · Tom", "Member 1 · Dana Whitfield"],
        ),
        ("from=2027-03-05&to=2027-03-05", vec!["Member 1 · Dana W."]),
        ("from=2027-03-06", vec![]),
        ("member=2&kind=goal", vec![]),
    ] {
        let page = app.get(format!("{}?{query}", records())).await;
        assert_eq!(page.all("main ol a"), expected, "{query}");
        let none = page.all("main h2");
        assert_eq!(none.len(), usize::from(expected.is_empty()), "{query}");
    }
    let page = app
        .get(format!("{}?member=2&from=2027-03-02", records()))
        .await;
    assert_eq!(page.attribute("#member option[selected]", "value"), ["2"]);
    assert_eq!(page.attribute("#from", "value"), ["2027-03-02"]);
}
