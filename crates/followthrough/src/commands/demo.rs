use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use domain::{Member, Plan, Role};
use persistence::{Database, Snapshot};

use crate::cli::Address;
use crate::{demo, links};

/// Puts the example in, once, and prints links to look at it as three of its people.
pub async fn run_demo(db: &Database, address: &Address, now: DateTime<Utc>) -> Result<()> {
    let slug = demo::demo_slug()?;
    if demo::put_in(db, now).await? {
        eprintln!("The example partnership is in, as {slug}.");
    } else {
        eprintln!("The example partnership was put in before: nothing was changed.");
    }
    let (id, own) = super::partnership(db, &slug).await?;
    let plan = Snapshot::now(&db.read(id).await?).await?;
    println!("{}. Sign in, once each and within 10 minutes, as", own.name);
    for (role, member) in guests(&plan) {
        let email = member
            .email
            .as_ref()
            .context("that person has no address")?;
        let link = links::sign_in(db, email, &address.public_url(), now).await?;
        println!("{role:<12} {}\n  {link}", member.name.as_str());
    }
    Ok(())
}

/// A coordinator, somebody who leads an action, and a chair.
fn guests(plan: &Plan) -> Vec<(&'static str, &Member)> {
    let with_address = |member: &&Member| member.email.is_some();
    let chairs = || plan.groups.values().flat_map(|group| &group.chairs);
    let open = plan
        .actions
        .values()
        .filter(|action| action.status.is_open());
    let coordinator = plan
        .members
        .values()
        .find(|member| member.role == Role::Coordinator);
    let partner = open
        .filter_map(|action| plan.members.get(&action.lead?.member?))
        .find(|member| member.role == Role::Partner && !chairs().any(|n| *n == member.number));
    let chair = chairs().find_map(|number| plan.members.get(number));
    [
        ("coordinator", coordinator),
        ("partner", partner),
        ("chair", chair),
    ]
    .into_iter()
    .filter_map(|(role, member)| Some((role, member.filter(with_address)?)))
    .collect()
}
