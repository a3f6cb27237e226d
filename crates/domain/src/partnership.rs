use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use crate::{Name, Policy, Slug};

/// A body that agreed a plan together.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Partnership {
    /// What it is called in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: Name,
    /// Where its days begin and end.
    pub zone: Zone,
    /// When its actions are flagged.
    pub policy: Policy,
    /// Whether its work is over: it can be read, and nothing in it is changed any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
}

/// A time zone of the world's list.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Zone(chrono_tz::Tz);

/// Some text names no time zone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a time zone")]
pub struct ZoneError;

impl Zone {
    /// Reads a zone's name, like `America/Chicago`.
    ///
    /// # Errors
    ///
    /// When the world's list has no such zone.
    pub fn new(name: &str) -> Result<Self, ZoneError> {
        name.trim().parse().map(Self).map_err(|_| ZoneError)
    }

    /// The civil day on which `instant` falls here.
    ///
    /// ```
    /// # use domain::Zone;
    /// let late = "2027-03-02T03:00:00Z".parse().unwrap();
    /// assert_eq!(Zone::new("America/Chicago")?.day_of(late).to_string(), "2027-03-01");
    /// assert_eq!(Zone::new("Pacific/Kiritimati")?.day_of(late).to_string(), "2027-03-02");
    /// # Ok::<(), domain::ZoneError>(())
    /// ```
    pub fn day_of(self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.0).date_naive()
    }

    /// The time of day that it is at `instant` here.
    pub fn time_of(self, instant: DateTime<Utc>) -> NaiveTime {
        instant.with_timezone(&self.0).time()
    }

    /// The first instant after `day` here.
    pub fn end_of(self, day: NaiveDate) -> DateTime<Utc> {
        self.at(day + Days::new(1), NaiveTime::MIN)
    }

    /// The instant at which it is `time` on `day` here. Where a clock change skips that time, the
    /// next hour that there is counts.
    pub fn at(self, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        let wanted = day.and_time(time);
        let hours = (0..3).filter_map(|h| wanted.checked_add_signed(chrono::TimeDelta::hours(h)));
        let mut instants = hours.filter_map(|time| self.0.from_local_datetime(&time).earliest());
        instants
            .next()
            .map_or(wanted.and_utc(), |instant| instant.to_utc())
    }

    /// The name of the zone.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The names of all zones.
    pub fn all() -> impl Iterator<Item = &'static str> {
        chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_when_the_next_one_begins_through_clock_changes() {
        for (zone, day, end) in [
            ("America/Chicago", "2027-03-14", "2027-03-15T05:00:00Z"),
            ("America/Chicago", "2027-11-07", "2027-11-08T06:00:00Z"),
            ("Pacific/Honolulu", "2027-03-14", "2027-03-15T10:00:00Z"),
            ("Pacific/Kiritimati", "2027-03-14", "2027-03-14T10:00:00Z"),
            // Midnight is skipped in Santiago on the first Sunday of September.
            ("America/Santiago", "2027-09-04", "2027-09-05T04:00:00Z"),
        ] {
            let zone = Zone::new(zone).unwrap();
            let day: NaiveDate = day.parse().unwrap();
            let end: DateTime<Utc> = end.parse().unwrap();
            assert_eq!(zone.end_of(day), end);
            assert_eq!(zone.day_of(end), day + Days::new(1));
            assert_eq!(zone.day_of(end - chrono::TimeDelta::seconds(1)), day);
        }
    }

    #[test]
    fn an_instant_has_its_time_of_day_in_each_zone() {
        let instant = "2027-03-15T05:30:00Z".parse().unwrap();
        for (zone, time) in [
            ("UTC", "05:30:00"),
            ("America/Chicago", "00:30:00"),
            ("Asia/Kathmandu", "11:15:00"),
        ] {
            let time: NaiveTime = time.parse().unwrap();
            assert_eq!(Zone::new(zone).unwrap().time_of(instant), time, "{zone}");
        }
    }

    #[test]
    fn every_zone_of_the_list_is_read_by_its_name() {
        let names: Vec<&str> = Zone::all().collect();
        assert!(names.contains(&"America/Chicago"));
        for name in names {
            assert_eq!(Zone::new(name).map(Zone::name), Ok(name));
        }
        assert_eq!(Zone::new("America/Springfield"), Err(ZoneError));
    }
}
