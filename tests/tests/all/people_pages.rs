//! Partners, members and work groups, as somebody in the partnership meets them.

use axum::http::StatusCode;
use domain::{MemberNumber, PartnerNumber, Role, WorkGroupNumber};
use tests::{TestApp, lead, slug};
use web::paths;

fn people() -> paths::People {
    paths::People { slug: slug() }
}

fn partner(number: i64) -> paths::Partner {
    let (slug, number) = (slug(), PartnerNumber(number));
    paths::Partner { slug, number }
}

fn merge(number: i64) -> paths::PartnerMerge {
    let (slug, number) = (slug(), PartnerNumber(number));
    paths::PartnerMerge { slug, number }
}

fn member(number: i64) -> paths::Member {
    let (slug, number) = (slug(), MemberNumber(number));
    paths::Member { slug, number }
}

fn group(number: i64) -> paths::WorkGroup {
    let (slug, number) = (slug(), WorkGroupNumber(number));
    paths::WorkGroup { slug, number }
}

#[tokio::test]
async fn a_partner_and_its_person_are_added_once_however_often_they_are_sent() {
    let app = TestApp::on("2027-03-01").await;
    let form = [("key", "k1"), ("name", "Library"), ("sector", "culture")];
    let partners = paths::Partners { slug: slug() };
    let first = app.post(&partners, &form).await;
    let again = app.post(&partners, &form).await;
    assert_eq!(first.location(), partner(1).to_string());
    assert_eq!(again.location(), first.location());

    let page = app.get(partner(1)).await;
    assert_eq!(page.all("h1"), ["Library"]);
    assert_eq!(page.all("h1 + p"), ["culture"]);
    let new = format!("{}?partner=1", paths::NewMember { slug: slug() });
    let links = page.attribute("main a", "href");
    assert!(links.contains(&new), "it leads to adding its first person");
    let chosen = app.get(&new).await;
    assert_eq!(
        chosen.attribute("#partner option[selected]", "value"),
        ["1"]
    );

    let form = [
        ("key", "k2"),
        ("name", "Tom Okafor"),
        ("email", "Tom@example.org"),
        ("partner", "1"),
        ("role", "partner"),
    ];
    for _ in 0..2 {
        let answer = app.post(paths::Members { slug: slug() }, &form).await;
        assert_eq!(answer.location(), partner(1).to_string());
    }
    let expected = ["Tom Okafortom@example.org · Partner · invited"];
    assert_eq!(
        app.get(partner(1))
            .await
            .all("[aria-labelledby=members] li"),
        expected
    );
    assert_eq!(
        app.get(people())
            .await
            .all("[aria-labelledby=partners] li li"),
        expected
    );
}

#[tokio::test]
async fn every_mistake_about_people_is_shown_and_what_was_typed_is_kept() {
    let app = TestApp::on("2027-03-01").await;
    let endless = "x".repeat(5_000);
    let form = [("name", " "), ("sector", endless.as_str())];
    let page = app.submit(paths::Partners { slug: slug() }, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#name", "#sector"]);
    assert_eq!(page.attribute("#sector", "value"), [endless]);

    let form = [
        ("name", ""),
        ("email", "tom at home"),
        ("partner", "9"),
        ("role", "leadership"),
    ];
    let page = app.submit(paths::Members { slug: slug() }, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#name", "#email", "#partner"]);
    assert_eq!(page.attribute("#email", "value"), ["tom at home"]);
    let role = page.attribute("#role option[selected]", "value");
    assert_eq!(role, ["leadership"]);

    let form = [("name", ""), ("chair", "1"), ("chair", "7")];
    let page = app.submit(paths::WorkGroups { slug: slug() }, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.wrong_fields(), ["#name", "#chair"]);
    assert_eq!(page.attribute("[name=chair][checked]", "value"), ["1"]);

    let numbers = app.get(people()).await.all("h1 + p");
    assert_eq!(numbers, ["0 partners, 1 person, 0 work groups"]);
}

#[tokio::test]
async fn an_address_is_one_persons_and_nobody_gives_up_the_own() {
    let app = TestApp::on("2027-03-01").await;
    let tom = app.a_member("Tom", None, Role::Partner).await;
    let taken = [
        ("name", "Tom"),
        ("email", "Dana@Example.org"),
        ("role", "partner"),
    ];
    let page = app.submit(member(tom.number.0), &taken).await;
    assert_eq!(
        page.corrections(),
        ["This is taken already. Choose another."]
    );

    let nowhere = [("name", "Dana"), ("email", ""), ("role", "coordinator")];
    let page = app.submit(member(1), &nowhere).await;
    assert_eq!(page.wrong_fields(), ["#email"]);

    let moved = [
        ("name", "Dana"),
        ("email", "dana@rivers.example.org"),
        ("role", "coordinator"),
    ];
    app.post(member(1), &moved).await;
    let page = app.get(people()).await;
    assert_eq!(page.status, StatusCode::OK, "who moves stays signed in");
    assert!(page.says("dana@rivers.example.org"));
}

#[tokio::test]
async fn a_work_group_has_chairs_and_its_part_of_the_plan() {
    let app = TestApp::on("2027-03-01").await;
    let tom = app.a_member("Tom", None, Role::Partner).await.number;
    let chair = tom.to_string();
    let form = [("key", "k1"), ("name", "Reading"), ("chair", &chair)];
    for _ in 0..2 {
        let answer = app.post(paths::WorkGroups { slug: slug() }, &form).await;
        assert_eq!(answer.location(), people().to_string());
    }
    app.an_action(|a| a.group = Some(WorkGroupNumber(1))).await;

    let page = app.get(people()).await;
    let groups = page.all("[aria-labelledby=groups] li");
    assert_eq!(groups, ["Reading1 open actionChair: Tom"]);
    let page = app.get(group(1)).await;
    assert_eq!(page.attribute("[name=chair][checked]", "value"), [chair]);
    let plan = format!("{}?group=1", paths::Plan { slug: slug() });
    assert!(page.attribute("main a", "href").contains(&plan));
    assert_eq!(app.get(plan).await.actions().len(), 1);
}

#[tokio::test]
async fn two_who_change_one_partner_person_or_group_see_what_the_other_changed() {
    let app = TestApp::on("2027-03-01").await;
    app.a_partner("Library").await;
    app.a_member("Tom", None, Role::Partner).await;
    let form = [("name", "Reading"), ("chair", "1")];
    app.post(paths::WorkGroups { slug: slug() }, &form).await;
    let edit = paths::EditPartner {
        slug: slug(),
        number: PartnerNumber(1),
    };
    let (partner, member, group) = (partner(1), member(2), group(1));
    let cases = [
        (edit.to_string(), partner.to_string(), "Library"),
        (member.to_string(), member.to_string(), "Tom"),
        (group.to_string(), group.to_string(), "Reading"),
    ];
    for (form, address, before) in cases {
        let version = app
            .get(form)
            .await
            .attribute("main [name=version]", "value");
        let named = |name: &'static str| {
            [
                ("version", version[0].as_str()),
                ("name", name),
                ("role", "partner"),
            ]
        };
        let theirs = app.post(&address, &named("Theirs")).await;
        assert_eq!(theirs.status, StatusCode::SEE_OTHER, "{address}");

        let page = app.submit(&address, &named("Mine")).await;

        assert_eq!(page.status, StatusCode::CONFLICT, "{address}");
        let told = format!("Name changed from “{before}” to “Theirs”");
        assert!(page.mistakes().contains(&told), "{address}");
        assert_eq!(page.attribute("#name", "value"), ["Mine"], "{address}");
    }
}

#[tokio::test]
async fn two_partners_are_made_one_with_all_that_they_had() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let other = app.a_partner("County library").await;
    app.a_member("Tom", Some(other.number), Role::Partner).await;
    let led = app.an_action(|a| a.lead = lead(&other)).await.number;
    let both = app.an_action(|a| a.lead = lead(&library)).await.number;
    let edit = |number| paths::EditAction {
        slug: slug(),
        number,
    };
    for (number, supporter) in [(led, "1"), (both, "2")] {
        let version = app.get(edit(number)).await;
        let version = version.attribute("main [name=version]", "value");
        let form = [
            ("title", "Map the doors"),
            ("objective", "1"),
            ("supporter", supporter),
            ("version", &version[0]),
        ];
        let path = paths::Action {
            slug: slug(),
            number,
        };
        app.post(path, &form).await;
    }
    let reports = paths::ProgressReports {
        slug: slug(),
        number: led,
    };
    app.post(reports, &[("says", "going_well")]).await;

    let page = app.get(partner(2)).await;
    assert_eq!(
        page.all("#into option"),
        ["Choose a partner", "Library"],
        "not with itself"
    );
    let form = [("key", "k1"), ("into", "1"), ("agreed", "yes")];
    let first = app.post(merge(2), &form).await;
    let again = app.post(merge(2), &form).await;
    assert_eq!(first.location(), partner(1).to_string());
    assert_eq!(again.location(), first.location());

    let page = app.get(partner(1)).await;
    assert_eq!(page.actions().len(), 2);
    assert_eq!(page.all("[aria-labelledby=members] li").len(), 1);
    assert!(page.says("2 open"), "both count as its own");
    for number in [led, both] {
        let page = app
            .get(paths::Action {
                slug: slug(),
                number,
            })
            .await;
        assert!(!page.all("dl")[0].contains("County library"));
        assert!(!page.all("dl")[0].contains("Supporters"));
    }
    let gone = app.get(partner(2)).await;
    assert!(gone.says("This partner was the same as Library."));
    assert_eq!(gone.attribute("main p a", "href"), [partner(1).to_string()]);
    assert!(gone.all("form[action$=merge]").is_empty());
    assert_eq!(
        app.get(people()).await.all("[aria-labelledby=partners] h3"),
        ["Library"]
    );
    assert_eq!(app.wrong().await, [""; 0]);
}

#[tokio::test]
async fn a_merge_needs_two_partners_that_stand_and_a_yes() {
    let app = TestApp::on("2027-03-01").await;
    for name in ["Library", "County library", "Clinic"] {
        app.a_partner(name).await;
    }
    for (into, agreed, wrong) in [
        ("", "", vec!["#into", "#agreed"]),
        ("1", "", vec!["#agreed"]),
        ("2", "yes", vec!["#into"]),
        ("9", "yes", vec!["#into"]),
        ("first", "", vec!["#into", "#agreed"]),
    ] {
        let form = [("into", into), ("agreed", agreed)];
        let page = app.submit(merge(2), &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{into}");
        assert_eq!(page.wrong_fields(), wrong, "{into}");
        let ticked = page.attribute("#agreed[checked]", "value");
        assert_eq!(ticked.is_empty(), agreed.is_empty(), "{into}");
    }
    let chosen = app.submit(merge(2), &[("into", "1")]).await;
    assert_eq!(chosen.attribute("#into option[selected]", "value"), ["1"]);

    let agreed = |into| [("into", into), ("agreed", "yes")];
    app.post(merge(2), &agreed("1")).await;
    let once_more = app.submit(merge(2), &agreed("3")).await;
    assert_eq!(once_more.status, StatusCode::CONFLICT);
    assert!(once_more.says("merged into another before. Nothing was changed."));
    let into_merged = app.submit(merge(3), &agreed("2")).await;
    assert_eq!(into_merged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(into_merged.says("This is no longer there. Choose another."));
    let nobody = app.submit(merge(9), &agreed("1")).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    let standing = app.get(people()).await.all("[aria-labelledby=partners] h3");
    assert_eq!(standing, ["Clinic", "Library"]);
}

#[tokio::test]
async fn a_telephone_number_is_for_coordinators_and_leadership_on_the_screen() {
    let app = TestApp::on("2027-03-01").await;
    let library = app.a_partner("Library").await;
    let maria = app
        .a_member("Maria", Some(library.number), Role::Partner)
        .await;
    app.a_member("Lee", None, Role::Leadership).await;
    app.an_action(|a| a.lead = lead(&library)).await;
    let address = member(maria.number.0);
    let form = [
        ("name", "Maria"),
        ("phone", "555 0134"),
        ("partner", "1"),
        ("role", "partner"),
        ("language", "en"),
    ];
    let answer = app.post(&address, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);

    let unreached = paths::UnreachedLeads { slug: slug() };
    for (person, seen) in [("dana", true), ("lee", true), ("ana", false)] {
        if person == "ana" {
            app.a_member("Ana", None, Role::Partner).await;
        }
        app.sign_in(&format!("{person}@example.org")).await;
        let people = app.get(paths::People { slug: slug() }).await;
        assert_eq!(people.says("555 0134"), seen, "{person}");
        let page = app.get(&unreached).await;
        let expected = if seen {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(page.status, expected, "{person}");
        assert_eq!(page.says("no address · 555 0134"), seen, "{person}");
    }
    // Who keeps the own mails from coming keeps the number.
    app.sign_in("dana@example.org").await;
    let page = app.get(&address).await;
    assert_eq!(page.attribute("#phone", "value"), ["555 0134"]);
}
