//! Objectives: readings, and the way from baseline to target.

use domain::*;

use crate::sample::*;

fn objective(baseline: Option<f64>, target: Option<f64>) -> Objective {
    Objective {
        number: ObjectiveNumber(1),
        goal: GoalNumber(1),
        title: title("More families are visited in the evening"),
        measure: Measure {
            baseline,
            target,
            ..Measure::default()
        },
        readings: vec![],
    }
}

fn reading(on: &str, value: f64) -> Reading {
    Reading { on: day(on), value }
}

#[test]
fn readings_stand_in_the_order_of_their_days_one_a_day() {
    let mut objective = objective(None, None);
    for (on, value) in [
        ("03-01", 30.0),
        ("01-01", 10.0),
        ("02-01", 20.0),
        ("01-01", 12.0),
    ] {
        objective.read(reading(on, value));
    }
    let expected = [
        reading("01-01", 12.0),
        reading("02-01", 20.0),
        reading("03-01", 30.0),
    ];
    assert_eq!(objective.readings, expected);
}

#[test]
fn the_way_is_the_share_from_baseline_to_target_at_the_latest_reading() {
    for (baseline, target, now, way) in [
        (Some(20.0), Some(60.0), 30.0, Some(25.0)),
        (Some(60.0), Some(20.0), 30.0, Some(75.0)),
        (Some(20.0), Some(60.0), 60.0, Some(100.0)),
        (Some(20.0), Some(60.0), 70.0, Some(100.0)),
        (Some(20.0), Some(60.0), 10.0, Some(0.0)),
        (Some(-10.0), Some(10.0), 0.0, Some(50.0)),
        (Some(20.0), Some(20.0), 20.0, None),
        (None, Some(60.0), 30.0, None),
        (Some(20.0), None, 30.0, None),
    ] {
        let mut objective = objective(baseline, target);
        assert_eq!(objective.way(), None, "nothing was measured");
        objective.read(reading("03-01", now));
        objective.read(reading("01-01", 0.5));
        assert_eq!(
            objective.way(),
            way,
            "{now} from {baseline:?} to {target:?}"
        );
    }
}
