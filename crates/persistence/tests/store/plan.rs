//! A small partnership to try things on.
use chrono::{DateTime, Utc};
use domain::{Author, Name, Partnership, PartnershipId, Policy, Slug, Way, Zone};
use persistence::site::partnerships;
use persistence::{Database, verify};

/// Founds a partnership of that slug, in January 2027.
pub async fn found(db: &Database, slug: &str) -> PartnershipId {
    let own = Partnership {
        slug: Slug::new(slug).unwrap(),
        name: Name::new(slug).unwrap(),
        zone: Zone::new("America/Chicago").unwrap(),
        policy: Policy::default(),
        archived: false,
    };
    let tx = partnerships::found_partnership(db, &own, author("2027-01-04T15:00:00Z"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (id, _) = partnerships::find_partnership(db, &own.slug).await.unwrap();
    id
}

/// Whoever runs the program, at that instant.
pub fn author(at: &str) -> Author {
    Author {
        member: None,
        at: at.parse().unwrap(),
        way: Way::CommandLine,
    }
}

/// What is wrong with a partnership's records.
pub async fn wrong(db: &Database, id: PartnershipId, now: &str) -> Vec<String> {
    let now: DateTime<Utc> = now.parse().unwrap();
    let tx = db.read(id).await.unwrap();
    let mut wrong = verify::verify_partnership(&tx, now).await.unwrap();
    wrong.extend(verify::broken_references(db).await.unwrap());
    wrong
}
