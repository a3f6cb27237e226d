//! Telling people who come to meetings that one is not as they know it.

use domain::{Entity, Meeting, Since, Subject, WorkGroup};
use persistence::{StoreError, find, revisions, work_groups};
use wording::Wording;

use super::meetings::{day_and_hours, group_of};
use super::{Composer, Recipient};
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// A meeting as the person knows it, as it is, and why.
struct News {
    before: Meeting,
    after: Meeting,
    why: Option<String>,
}

impl Composer {
    /// The meetings that are not as the person knows them; none that is again as it was, that has
    /// been, or that has begun.
    pub(super) async fn meeting_change(
        &self,
        whom: &Recipient,
        meetings: &[Since],
    ) -> Result<Option<Letter>, StoreError> {
        let mut all = Vec::new();
        for since in meetings {
            all.extend(news(whom, *since).await?);
        }
        let Some(first) = all.first() else {
            return Ok(None);
        };
        let groups = work_groups::all_work_groups(&whom.tx).await?;
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let count = all.len();
        let lead = say!(
            wording,
            "mail-change-lead",
            partnership = name,
            count = count
        );
        let mut blocks = vec![whom.hello(), LetterBlock::Text(lead)];
        blocks.extend(all.iter().map(|news| news.item(wording, &groups)));
        blocks.push(LetterBlock::Text(say!(
            wording,
            "mail-change-end",
            count = count
        )));
        let slug = &whom.partnership.slug;
        let open = match all.as_slice() {
            [one] => self.addresses.meeting(slug, one.after.number),
            _ => self.addresses.meetings(slug),
        };
        let open = LetterLink::new(say!(wording, "mail-change-open", count = count), open);
        blocks.push(LetterBlock::Button(open));
        let why = say!(wording, "mail-why-meetings", partnership = name);
        let after: Vec<Meeting> = all.iter().map(|news| news.after.clone()).collect();
        Ok(Some(Letter {
            subject: first.subject(whom, count),
            blocks,
            footer: vec![LetterBlock::Text(why)],
            invitation: self.invitation_to(whom, &after).await?,
            ..Letter::default()
        }))
    }
}

async fn news(whom: &Recipient, since: Since) -> Result<Option<News>, StoreError> {
    let subject: Subject = since.meeting.into();
    let after: Meeting = find(&whom.tx, since.meeting).await?;
    let known = revisions::revision_at(&whom.tx, subject, since.known).await?;
    let Entity::Meeting(before) = known.entity else {
        return Ok(None);
    };
    let ahead = before.is_ahead(whom.today) || after.is_ahead(whom.today);
    if !after.is_news_since(&before) || !ahead || after.began.is_some() {
        return Ok(None);
    }
    let history = revisions::revisions_of(&whom.tx, subject).await?;
    let mut later = history.into_iter().filter(|one| one.number > since.known);
    let why = later.find_map(|revision| revision.why);
    Ok(Some(News { before, after, why }))
}

impl News {
    /// What stands in the list of mails about this meeting, or about so many.
    fn subject(&self, whom: &Recipient, count: usize) -> String {
        let (wording, name) = (whom.wording, whom.partnership.name.as_str());
        let day = wording.day_near(self.after.day, whom.today);
        if count > 1 {
            return say!(
                wording,
                "mail-change-subject-many",
                partnership = name,
                count = count
            );
        }
        match (self.before.cancelled, self.after.cancelled) {
            (false, true) => say!(
                wording,
                "mail-change-subject-off",
                partnership = name,
                day = day
            ),
            (true, false) => say!(
                wording,
                "mail-change-subject-on",
                partnership = name,
                day = day
            ),
            _ if self.before.day != self.after.day => say!(
                wording,
                "mail-change-subject-moved",
                partnership = name,
                day = day
            ),
            _ => say!(
                wording,
                "mail-change-subject",
                partnership = name,
                day = day
            ),
        }
    }

    /// The meeting, with what is different about it.
    fn item(&self, wording: &Wording, groups: &[WorkGroup]) -> LetterBlock {
        let why = self.why.as_ref();
        let why = why.map(|why| say!(wording, "mail-change-why", why = why.as_str()));
        let facts = if self.after.cancelled {
            vec![say!(wording, "mail-change-off")]
        } else {
            self.facts(wording, groups)
        };
        LetterBlock::Item(LetterItem {
            title: day_and_hours(wording, &self.after),
            facts: facts.into_iter().chain(why).collect(),
            ..LetterItem::default()
        })
    }

    fn facts(&self, wording: &Wording, groups: &[WorkGroup]) -> Vec<String> {
        let open = || say!(wording, "mail-change-open-question");
        let hours = |one: &Meeting| one.hours.map_or_else(open, |hours| wording.hours(hours));
        let place = |one: &Meeting| one.place.as_ref().map_or_else(open, ToString::to_string);
        let link = |one: &Meeting| one.link.as_ref().map_or_else(open, ToString::to_string);
        let who = |one: &Meeting| who(wording, groups, one);
        let day = |one: &Meeting| wording.weekday(one.day);
        let different = |of: &dyn Fn(&Meeting) -> String| {
            let (from, to) = (of(&self.before), of(&self.after));
            (from != to).then_some((from, to))
        };
        let again = (self.before.cancelled).then(|| say!(wording, "mail-change-on"));
        let day = different(&day)
            .map(|(from, to)| say!(wording, "mail-change-day", from = from, to = to));
        let hours = different(&hours)
            .map(|(from, to)| say!(wording, "mail-change-hours", from = from, to = to));
        let place = different(&place)
            .map(|(from, to)| say!(wording, "mail-change-place", from = from, to = to));
        let link = different(&link).map(|(_, to)| say!(wording, "mail-change-link", to = to));
        let who = different(&who)
            .map(|(from, to)| say!(wording, "mail-change-who", from = from, to = to));
        let all = [again, day, hours, place, link, who];
        all.into_iter().flatten().collect()
    }
}

/// Who meets: a work group, or everybody.
fn who(wording: &Wording, groups: &[WorkGroup], meeting: &Meeting) -> String {
    let everybody = || say!(wording, "mail-change-everybody");
    group_of(groups, meeting).map_or_else(everybody, |group| group.name.to_string())
}
