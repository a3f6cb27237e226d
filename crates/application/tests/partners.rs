//! Making two partners one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::*;
use persistence::site::partnerships;
use persistence::testing::TestDatabase;
use persistence::{Database, StoreError, WriteTx, actions, insert, partners};

const CLINIC: PartnerNumber = PartnerNumber(1);
const LIBRARY: PartnerNumber = PartnerNumber(2);
const SCHOOL: PartnerNumber = PartnerNumber(3);

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_that_turns_out_to_be_a_supporter_is_the_lead_alone() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let tx = with_partners(&db).await;
    put_on_plan(&tx, 1, CLINIC, &[LIBRARY, SCHOOL]).await;
    put_on_plan(&tx, 2, LIBRARY, &[CLINIC]).await;
    put_on_plan(&tx, 3, SCHOOL, &[CLINIC, LIBRARY]).await;

    application::partners::merge_partners(&tx, CLINIC, LIBRARY)
        .await
        .unwrap();

    let all = actions::all_actions(&tx).await.unwrap();
    let carried = all.iter().map(|action| {
        let lead = action.lead.unwrap().partner;
        (lead, action.details.supporters.clone())
    });
    let expected = [
        (LIBRARY, vec![SCHOOL]),
        (LIBRARY, vec![]),
        (SCHOOL, vec![LIBRARY]),
    ];
    assert_eq!(carried.collect::<Vec<_>>(), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_two_partners_that_stand_for_themselves_are_made_one() {
    let test = TestDatabase::create().await;
    let db = test.open().await;
    let tx = with_partners(&db).await;
    application::partners::merge_partners(&tx, CLINIC, LIBRARY)
        .await
        .unwrap();

    for (from, into) in [
        (SCHOOL, SCHOOL),
        (CLINIC, SCHOOL),
        (SCHOOL, CLINIC),
        (SCHOOL, PartnerNumber(9)),
        (PartnerNumber(9), SCHOOL),
    ] {
        let merged = application::partners::merge_partners(&tx, from, into).await;
        assert!(matches!(merged, Err(StoreError::NotFound)), "{from} {into}");
    }
    let standing = partners::standing_partners(&tx).await.unwrap();
    let numbers: Vec<PartnerNumber> = standing.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [LIBRARY, SCHOOL]);
}

async fn with_partners(db: &Database) -> WriteTx {
    let own = Partnership {
        slug: Slug::new("one").unwrap(),
        name: Name::new("One").unwrap(),
        zone: Zone::new("America/Chicago").unwrap(),
        policy: Policy::default(),
        archived: false,
    };
    let author = Author {
        member: None,
        at: "2027-03-01T15:00:00Z".parse().unwrap(),
        way: Way::CommandLine,
    };
    let tx = partnerships::found_partnership(db, &own, author).await;
    let tx = tx.unwrap();
    for (number, name) in [(CLINIC, "Clinic"), (LIBRARY, "Library"), (SCHOOL, "School")] {
        let partner = Partner {
            number,
            name: Name::new(name).unwrap(),
            sector: None,
            merged_into: None,
        };
        insert(&tx, &partner).await.unwrap();
    }
    let title = Title::new("Every child has a book").unwrap();
    let goal = Goal {
        number: GoalNumber(1),
        title: title.clone(),
        root_cause: None,
    };
    insert(&tx, &goal).await.unwrap();
    let objective = Objective {
        number: ObjectiveNumber(1),
        goal: goal.number,
        title,
        measure: Measure::default(),
        readings: vec![],
    };
    insert(&tx, &objective).await.unwrap();
    tx
}

async fn put_on_plan(tx: &WriteTx, number: i64, lead: PartnerNumber, supporters: &[PartnerNumber]) {
    let details = ActionDetails {
        supporters: supporters.to_vec(),
        ..ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota").unwrap())
    };
    let number = ActionNumber(number);
    let mut action = Action::new(number, details, Due::Unset, tx.today()).unwrap();
    let lead = Lead {
        partner: lead,
        member: None,
    };
    action.reassign(Some(lead), tx.today());
    actions::insert_action(tx, action.settle(&tx.partnership().policy, tx.today()))
        .await
        .unwrap();
}
