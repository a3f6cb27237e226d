use anyhow::{Result, ensure};
use chrono::{DateTime, Utc};
use persistence::site::partnerships;
use persistence::{Database, verify};

/// Checks that history and tables agree and that every reference holds; lists where not.
pub async fn run_verify(db: &Database, now: DateTime<Utc>) -> Result<()> {
    let mut wrong = verify::broken_references(db).await?;
    let partnerships = partnerships::all_partnerships(db).await?;
    for (id, partnership) in &partnerships {
        let tx = db.read(*id).await?;
        let found = verify::verify_partnership(&tx, now).await?;
        wrong.extend(
            found
                .iter()
                .map(|one| format!("{}: {one}", partnership.slug)),
        );
    }
    for one in &wrong {
        println!("{one}");
    }
    ensure!(wrong.is_empty(), "found {} that should not be", wrong.len());
    println!("All is well in {} partnerships.", partnerships.len());
    Ok(())
}
