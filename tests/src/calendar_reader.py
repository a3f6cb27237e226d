"""Reads a calendar with two parsers that know nothing of ours, which have to agree.

    calendar_reader.py < calendar.ics

Prints what is in it as JSON: its method and name, and each event with when it is, as instants of
the world or as days.
"""

import datetime
import json
import sys

import icalendar
import vobject


def when(value):
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value} is in no zone")
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = []
    for event in calendar.walk("VEVENT"):
        for name, value in event.property_items():
            if getattr(value, "params", {}).get("TZID"):
                raise ValueError(f"{name} names a zone")
        text_of = lambda name: str(event.get(name, ""))
        end = event.decoded("dtend") if "dtend" in event else None
        events.append(
            {
                "uid": text_of("uid"),
                "start": when(event.decoded("dtstart")),
                "end": None if end is None else when(end),
                "stamp": when(event.decoded("dtstamp")),
                "sequence": int(event.get("sequence")),
                "status": text_of("status"),
                "summary": text_of("summary"),
                "description": text_of("description"),
                "place": text_of("location"),
                "url": text_of("url"),
                "organizer": text_of("organizer"),
                "attendee": text_of("attendee"),
            }
        )
    return {
        "method": str(calendar.get("method", "")),
        "name": str(calendar.get("x-wr-calname", "")),
        "events": events,
    }


def by_vobject(text):
    calendar = vobject.readOne(text, validate=True)
    value = lambda of, name: getattr(of, name).value if hasattr(of, name) else ""
    events = []
    for event in getattr(calendar, "vevent_list", []):
        end = event.dtend.value if hasattr(event, "dtend") else None
        events.append(
            {
                "uid": value(event, "uid"),
                "start": when(event.dtstart.value),
                "end": None if end is None else when(end),
                "stamp": when(event.dtstamp.value),
                "sequence": int(event.sequence.value),
                "status": value(event, "status"),
                "summary": value(event, "summary"),
                "description": value(event, "description"),
                "place": value(event, "location"),
                "url": value(event, "url"),
                "organizer": value(event, "organizer"),
                "attendee": value(event, "attendee"),
            }
        )
    return {
        "method": value(calendar, "method"),
        "name": value(calendar, "x_wr_calname"),
        "events": events,
    }


def main():
    text = sys.stdin.buffer.read().decode()
    one, other = by_icalendar(text), by_vobject(text)
    if one != other:
        sys.exit(f"the parsers do not agree:\n{one}\n{other}")
    json.dump(one, sys.stdout)


main()
