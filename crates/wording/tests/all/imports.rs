//! What is said about a spreadsheet that comes in.

use chrono::NaiveDate;
use domain::{DamagedPlace, DoubtReason, FileLimit, ForeignFile, Language, ReadError};
use wording::{english_wording, in_language};

#[test]
fn a_doubt_is_told_with_its_day_and_a_sentence_as_it_is() {
    let until = NaiveDate::from_ymd_opt(2027, 5, 1).unwrap_or_default();
    for (reason, told) in [
        (
            DoubtReason::RestsUntil(until),
            "on hold, but until when? It rests until 2027-05-01",
        ),
        (DoubtReason::NoSingleDay, "no single day: kept as words"),
        (DoubtReason::Sentence("as it is".into()), "as it is"),
    ] {
        assert_eq!(english_wording().doubt(&reason), told);
    }
}

#[test]
fn a_refused_file_is_told_what_is_wrong_and_where() {
    let damaged = |place| ReadError::Damaged { place };
    let too_much = ReadError::TooMuch {
        sheet: "Plan".into(),
        cell: "C12".into(),
        what: FileLimit::Cells(200_000),
    };
    let picture = ForeignFile::Picture;
    for (error, told) in [
        (
            ReadError::TooLarge { most_mb: 10 },
            "The file is larger than 10 MB. Save the workplan's sheets in a new workbook, \
             without pictures, and choose that.",
        ),
        (
            ReadError::Unknown { what: picture },
            "This is a picture. A plan can come from an Excel workbook (.xlsx), an OpenDocument \
             spreadsheet (.ods), a CSV file (.csv) or our own JSON.",
        ),
        (
            damaged(None),
            "The file is damaged. Open it in your spreadsheet program, save it again under a new \
             name, then choose that.",
        ),
        (
            damaged(Some(DamagedPlace::Sheet("Plan".into()))),
            "The file is damaged (sheet “Plan”). Open it in your spreadsheet program, save it \
             again under a new name, then choose that.",
        ),
        (
            damaged(Some(DamagedPlace::PlanLine(3))),
            "The file is damaged (line 3: not a plan that we wrote). Open it in your spreadsheet \
             program, save it again under a new name, then choose that.",
        ),
        (
            too_much,
            "Sheet “Plan” holds too much at cell C12: more than 200000 cells are filled. Save only \
             the workplan's rows in a new workbook, then choose that.",
        ),
    ] {
        assert_eq!(english_wording().refused_file(&error), told);
        assert_ne!(in_language(Language::Spanish).refused_file(&error), told);
    }
}
