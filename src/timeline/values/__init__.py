"""Calendar and number types: what a date is, with no text here."""

from timeline.values.bounds import Bounds
from timeline.values.date_value import DateValue
from timeline.values.day import CalendarDay, Day, as_day
from timeline.values.duration import Duration
from timeline.values.edtf import EdtfInterval, EdtfRange, EdtfSet, EdtfValue
from timeline.values.edtf_date import EdtfDate
from timeline.values.edtf_parse import parse_edtf
from timeline.values.evidence import Evidence
from timeline.values.granularity import Granularity, coarser, finer
from timeline.values.interval import Interval
from timeline.values.order import Order
from timeline.values.quantity import Quantity
from timeline.values.recurrence import Recurrence
from timeline.values.stretch import Stretch
from timeline.values.timex import TimeValue, parse_timex
from timeline.values.unit import Unit
from timeline.values.vague import RefKind, VagueRef
from timeline.values.when import Basis, When
from timeline.values.when_told import when_of_edtf

__all__ = [
    "Basis",
    "Bounds",
    "CalendarDay",
    "DateValue",
    "Day",
    "Duration",
    "EdtfDate",
    "EdtfInterval",
    "EdtfRange",
    "EdtfSet",
    "EdtfValue",
    "Evidence",
    "Granularity",
    "Interval",
    "Order",
    "Quantity",
    "Recurrence",
    "RefKind",
    "Stretch",
    "TimeValue",
    "Unit",
    "VagueRef",
    "When",
    "as_day",
    "coarser",
    "finer",
    "parse_edtf",
    "parse_timex",
    "when_of_edtf",
]
