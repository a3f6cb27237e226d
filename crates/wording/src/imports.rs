//! What is said about a spreadsheet that comes in.

use domain::{DamagedPlace, DoubtReason, FileLimit, ForeignFile, ReadError};

use crate::Wording;
use crate::loader::say;

impl Wording {
    /// Why somebody should look at what was read.
    pub fn doubt(&self, reason: &DoubtReason) -> String {
        match reason {
            DoubtReason::HeadingWithoutKind => say!(self, "doubt-heading-without-kind"),
            DoubtReason::HeadingTakenForAction => say!(self, "doubt-heading-taken-for-action"),
            DoubtReason::AddedToActionAbove => say!(self, "doubt-added-to-action-above"),
            DoubtReason::HeadingWithDetails => say!(self, "doubt-heading-with-details"),
            DoubtReason::SeveralLines => say!(self, "doubt-several-lines"),
            DoubtReason::LinesDoNotMatch => say!(self, "doubt-lines-do-not-match"),
            DoubtReason::SeveralNames => say!(self, "doubt-several-names"),
            DoubtReason::BareNumber => say!(self, "doubt-bare-number"),
            DoubtReason::DayFirst => say!(self, "doubt-day-first"),
            DoubtReason::NoSingleDay => say!(self, "doubt-no-single-day"),
            DoubtReason::NoDayYet => say!(self, "doubt-no-day-yet"),
            DoubtReason::NoYear => say!(self, "doubt-no-year"),
            DoubtReason::SeveralDays => say!(self, "doubt-several-days"),
            DoubtReason::UncertainDay => say!(self, "doubt-uncertain-day"),
            DoubtReason::NoSuchDay => say!(self, "doubt-no-such-day"),
            DoubtReason::NoDate => say!(self, "doubt-no-date"),
            DoubtReason::EndBeforeStart => say!(self, "doubt-end-before-start"),
            DoubtReason::OngoingWithEnd => say!(self, "doubt-ongoing-with-end"),
            DoubtReason::UnexplainedCode => say!(self, "doubt-unexplained-code"),
            DoubtReason::UnknownStatus => say!(self, "doubt-unknown-status"),
            DoubtReason::DueByContents => say!(self, "doubt-due-by-contents"),
            DoubtReason::StatusByContents => say!(self, "doubt-status-by-contents"),
            DoubtReason::PartnersByNames => say!(self, "doubt-partners-by-names"),
            DoubtReason::LeadByNames => say!(self, "doubt-lead-by-names"),
            DoubtReason::ActionsByLength => say!(self, "doubt-actions-by-length"),
            DoubtReason::LongHeading => say!(self, "doubt-long-heading"),
            DoubtReason::LongTitle => say!(self, "doubt-long-title"),
            DoubtReason::LongWords => say!(self, "doubt-long-words"),
            DoubtReason::ShortWinWithoutDays => say!(self, "doubt-short-win-without-days"),
            DoubtReason::StartsAfterDue => say!(self, "doubt-starts-after-due"),
            DoubtReason::ActionEnded => say!(self, "doubt-action-ended"),
            // As spreadsheets write it, like every other day of the file.
            DoubtReason::RestsUntil(day) => {
                say!(self, "doubt-rests-until", day = day.to_string())
            }
            DoubtReason::Sentence(sentence) => sentence.clone(),
        }
    }

    /// Why a file was refused, and what to do.
    pub fn refused_file(&self, error: &ReadError) -> String {
        match error {
            ReadError::Empty => say!(self, "file-empty"),
            ReadError::TooLarge { most_mb } => {
                say!(self, "file-too-large", most = most_mb.to_owned())
            }
            ReadError::OldExcel => say!(self, "file-old-excel"),
            ReadError::Encrypted => say!(self, "file-encrypted"),
            ReadError::Unknown { what } => {
                say!(self, "file-unknown", what = self.foreign_file(*what))
            }
            ReadError::Damaged { place: None } => say!(self, "file-damaged"),
            ReadError::Damaged { place: Some(place) } => {
                say!(self, "file-damaged-at", place = self.damaged_place(place))
            }
            ReadError::TooMuch { sheet, cell, what } => say!(
                self,
                "file-too-much",
                sheet = sheet.as_str(),
                cell = cell.as_str(),
                what = self.file_limit(*what)
            ),
            ReadError::TooDense => say!(self, "file-too-dense"),
            ReadError::TooHard => say!(self, "file-too-hard"),
            ReadError::NoWords => say!(self, "file-no-words"),
            ReadError::Unavailable => say!(self, "file-unavailable"),
        }
    }

    fn foreign_file(&self, what: ForeignFile) -> String {
        match what {
            ForeignFile::Pdf => say!(self, "file-is-pdf"),
            ForeignFile::Picture => say!(self, "file-is-picture"),
            ForeignFile::PackedFile => say!(self, "file-is-packed-file"),
            ForeignFile::PackedFolder => say!(self, "file-is-packed-folder"),
            ForeignFile::TextDocument => say!(self, "file-is-text-document"),
            ForeignFile::WordDocument => say!(self, "file-is-word-document"),
            ForeignFile::Presentation => say!(self, "file-is-presentation"),
            ForeignFile::WebPage => say!(self, "file-is-web-page"),
            ForeignFile::BinaryExcel => say!(self, "file-is-binary-excel"),
            ForeignFile::OtherOpenDocument => say!(self, "file-is-other-open-document"),
            ForeignFile::NoText => say!(self, "file-is-no-text"),
        }
    }

    fn damaged_place(&self, place: &DamagedPlace) -> String {
        match place {
            DamagedPlace::Sheet(name) => say!(self, "file-in-sheet", sheet = name.as_str()),
            DamagedPlace::Line(line) => say!(self, "file-in-line", line = line.to_owned()),
            DamagedPlace::PlanLine(line) => say!(self, "file-in-plan-line", line = line.to_owned()),
        }
    }

    fn file_limit(&self, limit: FileLimit) -> String {
        match limit {
            FileLimit::Cells(most) => say!(self, "file-most-cells", most = most),
            FileLimit::Rows(most) => say!(self, "file-most-rows", most = most),
            FileLimit::LettersOfCell(most) => say!(self, "file-most-letters-of-cell", most = most),
            FileLimit::Letters(most) => say!(self, "file-most-letters", most = most),
        }
    }
}
