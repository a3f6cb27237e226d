//! Whose word a report is, and whether it is a response: the Family Center leads the usual action, the
//! library supports it.

use domain::*;

use crate::sample::*;

const THE_FOOD_BANK: PartnerNumber = PartnerNumber(8);

/// An attribution as one would say it.
fn said(attribution: Attribution) -> String {
    let from = |partner| match partner {
        FAMILY_CENTER => "the Family Center",
        LIBRARY => "the library",
        THE_FOOD_BANK => "the food bank",
        other => panic!("nobody is from partner {other}"),
    };
    let author = attribution.author;
    let author = match (author.member, author.partner) {
        (Some(member), Some(partner)) => format!("{member} of {}", from(partner)),
        (Some(member), None) => format!("{member} of none"),
        (None, partner) => partner.map_or("nobody", from).to_owned(),
    };
    let answers = if attribution.is_response {
        "a response"
    } else {
        "no response"
    };
    match attribution.recorded_by {
        Some(recorder) => format!("{author}, {answers}, by the hand of {recorder}"),
        None => format!("{author}, {answers}"),
    }
}

fn a_member(number: i64, partner: impl Into<Option<PartnerNumber>>) -> Member {
    let name = Name::new("Maria Sol").unwrap_or_else(|why| panic!("{why}"));
    Member {
        partner: partner.into(),
        ..Member::new(MemberNumber(number), name, Role::Partner)
    }
}

fn a_word(number: i64, partner: PartnerNumber) -> Option<Reporter> {
    Some(Reporter::from(&a_member(number, partner)))
}

fn of_partner(partner: PartnerNumber) -> Option<Reporter> {
    Some(Reporter::from(partner))
}

/// The usual action with another lead and without supporters.
fn led_alone(lead: Option<Lead>) -> Action {
    let mut action = Action {
        lead,
        ..the_usual_action()
    };
    action.details.supporters.clear();
    action
}

#[test]
fn said_in_person_it_is_the_word_of_whoever_says_it() {
    let led_by_nine = Lead {
        member: Some(MemberNumber(9)),
        ..the_family_center()
    };
    for (action, member, word) in [
        (
            the_usual_action(),
            a_member(7, FAMILY_CENTER),
            "7 of the Family Center, a response",
        ),
        (
            the_usual_action(),
            a_member(7, LIBRARY),
            "7 of the library, a response",
        ),
        (
            the_usual_action(),
            a_member(7, THE_FOOD_BANK),
            "7 of the food bank, no response",
        ),
        (
            the_usual_action(),
            a_member(7, None),
            "7 of none, no response",
        ),
        // Somebody leads it for a partner and has moved to another since.
        (
            led_alone(Some(led_by_nine)),
            a_member(9, LIBRARY),
            "9 of the library, no response",
        ),
        (
            led_alone(None),
            a_member(7, FAMILY_CENTER),
            "7 of the Family Center, no response",
        ),
    ] {
        assert_eq!(said(Attribution::in_person(&action, &member)), word);
    }
}

#[test]
fn whoever_records_for_others_records_the_word_of_any_who_lead_or_support_it() {
    let coordinator = a_member(1, None);
    let sender = ReportSender {
        member: &coordinator,
        records_for_others: true,
    };
    let supported = Action {
        lead: None,
        ..the_usual_action()
    };
    for (action, chosen, word) in [
        (
            the_usual_action(),
            None,
            "the Family Center, a response, by the hand of 1",
        ),
        (
            the_usual_action(),
            of_partner(LIBRARY),
            "the library, a response, by the hand of 1",
        ),
        (
            the_usual_action(),
            a_word(7, LIBRARY),
            "7 of the library, a response, by the hand of 1",
        ),
        (
            the_usual_action(),
            a_word(7, THE_FOOD_BANK),
            "the Family Center, a response, by the hand of 1",
        ),
        (supported, None, "the library, a response, by the hand of 1"),
        (led_alone(None), None, "1 of none, no response"),
        (
            led_alone(None),
            of_partner(LIBRARY),
            "1 of none, no response",
        ),
    ] {
        assert_eq!(said(Attribution::on_behalf(&action, sender, chosen)), word);
    }
}

#[test]
fn others_speak_for_themselves_and_for_their_own_people() {
    for (partner, chosen, word) in [
        (FAMILY_CENTER, None, "7 of the Family Center, a response"),
        (LIBRARY, None, "7 of the library, a response"),
        (LIBRARY, a_word(7, LIBRARY), "7 of the library, a response"),
        (
            LIBRARY,
            a_word(6, LIBRARY),
            "6 of the library, a response, by the hand of 7",
        ),
        (LIBRARY, of_partner(LIBRARY), "7 of the library, a response"),
        (
            LIBRARY,
            of_partner(FAMILY_CENTER),
            "7 of the library, a response",
        ),
    ] {
        let member = a_member(7, partner);
        let sender = ReportSender {
            member: &member,
            records_for_others: false,
        };
        let action = the_usual_action();
        assert_eq!(said(Attribution::on_behalf(&action, sender, chosen)), word);
    }
}

#[test]
fn a_meeting_hears_the_lead_and_a_sheet_the_partner() {
    let recorder = a_member(7, LIBRARY);
    for (action, word) in [
        (
            the_usual_action(),
            "the Family Center, a response, by the hand of 7",
        ),
        (led_alone(None), "7 of the library, no response"),
    ] {
        assert_eq!(said(Attribution::in_meeting(&action, &recorder)), word);
    }
    let led_by_the_recorder = Lead {
        partner: LIBRARY,
        member: Some(recorder.number),
    };
    let action = led_alone(Some(led_by_the_recorder));
    let heard = Attribution::in_meeting(&action, &recorder);
    assert_eq!(said(heard), "7 of the library, a response");

    for (author, word) in [
        (of_partner(LIBRARY), "7 of the library, a response"),
        (
            of_partner(FAMILY_CENTER),
            "the Family Center, a response, by the hand of 7",
        ),
        (
            a_word(6, LIBRARY),
            "6 of the library, a response, by the hand of 7",
        ),
    ] {
        let author = author.unwrap_or_else(|| panic!("a sheet is of a partner"));
        assert_eq!(said(Attribution::on_paper(author, &recorder)), word);
    }
}
