"""Bytes become text, or a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles.reading import Unreadable, decode, is_english

TEXT = "“We’re ready,” Ms Rossi said on Friday — the café’s owner paid £3.50.\nThe dockers were not.\n"
ENGLISH = """
    Around 2,000 dockers at the port of Lenton have walked out over pay. The union said that the strike would last until
    Friday, and that its members had been patient for long enough. A spokesman for the port said it was disappointed,
    but that the door was open. More than a hundred ships are waiting outside the harbour, some of them for days, and
    shops in the city fear that they will run out of fruit.
"""
GERMAN = """
    Rund 2000 Hafenarbeiter in Lenton haben im Streit um ihren Lohn die Arbeit niedergelegt. Der Streik soll nach
    Angaben der Gewerkschaft bis Freitag dauern, ihre Mitglieder seien lange genug geduldig gewesen. Ein Sprecher des
    Hafens nannte das enttäuschend, die Tür stehe aber weiter offen. Mehr als hundert Schiffe warten vor dem Hafen,
    einige seit Tagen, und die Geschäfte der Stadt fürchten, dass ihnen das Obst ausgeht.
"""


def test_utf8_is_taken_as_it_is():
    """UTF-8 needs no word; the byte order mark goes, line ends become one kind."""
    assert decode(TEXT.encode()) == (TEXT, None)
    assert decode(TEXT.encode("utf-8-sig")) == (TEXT, None)
    assert decode(b"a\r\nb\rc\n") == ("a\nb\nc\n", None)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_other_encodings_are_told(encoding, name):
    """What English texts come in besides UTF-8 is read, and the assumption named."""
    assert decode((TEXT * 3).encode(encoding)) == (TEXT * 3, name)


def test_binary_data_are_no_text():
    """A picture, a program, noise: refused with a reason."""
    for data in (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"plain\0text", b"\xff\xfeodd", bytes(range(256)) * 16):
        with pytest.raises(Unreadable, match=r"\.$"):
            decode(data)


def test_utf8_with_a_wrong_byte_is_refused_or_told():
    """One wrong byte in UTF-8 never passes for good text."""
    damaged = TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:]
    with pytest.raises(Unreadable, match="byte 41"):
        decode(damaged)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    """There is no third way, and what is read has no NUL."""
    try:
        text, _ = decode(data)
    except Unreadable as reason:
        text = str(reason)
    assert "\0" not in text


def test_english_is_told_from_other_languages():
    """By its function words; a text that mixes little English into another language is not English."""
    assert is_english(ENGLISH)
    assert not is_english(GERMAN)
    assert not is_english(GERMAN + " We will rock you.")
    assert not is_english("Около двух тысяч докеров порта Лентон прекратили работу. " * 10)


def test_short_texts_pass():
    """A few words say too little about a language, unless they are in another script."""
    assert is_english("Dockers walk out")
    assert is_english("2022")
    assert not is_english("Докеры прекратили работу")
