"""Furniture is told by its place on the page; an article is never swallowed."""

from __future__ import annotations

import pytest

from timeline.text import BlockRole, read

DAM = "The dam held through the night. Officials said that repairs would go on for a year.\n\n"
TAILS = {
    "advertisement, author and form": (
        "Only $2/click\n\nSubmit Your Ad Here\n\nAnn Lee\n\nI worked as a clerk in 1999.\n\nLeave a Reply"
    ),
    "comments": "Comments (2)\n\nBob says:\nMarch 4, 2019 at 3:14 pm\nIt failed in 2005.\n\nAnn says:\nNo.",
    "other articles": "More on this story\nMill burns\n14 March 2019\nTop Stories\nKing resigns after vote",
    "references": "See also\nFloods of 1953\n\nReferences\nRoe, Jane (1970). Dams. Retrieved 3 May 2012.",
    "rights": "\u00a9 2019 The Paper. All rights reserved.",
    "credits": "(Reporting by Ann Lee; Editing by Bob Roe)\n\nOur Standards: Trust Principles.",
    "newsletter": "Sign up for our daily newsletter to get the best stories in your inbox every morning.",
    "third person": "Ann Lee joined the paper in 2005. Follow her on Twitter.\n\nLog in",
}
KEPT = {
    "after an advertisement": "ADVERTISEMENT\n\nThe bridge is to reopen on Friday.",
    "after a link": "Click here for more on the fire.\n\nIn 1970 the mill moved to the coast.",
    "after a list of articles": "Related stories\nMill burns down\n\nIn 1970 the mill moved to the coast.",
    "a first person that is quoted": "Share this\n\n\u201cI saw it fall,\u201d said a neighbour.",
    "an article in the first person": (
        "I was born in 1950 and I grew up by the dam.\n\nI saw it built.\n\nAnn Lee\n\nI left in 1970."
    ),
}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
def test_what_follows_the_article_is_furniture(tail: str) -> None:
    text = DAM * 4 + tail

    roles = {text[b.start : b.end]: b.role for b in read(text).blocks if b.start >= len(DAM) * 4}

    assert set(roles.values()) == {BlockRole.FURNITURE}, roles
    assert sum(b.role is BlockRole.BODY for b in read(text).blocks) == 4


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT)
def test_the_article_goes_on(words: str) -> None:
    text = DAM * 4 + words
    last = words.rsplit("\n\n", 1)[-1]

    assert {text[b.start : b.end]: b.role for b in read(text).blocks}[last] is BlockRole.BODY


def test_menu_above_the_headline() -> None:
    text = "Skip to content\nHome\nWorld\nWar\nSport\nDam holds after a night of rain\n\n" + DAM

    roles = [(text[b.start : b.end], b.role.value) for b in read(text).blocks]

    assert [role for _, role in roles] == ["FURNITURE"] * 5 + ["HEADLINE", "BODY"]


def test_headings_without_an_article_are_kept() -> None:
    assert {b.role for b in read("Storm\nFlood\nFire\nWar\nLeave a Reply").blocks[:4]} == {BlockRole.HEADLINE}


def test_notes_as_a_section_of_the_article() -> None:
    text = DAM * 2 + "Notes\n\n" + DAM * 8

    assert sum(b.role is BlockRole.BODY for b in read(text).blocks) == 10
