use sea_orm::{Set, entity::prelude::*};

use super::{TableRow, VersionedThing};
use crate::StoreError;
use crate::stored::*;

#[derive(Clone, Debug, DeriveEntityModel, PartialEq)]
#[sea_orm(table_name = "meetings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partnership_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub version: i64,
    pub day: Date,
    pub group_number: Option<i64>,
    pub note: Option<String>,
    pub cancelled: bool,
    pub closed: Option<DateTimeUtc>,
    pub begins: Option<Time>,
    pub ends: Option<Time>,
    pub place: Option<String>,
    pub link: Option<String>,
    pub series: Option<i64>,
    pub began: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, DeriveRelation, EnumIter)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TableRow<domain::Meeting> for Model {
    fn read(self) -> Result<domain::Meeting, StoreError> {
        Ok(domain::Meeting {
            number: domain::MeetingNumber(self.number),
            day: self.day,
            group: self.group_number.map(domain::WorkGroupNumber),
            note: perhaps_clean(self.note)?,
            cancelled: self.cancelled,
            closed: self.closed,
            hours: self.begins.map(|from| domain::Hours {
                from,
                to: self.ends,
            }),
            place: perhaps_clean(self.place)?,
            link: perhaps_clean(self.link)?,
            series: self.series.map(domain::MeetingNumber),
            began: self.began,
        })
    }
}

impl From<VersionedThing<'_, domain::Meeting>> for ActiveModel {
    fn from(row: VersionedThing<'_, domain::Meeting>) -> Self {
        let VersionedThing {
            partnership,
            version,
            thing: meeting,
        } = row;
        Self {
            partnership_id: Set(partnership),
            number: Set(meeting.number.0),
            version: Set(version),
            day: Set(meeting.day),
            group_number: Set(meeting.group.map(|group| group.0)),
            note: Set(meeting.note.as_ref().map(ToString::to_string)),
            cancelled: Set(meeting.cancelled),
            closed: Set(meeting.closed),
            begins: Set(meeting.hours.map(|hours| hours.from)),
            ends: Set(meeting.hours.and_then(|hours| hours.to)),
            place: Set(meeting.place.as_ref().map(ToString::to_string)),
            link: Set(meeting.link.as_ref().map(ToString::to_string)),
            series: Set(meeting.series.map(|first| first.0)),
            began: Set(meeting.began),
        }
    }
}
