"""News agencies, and where an article credits one. Own compilation, after the agencies' own names."""

import re

FORMS = {
    "AAP": ("AAP", "Australian Associated Press"),
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Anadolu": ("Anadolu Agency", "Anadolu", "AA"),
    "ANI": ("ANI", "Asian News International"),
    "ANP": ("ANP",),
    "ANSA": ("ANSA",),
    "AP": ("AP", "Associated Press"),
    "Belga": ("Belga",),
    "BelTA": ("BelTA", "BELTA"),
    "Bernama": ("Bernama", "BERNAMA"),
    "Bloomberg": ("Bloomberg News", "Bloomberg"),
    "Business Wire": ("Business Wire", "BUSINESS WIRE"),
    "Canadian Press": ("Canadian Press", "CP"),
    "CTK": ("CTK", "ČTK"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "epd": ("epd",),
    "IANS": ("IANS",),
    "Interfax": ("Interfax", "INTERFAX"),
    "Interfax-Ukraine": ("Interfax-Ukraine",),
    "IRNA": ("IRNA",),
    "KCNA": ("KCNA",),
    "KNA": ("KNA",),
    "Kyodo": ("Kyodo News", "Kyodo"),
    "Lusa": ("Lusa", "LUSA"),
    "MTI": ("MTI",),
    "NTB": ("NTB",),
    "PA": ("PA", "PA Media", "Press Association"),
    "PAP": ("PAP",),
    "PR Newswire": ("PR Newswire", "PRNewswire"),
    "PTI": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "REUTERS"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "SANA": ("SANA",),
    "Sputnik": ("Sputnik",),
    "STT": ("STT",),
    "TASR": ("TASR",),
    "TASS": ("TASS", "Tass", "ITAR-TASS"),
    "Ukrinform": ("Ukrinform",),
    "UNIAN": ("UNIAN",),
    "UPI": ("UPI", "United Press International"),
    "WAFA": ("WAFA",),
    "Xinhua": ("Xinhua News Agency", "Xinhua"),
    "Yonhap": ("Yonhap News Agency", "Yonhap"),
}
_NAME_OF = {form: name for name, forms in FORMS.items() for form in forms}
_LONGEST_FIRST = sorted(_NAME_OF, key=lambda form: (-len(form), form))
AGENCY = f"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})"
INITIALS = r"[a-z]{2,4}(?:/[a-z]{2,4})*"  # of who wrote and who edited: "ar/aw"
AGENCIES = rf"(?:the )?{AGENCY}(?:(?:\s*[,/;&]\s*|\s+and\s+|, and )(?:the )?(?:{AGENCY}|agencies))*"
_NAMED = re.compile(rf"(?<![\w-]){AGENCY}(?![\w-])")
_LEAD = r"(?:(?:[Ww]ith|[Ff]rom|[Bb]y|[Ss]ources?:|[Aa]gencies:)\s+)?"
_CREDIT = re.compile(rf"{_LEAD}(?:{INITIALS}\s+)?[([—-]*\s*(?:with )?{AGENCIES}\s*[)\]]?\.?")
_CREDIT_AT_END = re.compile(rf"\((?:{INITIALS}[ ,]+)?(?:with )?{AGENCIES}\)\.?$")


def is_agency_credit(text: str) -> bool:
    """Whether a line holds the names of agencies, with the initials of those who wrote, and nothing else."""
    return len(text) <= 120 and bool(_CREDIT.fullmatch(text))


def credit_at_end(text: str) -> str | None:
    """The agencies in brackets after a report's last sentence: "(AFP, Reuters)"."""
    match = _CREDIT_AT_END.search(text[-120:])
    return match[0] if match else None


def agencies_in(text: str) -> tuple[str, ...]:
    """The agencies named in a credit, a byline or a dateline, in order, each once, each under one name."""
    return tuple(dict.fromkeys(_NAME_OF[match[0]] for match in _NAMED.finditer(text)))
