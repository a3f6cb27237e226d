//! What the reports on an action come to.

use chrono::TimeDelta;
use domain::*;

use crate::sample::*;

fn heard(action: &Action, reports: &[ProgressReport]) -> Responses {
    let no_replies: &[Reply] = &[];
    Responses::of(action, reports.iter().map(|report| (report, no_replies)))
}

#[test]
fn the_latest_response_counts_in_whatever_order_they_are_told() {
    let reports = ["02-03", "03-01", "01-10"].map(a_report);
    let heard = heard(&the_usual_action(), &reports);
    let latest = Some(day("03-01"));
    assert_eq!(
        heard,
        Responses {
            response: latest,
            by_lead: latest,
            stuck: None
        }
    );
}

#[test]
fn nothing_was_heard_where_nothing_was_reported() {
    assert_eq!(heard(&the_usual_action(), &[]), Responses::default());
}

#[test]
fn only_a_response_is_one() {
    let report = ProgressReport {
        response: false,
        ..a_report("03-01")
    };
    assert_eq!(heard(&the_usual_action(), &[report]).response, None);
}

#[test]
fn a_word_of_the_leads_own_is_by_its_member_and_since_it_took_the_action() {
    let by = |partner, member| Reporter { partner, member };
    let (lead, member) = (Some(FAMILY_CENTER), Some(MemberNumber(9)));
    for (author, recorded_by, on, counts) in [
        (by(lead, member), None, "02-10", true),
        (by(lead, Some(MemberNumber(8))), None, "02-10", true),
        (by(lead, member), None, "02-01", true),
        (by(lead, member), None, "01-31", false),
        (by(lead, member), Some(MemberNumber(1)), "02-10", false),
        (by(lead, None), None, "02-10", false),
        (by(Some(LIBRARY), member), None, "02-10", false),
        (by(None, member), None, "02-10", false),
    ] {
        let report = ProgressReport {
            author,
            recorded_by,
            ..a_report(on)
        };
        let mut action = the_usual_action();
        action.lead_since = Some(day("02-01"));
        let counted = heard(&action, std::slice::from_ref(&report)).by_lead;
        assert_eq!(counted, counts.then(|| day(on)), "{report:?}");
        action.lead = None;
        assert_eq!(heard(&action, &[report]).by_lead, None, "nobody leads it");
    }
}

#[test]
fn every_word_of_a_lead_counts_where_nobody_knows_since_when_it_leads() {
    let mut action = the_usual_action();
    action.lead_since = None;
    let by_lead = heard(&action, &[a_report("10-10")]).by_lead;
    assert_eq!(by_lead, Some(day("10-10")));
}

#[test]
fn of_two_reports_at_one_time_the_one_with_the_higher_number_is_the_latest() {
    let stuck = ProgressReport {
        says: Says::Stuck,
        ..a_report("03-01")
    };
    let well = ProgressReport {
        number: ReportNumber(2),
        ..a_report("03-01")
    };
    for reports in [[stuck.clone(), well.clone()], [well.clone(), stuck.clone()]] {
        assert_eq!(heard(&the_usual_action(), &reports).stuck, None);
    }
    let later = stuck.at + TimeDelta::milliseconds(1);
    let reports = [ProgressReport { at: later, ..stuck }, well];
    assert_eq!(
        heard(&the_usual_action(), &reports).stuck,
        Some(OpenCall {
            asked: day("03-01"),
            answered: None
        })
    );
}
