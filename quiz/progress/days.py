"""Days as a learner counts them: by local time, from four in the morning."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

DAY_BEGINS = timedelta(hours=4)
"""Who learns past midnight still learns on the evening's day."""


def utc_now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


def day_of(at: datetime, zone: tzinfo | None = None) -> date:
    """Return the day a time belongs to; without a zone by the zone of the machine."""
    return (at.astimezone(zone).replace(tzinfo=None) - DAY_BEGINS).date()


@dataclass(frozen=True)
class Clock:
    """Tells the time and the day."""

    now: Callable[[], datetime] = utc_now
    zone: tzinfo | None = None

    def day(self, at: datetime) -> date:
        """Return the day a time belongs to."""
        return day_of(at, self.zone)

    def today(self) -> date:
        """Return the present day."""
        return self.day(self.now())
