"""The way of a text to its time expressions, by rules alone; apart from `api`, so that it loads little."""

from __future__ import annotations

from datetime import date

from timeline.display import Listing
from timeline.records.publication import reference_date, text_and_date
from timeline.text.article import Article
from timeline.text.read import read
from timeline.times.direction import cue_directions
from timeline.times.expression import TimeExpression
from timeline.times.recognise import recognise
from timeline.times.resolve import resolve


def find_times(
    text: str | Article, dct: str | date | None = None, *, lang: str | None = None
) -> tuple[TimeExpression, ...]:
    """Find and resolve the time expressions of a text, by rules alone: no model is loaded.

    `text` is a string, or an article that `timeline.read` gives. `dct` is the publication date; without it
    the article, a dateline or the expressions themselves may tell it, and where none does, what depends on it
    stays unresolved (`XXXX-WXX-4`). Values follow TIMEX3 (TimeML 1.2.1).

    `lang` is the language of the text (`en`, `es`, `it`, ...); without it the small words of the text tell,
    and where they do not, it is English. English, Spanish and Italian are read in full; in the other
    languages that dateparser knows, only absolute and simple relative dates are.

    Raises TimelineError where the text is not a string or `dct` is not a date.

    >>> [(t.text, t.value) for t in find_times("It fell on May 5, three days later.", dct="2020-06-01")]
    [('May 5', '2020-05-05'), ('three days later', '2020-05-08')]
    """
    text, given = text_and_date(text, dct)
    document = read(text, lang=lang)
    recognised = recognise(document)
    directions = cue_directions(document, recognised)
    reference = reference_date(document, recognised, directions, given=given)
    return Listing(resolve(document, recognised, reference.bounds, directions, implied=reference.inferred))
