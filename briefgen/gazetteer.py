"""Places and institutions that are known by several names: countries, capitals, peoples' adjectives, public bodies.

Countries, capitals and demonyms come from the `countryinfo` package; the tables here add what it does not hold (own
compilation): other spellings, adjectives of peoples, and bodies known by an acronym or an address. One line is one
thing: the name to show, then its other names.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii
from countryinfo import all_countries

from briefgen.models import EntityKind

ORGANIZATIONS = """
NATO | North Atlantic Treaty Organization | North Atlantic Alliance | Atlantic Alliance
European Union | EU | E.U.
United Nations | UN | U.N.
UN Security Council | U.N. Security Council | United Nations Security Council
UN General Assembly | U.N. General Assembly | United Nations General Assembly
European Commission
European Parliament
European Central Bank | ECB
International Monetary Fund | IMF
World Bank
World Health Organization | WHO
World Trade Organization | WTO
Organization for Security and Cooperation in Europe | Organisation for Security and Co-operation in Europe | OSCE
International Atomic Energy Agency | IAEA
International Criminal Court | ICC
International Committee of the Red Cross | ICRC
Amnesty International
Human Rights Watch
African Union | AU
Arab League
Association of Southeast Asian Nations | ASEAN
Organization of the Petroleum Exporting Countries | OPEC
Collective Security Treaty Organization | CSTO
Commonwealth of Independent States | CIS
Group of Seven | G7 | G-7
Group of 20 | G20 | G-20
UN refugee agency | UNHCR
UNICEF
UNESCO
Downing Street | 10 Downing Street | No 10 | No. 10 | Number 10 | Number Ten
Kremlin
White House
Pentagon
Elysee | Élysée Palace | Elysee Palace
Congress | US Congress | U.S. Congress
US Senate | U.S. Senate
US House of Representatives | House of Representatives | U.S. House of Representatives
US Supreme Court | U.S. Supreme Court
US State Department | State Department | U.S. State Department | Department of State
US Justice Department | Justice Department | U.S. Justice Department | Department of Justice | DOJ
US Defense Department | Defense Department | Department of Defense
US Treasury | Treasury Department | U.S. Treasury Department
Federal Bureau of Investigation | FBI
Central Intelligence Agency | CIA
National Security Agency | NSA
National Security Council | NSC
Department of Homeland Security | DHS
Environmental Protection Agency | EPA
Food and Drug Administration | FDA
Federal Reserve | Fed | Federal Reserve Board
Democratic National Committee | DNC
Republican National Committee | RNC
Republican Party | GOP | Grand Old Party
Democratic Party
Labour Party | Labour
Conservative Party | Tory Party
Islamic State | ISIS | ISIL | Daesh | Isil
al-Qaeda | al Qaeda | Al Qaeda | Al-Qaeda | al-Qaida | Al-Qaida
Taliban
Hamas
Hezbollah | Hizbollah
Associated Press
House of Commons
House of Lords
Foreign, Commonwealth and Development Office | FCDO
National Health Service | NHS
Bank of England
Bundestag
State Duma | Duma
"""

PLACES = """
Kyiv | Kiev
Washington | Washington D.C. | Washington DC | Washington, D.C.
New York | New York City | NYC
Los Angeles | L.A.
Beijing | Peking
Astana | Nur-Sultan
Bern | Berne
Kharkiv | Kharkov
Lviv | Lvov
Odesa | Odessa
Mykolaiv | Nikolaev
Chernobyl | Chornobyl
Mumbai | Bombay
Kolkata | Calcutta
Yangon | Rangoon
Donbas | Donbass
Transnistria | Transdniestria
Jerusalem
Vatican | Holy See | Vatican City
Europe
Africa
Asia
Latin America
Soviet Union | USSR | U.S.S.R.
England
Northern Ireland
Kosovo
Crimea
Gaza | Gaza Strip
West Bank
"""

# Names in news English that `countryinfo` lacks or holds as a code only.
COUNTRIES = """
United States | US | U.S. | USA | U.S.A. | America | United States of America
United Kingdom | UK | U.K. | Britain | Great Britain
United Arab Emirates | UAE | U.A.E. | Emirates
Democratic Republic of the Congo | DR Congo | DRC
Myanmar | Burma
Czech Republic | Czechia
North Macedonia | Macedonia | Republic of Macedonia
Eswatini | Swaziland
Ivory Coast | Cote d'Ivoire
Netherlands | Holland
East Timor | Timor-Leste
Cape Verde | Cabo Verde
Turkey | Turkiye
"""

# Abbreviations of the Associated Press for states, which follow a town's name.
STATES = """
Alabama Ala. · Arizona Ariz. · Arkansas Ark. · California Calif. · Colorado Colo. · Connecticut Conn. · Delaware Del. ·
Florida Fla. · Georgia Ga. · Illinois Ill. · Indiana Ind. · Kansas Kan. · Kentucky Ky. · Louisiana La. · Maryland Md. ·
Massachusetts Mass. · Michigan Mich. · Minnesota Minn. · Mississippi Miss. · Missouri Mo. · Montana Mont. ·
Nebraska Neb. · Nevada Nev. · New Hampshire N.H. · New Jersey N.J. · New Mexico N.M. · New York N.Y. ·
North Carolina N.C. · North Dakota N.D. · Oklahoma Okla. · Oregon Ore. · Pennsylvania Pa. · Rhode Island R.I. ·
South Carolina S.C. · South Dakota S.D. · Tennessee Tenn. · Vermont Vt. · Virginia Va. · Washington Wash. ·
West Virginia W.Va. · Wisconsin Wis. · Wyoming Wyo.
"""

DEMONYMS = """
Argentina | Argentinian | Argentine
Denmark | Dane
Europe | European
Finland | Finn
Gaza | Gazan
England | English
Scotland | Scottish | Scot
Crimea | Crimean
Africa | African
Asia | Asian
Ecuador | Ecuadorian
Iceland | Icelandic
Kazakhstan | Kazakh | Kazak
Kosovo | Kosovar | Kosovan
Kyrgyzstan | Kyrgyz
Latin America | Latin American
Malaysia | Malaysian
Northern Ireland | Northern Irish
Philippines | Philippine
Poland | Pole
Saudi Arabia | Saudi
Serbia | Serb
Croatia | Croat
Slovenia | Slovenian
Spain | Spaniard
Sweden | Swede
Switzerland | Swiss
Tajikistan | Tajik
Turkey | Turk
United Kingdom | British | Briton | Brit
United States | American
Uzbekistan | Uzbek
"""


# Seats of government, by the country they speak for; capitals come from `countryinfo`.
SEATS = """
Russia | Kremlin | State Duma
United States | White House | Pentagon | Congress | US Senate | US House of Representatives | US Supreme Court | \
US State Department | US Justice Department | US Defense Department | US Treasury | National Security Council
United Kingdom | Downing Street | House of Commons | House of Lords | Foreign, Commonwealth and Development Office
France | Elysee
Germany | Bundestag
"""
NOT_ONE_COUNTRYS = frozenset({"Brussels", "Jerusalem"})  # stands for the European Union; is claimed by two
PEOPLE_ENOUGH = 300_000  # of a country whose capital is known for that before towns of the same name

# What bodies of a state are called, of which every state has one and no other body is.
_STATE_BODIES = """
    administration affairs air armed army board cabinet central chamber city commission committee coast council
    county court defense department economic education energy environment external federal finance force forces
    foreign government guard hall health high home interior internal justice labor local military ministry national
    navy of office parliament police security senate service state supreme trade transport treasury"""
STATE_BODIES = frozenset(_STATE_BODIES.split())

LEGAL_FORMS = frozenset(
    {"ag", "co", "company", "corp", "corporation", "gmbh", "inc", "llc", "llp", "ltd", "nv", "plc", "sa"}
)
BRITISH = (("centre", "center"), ("defence", "defense"), ("labour", "labor"), ("isation", "ization"))


@dataclass(frozen=True, slots=True)
class Known:
    """A place or institution known by several names; `name` is the one to show, and tells it from all others."""

    name: str
    kind: EntityKind


def lookup(name: str) -> Known | None:
    """The place or institution that `name` (with or without "the") names, None when it is not a known one."""
    found = _names().get(normal(name))
    return found[0] if found and _fits_case(name, found[1]) else None


def people_of(word: str) -> Known | None:
    """The place whose people or adjective `word` is: "Russian", "Russians" → Russia."""
    key = normal(word)
    return _peoples().get(key) or _peoples().get(key.removesuffix("s"))


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """A name without what varies between house styles: case, accents, dots, hyphens, apostrophes, a leading "the"."""
    plain = re.sub(r"[.'’]", "", anyascii(name).casefold())
    for british, american in BRITISH:
        plain = plain.replace(british, american)
    return re.sub(r"[^\w]+", " ", plain).strip().removeprefix("the ")


def seat_of(name: str) -> Known | None:
    """The country for whose government a capital, a seat or a state's body speaks ("Moscow", "Kremlin"), else None."""
    known = lookup(name)
    if known and known.name in _seats():
        return _seats()[known.name]
    body = state_body(name)
    return body[0] if body and not known else None


def state_body(name: str) -> tuple[Known, str] | None:
    """The country and the rest of the name of a state's body: "Kenyan Health Ministry", "Kenya's health ministry"."""
    words = re.sub(r"['’]s?\b", "", name).removeprefix("the ").split()
    for end in range(min(3, len(words) - 1), 0, -1):
        of = " ".join(words[:end])
        place, rest = people_of(of) or lookup(of), normal(" ".join(words[end:]))
        if place and place.name in _country_names() and STATE_BODIES.issuperset(rest.split()):
            return place, rest
    return None


def spellings(name: str) -> tuple[str, ...]:
    """All listed names of a known place or institution ("Kyiv", "Kiev"); none where it has but one."""
    known = lookup(name)
    return _spellings().get(known.name, ()) if known else ()


def body_name(name: str) -> str:
    """An organization's name in normal form, without its legal form: "Kellogg Co." and "Kellogg" are one."""
    words = normal(name).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def bodies() -> tuple[str, ...]:
    """Every name of the known bodies, to look for in a text as it stands."""
    return tuple(name for line in _lines(ORGANIZATIONS) for name in line)


def _fits_case(name: str, listed: str) -> bool:
    """An acronym must look like one, an abbreviation have its dot: "WHO" and "Miss." name, "who" and "Miss" do not."""
    if listed.endswith(".") and "." not in name:
        return False
    letters = re.sub(r"[^A-Za-z]", "", name.removeprefix("the "))
    if not listed.isupper():
        return letters[:1].isupper()
    return letters.isupper() or (len(letters) > 3 and letters.istitle())


@cache
def _names() -> dict[str, tuple[Known, str]]:
    found: dict[str, tuple[Known, str]] = {}
    for table, kind in ((ORGANIZATIONS, "organization"), (PLACES, "place"), (COUNTRIES, "place")):
        for first, *others in _lines(table):
            for name in (first, *others):
                found.setdefault(normal(name), (Known(first, kind), name))
    for country in _countries():
        place = _known(found, country["name"].removeprefix("The "))
        for name in (place.name, country["name"], *filter(_is_long_form, country.get("altSpellings") or ())):
            found.setdefault(normal(name), (place, name))
    for state, abbreviation in re.findall(r"([\w ]+) (\S+\.)(?: ·|$)", STATES, re.MULTILINE):
        known = _known(found, state.strip())
        for name in (known.name, abbreviation):
            found.setdefault(normal(name), (known, name))
    for country in _countries():
        capital = country.get("capital")
        if isinstance(capital, str) and capital:
            found.setdefault(normal(capital), (Known(capital, "place"), capital))
    return found


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    lines = [line for table in (ORGANIZATIONS, PLACES, COUNTRIES) for line in _lines(table)]
    return {line[0]: tuple(line) for line in lines if len(line) > 1}


@cache
def _seats() -> dict[str, Known]:
    names, found = _names(), {}
    for country in sorted(_countries(), key=lambda country: country.get("population") or 0):
        capital = country.get("capital")
        if isinstance(capital, str) and capital and (country.get("population") or 0) >= PEOPLE_ENOUGH:
            found[names[normal(capital)][0].name] = names[normal(country["name"])][0]
    for country, *seats in _lines(SEATS):
        found |= dict.fromkeys(seats, names[normal(country)][0])
    return {seat: country for seat, country in found.items() if seat not in {country.name, *NOT_ONE_COUNTRYS}}


@cache
def _country_names() -> frozenset[str]:
    return frozenset(_names()[normal(country["name"])][0].name for country in _countries())


@cache
def _countries() -> list[dict]:
    return sorted((country.info() for country in all_countries()), key=lambda country: country["name"])


def _known(found: dict[str, tuple[Known, str]], name: str) -> Known:
    entry = found.get(normal(name))
    return entry[0] if entry else Known(name, "place")


def _is_long_form(name: str) -> bool:
    return re.search(r"\b(Republic|Federation|Kingdom|State|Union|Commonwealth|Principality|Duchy)\b", name) is not None


@cache
def _peoples() -> dict[str, Known]:
    found = {}
    names = _names()
    for country in sorted(_countries(), key=lambda country: country.get("population") or 0):
        for people in re.split(r",|/| and ", country.get("demonym") or ""):
            if people and not people.isspace():
                found[normal(people)] = names[normal(country["name"])][0]
    for place, *peoples in _lines(DEMONYMS):
        for people in peoples:
            found[normal(people)] = names[normal(place)][0]
    return found


def _lines(table: str) -> list[list[str]]:
    return [[name.strip() for name in line.split(" | ")] for line in table.strip().splitlines()]
