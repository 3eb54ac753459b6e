"""Timestamps of the raw files, read into UTC without a zone."""

import re
from datetime import UTC, date, datetime

FORM = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"([T ](?P<time>\d\d:\d\d(:\d\d)?)(?P<fraction>\.\d+)?\ ?(?P<offset>Z|[+-]\d\d(:?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)


def parse_timestamp(text: str) -> datetime:
    """ISO 8601 to UTC: no offset means UTC, a date alone its midnight; nanoseconds are cut off."""
    form = FORM.fullmatch(text)
    if not form:
        raise ValueError(f"{text!r} is not an ISO 8601 timestamp")
    time = form["time"] or "00:00"
    iso = f"{form['day']}T{time}{form['fraction'] or ''}{(form['offset'] or 'Z').upper()}"
    return datetime.fromisoformat(iso).astimezone(UTC).replace(tzinfo=None)


def find_date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def days_between(earlier: date | None, later: date | None) -> int | None:
    """Whole days, negative when `later` comes first; null when either is unknown."""
    return (later - earlier).days if earlier and later else None
