"""What the parser's own word lists tell of a word alone: whether it is a form of a verb, or never a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.text.role_words import role_words

TABLES = ("lemma_index", "lemma_exc", "lemma_rules")


def verb_forms(pipeline: Any, lang: str) -> Callable[[str], bool]:
    """A test for inflected forms of verbs ("kills", "killed", "fell"); names of days and months are none.

    It knows no verb where the pipeline has no rule lemmatizer.
    """
    tables = _tables(pipeline)
    if tables is None:
        return lambda _: False
    index, exceptions, rules = (table.get("verb", ()) for table in tables)
    verbs, irregular = frozenset(index), frozenset(exceptions)
    date_word = role_words(lang).date_word

    def is_form(word: str) -> bool:
        if date_word.fullmatch(word):
            return False
        return word in irregular or any(
            word.endswith(ending) and word[: len(word) - len(ending)] + base in verbs
            for ending, base in rules
        )

    return is_form


def never_names(pipeline: Any, lang: str) -> Callable[[str], bool]:
    """A test for the small words of a language ("after", "with"), months that look like one apart ("may")."""
    vocabulary, date_word = pipeline.vocab, role_words(lang).date_word
    return lambda word: bool(vocabulary[word].is_stop) and not date_word.fullmatch(word)


def _tables(pipeline: Any) -> tuple[Any, Any, Any] | None:
    if not pipeline.has_pipe("lemmatizer"):
        return None
    lookups = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not all(lookups.has_table(name) for name in TABLES):
        return None
    index, exceptions, rules = (lookups.get_table(name) for name in TABLES)
    return index, exceptions, rules
