//! Who was at a meeting.

use domain::*;

use crate::sample::*;

const LEE: MemberNumber = MemberNumber(7);
const ANA: MemberNumber = MemberNumber(9);

#[test]
fn what_is_known_of_somebody_can_be_changed_and_taken_back() {
    let mut attendance = Attendance::new(MeetingNumber(1));
    let who = Who::Member(LEE);
    for known in [Some(Presence::Excused), Some(Presence::Present), None] {
        attendance.note(who, known);
        assert_eq!(attendance.of(who), known);
        assert_eq!(attendance.of(Who::Member(ANA)), None);
        assert_eq!(attendance.of(Who::Partner(PartnerNumber(7))), None);
    }
    assert_eq!(attendance, Attendance::new(MeetingNumber(1)));
}

#[test]
fn a_partner_was_there_once_one_of_its_people_was() {
    use Presence::*;
    let name = Name::new("Ana").expect("a name has words");
    let of = |partner, number| Member {
        partner: Some(partner),
        ..Member::new(number, name.clone(), Role::Partner)
    };
    let members = [
        of(FAMILY_CENTER, LEE),
        of(FAMILY_CENTER, MemberNumber(8)),
        of(LIBRARY, ANA),
    ];
    let center = Who::Partner(FAMILY_CENTER);
    for (seen, expected) in [
        (vec![], None),
        (vec![(Who::Member(LEE), Present)], Some(Present)),
        (vec![(Who::Member(LEE), Excused)], Some(Excused)),
        (vec![(Who::Member(ANA), Present)], None),
        (vec![(center, Present)], Some(Present)),
        (
            vec![(Who::Member(LEE), Present), (center, Excused)],
            Some(Present),
        ),
        (
            vec![(Who::Member(LEE), Excused), (center, Present)],
            Some(Present),
        ),
    ] {
        let mut attendance = Attendance::new(MeetingNumber(1));
        for (who, presence) in &seen {
            attendance.note(*who, Some(*presence));
        }
        let known = attendance.of_partner(FAMILY_CENTER, &members);
        assert_eq!(known, expected, "{seen:?}");
    }
}
