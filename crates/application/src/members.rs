//! Members: they are invited, come, and may leave.

use chrono::{DateTime, Utc};
use domain::{
    Author, MailPurpose, Member, MemberDraft, MemberError, MemberNumber, MemberState, SubjectKind,
    Way, keep_the_door,
};
use persistence::outbox::{self, NewMail};
use persistence::site::belongings::belongs_anywhere;
use persistence::site::{Belonging, ways_in};
use persistence::{
    Database, StoreError, WriteTx, all, calendar_feeds, find, insert, members, report_links,
    revisions, save, work_groups,
};

/// Why somebody is not changed, or not let go.
#[derive(Debug, thiserror::Error)]
pub enum MemberRefusal {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] MemberError),
    /// The database is away.
    #[error(transparent)]
    Failed(#[from] StoreError),
}

/// Mails an invitation to a person who was invited, where there is an address.
pub async fn mail_invitation(tx: &WriteTx, member: &Member) -> Result<(), StoreError> {
    if !member.is_to_be_invited() {
        return Ok(());
    }
    mail_at_once(tx, member, "invitation", &MailPurpose::Invitation).await
}

/// Welcomes whoever has set the partnership up: at once, whatever the hour.
pub(crate) async fn mail_welcome(tx: &WriteTx, member: &Member) -> Result<(), StoreError> {
    mail_at_once(tx, member, "welcome", &MailPurpose::Welcome).await
}

/// Mails somebody what a press asked for; the same press twice is one mail.
async fn mail_at_once(
    tx: &WriteTx,
    member: &Member,
    name: &str,
    purpose: &MailPurpose,
) -> Result<(), StoreError> {
    let at = tx.author().at;
    let mail = NewMail {
        purpose,
        key: &format!("{name}/{}/{}", member.number, at.timestamp_millis()),
        due: at,
    };
    outbox::put_mail(tx, member.number, mail).await
}

/// Takes a person in who was invited, and has shown that the address is theirs.
///
/// # Errors
///
/// [`StoreError::NotFound`] when the invitation is gone.
pub async fn accept_invitation(
    db: &Database,
    belonging: &Belonging,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let author = Author {
        member: Some(belonging.member),
        at,
        way: Way::Page,
    };
    let tx = db.write(belonging.id, author).await?;
    let mut member: Member = find(&tx, belonging.member).await?;
    if !member.accept_invitation() {
        return Err(StoreError::NotFound);
    }
    save(&tx, &member, None).await?;
    tx.commit().await
}

/// Adds a person, and mails the invitation, unless that is to wait.
pub async fn add_member(
    tx: &WriteTx,
    draft: MemberDraft,
    invites: bool,
) -> Result<Member, StoreError> {
    let number = MemberNumber(revisions::next_number(tx, SubjectKind::Member).await?);
    let member = Member::invited(number, draft);
    insert(tx, &member).await?;
    if invites {
        mail_invitation(tx, &member).await?;
    }
    Ok(member)
}

/// Changes what is said about the person who was `before`.
///
/// # Errors
///
/// [`MemberRefusal::Refused`] when nobody would be left who can let others in.
pub async fn change_member(
    tx: &WriteTx,
    before: &Member,
    draft: MemberDraft,
) -> Result<Member, MemberRefusal> {
    let member = before.described_anew(draft);
    keep_the_door(&all::<Member>(tx).await?, &member)?;
    save(tx, &member, None).await?;
    let sets_up = tx.author().member == Some(member.number);
    if sets_up && member.email != before.email && !members::is_proven(tx, member.number).await? {
        // The first one went to an address that was typed wrong.
        mail_welcome(tx, &member).await?;
    }
    Ok(member)
}

/// Invites a person again: one who has not come yet, or one who has left.
pub async fn invite_again(tx: &WriteTx, mut member: Member) -> Result<Member, StoreError> {
    if member.has_left() {
        member.state = MemberState::Invited;
        save(tx, &member, None).await?;
    }
    mail_invitation(tx, &member).await?;
    Ok(member)
}

/// Lets a member go: the person chairs no work group any more, reports by no link, and no calendar
/// program of theirs reads any more. What the own partner agreed to stands.
///
/// # Errors
///
/// [`MemberRefusal::Refused`] when nobody would be left who can let others in.
pub async fn let_member_go(tx: &WriteTx, mut member: Member) -> Result<Member, MemberRefusal> {
    member.state = MemberState::Removed;
    keep_the_door(&all::<Member>(tx).await?, &member)?;
    for mut group in work_groups::all_work_groups(tx).await? {
        if group.let_go(member.number) {
            work_groups::save_work_group(tx, &group).await?;
        }
    }
    report_links::revoke_links(tx, member.number, None).await?;
    calendar_feeds::revoke_feeds(tx, member.number, None).await?;
    save(tx, &member, None).await?;
    Ok(member)
}

/// Closes every way in of somebody who now belongs nowhere. Where the person is still a member
/// elsewhere, they stay open; they lead nowhere here any more.
pub async fn close_ways_in(db: &Database, member: &Member) -> Result<(), StoreError> {
    if let Some(email) = &member.email
        && !belongs_anywhere(db, email).await?
    {
        ways_in::close_ways_in(db, email).await?;
    }
    Ok(())
}
