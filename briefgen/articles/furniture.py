"""What the site around an article leaves in its text: menus, offers, links to other stories, notes of the house.

Each pattern has to hold of the line by itself. Where a line stands, and what it means for its neighbours, is weighed in
`roles`. The patterns are own work; that short lines without function words and full stops are furniture, and that a
line is best judged together with its neighbours, is the method of boilerpipe (Kohlschütter, Fankhauser, Nejdl:
Boilerplate Detection using Shallow Text Features, 2010) and jusText (Pomikálek: Removing Boilerplate and Duplicate
Content from Web Corpora, 2011).
"""

import re

SITES = (
    "facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|flipboard|messenger|tiktok|threads"
)

MENU = re.compile(
    r"(?:\d+\.\s*)?(?:"
    r"skip (?:to|next|past|navigation|advert\w*|ad)\b.*"
    r"|(?:go|back|return|jump) (?:back )?to (?:the )?(?:top|home|homepage|home page|main|content|navigation|article)\b.*"
    r"|home(?:page)?|(?:main |site )?menu|navigation|search(?: [\w.]+)?|(?:log|sign) ?(?:in|out|up)(?: or (?:register|subscribe))?"
    r"|register|my account|subscribe(?: now| today)?|close|open|play|pause|next|previous|back|more|less|loading\W*"
    r"|(?:copy|get) (?:the )?link|print|email|e-mail|save|bookmark|comments?|(?:leave|post|add|view|show|hide) (?:a )?comments?"
    r"|(?:\d+ )?comments?(?: \(?\d+\)?)?|share(?: this)?(?: (?:article|story|page|post|video))?|(?:share|listen)(?: to)?(?: this)?(?: article| story)?"
    r"|(?:show|view|load|see|read|learn|find out) (?:more|all)(?: \w+)?|(?:continue|keep|start) reading\W*(?:below)?|read on"
    r"|(?:read|watch|listen)(?: now| here| live)?|live(?: blog| updates?| now| tv)?|on air|breaking(?: news)?|advert(?:isement)?s?\b.*"
    r"|sponsored(?: content| by .*)?|paid (?:content|post)|promoted|image|images?|photos?|videos?|gallery|getty|tags?|topics?"
    rf"|(?:share (?:on|via|with) )?(?:{SITES})(?: icon| logo)?|follow|like|reply|flag|edition|newsletters?|podcasts?|e-?paper"
    r"|abstract|full text|(?:accept|manage) (?:all )?cookies?|cookie (?:settings|policy|notice)|privacy(?: policy| notice| settings)?"
    r"|terms(?: of (?:use|service)| (?:and|&) conditions)?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|help|faqs?"
    r"|site ?map|accessibility(?: statement| links)?|do not sell my personal information|text size|print this page"
    r")\W*",
    re.I,
)  # fmt: skip
CALL = re.compile(
    r"\W*(?:please )?(?:"
    r"(?:click|tap|swipe) (?:here|on|to|the|below|through)\b"
    r"|(?:sign|log) (?:up|in)\b|subscribe (?:to|now|for|here|today|and)\b|register (?:to|now|for|here|today|with)\b"
    r"|(?:already|not(?: yet)?) (?:a|an) (?:member|subscriber)\b|join us\b|support (?:our|us|independent|quality)\b|donate\b"
    r"|become (?:a|an) (?:member|subscriber|supporter)\b|help us\b"
    r"|(?:download|install|try|get) (?:the|our|your|all)\b.*\b(?:app|apps|newsletter|news|headlines|updates|stories|edition|copy|subscription|inbox)\b"
    r"|get (?:unlimited|instant|full|more) \w+|unlock \w+|start your\b|stay (?:informed|up to date|connected|on top)\b"
    r"|follow (?:us|me|@|(?:[A-Z][\w.'-]+ ){1,3}(?:on|at)\b|.*\bon (?:twitter|facebook|instagram)\b)"
    r"|(?:like|find|join) us on\b|share (?:this|on|via|your (?:thoughts|views|opinion|story))\b"
    r"|(?:read|see|watch|view|hear|listen to|check out) (?:the (?:rest|full|original|whole|entire|video|clip)|a clip|our|all|also|next|here)\b"
    r"|(?:read|see|find out|learn|discover|explore) more\b|(?:read|watch|listen|play|view)(?: this| also| more| next)? ?:"
    r"|(?:see|read) (?:also|related)\b|also (?:read|see|watch|on) ?[:|-]|don't miss\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested)\b"
    r"|have (?:a|any) (?:tip|story|question|news)s?\b|got a (?:\w+ )?(?:tip|story|question)\b|do you have (?:a|any) (?:\w+ )?(?:tip|story|information|question)"
    r"|contact (?:us|the (?:author|writer|reporter|newsroom))\b|(?:write|email|send \w+) (?:to )?(?:us|the author|the editor)\b|let us know\b|tell us\b"
    r"|you (?:have|'ve) (?:\d+|\w+) (?:free )?(?:articles?|stories)\b|you (?:are|'re) (?:here|reading|viewing)\b|thank you for (?:reading|subscribing|signing)\b"
    r"|we (?:use|and our partners use) cookies\b|this (?:site|website|page) uses\b|by (?:continuing|clicking|signing|using)\b.*\byou\b"
    r"|(?:more|related|recommended|editors?'? (?:picks?|note)|(?:more )?(?:on|from) (?:this|the) (?:topic|story|subject|web)|in this (?:article|story)|trending|topics?|tags?|filed under|keywords) ?:"
    r")",
    re.I,
)  # fmt: skip
SECTION = re.compile(
    r"\W*(?:skip next section .*|related(?: (?:stor(?:y|ies)|articles?|content|topics?|news|links?|posts?|reading|coverage|items?|videos?|tags?))?"
    r"|(?:read |watch |explore |see )?more (?:stories|news|articles|headlines|coverage|videos)?\s*(?:(?:from|on|about|in|by|like)\b.*)?|(?:our|editor'?s'?|staff|today'?s|top) (?:top )?(?:picks?|choices?|stor(?:y|ies))(?: .*)?"
    r"|[\w.]+'s top stor(?:y|ies)|(?:the )?most (?:read|popular|viewed|watched|shared|recent|commented)\b.*|trending(?: now| stories| topics)?|popular(?: now| stories| posts)?|latest(?: news| stories| headlines| videos?| from .*)?"
    r"|recommended(?: (?:for you|stories|reading|articles|by .*))?|(?:you (?:may|might) (?:also )?(?:like|be interested in).*)|(?:read|up|watch|what to read|what to watch) next|explore more|also (?:on|in|from) [A-Z].*|don't miss"
    r"|(?:about|meet) the (?:author|writer|reporter)s?|from (?:around )?the web|around the web|promoted (?:stories|content|links)|sponsored (?:stories|content|links)|(?:join|start) the (?:conversation|discussion)|(?:leave|post) a (?:comment|reply)|comments?(?: \(?\d+\)?)?"
    r"|sign up to (?:read|continue)\b.*|subscribe to (?:read|continue)\b.*|(?:share|follow) (?:this (?:article|story)|us)(?: on .*)?|in case you missed it|in other news|elsewhere on .*|top stories\b.*)\W*",
    re.I,
)  # fmt: skip
NOTE = re.compile(
    r".*\ball rights reserved\b.*|\W*(?:©|\(c\)|copyright\b).*"
    r"|\W*this (?:article|story|post|piece|report|content|text|news(?: item)?|column|interview)\b.{0,40}?\b(?:published|updated|corrected|amended|produced|translated|republished|syndicated|edited by|supported by|funded by|sponsored|generated|appeared|part of our|contains affiliate|available (?:only )?to)\b.*"
    r"|\W*(?:editors?'?s?'? note|correction|clarification|disclaimer|disclosure)s? ?[:.(-].*"
    r"|\W*(?:first|originally) (?:published|posted|appeared)\b.*|.*\bmay (?:earn|receive) (?:a|an|some) (?:\w+ )?commission\b.*"
    r"|(?=.*\b(?:not|own|solely|alone)\b)(?=.*\b(?:views?|opinions?)\b)(?=.*\b(?:express\w*|reflect\w*|represent\w*|endorse\w*)\b)(?=.*\b(?:site|website|authors?|writers?|columnists?|publishers?|publication|newspaper|editors?|editorial|contributors?)\b)[^\"]*"
    r"|\W*(?:h/t|hat tip)\b.{0,40}|(?:about |an? )?\d* ?(?:second|minute|hour|day|week|month)s? ago|\d+ ?-?min(?:ute)?s?\.?(?: read)?|reading time\b.{0,20}",
    re.I,
)  # fmt: skip
ADDRESS = re.compile(r"(?:https?\s*:\s*/\s*/|www\s*\.).*|@\w+\.?|[\w.+-]+@[\w-]+\.[\w.]+", re.I)
BREADCRUMB = re.compile(r"[^.!?\"]{1,30}(?:\s[>»›|]\s[^.!?\"]{1,30}){1,8}")
LETTER = re.compile(r"[^\W\d_]")
TO_THE_READER = re.compile(r"\b(?:you|your|our|us)\b", re.I)


def is_furniture(text: str) -> bool:
    """Whether the words of a line say by themselves that it is no part of the article."""
    return any(test(text) for test in TESTS)


def is_section_mark(text: str) -> bool:
    """Whether a line heads a block of other stories or of the site's own matters: "Related stories"."""
    return len(text) <= 80 and bool(SECTION.fullmatch(text)) and not text.endswith((".", "?"))


def _holds_no_letters(text: str) -> bool:
    """A rule of dashes, the number of a photo."""
    return not LETTER.search(text)


def _is_address(text: str) -> bool:
    return bool(ADDRESS.fullmatch(text)) and len(text) <= 300


def _is_menu_item(text: str) -> bool:
    return len(text) <= 80 and bool(MENU.fullmatch(text))


def _is_breadcrumb(text: str) -> bool:
    """News > World > Europe: short names of sections with signs between them."""
    return (
        len(text) <= 120
        and bool(BREADCRUMB.fullmatch(text))
        and all(len(p.split()) <= 4 for p in re.split(r"\s[>»›|]\s", text))
    )


def _calls_to_action(text: str) -> bool:
    """Begins by telling the reader what to do; a longer text may be about something else."""
    return len(text.split(" ", 30)) <= 25 and bool(CALL.match(text))


def _is_note(text: str) -> bool:
    """The house speaks: rights, corrections, whose opinion this is, how long it takes to read."""
    return len(text) <= 500 and bool(NOTE.fullmatch(text))


TESTS = (
    _holds_no_letters,
    _is_address,
    _is_menu_item,
    is_section_mark,
    _is_breadcrumb,
    _calls_to_action,
    _is_note,
)


def speaks_to_the_reader(text: str) -> bool:
    """Whether a short line outside quotation marks says "you" or "our": an offer, when it stands outside the article."""
    return '"' not in text and len(text.split(" ", 30)) <= 20 and bool(TO_THE_READER.search(text))
