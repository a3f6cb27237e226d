use chrono::NaiveDate;
use domain::{Measure, Objective, Reading};
use maud::{Markup, html};

use crate::request::viewer::Viewer;
use crate::say::say;

/// Where the picture's field begins and ends, of 400 by 196.
const TOP: f64 = 32.0;
const BOTTOM: f64 = 164.0;
const RIGHT: f64 = 396.0;
/// The room that a letter of a label takes.
const LETTER: f64 = 7.5;

/// The readings of an objective as a line, with its target: from the second reading on.
pub fn readings_chart(viewer: &Viewer, objective: &Objective) -> Markup {
    let (measure, readings) = (&objective.measure, &objective.readings);
    let [first, .., last] = readings.as_slice() else {
        return html! {};
    };
    let scale = Scale::of(measure, readings);
    let label = |number| viewer.wording.brief_amount(measure, number);
    let ticks: Vec<(f64, String)> = scale.ticks().map(|tick| (tick, label(tick))).collect();
    let longest = ticks.iter().map(|(_, label)| label.chars().count()).max();
    let left = 12.0 + LETTER * longest.unwrap_or_default() as f64;
    let days = Days {
        left,
        first: first.on,
        last: last.on,
    };
    html! {
        figure {
            svg.chart viewBox="0 0 400 196" role="img" aria-labelledby="chart-title" {
                title #chart-title { (title(viewer, objective, first, last)) }
                (grid(&scale, &ticks, left))
                @if let Some(target) = measure.target {
                    (target_line(viewer, measure, scale.y(target), left))
                }
                (line(&scale, &days, readings))
                (day_labels(viewer, &days, readings))
            }
        }
    }
}

/// The numbers that the picture reaches from and to, in round steps.
struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    fn of(measure: &Measure, readings: &[Reading]) -> Self {
        let read = readings.iter().map(|reading| reading.value);
        let all = || read.clone().chain(measure.baseline).chain(measure.target);
        let (low, high) = (
            all().fold(f64::MAX, f64::min),
            all().fold(f64::MIN, f64::max),
        );
        let high = if high > low { high } else { low + 1.0 };
        let step = round_step((high - low) / 3.0);
        Self {
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            step,
        }
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        let count = ((self.high - self.low) / self.step).round() as u32;
        // The sum of many steps is a little off: labels show what was meant.
        (0..=count).map(|at| ((self.low + f64::from(at) * self.step) * 1e6).round() / 1e6)
    }

    fn y(&self, number: f64) -> f64 {
        tenths(BOTTOM - (number - self.low) / (self.high - self.low) * (BOTTOM - TOP))
    }
}

/// The days that the picture reaches from and to.
struct Days {
    left: f64,
    first: NaiveDate,
    last: NaiveDate,
}

impl Days {
    fn x(&self, day: NaiveDate) -> f64 {
        let share = (day - self.first).num_days() as f64
            / (self.last - self.first).num_days().max(1) as f64;
        let (from, to) = (self.left + 8.0, RIGHT - 8.0);
        tenths(from + share * (to - from))
    }
}

/// The smallest round number that is not below `least`: 1, 2, 2.5 or 5 times a power of ten.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let round = [1.0, 2.0, 2.5, 5.0]
        .into_iter()
        .find(|times| times * power >= least);
    round.unwrap_or(10.0) * power
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// What the picture shows, for those who do not see it.
fn title(viewer: &Viewer, objective: &Objective, first: &Reading, last: &Reading) -> String {
    let measure = &objective.measure;
    let amount = |number| viewer.wording.amount(measure, number);
    let course = say!(
        viewer,
        "chart-from-to",
        first = amount(first.value),
        since = viewer.day(first.on),
        last = amount(last.value),
        until = viewer.day(last.on)
    );
    let target = measure
        .target
        .map(|target| say!(viewer, "chart-target", amount = amount(target)));
    [Some(course), target]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn grid(scale: &Scale, ticks: &[(f64, String)], left: f64) -> Markup {
    html! {
        @for (tick, label) in ticks {
            @let y = scale.y(*tick);
            path.chart__grid d={ "M" (left) " " (y) "H" (RIGHT) } {}
            text x=(left - 6.0) y=(y + 4.0) text-anchor="end" { (label) }
        }
    }
}

fn target_line(viewer: &Viewer, measure: &Measure, y: f64, left: f64) -> Markup {
    let target = measure
        .target
        .map(|target| viewer.wording.brief_amount(measure, target));
    html! {
        path.chart__target d={ "M" (left) " " (y) "H" (RIGHT) } {}
        text x=(RIGHT) y=(y - 8.0) text-anchor="end" {
            (say!(viewer, "target-line", amount = target.unwrap_or_default()))
        }
    }
}

fn line(scale: &Scale, days: &Days, readings: &[Reading]) -> Markup {
    let place = |reading: &Reading| (days.x(reading.on), scale.y(reading.value));
    let points: Vec<String> = readings
        .iter()
        .map(place)
        .map(|(x, y)| format!("{x},{y}"))
        .collect();
    html! {
        polyline.chart__line points=(points.join(" ")) {}
        @for (x, y) in readings.iter().map(place) {
            circle.chart__dot cx=(x) cy=(y) r="4" {}
        }
    }
}

/// The first day, the last, and those between that leave room around them.
fn day_labels(viewer: &Viewer, days: &Days, readings: &[Reading]) -> Markup {
    let label = |day| viewer.wording.day_brief(day, viewer.today);
    let width = |label: &str| LETTER * (label.chars().count() as f64 + 1.0);
    let (first, last) = (label(days.first), label(days.last));
    let mut taken = days.left + width(&first);
    let free = RIGHT - width(&last);
    let between = readings.iter().filter_map(|reading| {
        let (x, label) = (days.x(reading.on), label(reading.on));
        let half = width(&label) / 2.0;
        let fits = x - half >= taken && x + half <= free;
        fits.then(|| {
            taken = x + half;
            (x, label)
        })
    });
    html! {
        text x=(days.left) y="188" { (first) }
        @for (x, label) in between {
            text x=(x) y="188" text-anchor="middle" { (label) }
        }
        text x=(RIGHT) y="188" text-anchor="end" { (last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_takes_in_every_number_in_few_round_steps() {
        for numbers in [
            [41.0, 75.0],
            [0.0, 0.3],
            [-5.0, 5.0],
            [1200.0, 14_000.0],
            [7.0, 7.0],
            [-1e12, 1e12],
        ] {
            let readings = numbers.map(|value| Reading {
                on: NaiveDate::MIN,
                value,
            });
            let scale = Scale::of(&Measure::default(), &readings);
            assert!(
                scale.low <= numbers[0] && numbers[1] <= scale.high,
                "{numbers:?}"
            );
            assert!((2..=6).contains(&scale.ticks().count()), "{numbers:?}");
            assert!((TOP..=BOTTOM).contains(&scale.y(numbers[0])), "{numbers:?}");
        }
        let readings = [41.0, 75.0].map(|value| Reading {
            on: NaiveDate::MIN,
            value,
        });
        let scale = Scale::of(&Measure::default(), &readings);
        assert_eq!(scale.ticks().collect::<Vec<_>>(), [40.0, 60.0, 80.0]);
    }
}
