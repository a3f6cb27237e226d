//! Every address of the program as everybody there is: what comes of it is what the table says.
mod address;
mod canary;
mod extras;
mod walk;

use domain::{ActionNumber, EmailAddress, MemberState, PartnershipId};
use persistence::actions;
use tests::{TestApp, World};

use address::Filling;
use persistence::site::{operators, partnerships};
use walk::{Visitor, Walk, members};

/// The partnership that is walked, and another that has more of everything.
fn worlds(app: &TestApp) -> [World<'_>; 2] {
    let own = World {
        app,
        slug: "three-rivers",
        coordinator: "dana@example.org",
        word: "Heron",
        size: 2,
    };
    let other = World {
        app,
        slug: "high-desert",
        coordinator: "omar@example.org",
        word: "Nightjar",
        size: 9,
    };
    [own, other]
}

/// What the addresses of a world's things are filled in with.
fn filling<'a>(world: &World<'a>, number: i64) -> Filling<'a> {
    Filling {
        slug: world.slug,
        number,
        key: world.word,
        token: "nobody-has-this-token",
        asset: ("", ""),
    }
}

/// Lets the day pass on which the worlds began: now there is a past to look at.
fn a_day_later(app: &TestApp) {
    app.travel_to("2027-03-02");
}

/// Lets somebody walk.
async fn walk(app: &TestApp, own: PartnershipId, visitor: &Visitor) {
    let [world, other] = worlds(app);
    let styles = app
        .get("/sign-in")
        .await
        .attribute("link[rel=stylesheet]", "href");
    let mut asset = styles[0].rsplit('/');
    let (name, hash) = (asset.next().unwrap(), asset.next().unwrap());
    let tx = app.db.read(own).await.unwrap();
    let action = async |number| {
        actions::find_action(&tx, ActionNumber(number))
            .await
            .unwrap()
    };
    let walk = Walk {
        app,
        own: Filling {
            asset: (hash, name),
            ..filling(&world, 1)
        },
        foreign_key: other.word,
        actions: [action(1).await, action(2).await],
    };
    drop(tx);
    walk.by(visitor).await;
}

/// Lets every member walk, who came to be in that state after signing in.
async fn everybody(state: MemberState, archived: bool) {
    let app = TestApp::empty_on("2027-03-01").await;
    let [world, other] = worlds(&app);
    let own = world.found().await;
    other.found().await;
    a_day_later(&app);
    if archived {
        let tx = app.write_in(own).await;
        let mut partnership = tx.partnership().clone();
        partnership.archived = true;
        partnerships::save_partnership(&tx, &partnership)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    for (number, visitor) in members(&world, state, archived) {
        app.forget_cookie();
        app.come(own, number, MemberState::Active).await;
        app.sign_in(visitor.email.as_deref().unwrap()).await;
        app.get("/p/three-rivers/plan").await;
        app.come(own, number, state).await;
        walk(&app, own, &visitor).await;
        app.come(own, number, MemberState::Active).await;
    }
}

#[tokio::test]
async fn active_members_do_what_the_table_says_and_nothing_else() {
    everybody(MemberState::Active, false).await;
}

#[tokio::test]
async fn an_archived_partnership_is_read_by_its_members_and_kept_as_it_is() {
    everybody(MemberState::Active, true).await;
}

#[tokio::test]
async fn whoever_is_only_invited_finds_nothing_yet() {
    everybody(MemberState::Invited, false).await;
}

#[tokio::test]
async fn whoever_was_removed_finds_nothing_any_more() {
    everybody(MemberState::Removed, false).await;
}

#[tokio::test]
async fn nobody_and_strangers_find_nothing() {
    let app = TestApp::empty_on("2027-03-01").await;
    let [world, other] = worlds(&app);
    let own = world.found().await;
    other.found().await;
    a_day_later(&app);
    let olga = EmailAddress::new("olga@example.org").unwrap();
    operators::add_operator(&app.db, &olga, app.now())
        .await
        .unwrap();
    for (name, email) in [
        ("nobody", None),
        ("stranger", Some(other.coordinator)),
        ("operator", Some(olga.as_str())),
    ] {
        app.forget_cookie();
        if let Some(email) = email {
            app.sign_in(email).await;
            app.get("/p/high-desert/plan").await;
        }
        let visitor = Visitor {
            name,
            email: email.map(str::to_owned),
            standing: None,
            operator: name == "operator",
        };
        walk(&app, own, &visitor).await;
    }
}
