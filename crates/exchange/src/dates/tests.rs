use proptest::prelude::*;

use super::*;

/// What a cell means, shortly: "start..due", "ongoing", "words".
fn said(words: &str) -> String {
    short(&read_date(words, Habits::default()))
}

fn short(when: &ReadDate) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match when {
        ReadDate {
            start: None,
            due: None,
            ongoing: false,
            doubt: Some(_),
            ..
        } => "words".into(),
        ReadDate {
            start: None,
            ongoing: true,
            ..
        } => "ongoing".into(),
        ReadDate {
            start,
            ongoing: true,
            ..
        } => format!("{}..ongoing", day(*start)),
        ReadDate {
            start: None, due, ..
        } => day(*due),
        ReadDate { start, due, .. } => format!("{}..{}", day(*start), day(*due)),
    }
}

#[test]
fn one_certain_day_is_a_day() {
    let cases = [
        ("2027-01-15", "2027-01-15"),
        ("6/30/27", "2027-06-30"),
        ("06/30/2027", "2027-06-30"),
        ("6-30-27", "2027-06-30"),
        ("by January 29, 2027", "2027-01-29"),
        ("29 January 2027", "2027-01-29"),
        ("29th of January 2027", "2027-01-29"),
        ("Jan. 29, 2027", "2027-01-29"),
        ("Jan 29th 2027", "2027-01-29"),
        ("1-Apr-27", "2027-04-01"),
        ("no later than 4/1/2027", "2027-04-01"),
        ("3 months- 4/1/27", "2027-04-01"),
        ("By 10/15/2027", "2027-10-15"),
        ("Friday, June 4, 2027", "2027-06-04"),
        ("2027-01-15 13:30", "2027-01-15"),
        ("due 6/30/27 (board meets)", "2027-06-30"),
    ];
    for (words, want) in cases {
        assert_eq!(said(words), want, "{words}");
    }
}

#[test]
fn a_month_or_a_quarter_means_its_last_day() {
    let cases = [
        ("December 2027", "2027-12-31"),
        ("Sept. 2027", "2027-09-30"),
        ("Feb 2028", "2028-02-29"),
        ("June '27", "2027-06-30"),
        ("Jun-27", "2027-06-30"),
        ("by the end of June 2027", "2027-06-30"),
        ("12/2027", "2027-12-31"),
        ("2027-06", "2027-06-30"),
        ("Q2 2027", "2027-06-30"),
        ("2027 Q4", "2027-12-31"),
        ("Q1/27", "2027-03-31"),
        ("2nd quarter 2027", "2027-06-30"),
        ("third quarter of 2027", "2027-09-30"),
        ("end of 2027", "2027-12-31"),
    ];
    for (words, want) in cases {
        assert_eq!(said(words), want, "{words}");
    }
}

#[test]
fn a_range_has_a_start_and_an_end() {
    let cases = [
        ("January 2027 - June 2027", "2027-01-01..2027-06-30"),
        ("Jan – Jun 2027", "2027-01-01..2027-06-30"),
        ("Nov – Feb 2027", "2026-11-01..2027-02-28"),
        ("1/15/27 to 6/15/27", "2027-01-15..2027-06-15"),
        ("3/1/27-4/30/27", "2027-03-01..2027-04-30"),
        ("Q1 2027 through Q3 2027", "2027-01-01..2027-09-30"),
        (
            "from March 1, 2027 until May 2027",
            "2027-03-01..2027-05-31",
        ),
        ("May 3-7, 2027", "2027-05-03..2027-05-07"),
        ("Start: 1/4/27 End: 2/5/27", "2027-01-04..2027-02-05"),
        ("starting 3/1/27", "2027-03-01.."),
        ("Begins September 2027", "2027-09-01.."),
    ];
    for (words, want) in cases {
        assert_eq!(said(words), want, "{words}");
    }
}

#[test]
fn what_goes_on_is_ongoing() {
    let cases = [
        ("ongoing", "ongoing"),
        ("On-going", "ongoing"),
        ("Continuous", "ongoing"),
        ("3/1/27, then ongoing", "2027-03-01..ongoing"),
        ("Ongoing (started 2/1/27)", "2027-02-01..ongoing"),
        ("Ongoing through 6/30/27", "2027-06-30"),
    ];
    for (words, want) in cases {
        assert_eq!(said(words), want, "{words}");
    }
}

#[test]
fn what_is_not_one_certain_day_stays_words() {
    let cases = [
        "TBD",
        "Year 1-3",
        "FY28",
        "Q3 FY27",
        "Spring 2027",
        "Summer",
        "annually",
        "Monthly",
        "2027",
        "2026-2027",
        "June 30",
        "by March",
        "1/15/27 & 6/15/27",
        "June 2027?",
        "early March 2027",
        "mid-June 2027",
        "2/30/27",
        "6/30/27 or 7/15/27",
        "Fiscal Year 2027",
        "when funded",
        "every fall",
        "10/1/27 – 9/1/27",
        "within 6 months",
        "before June 2027",
    ];
    for words in cases {
        assert_eq!(said(words), "words", "{words}");
    }
}

#[test]
fn nothing_is_no_doubt() {
    for words in ["", "-", "N/A"] {
        assert_eq!(
            read_date(words, Habits::default()),
            ReadDate::default(),
            "{words}"
        );
    }
}

#[test]
fn the_period_gives_the_year_where_only_one_fits() {
    let cases = [
        (
            "January 1, 2027 – December 31, 2027",
            "by March",
            "2027-03-31",
        ),
        ("July 1, 2026 - June 30, 2027", "by March", "2027-03-31"),
        ("July 1, 2026 - June 30, 2027", "Oct 15", "2026-10-15"),
        ("2027", "6/30", "2027-06-30"),
        ("January 2026 - December 2027", "by March", "words"),
        ("2026-2028", "by March", "words"),
    ];
    for (period, words, want) in cases {
        let habits = Habits {
            period: PlanPeriod::read(period),
            ..Habits::default()
        };
        assert_eq!(
            short(&read_date(words, habits)),
            want,
            "{words} in {period}"
        );
    }
}

#[test]
fn a_column_shows_whether_the_day_comes_first() {
    let order = |cells: &[&'static str]| Order::of(cells.iter().copied());
    assert_eq!(order(&["3/4/27", "12/5/27"]), Order::MonthFirst);
    assert_eq!(order(&["3/4/27", "15/5/27"]), Order::DayFirst);
    assert_eq!(order(&["15/4/27", "3/25/27"]), Order::MonthFirst);
    assert_eq!(order(&["3.4.2027"]), Order::DayFirst);
    let habits = Habits {
        order: Order::DayFirst,
        period: None,
    };
    assert_eq!(short(&read_date("3.4.2027", habits)), "2027-04-03");
    assert_eq!(short(&read_date("15/5/27", habits)), "2027-05-15");
    assert!(Order::matters("3/4/27") && !Order::matters("15/4/27") && !Order::matters("4/4/27"));
}

proptest! {
    #[test]
    fn no_words_make_it_panic(words in "\\PC*") {
        let _ = read_date(&words, Habits::default());
    }

    #[test]
    fn nothing_like_a_date_makes_it_panic(
        words in "(by |Q[1-9] |'|[0-9]{1,4}|[-/. –]|jan|may|FY|ongoing|to |\\?|é){0,12}"
    ) {
        let _ = read_date(&words, Habits::default());
        let _ = PlanPeriod::read(&words);
    }
}
