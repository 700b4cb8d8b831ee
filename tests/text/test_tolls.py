"""A number before "killed" or "dead" is of whom it tells, though nobody wrote "were"."""

from __future__ import annotations

import pytest

from timeline.text import annotate, read

# sentence, the number, the word on which it hangs, as what
ROWS = [
    ("The agency reported at least 281 killed.", "281", "killed", "nsubjpass"),
    ("The agency reported on Sunday 22 dead and 43 injured.", "22", "dead", "nummod"),
    ("The agency reported on Sunday 22 dead and 43 injured.", "43", "injured", "nsubjpass"),
    ("Officials put the toll at 45, with 300 wounded.", "300", "wounded", "nsubjpass"),
    ("Nine people were reported dead and 20 more wounded.", "20", "wounded", "nummod"),
    ("The storm that hit three nations killed over 2,000.", "2,000", "killed", "dobj"),
    ("The blast killed 12 and injured 30.", "30", "injured", "dobj"),
    ("Bus crash leaves more than 30 injured in Kenya", "30", "leaves", "dobj"),
    ("Nurses cared for the 30 injured.", "30", "for", "pobj"),
    ("Doctors in 2004 injured nobody.", "2004", "in", "pobj"),
]


@pytest.mark.parametrize(
    ("text", "number", "above", "dep"), ROWS, ids=[f"{row[1]} in {row[0][:40]}" for row in ROWS]
)
def test_a_number_hangs_on_what_befell_so_many(text: str, number: str, above: str, dep: str) -> None:
    document = annotate(read(text))
    token = next(token for token in document.tokens if token.text == number)

    assert (document.head(token).text, token.dep) == (above, dep)


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_every_word_has_a_root(text: str) -> None:
    document = annotate(read(text))

    for token in document.tokens:
        above = [token]
        while above[-1].head != above[-1].i and len(above) <= len(document.tokens):
            above.append(document.head(above[-1]))
        assert len(above) <= len(document.tokens)
