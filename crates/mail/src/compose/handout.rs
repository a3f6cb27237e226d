//! What is handed round at a meeting, by mail: in short as words, and whole as a PDF.

use std::sync::{Arc, Mutex, PoisonError};

use domain::{Handout, Meeting, MeetingNumber, MemberNumber};
use handouts::{
    HandoutContext, Point, PressError, Programme, minutes_document, packet_document, typeset,
};
use paper::Document;
use persistence::{StoreError, find, meetings};

use super::{Composer, Recipient, Written};
use crate::letter::File;
use crate::say::say;
use crate::{Letter, LetterBlock, LetterItem, LetterLink};

/// How many topics or decisions are named.
const NAMED: usize = 40;
/// How many PDFs are kept: most who get one read the same language.
const KEPT: usize = 4;

/// The PDFs that were typeset last, under what they say.
#[derive(Clone, Default)]
pub struct PdfCache(Arc<Mutex<Vec<Typeset>>>);

/// A document, and its PDF.
type Typeset = (Document, Arc<Vec<u8>>);

impl Composer {
    /// A packet or minutes: what they say in short, and the whole.
    pub(super) async fn handout(
        &self,
        whom: &Recipient,
        handout: Handout,
        meeting: MeetingNumber,
        by: Option<MemberNumber>,
    ) -> Result<Option<Written>, StoreError> {
        let meeting: Meeting = find(&whom.tx, meeting).await?;
        let occasion = HandoutContext {
            partnership: &whom.partnership,
            meeting: &meeting,
            wording: whom.wording,
            today: whom.today,
            now: whom.now,
        };
        let told = match (handout, &whom.outline) {
            (Handout::Packet, Some(outline)) if !meeting.is_over() => {
                let packet = packet_document(&whom.tx, outline, occasion).await?;
                let name = format!("packet-{}.pdf", meeting.day);
                let letter = self.with_packet(whom, &meeting, &packet.programme).await?;
                Some((letter, (packet.document, name)))
            }
            (Handout::Minutes, _) if meeting.closed.is_some() => {
                let document = minutes_document(&whom.tx, occasion).await?;
                let name = format!("minutes-{}.pdf", meeting.day);
                Some((self.with_minutes(whom, &meeting).await?, (document, name)))
            }
            _ => None,
        };
        let behind = whom.somebody_else(by).await?;
        Ok(told.map(|(letter, enclosed)| Written {
            enclosed: whom.proven.then_some(enclosed),
            behind,
            ..Written::from(letter)
        }))
    }

    async fn with_packet(
        &self,
        whom: &Recipient,
        meeting: &Meeting,
        programme: &Programme,
    ) -> Result<Letter, StoreError> {
        let (wording, slug) = (whom.wording, &whom.partnership.slug);
        let day = wording.weekday(meeting.day);
        let words = whom.words_of(meeting).await?;
        let (who, when) = (words.who.as_str(), words.when.as_str());
        let lead = say!(wording, "mail-packet-lead", partnership = who, day = when);
        let topics = programme.points().map(|point| topic(whom, point));
        let open = self.addresses.packet(slug, meeting.number);
        let open = LetterLink::new(say!(wording, "mail-packet-open"), open);
        let one = std::slice::from_ref(meeting);
        Ok(Letter {
            subject: say!(
                wording,
                "mail-packet-subject",
                partnership = whom.partnership.name.as_str(),
                day = day
            ),
            invitation: self.invitation_to(whom, one).await?,
            ..letter(whom, lead, topics, open)
        })
    }

    async fn with_minutes(
        &self,
        whom: &Recipient,
        meeting: &Meeting,
    ) -> Result<Letter, StoreError> {
        let (wording, slug) = (whom.wording, &whom.partnership.slug);
        let decisions = meetings::decisions_of_meeting(&whom.tx, meeting.number).await?;
        let day = wording.weekday(meeting.day);
        let who = whom.words_of(meeting).await?.who;
        let lead = say!(
            wording,
            "mail-minutes-lead",
            partnership = who,
            day = day.as_str()
        );
        let decided = decisions.into_iter().map(|decision| LetterItem {
            title: decision.text.to_string(),
            facts: vec![wording.outcome(decision.outcome)],
            ..LetterItem::default()
        });
        let open = self.addresses.minutes(slug, meeting.number);
        let open = LetterLink::new(say!(wording, "mail-minutes-open"), open);
        Ok(Letter {
            subject: say!(
                wording,
                "mail-minutes-subject",
                partnership = whom.partnership.name.as_str(),
                day = day
            ),
            ..letter(whom, lead, decided, open)
        })
    }
}

/// What letters about handouts have in common: what it is, the first of what is in it, and where the
/// whole can be read.
fn letter(
    whom: &Recipient,
    lead: String,
    items: impl Iterator<Item = LetterItem>,
    open: LetterLink,
) -> Letter {
    // What is in it is for those who are meant: the link asks who opens it.
    let items: Vec<LetterItem> = items.filter(|_| whom.proven).collect();
    let more = items.len().saturating_sub(NAMED);
    let items = items.into_iter().take(NAMED).map(LetterBlock::Item);
    let items = items.chain(whom.and_more(more));
    let head = [whom.hello(), LetterBlock::Text(lead)].into_iter();
    let name = whom.partnership.name.as_str();
    let why = say!(whom.wording, "mail-why-meetings", partnership = name);
    Letter {
        blocks: head
            .chain(items)
            .chain([LetterBlock::Button(open)])
            .collect(),
        footer: vec![LetterBlock::Text(why)],
        ..Letter::default()
    }
}

impl PdfCache {
    /// The document as a PDF; none where this program makes none, or there is too much to do: the
    /// letter leads to the page.
    pub async fn pdf(&self, document: Document, name: String) -> Option<File> {
        if let Some(bytes) = self.known(&document) {
            return Some(File { name, bytes });
        }
        let bytes = match typeset(document.clone()).await {
            Ok(bytes) => Arc::new(bytes),
            Err(PressError::Missing) => return None,
            Err(why) => {
                tracing::warn!(%why, "a mail goes without its PDF");
                return None;
            }
        };
        self.keep(document, bytes.clone());
        Some(File { name, bytes })
    }

    fn known(&self, document: &Document) -> Option<Arc<Vec<u8>>> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = shelf.iter().find(|(known, _)| known == document);
        found.map(|(_, bytes)| bytes.clone())
    }

    fn keep(&self, document: Document, bytes: Arc<Vec<u8>>) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() == KEPT {
            shelf.remove(0);
        }
        shelf.push((document, bytes));
    }
}

/// A topic of the agenda: when, who, and what is asked.
fn topic(whom: &Recipient, point: &Point) -> LetterItem {
    let starts = point.starts.map(|time| whom.wording.time(time));
    let number = point.action.map(|number| number.to_string());
    let title = [starts, number, Some(point.title.clone())];
    LetterItem {
        title: title.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        facts: point.lead.iter().chain(&point.question).cloned().collect(),
        ..LetterItem::default()
    }
}
