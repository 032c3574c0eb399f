"""The words of the interface, all in one place, so that a site in another language is a second table.

`WORDS` are phrases, some with {fields}; `COUNTED` are (one, many) forms. Templates reach them as `w.key` and
`count(n, "key")`. What articles say never passes through here.
"""

from briefgen.dates import in_words
from briefgen.models import When

WORDS = {
    # every page
    "in_parts": "In parts",
    "all_parts": "All parts",
    "by_speaker": "By speaker",
    "by_source": "By source",
    "on_this_page": "On this page",
    "skip": "Skip to content",
    "sections": "Sections",
    "made_from": "Every item links to the words it rests on.",
    "print": "Print the briefing",
    "data": "Data (JSON)",
    "schema": "Schema",
    "how": "How this was made",
    # the sections
    "overview": "Overview",
    "timeline": "Timeline",
    "quotations": "Quotations",
    "facts": "Facts",
    "disputed": "Disputed",
    "figures": "Figures",
    "actors": "Actors",
    "sources": "Sources",
    "method": "Method",
    "notes": "Notes",
    "search": "Search",
    # the overview
    "latest": "Latest",
    "key_facts": "What is reported",
    "disputed_title": "What is disputed",
    "said": "What was said",
    "happened": "What happened, and when",
    "who": "Who",
    "from_what": "Sources",
    "all_facts": "All facts",
    "all_quotations": "All quotations",
    "all_events": "Whole timeline",
    "all_disputed": "All that is disputed",
    "all_actors": "All actors",
    "all_figures": "All figures",
    "all_sources": "All sources",
    "from_articles": "Made from {articles} by {publishers}",
    "from_span": "from {first} to {last}",
    "nothing": "Nothing was found.",
    # dates
    "undated": "No date given",
    "undated_title": "Without a date",
    "inferred": "inferred",
    "basis": "Dated by {basis}",
    "basis_how": "How it is dated",
    "date_unknown": "date unknown",
    # passages and proofs
    "passage": "passage",
    "original": "original",
    "unknown_publisher": "Publisher unknown",
    "translated": "translated",
    "translated_title": "Translation",
    "translations_title": "Translations",
    "translated_help": "A quotation marked “translated” stands in an article that says it is a translation. It is "
    "verbatim from that article, but may not be the words that were spoken.",
    "corrected": "corrected by the editor",
    "pinned": "chosen by the editor",
    "editor_note": "Editor:",
    "edited_title": "Editor",
    # who said it
    "not_named": "Speaker not named",
    "unsettled": "“{words}”: not settled who that is",
    "as_written": "as “{words}”",
    "via": "via {via}",
    "relay": "passed on by {relay}",
    "reported": "reported",
    "according_to": "according to",
    "also_reported": "Also reported by",
    "again": "Told again there",
    "as_wording": "as",
    "and_more": "{n} more",
    # events
    "involved": "Named:",
    "planned": "Planned",
    "alleged": "Alleged",
    "denied": "Denied",
    "by": "by",
    # facts
    "facts_lead": "Statements that several publishers make, in the words of one of them. That they are reported is "
    "checked; that they are true is not.",
    "disputed_apart": "What is disputed stands apart.",
    # disputes
    "disputed_lead": "Where sources say what others deny or contradict, by side, each in its source's words. Who is "
    "right is not judged here.",
    "by_side": "Claims by side",
    "side": "Side {n} of {all}",
    "about_what": "Disputed: “{subject}”",
    "about_unsaid": "Disputed",
    "last_reported": "last reported",
    "before": "before",
    "outlet_itself": "The outlet itself",
    "outlets_themselves": "The outlets themselves",
    "contested": "Alleged or denied",
    # figures
    "figures_lead": "Quantities that sources give, each as written.",
    "value": "As written",
    "as_of": "Date",
    "source": "Source",
    "scope_part": "a part",
    "scope_change": "a change",
    "conflict": "conflicts with",
    # actors
    "person": "People",
    "organization": "Organisations",
    "place": "Places",
    "group": "Groups",
    "other_actors": "Only mentioned, in one article",
    "roles": "As described",
    "aliases": "Also written",
    "stands_for": "Speaks for",
    "voices": "Spoken for by",
    "together": "Named most with",
    "speaks": "What {name} said",
    "about": "What others said about {name}",
    "latest_of": "The latest {shown} of {all}.",
    "all_of_them": "All of them",
    "all_of": "{title}: all",
    "named_in": "Named {mentions} in {articles}",
    "and_others": "and {articles}",
    "takes_part": "Events",
    "their_facts": "Facts that name {name}",
    "in_sources": "Named in",
    # quotations
    "quotations_lead": "Grouped by who is said to have said it.",
    "unnamed_sources": "Sources without a name",
    "unknown_sources": "Speaker not told or not settled",
    # timeline
    "timeline_lead": "What the articles say happened or is planned, in order of time, each in a source's own words. "
    "A dashed line is a plan, a dotted one what somebody alleges or denies.",
    # sources
    "newest_first": "The newest first",
    "published": "Published",
    "authors": "Authors",
    "agencies": "Agencies credited",
    "file": "File",
    "copy_of": "Copy of",
    "copies": "Copies of it",
    "read_original": "Read it at the publisher",
    "passages": "Passages used",
    "full_text": "Text",
    "passages_lead": "Only what the briefing uses is shown, each passage in its context: {shown} of {all} words.",
    "no_passages": "Nothing in this briefing rests on this article.",
    "left_out": "Text left out",
    "used_for": "Used for",
    "legend": "What the colours mean",
    "legend_who": "Who speaks, and in what role",
    "cite": "Cite",
    "cite_this": "Cite “{words} …”",
    "characters": "characters {start}–{end}",
    "use_quotation": "Quotation: {words}",
    "use_speaker": "Who speaks: {who}",
    "use_event": "Event: {when}",
    "use_fact": "Fact",
    "use_claim": "Disputed claim",
    "use_figure": "Figure: {label}",
    "use_role": "Role of {who}",
    "use_translated": "Says that it is a translation",
    # method
    "method_lead": "What briefgen did with {articles}, and what it did not do.",
    "verbatim_title": "What “verbatim” means here",
    "verbatim": "Every quotation, fact, event and figure is cut out of an article and checked against it, character "
    "for character. That proves that the words stand in the article. It does not prove that the article is right, "
    "that the speaker spoke the truth, or that a translation is faithful.",
    "found_title": "What was found",
    "inferred_title": "Dates that were inferred",
    "inferred_lead": "These dates are not written in the article. Each says what it rests on.",
    "inferred_none": "No date of an article was inferred.",
    "stated_title": "Dates that were stated",
    "all_dates": "All sources and how they are dated",
    "certainty_title": "How sure a date is",
    "certainty": "A date without a mark is written out in the article, or follows from words such as “on Friday” and "
    "the stated date of the article. A date marked “inferred” rests on an article whose own date had to be inferred, "
    "on another article, or on words that may be read otherwise (“next week”, said on a Sunday). Where an article "
    "does not tell when something was said, the page gives the day of the report and says “reported”. A month is "
    "printed as a month: no date is made more exact than its source.",
    "modality_title": "Alleged, denied, planned",
    "modality": "What somebody alleges, denies or announces is marked with the word and with who does so. "
    "On the timeline, what is planned has a dashed line, what is alleged or denied a dotted one. What the articles "
    "only imagine (“would”, “could”) is not an event here.",
    "speakers_title": "Who says it",
    "speakers": "A speaker is named where the article names one. Where it says “he” or “the minister”, the name is "
    "worked out from the article, and the words it uses stand beside the name. A source that the article does not name "
    "is printed as the article words it, in quotation marks. Where it tells nobody, the page says so. Only what stands "
    "in quotation marks is word for word; the rest is reported speech, in the article's words. What one source says in "
    "one passage, or says again, is one quotation.",
    "chosen_title": "How the overview chooses",
    "chosen": "Latest: the article with the newest date that is no copy. Facts: what the editor pinned, then what most "
    "publishers report. Events: those that most publishers report, shown in order of time. Quotations: one of each of "
    "the speakers quoted most, word for word, the one most reported and then the latest. Who: those that most articles "
    "name. No item stands there twice.",
    "publishers_title": "How publishers are counted",
    "publishers_method": "A copy, a shared agency text and an article of an unknown publisher count as one source.",
    "skipped_title": "Files left out",
    "skipped_none": "No file was left out.",
    "corrections_title": "The editor's corrections",
    "corrections_applied": "Applied: {n}",
    "corrections_stale": "Entries without effect",
    "suggestions_title": "Perhaps one and the same",
    "suggestions_help": "These are kept apart, because nothing says that they are one. Whoever knows it puts the line "
    "under “actors:” in corrections.yaml.",
    "reading_title": "Data",
    "data_note": "The whole briefing as data, with the position of every passage:",
    # the briefing to print
    "print_title": "The briefing on paper",
    "print_leading": "The {shown} that most publishers tell, of {all}; the site has the others.",
    "print_latest": "The latest {shown} of {all}; the site has the others.",
    "print_help": "This page is made for paper: print it, or save it as a PDF, with your browser.",
    "footnote": "Footnote {n}",
    "paragraph": "paragraph {n}",
    "footnotes": "Footnotes",
    "footnotes_lead": "For each passage: who published it, the number of the source, its paragraph there (below the "
    "title); and its words, where the item is printed in those of another passage.",
    # search
    "search_label": "Words to find (their first letters will do)",
    "search_kind": "Kind",
    "search_actor": "Who",
    "search_from": "From (as in 2022-01-30)",
    "search_to": "Until (as in 2022-01)",
    "search_all": "All",
    "search_without": "Searching needs JavaScript. Without it, your browser finds words on these pages:",
    "search_start": "{n} facts, quotations, events, figures, actors and sources can be found.",
    "search_none": "Nothing found in this briefing. Its articles may say more than it holds.",
    "search_some": "Found: {n}",
    "search_many": "Found: {n}. The first {most} are shown.",
    "one_actor": "Actor",
    "one_fact": "Fact",
    "one_quotation": "Quotation",
    "one_event": "Event",
    "one_figure": "Figure",
    "one_source": "Source",
    # 404
    "missing_title": "No such page",
    "missing": "This address leads nowhere: the page may have gone with a later build.",
    "missing_back": "Go back, or shorten the address.",
}

COUNTED = {
    "article": ("{n} article", "{n} articles"),
    "publisher": ("{n} publisher", "{n} publishers"),
    "unknown_publisher": ("{n} of unknown publisher", "{n} of unknown publisher"),
    "fact": ("{n} fact", "{n} facts"),
    "claim": ("{n} disputed claim", "{n} disputed claims"),
    "dispute": ("{n} dispute", "{n} disputes"),
    "event": ("{n} event", "{n} events"),
    "quotation": ("{n} quotation", "{n} quotations"),
    "figure": ("{n} figure", "{n} figures"),
    "actor": ("{n} actor", "{n} actors"),
    "mention": ("{n} time", "{n} times"),
    "word": ("{n} word", "{n} words"),
    "inferred_date": ("{n} article has an inferred date", "{n} articles have an inferred date"),
    "undated": ("{n} without a date", "{n} without a date"),
    "translation": ("{n} article is a translation", "{n} articles are translations"),
    "copy": ("{n} is a copy", "{n} are copies"),
    "other_article": ("{n} other article", "{n} other articles"),
    "skipped": ("{n} file left out", "{n} files left out"),
}


def count(n: int, key: str) -> str:
    """`count(2, "article")` → "2 articles"."""
    one, many = COUNTED[key]
    return (one if n == 1 else many).format(n=number(n))


def number(n: float) -> str:
    """1500.0 → "1,500", 2.5 → "2.5"."""
    return f"{n:,.0f}" if n == int(n) else f"{n:,}"


def when_in_words(when: When | None) -> str:
    """A date in running text, with its certainty: "5 March 2031 (inferred)"; "No date given"."""
    if when is None:
        return WORDS["undated"]
    return f"{in_words(when)} ({WORDS['inferred']})" if when.certainty == "inferred" else in_words(when)
