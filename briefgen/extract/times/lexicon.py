"""Words of the calendar and the clock, with what they stand for. Own compilation."""


def _numbered(names: str, first: int = 1) -> dict[str, int]:
    """Words of one line are one number's names: "january jan" is 1, the next line 2."""
    return {name: number for number, line in enumerate(names.strip().splitlines(), first) for name in line.split()}


MONTHS = _numbered("""
    january jan
    february feb
    march mar
    april apr
    may
    june jun
    july jul
    august aug
    september sept sep
    october oct
    november nov
    december dec""")
WEEKDAYS = _numbered("""
    monday mon
    tuesday tues tue
    wednesday wed
    thursday thurs thur thu
    friday fri
    saturday sat
    sunday sun""")
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
           "winter": "WI", "wintertime": "WI"}  # fmt: skip
DAY_PARTS = {"morning": "MO", "midmorning": "MO", "mid-morning": "MO", "dawn": "MO", "lunchtime": "MI",
             "afternoon": "AF", "midafternoon": "AF", "mid-afternoon": "AF", "mid afternoon": "AF", "evening": "EV",
             "dusk": "EV", "night": "NI", "overnight": "NI"}  # fmt: skip

# The template of a stretch that the words leave wholly open, by unit.
OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
        "year": "XXXX", "decade": "XXX"}  # fmt: skip
# TIMEX3 durations: the letter of a unit, after "P" or for parts of a day after "PT".
LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", 
           "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
           "millennium": "L"}  # fmt: skip

# Which of its kind a stretch is: how many on from the anchor, and from which anchor.
WHICH = {
    "last": (-1, "article"), "past": (-1, "article"), "this past": (-1, "article"), "this last": (-1, "article"),
    "this": (0, "article"), "current": (0, "article"), "present": (0, "article"),
    "next": (1, "article"), "coming": (1, "article"), "this coming": (1, "article"), "upcoming": (1, "article"),
    "previous": (-1, "mention"), "preceding": (-1, "mention"), "prior": (-1, "mention"),
    "that": (0, "mention"), "that same": (0, "mention"), "same": (0, "mention"), "that very": (0, "mention"),
    "following": (1, "mention"), "ensuing": (1, "mention"), "subsequent": (1, "mention"),
}  # fmt: skip
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}

REFERENCES = {
    "PRESENT_REF": "now|right now|just now|currently|nowadays|at present|at the moment|these days|current",
    "PAST_REF": "(?:more |most )?recently|recent|lately|previously|formerly|the (?:recent |distant )?past|(?:not )?long ago",
    "FUTURE_REF": "soon|shortly|(?:the )?(?:near |foreseeable )?future|as soon as possible|the (?:near|short) term"
    "|(?:the )?coming (?:days|weeks|months|years)",
}
FREQUENCIES = {"hourly": "PT1H", "daily": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "XXXX-WXX",
               "biweekly": "P2W", "fortnightly": "P2W", "monthly": "XXXX-XX", "quarterly": "P3M", "annually": "XXXX",
               "yearly": "XXXX"}  # fmt: skip

ORDINALS = _numbered("""
    first 1st
    second 2nd
    third 3rd
    fourth 4th""")
DAY_ORDINALS = _numbered("""
    first
    second
    third
    fourth
    fifth
    sixth
    seventh
    eighth
    ninth
    tenth
    eleventh
    twelfth
    thirteenth
    fourteenth
    fifteenth
    sixteenth
    seventeenth
    eighteenth
    nineteenth
    twentieth
    twenty-first
    twenty-second
    twenty-third
    twenty-fourth
    twenty-fifth
    twenty-sixth
    twenty-seventh
    twenty-eighth
    twenty-ninth
    thirtieth
    thirty-first""")
ONES = _numbered(
    "\n".join(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
    )
)
TENS = {
    word: 10 * n
    for word, n in _numbered(
        "\n".join(
            """twenty thirty forty fifty sixty seventy eighty
    ninety""".split()
        ),
        2,
    ).items()
}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
           "nineties": 9}  # fmt: skip
VAGUE = (
    "a few",
    "few",
    "several",
    "many",
    "some",
    "a number of",
    "a couple of",
    "a couple",
    "couple of",
    "various",
    "dozens of",
    "scores of",
)
