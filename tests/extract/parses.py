"""Parses written by hand, so that a rule is tested on the parse it is for, whatever the model makes of the words."""

import spacy
from spacy.tokens import Doc


def parse_of(table: str) -> Doc:
    """A parse of one sentence from lines "word tag dep head [lemma]"; `head` is the head's word, or its line's number.

    The part of speech follows from the tag.
    """
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    return Doc(
        spacy.blank("en").vocab,
        words=words,
        tags=[row[1] for row in rows],
        pos=[_part_of_speech(row[1]) for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) if row[3].isdigit() else words.index(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        sent_starts=[number == 0 for number in range(len(rows))],
    )


def _part_of_speech(tag: str) -> str:
    kinds = {
        "NNP": "PROPN",
        "NN": "NOUN",
        "VB": "VERB",
        "MD": "AUX",
        "PRP": "PRON",
        "W": "PRON",
        "DT": "DET",
        "CC": "CCONJ",
    }
    return next((pos for start, pos in kinds.items() if tag.startswith(start)), "PUNCT" if tag in ",.:" else "X")
