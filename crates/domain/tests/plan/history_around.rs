//! The words of the history of all that stands around the actions.

use domain::*;

use crate::{
    change::{changes, check, words},
    entities::*,
    sample::*,
};

#[test]
fn each_field_of_a_goal_and_an_objective_has_its_words() {
    use Said::*;
    let goal = |number| Goal(GoalNumber(number));
    let title_was = "More families are visited in the evening";
    changes! { a_goal();
        |g| g.title = title("Anew") => Title: words("Families know whom to ask") => words("Anew");
        |g| g.root_cause = None => RootCause: words("no single door") => Nothing;
    }
    changes! { an_objective();
        |o| o.goal = GoalNumber(2) => Goal: goal(1) => goal(2);
        |o| o.title = title("Anew") => Title: words(title_was) => words("Anew");
        |o| o.measure.what = None => Measure: words("visits a month") => Nothing;
        |o| o.measure.baseline = None => Baseline: Number(10.0) => Nothing;
        |o| o.measure.target = None => Target: Number(40.0) => Nothing;
        |o| o.measure.unit = None => Unit: words("families") => Nothing;
    }
}

#[test]
fn each_field_of_a_partnership_and_its_vision_has_its_words() {
    use Said::*;
    let vision_was = "Every child is ready.\nEvery family is heard.";
    changes! { a_partnership();
        |p| p.name = name("Four Rivers") => Name: words("Three Rivers") => words("Four Rivers");
        |p| p.slug = Slug::suggested("Four") => Slug: words("three-rivers") => words("four");
        |p| p.zone = Zone::new("UTC").unwrap() => Zone: words("America/Chicago") => words("UTC");
    }
    changes! { a_vision();
        |v| v.text = note("Anew") => Text: words(vision_was) => words("Anew");
        |v| v.adopted = None => Adopted: Day(day("09-15")) => Nothing;
    }
}

#[test]
fn each_number_of_the_policy_has_its_words() {
    let partnership = a_partnership();
    for threshold in Threshold::ALL {
        let before = partnership.policy.get(threshold);
        let after = before + 1;
        let set = |p: &mut Partnership| {
            let set = p.policy.set(threshold, &after.to_string());
            assert_eq!(set, Ok(()), "{threshold:?}");
        };
        let [from, to] = [before, after].map(|number| Said::Number(f64::from(number)));
        check(&partnership, set, (Aspect::Policy(threshold), from, to));
    }
}

#[test]
fn each_field_of_people_and_meetings_has_its_words() {
    use Said::*;
    let [partner, coordinator] = [domain::Role::Partner, domain::Role::Coordinator].map(Role);
    changes! { a_partner();
        |p| p.name = name("Center") => Name: words("Family Center") => words("Center");
        |p| p.sector = None => Sector: words("health") => Nothing;
        |p| p.merged_into = None => MergedInto: Partners(vec![LIBRARY]) => Nothing;
    }
    changes! { a_member();
        |m| m.name = name("Ana Ruiz") => Name: words("Ana") => words("Ana Ruiz");
        |m| m.email = None => Email: words("ana@example.org") => Nothing;
        |m| m.partner = None => Partner: Partners(vec![FAMILY_CENTER]) => Nothing;
        |m| m.role = domain::Role::Coordinator => Role: partner => coordinator;
    }
    changes! { a_work_group();
        |g| g.name = name("Care") => Name: words("Health") => words("Care");
        |g| g.chairs.clear() => Chairs: Members(vec![MemberNumber(9)]) => Nothing;
    }
    changes! { a_meeting();
        |m| m.day = day("04-07") => Day: Day(day("04-06")) => Day(day("04-07"));
        |m| m.group = None => Group: Group(WorkGroupNumber(2)) => Nothing;
        |m| m.note = None => Notes: words("in the library") => Nothing;
        |m| m.cancelled = true => Cancelled: Flag(false) => Flag(true);
    }
}
