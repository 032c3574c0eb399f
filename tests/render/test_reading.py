"""Reading the site in a real browser: from disk, under a sub-path, by keyboard alone, without scripts, with search."""

from urllib.parse import urlsplit

import pytest

from tests.render.visiting import BASE, hosted, pages_of, visited

FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]:not([tabindex='-1'])"
MARK = f"""() => [...document.querySelectorAll("{FOCUSABLE}")].forEach((each, n) => each.dataset.stop = n)"""
STOPS = """() => [...document.querySelectorAll("[data-stop]")].filter(each => each.checkVisibility())
    .map(each => each.dataset.stop)"""
KINDS_OF_PAGE = ["index.html", "quotations.html", "actors/ada-brandt.html", "search.html", "print.html"]


@pytest.fixture(params=["disk", "sub-path"])
def address(request, site):
    """Where the story's site is read from."""
    if request.param == "disk":
        yield site.as_uri() + "/"
    else:
        with hosted(site) as base:
            yield base


@pytest.fixture
def page(browser):
    """A page of the browser that writes down complaints and requests."""
    with visited(browser) as page:
        yield page


@pytest.fixture
def search(page, site):
    """The search page, open from disk."""
    page.goto((site / "search.html").as_uri())
    return page


def _found(page) -> list[str]:
    return page.locator("search ol .words").all_inner_texts()


def test_every_page_loads_without_complaint_and_asks_for_nothing_elsewhere(page, site, address):
    """No console error, no policy refused, no request that leaves the site, every page as it should look."""
    for name in pages_of(site):
        page.goto(address + name)
        body = page.evaluate("getComputedStyle(document.body).maxWidth")
        assert body != "none", f"{name} has no styles"
    assert page.complaints == []
    assert len(page.requests) > len(pages_of(site))
    assert [request for request in page.requests if not request.startswith(address)] == []


def test_nothing_is_stored(page, address):
    """No cookie, no storage: who reads leaves no trace, and the search keeps its words in the address alone."""
    page.goto(address + "search.html")
    page.fill("#query", "dam")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_link_leads_to_the_words_it_rests_on(page, address):
    """From the front page to the marked passage of a source."""
    page.goto(address + "index.html")
    page.locator(".of-facts .proof a").first.click()
    assert urlsplit(page.url).path.endswith("/sources/kestrel-1.html")
    assert page.locator("mark:target").inner_text() == "The dam at Lake Orrin leaks at two places"


@pytest.mark.parametrize(
    "name", ["index.html", "quotations.html", "actors/ada-brandt.html", "search.html", "print.html"]
)
def test_the_keyboard_alone_reaches_everything(page, site, name):
    """Tab stops at every link and field that is seen, each once, in the order of the page."""
    page.goto((site / name).as_uri())
    page.evaluate(MARK)
    seen = page.evaluate(STOPS)
    reached = []
    for _ in range(3 * len(seen)):  # a date field has a stop for each of its parts
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.dataset.stop ?? null")
        if stop is None:
            break
        if stop not in reached[-1:]:
            reached.append(stop)
        if stop == seen[-1] and len(reached) >= len(seen):
            break
    assert reached == seen


def test_the_skip_link_leads_to_the_content(page, site):
    """The first stop jumps over the navigation."""
    page.goto((site / "facts.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_search_finds_by_the_beginnings_of_words(search):
    """Every word typed begins a word of the item; the count is said; what is not there is said, too."""
    search.fill("#query", "neigh lit")
    assert search.locator("[role=status]").inner_text().startswith("Nothing found")
    search.fill("#query", "12 LIT")
    assert _found(search)[0].startswith("Jonas Wick: “We measured 12 litres a second")
    assert search.locator("[role=status]").inner_text().startswith("Found: ")


def test_search_finds_by_keyboard_and_leads_there(search):
    """Type, Tab to the first result, Enter."""
    search.locator("#query").focus()
    search.keyboard.type("never told")
    for _ in range(20):
        search.keyboard.press("Tab")
        if search.evaluate("document.activeElement.matches('search ol a')"):
            break
    search.keyboard.press("Enter")
    search.wait_for_url("**/quotations.html#quotation-morsk-3-ff")


@pytest.mark.parametrize("typed", ["Brandt", "brandt", "Brand", "Brannt", "Bränndt"])
def test_search_finds_a_name_as_others_write_it(search, typed):
    """Case, accents and doubled letters make no difference; items that say “she” are found by the name."""
    search.fill("#query", typed)
    found = _found(search)
    assert ("Ada Brandt" in found) == ("nnt" not in typed)
    assert ("Ada Brandt said: repairs would begin next week" in found) == ("nnt" not in typed)


def test_search_finds_other_romanisations(browser, sample):
    """Zelensky finds Zelenskyy, Kiev finds Kyiv."""
    with visited(browser) as page:
        page.goto((sample / "search.html").as_uri())
        for one, other in (("Zelensky", "Zelenskyy"), ("Zelenskiy", "Zelenskij"), ("Kiev", "Kyiv")):
            page.fill("#query", one)
            found = _found(page)
            page.fill("#query", other)
            assert _found(page) == found
            assert len(found) > 1


def test_search_filters_by_kind_actor_source_and_date(search):
    """Each filter alone, with no word typed; together they narrow down."""
    search.select_option("#kind", label="Quotation")
    assert len(_found(search)) == 8
    search.select_option("#actor", label="Ada Brandt")
    assert set(_found(search)) == {
        "Ada Brandt: “The dam will hold,” … “Nobody needs to leave.”",
        "Ada Brandt said: repairs would begin next week",
        "Jonas Wick said: the dam would not hold without a second wall",
    }
    search.fill("#from", "2031-03-04")
    assert _found(search) == ["Jonas Wick said: the dam would not hold without a second wall"]
    search.fill("#to", "2031-03-04")
    assert _found(search) == []
    search.fill("#from", "")
    assert len(_found(search)) == 2
    search.select_option("#source", label="Harbour Wire, Engineers doubt Orrin dam")
    assert _found(search) == []


def test_a_search_can_be_sent_to_somebody(search, browser):
    """The address holds the words and the filters, and shows the same again."""
    search.fill("#query", "dam")
    search.select_option("#kind", label="Fact")
    found = _found(search)
    with visited(browser) as other:
        other.goto(search.url)
        assert _found(other) == found
        assert len(found) == 3


def test_without_scripts_everything_reads_and_the_search_says_where_to_look(browser, site):
    """No page needs JavaScript to be read."""
    with visited(browser, java_script_enabled=False) as page:
        page.goto((site / "search.html").as_uri())
        assert "needs JavaScript" in page.locator("main").inner_text()
        page.locator("main a", has_text="Facts").click()
        assert "leaks at two places" in page.locator("main").inner_text()
        assert page.complaints == []


def test_a_missing_page_has_its_looks_at_any_depth(page, site):
    """A host shows 404.html at whatever address was asked for; its styles are its own."""
    with hosted(site) as base:
        for missing in ("no-such.html", "deep/er/no-such.html"):
            assert page.goto(base + missing).status == 404
            assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
            assert page.locator("h1").inner_text() == "No such page"
    assert {urlsplit(request).path for request in page.requests} == {
        f"{BASE}no-such.html",
        f"{BASE}deep/er/no-such.html",
    }


@pytest.mark.parametrize("which", ["site", "sample"])
def test_nothing_runs_off_a_narrow_screen(browser, request, which):
    """At 320 pixels no page scrolls sideways, on a phone or at four times the size on a desk (WCAG 1.4.10)."""
    site = request.getfixturevalue(which)
    with visited(browser, viewport={"width": 320, "height": 640}) as page:
        for name in pages_of(site):
            page.goto((site / name).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
