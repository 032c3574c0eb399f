"""What the site around an article leaves in its text: menus, offers, links to other stories, notes of the house.

Each pattern has to hold of the line by itself; where a line stands, and what it means for its neighbours, is weighed in
`roles`. The patterns are own work. That short lines without full stops are furniture, and that a line is best judged
together with its neighbours, is the method of boilerpipe (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using
Shallow Text Features, 2010) and jusText (Pomikálek: Removing Boilerplate and Duplicate Content from Web Corpora, 2011).
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)})", re.IGNORECASE)


SITE = r"(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|flipboard|tiktok|threads)"
STORY = r"(?:article|story|post|piece|report|content|text|page|news item|column|interview|video|gallery)"
STORIES = r"(?:stories|articles|headlines|coverage|content|topics?|links?|posts|reading|items|videos?|news|tags?)"

# Words of a menu, a button or a footer, when they are the whole line.
MENU_ITEM = _any(
    r"(?:\d+\.\s*)?skip (?:to|next|past|navigation|ad)\b.*",
    r"(?:go|back|return|jump) (?:back )?to (?:the )?(?:top|home ?page|home|main menu|main content|content|navigation)",
    r"home(?: ?page)?|(?:main |site |open |close )?menu|navigation|search|close|open|play|pause|next",
    r"previous|back|more",
    r"(?:log|sign) ?(?:in|out|up)(?: or (?:register|subscribe))?|register|subscribe(?: now| today)?|my account",
    r"(?:copy|get) (?:the )?link|print(?: this page)?|e-?mail|save|bookmark|text size|loading",
    r"(?:\d+ )?comments?(?: \(?\d+\)?)?|(?:leave|post|add|view|show|hide) (?:a |all )?comments?|reply|like|flag",
    rf"share(?: this)?(?: {STORY})?|(?:share (?:on|via|with) |share to )?{SITE}(?: icon| logo)?|follow(?: us)?",
    rf"listen(?: to)?(?: this)?(?: {STORY})?|(?:read|watch|listen)(?: now| here| live)?",
    r"(?:show|view|load|see|read|learn|find out) (?:more|all)(?: \w+)?",
    r"(?:continue|keep|start) reading(?: below)?|read on|(?:story|article) continues below(?: \w+)?",
    r"live(?: blog| updates?| now| tv)?|on air|breaking(?: news)?|latest(?: news)?|trending|edition|newsletters?",
    r"advertisements?(?: ?[-–—:(] ?.*)?|(?:scroll|continue|story continues) (?:after|below) (?:the )?ad\w*",
    r"sponsored(?: content| by .*)?|paid (?:content|post)|promoted|(?:image|photo|video|picture)s?|gallery|podcasts?",
    r"tags?|topics?|abstract|full text|e-?paper|getty",
    r"(?:accept|manage|reject) (?:all )?cookies?|(?:cookie|privacy) (?:settings|policy|notice|preferences)|privacy",
    r"terms(?: of (?:use|service)| (?:and|&) conditions)?|contact(?: us)?|about(?: us)?|advertise(?: with us)?",
    r"careers|help|faqs?|site ?map|accessibility(?: statement| links| help)?|do not sell my personal information",
    r"(?:about |an? |\d+ )?(?:second|minute|hour|day|week|month)s? ago|\d+ ?-?min(?:ute)?s?\.?(?: read)?",
    r"(?:est\w* )?reading time\b.{0,20}|(?:h/t|hat tip)\b.{0,40}",
)

# How a line begins that tells the reader what to do.
CALL = _any(
    r"(?:please )?(?:click|tap|swipe) (?:here|on|to|the|below|through)\b",
    r"(?:sign|log) (?:up|in)\b|(?:subscribe|register) (?:to|now|for|here|today|and|with)\b",
    r"(?:already|not(?: yet)?) a (?:member|subscriber)\b|become a (?:member|subscriber|supporter)\b",
    r"we want to hear from you\b|(?:join|help) us\b",
    r"support (?:us|(?:our|quality|independent) (?:work|journalism|reporting))\b",
    r"donate (?:to|now|today|here)\b",
    r"(?:download|install|try|get) (?:the|our|your|all)\b.*"
    r"\b(?:app|newsletter|news|headlines|updates|stories|edition|copy|subscription|inbox)\b",
    r"get (?:unlimited|instant|full) \w+|unlock (?:this|all|more|unlimited)\b|stay (?:informed|up to date|connected)\b",
    rf"follow (?:us\b|me\b|@|.*\bon (?:x\b|{SITE})|politics\b|live\b)|(?:like|find) us on\b",
    r"share (?:this|on|via|your (?:thoughts|views|opinion|story))\b|let us know\b|tell us\b",
    r"(?:read|see|watch|view|hear|listen to|check out) (?:the (?:rest|full|original|whole|video|clip)|a clip|our)\b",
    r"(?:read|see|find out|learn|discover|explore) more\b|(?:read|watch|listen|play|view)(?: this| also| next)? ?:",
    r"(?:see|read) (?:also|related)\b|also (?:read|see|watch) ?[:|-]|don't miss\b",
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested)\b|thank you for (?:reading|subscribing|signing)\b",
    r"(?:have|got|do you have) (?:a|any) (?:\w+ )?(?:tips?|story|questions?)\b|contact (?:us|the author)\b",
    r"(?:write|email|send \w+) (?:to )?(?:us|the author|the editor)\b",
    r"you(?:'ve| have) (?:\d+|\w+) (?:free )?(?:articles?|stories)\b|you(?:'re| are) (?:here|reading|viewing)\b",
    r"we (?:and our partners )?use cookies\b|this (?:site|website|page) uses\b|by (?:continuing|clicking)\b.*\byou\b",
    r"(?:related|recommended|more|editors?'? picks?|trending|topics?|tags?|filed under|keywords) ?:",
    r"in this (?:article|story) ?:|(?:more )?(?:on|from) (?:this|the) (?:topic|story|subject|web) ?:",
)

# What stands over a block of other stories or of the site's own matters.
SECTION = _any(
    rf"skip next section .*|related(?: {STORIES})?|(?:read |watch |explore |see )?more {STORIES}(?: .*)?",
    r"(?:read |watch |explore |see )?more (?:from|on|about|in|by|like) .*|explore more|more|(?:read|up|watch) next",
    r"what to (?:read|watch) next|(?:our|today's|staff|(?:the )?editors?'?s?'?) (?:top )?(?:picks?|choices?)(?: .*)?",
    r"(?:[\w.]+'s )?top stor(?:y|ies)\b.*|(?:the )?most (?:read|popular|viewed|watched|shared|commented)\b.*",
    r"(?:trending|popular)(?: now| stories| topics| posts)?|latest (?:news|stories|headlines|videos?|from .*)",
    rf"recommended(?: for you| {STORIES}| by .*)?|you (?:may|might) (?:also )?(?:like|be interested in)\b.*",
    rf"also (?:on|from) \w+|don't miss|(?:from )?around the web|from the web|(?:promoted|sponsored) {STORIES}",
    r"(?:about|meet) the (?:author|writer|reporter)s?|(?:join|start) the (?:conversation|discussion)",
    r"(?:leave|post) a (?:comment|reply)|(?:\d+ )?comments?(?: \(?\d+\)?)?|in case you missed it|in other news",
    rf"(?:sign up|log in|subscribe|register) to (?:read|continue)\b.*|(?:share|follow) (?:this {STORY}|us)(?: on .*)?",
)

# The house speaks: rights, corrections, whose opinion this is.
NOTE = _any(
    r".*\ball rights reserved\b.*",
    r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b|:)).*",
    rf"this {STORY} (?:first |originally )?(?:appeared|contains affiliate)\b.*",
    rf"this {STORY} (?:was|is|has been)\b.{{0,30}}?\b(?:published|updated|corrected|amended|produced|translated|"
    r"republished|edited by|supported by|funded by|sponsored|generated|part of our|available to)\b.*",
    r"(?:editors?'?s?'? note|correction|clarification|disclaimer|disclosure)s? ?[:.(–—-].*",
    r"(?:first|originally) (?:published|posted|appeared|written) (?:in|on|by|at)\b.*|translation(?: by|:).*",
    r"(?:this is )?(?:an? )?(?:machine|automat\w+)[- ]translat\w+\b.*|translated (?:from|by|into)(?: \w+){1,6}",
    r".*\bmay (?:earn|receive) (?:an?|some) (?:\w+ )?commission\b.*",
    r"(?=.*\b(?:not|own|solely)\b)(?=.*\b(?:views?|opinions?)\b)(?=.*\b(?:express|reflect|represent|endorse)\w*)"
    r"(?=.*\b(?:site|website|authors?|writers?|columnists?|publishers?|publication|newspaper|editors?|editorial)\b).*",
)
ADDRESS = re.compile(r"(?:https?\s*:\s*/\s*/|www\s*\.).*|@\w+\.?|[\w.+-]+@[\w-]+\.[\w.]+", re.IGNORECASE)
BREADCRUMB = re.compile(r"[^.!?\"]{1,30}(?:\s[>»›|]\s[^.!?\"]{1,30}){1,8}")
LETTER = re.compile(r"[^\W\d_]")
TO_THE_READER = re.compile(r"\b(?:you|your|our|us)\b")


def is_furniture(text: str) -> bool:
    """Whether the words of a line say by themselves that it is no part of the article."""
    return any(test(text) for test in TESTS)


def is_section_mark(text: str) -> bool:
    """Whether a line heads a block of other stories or of the site's own matters: "Related stories"."""
    return len(text) <= 80 and _is_all(SECTION, text) and not text.endswith((".", "?"))


def speaks_to_the_reader(text: str) -> bool:
    """Whether a short line outside quotation marks says "you" or "our": above a headline, an offer."""
    return '"' not in text and _words(text) <= 20 and bool(TO_THE_READER.search(text))


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    """The pattern takes up the line but for signs at its end."""
    return bool(pattern.fullmatch(text.rstrip(" .:;!>»›|-–—…•\"'")))


def _words(text: str) -> int:
    return len(text.split(" ", 50))


def _holds_no_letters(text: str) -> bool:
    """A rule of dashes, the number of a picture."""
    return not LETTER.search(text)


def _is_address(text: str) -> bool:
    return len(text) <= 300 and bool(ADDRESS.fullmatch(text))


def _is_menu_item(text: str) -> bool:
    return len(text) <= 80 and _is_all(MENU_ITEM, text)


def _is_breadcrumb(text: str) -> bool:
    """News > World > Europe: short names of sections with signs between them."""
    parts = re.split(r"\s[>»›|]\s", text) if len(text) <= 120 else ()
    return bool(parts) and bool(BREADCRUMB.fullmatch(text)) and all(_words(part) <= 4 for part in parts)


def _calls_to_action(text: str) -> bool:
    """Begins by telling the reader what to do; in a longer text, or a quoted one, somebody tells somebody else."""
    return '"' not in text and _words(text) <= 25 and bool(CALL.match(text))


def _is_note(text: str) -> bool:
    return len(text) <= 500 and '"' not in text[:40] and _is_all(NOTE, text)


TESTS = (
    _holds_no_letters,
    _is_address,
    _is_menu_item,
    is_section_mark,
    _is_breadcrumb,
    _calls_to_action,
    _is_note,
)
