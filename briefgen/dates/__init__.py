"""The calendar: an ungrounded temporal expression and a document date make a `When`; EDTF in and out; words."""

from briefgen.dates.calendar import OPEN, value_at
from briefgen.dates.edtf import from_edtf
from briefgen.dates.grounding import ground, ground_all, ground_planned, timex_value, timex_values
from briefgen.dates.words import in_words

__all__ = [
    "OPEN",
    "from_edtf",
    "ground",
    "ground_all",
    "ground_planned",
    "in_words",
    "timex_value",
    "timex_values",
    "value_at",
]
