"""Days in the words of an article that was published on another day."""

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.dice import Dice

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words for a day as they stand in a clause, the part of them that is the date, and what days they can mean."""

    words: str
    date_words: str
    start: date
    end: date


def express(day: date, published: date, order: str, dice: Dice) -> Expression:
    """`day` as an article of the day `published` tells it; "last week" means the week, not the day."""
    past = (published - day).days
    exact = [("on ", month_day(day, order))]
    if abs(past) <= 6:
        exact += [("on ", WEEKDAYS[day.weekday()])] * 5
    if past == 0:
        exact += [("", "today"), (dice.pick(("early on ", "late on ")), WEEKDAYS[day.weekday()])]
    if past == 1:
        exact += [("", "yesterday")]
    if past == -1:
        exact += [("", "tomorrow")]
    if 2 <= past <= 5:
        exact += [("", f"{('two', 'three', 'four', 'five')[past - 2]} days ago")]
    if abs(past) > 6 and dice.chance(0.3) and (coarse := _coarse(day, published)):
        return coarse
    before, words = dice.pick(exact)
    return Expression(before + words, words, day, day)


def _coarse(day: date, published: date) -> Expression | None:
    monday, this_monday = day - timedelta(day.weekday()), published - timedelta(published.weekday())
    weeks = (this_monday - monday).days // 7
    if abs(weeks) == 1:
        words = "last week" if weeks == 1 else "next week"
        return Expression(words, words, monday, monday + timedelta(6))
    months = (published.year - day.year) * 12 + published.month - day.month
    if months == 1:
        first = day.replace(day=1)
        return Expression("last month", "last month", first, published.replace(day=1) - timedelta(1))
    return None


def express_from(day: date, anchor: date, dice: Dice) -> Expression | None:
    """`day` as counted from a later day that was told just before: "a day earlier"; None if it is not near."""
    before = (anchor - day).days
    if not 1 <= before <= 5:
        return None
    number = ("a", "two", "three", "four", "five")[before - 1]
    words = f"{number} day{'s' if before > 1 else ''} {dice.pick(('earlier', 'before'))}"
    return Expression(words, words, day, day)


def express_period(start: date, end: date, published: date, order: str, dice: Dice) -> Expression:
    """An interval of days: "from March 4 to March 9", "on March 4-9", "from Monday to Friday"."""
    forms = [f"from {month_day(start, order)} to {month_day(end, order)}"]
    if start.month == end.month:
        short = f"{MONTHS[start.month - 1]} {start.day}-{end.day}"
        forms.append(f"on {short}" if order == "us" else f"from {start.day} to {month_day(end, order)}")
    if 0 < (start - published).days <= 3 and (end - published).days <= 6:
        forms.append(f"from {WEEKDAYS[start.weekday()]} to {WEEKDAYS[end.weekday()]}")
    words = dice.pick(forms)
    return Expression(words, words.split(" ", 1)[1], start, end)


def month_day(day: date, order: str) -> str:
    """A day without its year: "March 4", "4 March"."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}" if order == "us" else f"{day.day} {month}"


def full_date(day: date, order: str) -> str:
    """A day with its year: "March 4, 2024", "4 March 2024"."""
    return f"{month_day(day, order)}, {day.year}" if order == "us" else f"{month_day(day, order)} {day.year}"
