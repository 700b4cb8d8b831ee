"""A country or region after "<place>," belongs to that place; it acts only where nobody else can."""

from __future__ import annotations

import pytest

from timeline.text import annotate, read

# sentence, the larger place, the word on which it hangs, the subject of the sentence's main verb
ROWS = [
    ("A guard in Laredo, Texas shot himself on Monday.", "Texas", "Laredo", "guard"),
    ("Police in Omsk, Russia arrested three men on Friday.", "Russia", "Omsk", "Police"),
    ("A court in Lyon, France cleared the firm of fraud.", "France", "Lyon", "court"),
    ("Monday, a judge in Lyon, France found Air Malta and Boeing not guilty.", "France", "Lyon", "judge"),
    ("The mayor of Austin, Texas resigned on Monday.", "Texas", "Austin", "mayor"),
    ("A boy from Leeds, England was found on Friday.", "England", "Leeds", "boy"),
    ("A school in Reno, Nevada closed on Friday.", "Nevada", "Reno", "school"),
    ("A bus from Lyon, France crashed near Turin, Italy on Sunday.", "France", "Lyon", "bus"),
    ("In Portland, Oregon protesters marched on Sunday.", "Oregon", "Portland", "protesters"),
    ("A temple in Uji, Kyoto Prefecture burned on Sunday.", "Prefecture", "Uji", "temple"),
    ("In Paris, France beat Germany on Sunday.", "France", "beat", "France"),
    ("Last night in Paris, France beat Germany.", "France", "beat", "France"),
    ("In Doha, France coach Blanc resigned on Monday.", "France", "coach", "coach"),
    ("A man in Waco shot a dog.", "Waco", "in", "man"),
]


@pytest.mark.parametrize(
    ("text", "larger", "above", "subject"), ROWS, ids=[f"{row[1]} in {row[0][:40]}" for row in ROWS]
)
def test_a_larger_place_hangs_on_the_smaller(text: str, larger: str, above: str, subject: str) -> None:
    document = annotate(read(text))
    token = next(token for token in document.tokens if token.text == larger)
    root = next(token for token in document.tokens if token.dep == "ROOT")
    subjects = [t.text for t in document.children(root) if t.dep in {"nsubj", "nsubjpass"}]

    assert (document.head(token).text, subjects) == (above, [subject])


def test_the_smaller_place_says_of_what_comes_behind_the_larger_where_it_was() -> None:
    document = annotate(read("Three officers injured in Dallas, Texas shooting."))
    above = {token.text: document.head(token).text for token in document.tokens}

    assert (above["Texas"], above["Dallas"], above["shooting"]) == ("Dallas", "shooting", "in")
