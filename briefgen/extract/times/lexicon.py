"""Words of the calendar and the clock, with what they stand for. Own compilation."""

from itertools import count


def _numbered(names: str, first: int = 1) -> dict[str, int]:
    """Names with their number, counted by comma: "sept sep, oct" from 9 is 9, 9, 10."""
    return {name: number for number, same in zip(count(first), names.split(","), strict=False) for name in same.split()}


MONTHS = _numbered("""january, february, march, april, may, june, july, august, september, october, november,
    december""")
SHORT_MONTHS = _numbered("jan, feb, mar, apr, may, jun, jul, aug, sept sep, oct, nov, dec")
WEEKDAYS = _numbered("monday, tuesday, wednesday, thursday, friday, saturday, sunday")
SHORT_WEEKDAYS = _numbered("mon, tues tue, wed, thurs thur thu, fri, sat, sun")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "MO", "mid-morning": "MO", "midmorning": "MO", "dawn": "MO", "lunchtime": "MI",
             "afternoon": "AF", "mid-afternoon": "AF", "mid afternoon": "AF", "midafternoon": "AF",
             "evening": "EV", "dusk": "EV", "night": "NI"}  # fmt: skip
ORDINALS = _numbered("first 1st, second 2nd, third 3rd, fourth 4th")

# Words whose spelling tells where a text was written: alternatives of a pattern, in small letters.
BRITISH_WORDS = r"(?:behavi|col|fav|harb|hon|hum|lab|neighb|rum)our\w*|centred?|centres|defence|offence|licence|fibre"
BRITISH_WORDS += r"|(?:kilo|centi|milli)?metres?|litres?|theatres?|cancell\w+|travell\w+|programmes?|tonnes?|cheques?"
BRITISH_WORDS += r"|\w+(?:alise|anise|icise|orise)[ds]|\w+[ln]isations?|analyse[ds]?|whilst|grey|tyres?|per cent"
AMERICAN_WORDS = r"(?:behavi|col|fav|harb|hon|hum|lab|neighb|rum)or(?:s|ed|ing|able)?|center(?:s|ed)?|defense|offense"
AMERICAN_WORDS += r"|(?:kilo|centi|milli)meters?|liters?|theaters?|canceled|travel(?:ed|ing)|analyze[ds]?|gray|percent"

# What "today's" or "of tomorrow" does not date: "today's world".
OF_AN_AGE = frozenset(
    ("age", "climate", "consumer", "culture", "economy", "environment", "era", "generation", "labor", "labour",
     "language", "leader", "man", "market", "marketplace", "people", "society", "standard", "teenager", "term", "voter",
     "woman", "world", "youth")
)  # fmt: skip

# Days that have a name. "XXXX-11-W4-4" is the fourth Thursday of November, "-WL-" the last of its month.
HOLIDAYS = {
    "new year's day": "XXXX-01-01", "epiphany": "XXXX-01-06", "martin luther king day": "XXXX-01-W3-1",
    "martin luther king jr. day": "XXXX-01-W3-1", "valentine's day": "XXXX-02-14", "presidents' day": "XXXX-02-W3-1",
    "presidents day": "XXXX-02-W3-1", "st. patrick's day": "XXXX-03-17", "st patrick's day": "XXXX-03-17",
    "april fools' day": "XXXX-04-01", "may day": "XXXX-05-01", "memorial day": "XXXX-05-WL-1",
    "juneteenth": "XXXX-06-19", "bastille day": "XXXX-07-14", "labor day": "XXXX-09-W1-1",
    "columbus day": "XXXX-10-W2-1", "halloween": "XXXX-10-31", "all saints' day": "XXXX-11-01",
    "armistice day": "XXXX-11-11", "remembrance day": "XXXX-11-11", "veterans day": "XXXX-11-11",
    "thanksgiving day": "XXXX-11-W4-4", "thanksgiving": "XXXX-11-W4-4", "christmas eve": "XXXX-12-24",
    "christmas day": "XXXX-12-25", "christmas": "XXXX-12-25", "boxing day": "XXXX-12-26",
    "new year's eve": "XXXX-12-31",
}  # fmt: skip
# Named for a weekday, but no weekday of this or that week.
NAMED_DAYS = frozenset(("ash", "black", "bloody", "cyber", "easter", "giving", "good", "holy", "palm", "super"))

# Events that go by a day without its year: what follows the day then.
EVENTS_NAMED_FOR_DAYS = frozenset(
    [("XXXX-09-11", word) for word in ("attack", "attacks", "terrorist", "terror", "hijackers", "commission")]
    + [("XXXX-01-06", word) for word in ("attack", "attacks", "riot", "rioters", "insurrection", "committee", "panel")]
)
# What follows "P" and the number in a TIMEX3 duration; parts of a day stand after a "T".
LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "month": "M",
           "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "millennium": "L"}  # fmt: skip
PARTS_OF_A_DAY = ("second", "minute", "hour")
# Half of a unit, in the next smaller one; and the units that a duration writes as years.
HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
YEARS = {"decade": 10, "century": 100, "millennium": 1000}
PLURALS = {"century": "centuries", "millennium": "millennia"}

# Which of its kind a stretch is: how many on, and whether from the article's date or from the date mentioned last.
WHICH = {
    "last": (-1, "article"), "past": (-1, "article"), "this past": (-1, "article"), "this last": (-1, "article"),
    "this": (0, "article"), "current": (0, "article"), "present": (0, "article"),
    "next": (1, "article"), "coming": (1, "article"), "this coming": (1, "article"), "upcoming": (1, "article"),
    "previous": (-1, "mention"), "preceding": (-1, "mention"), "prior": (-1, "mention"),
    "that": (0, "mention"), "same": (0, "mention"), "that same": (0, "mention"), "that very": (0, "mention"),
    "following": (1, "mention"), "ensuing": (1, "mention"), "subsequent": (1, "mention"),
}  # fmt: skip
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}

# References without a date, as patterns.
REFERENCES = {
    "PRESENT_REF": "now|right now|just now|currently|nowadays|at present|these days|current",
    "PAST_REF": "(?:more |most )?recently|lately|(?<=in\\s)the (?:recent |distant )?past|not long ago",
    "FUTURE_REF": "soon|(?<=in\\s)(?:the )?(?:near )?future|as soon as possible|the (?:near|short) term",
}  # fmt: skip
FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip

ONES = _numbered("""one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
    fifteen, sixteen, seventeen, eighteen, nineteen""")
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
DECADES = _numbered("twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties", 2)
DAY_ORDINALS = _numbered("""first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh,
    twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first,
    twenty-second, twenty-third, twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth,
    twenty-ninth, thirtieth, thirty-first""")
VAGUE_COUNTS = ("a few", "few", "several", "many", "some", "a number of", "various", "dozens of", "scores of",
                "tens of", "hundreds of", "thousands of")  # fmt: skip
COUPLE = ("a couple of", "couple of", "a couple", "a pair of")


# Words of which every expression has one, if it has no figure.
_NAMES = (MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS, DAY_PARTS, LETTERS, DECADES, FREQUENCIES)
_OTHERS = """ago clock current currently eighteen financial fiscal future fy half lately mid midday midnight nineteen
    noon now nowadays past period possible present recently soon term thousand today tomorrow tonight twenty weekend
    weekends yesterday"""
TIME_WORDS = frozenset(
    [word for names in _NAMES for word in names]
    + [f"{word}s" for word in (*LETTERS, *WEEKDAYS)]
    + [name.split()[-1] for name in HOLIDAYS]
    + [*PLURALS.values(), *_OTHERS.split()]
)
