"""Who publishes: invented outlets, each with a house style."""

from dataclasses import dataclass
from functools import cache

# name | quotation marks | dates | people later on | spelling of names | percent | money | pages | day told
OUTLETS = """
The Daily Ledger | curly | us | plain | 0 | percent | billion | page | line
Northern Herald | straight | uk | mr | 0 | per cent | bn | front | front
Channel 6 News | straight | us | plain | 1 | percent | billion | page | line
The Morning Courier | curly | uk | mr | 1 | per cent | bn | plain | config
World Today | curly | us | title | 0 | % | billion | front | front
Radio Meridian | straight | uk | plain | 0 | per cent | billion | wire | dateline
The Evening Standard Post | single | uk | mr | 0 | % | bn | page | line
Globe and Courier | curly | us | plain | 1 | percent | billion | wire | dateline
Pacific Observer | straight | us | plain | 0 | percent | billion | front | front
The Harbour Gazette | curly | uk | mr | 0 | per cent | bn | page | line
Metro Bulletin | straight | us | title | 1 | % | billion | plain | none
The Continental | curly | uk | plain | 0 | per cent | billion | front | front
Capital Dispatch | straight | us | plain | 0 | percent | billion | wire | dateline
News Hour | straight | us | title | 1 | percent | billion | plain | config
The Sunday Chronicle | single | uk | mr | 0 | per cent | bn | front | front
Atlantic Review | curly | us | plain | 0 | percent | billion | page | line
Open Frontier | curly | us | plain | 1 | percent | billion | plain | none
The Provincial | straight | uk | title | 0 | per cent | bn | page | line
"""

AGENCIES = ("Reuters", "AFP", "AP", "dpa")

ABOVE = (
    ("Skip to content", "Home", "World", "Business", "Sport"),
    ("Menu", "Sign in", "Subscribe"),
    ("1. Skip to content", "2. Skip to main menu", "3. Skip to more from {outlet}"),
)
BELOW = (
    ("Sign up to our newsletter and get the day's news in one place.", "© {year} {outlet}. All rights reserved."),
    ("Share this article", "Follow {outlet} on social media", "Related stories"),
    ("This is a developing story and will be updated.", "Have you got a story? Write to our newsroom."),
    ("Already a member? Sign in here", "Top stories on {outlet} right now", "Get all your news in one app."),
)
WRITERS = ("Jane Holloway", "Tom Ashdown", "Priya Raman", "Lucas Ferrand", "Nora Whitfield", "Ben Calloway")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet and its style.

    `marks` are the quotation marks; `dates` the order of day and month; `later` how people are called after the first
    time; `spelling` which spelling of a foreign name; `pages` what surrounds the text; `day` where its date stands.
    """

    name: str
    marks: str
    dates: str
    later: str
    spelling: int
    percent: str
    money: str
    pages: str
    day: str

    @property
    def slug(self) -> str:
        return self.name.lower().replace(" ", "-")


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets, in the order of the table."""
    rows = [[cell.strip() for cell in line.split("|")] for line in OUTLETS.strip().splitlines()]
    return tuple(Outlet(*row[:4], int(row[4]), *row[5:]) for row in rows)
