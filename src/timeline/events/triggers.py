"""Which tokens tell events: the interface `TriggerFinder`, and `parse_triggers` that works by the parse."""

from __future__ import annotations

from typing import Protocol

from timeline.events.arguments.reading import is_toll
from timeline.events.reading import is_semi_auxiliary
from timeline.events.support import is_supported
from timeline.events.words import EventWords, event_words
from timeline.text.document import Document, Sentence, Token

CLAUSE = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "ROOT", "csubj", "pcomp"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_DONE = frozenset({"dobj", "nsubjpass", "acomp", "xcomp", "ccomp", "attr", "dative"})
_POINTING = frozenset({"it", "so", "this", "that", "what", "same"})
TEMPORAL_PREPOSITION = frozenset({"since", "until", "till", "from"})


class TriggerFinder(Protocol):
    """Finds the tokens that tell events, in the order of the text."""

    def __call__(self, document: Document) -> tuple[Token, ...]:
        """The head word of each event mention."""
        ...


def parse_triggers(document: Document) -> tuple[Token, ...]:
    """Find verbs, event nouns and predicate adjectives by tags, dependencies and word lists.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The army has begun the withdrawal and is ready to leave."))
    >>> [token.text for token in parse_triggers(document)]
    ['begun', 'withdrawal', 'ready', 'leave']
    """
    words = event_words(document.lang)
    return tuple(
        token
        for sentence in document.sentences or ()
        for token in document.tokens[sentence.first : sentence.last]
        if _tells_event(document, sentence, token, words)
    )


def _tells_event(document: Document, sentence: Sentence, token: Token, words: EventWords) -> bool:
    if not token.text[0].isalpha() or len(token.text) < 2:
        return False
    if token.pos in ("VERB", "AUX"):
        return _verb_tells(document, token, words)
    if token.lemma.lower() in words.nouns and is_supported(document, token):
        return True
    if token.pos == "NOUN":
        return _noun_tells(document, token, words)
    if token.pos == "PROPN":
        return _name_tells(document, sentence, token, words)
    if token.pos != "ADJ" or token.lemma not in words.adjectives:
        return False
    return is_toll(document, token) or _is_predicate(document, token)


def _verb_tells(document: Document, token: Token, words: EventWords) -> bool:
    """A verb tells an event unless it serves another one, or only qualifies a noun."""
    if token.dep in ("aux", "auxpass", "cop", "punct") or token.tag == "MD":
        return False
    lemma = token.lemma
    if lemma in words.light_verbs:
        return lemma != "be" and token.dep in CLAUSE and _has(document, token, SUBJECT) and token.tag != "VBG"
    if lemma == "have" and token.pos == "AUX":
        return False
    if token.dep in ("amod", "compound", "prep", "nmod") or stands_for_another(document, token):
        return False
    return not is_semi_auxiliary(document, token)


def stands_for_another(document: Document, token: Token) -> bool:
    """Whether "do" only stands for a verb that was said: "as *did* his mother", "the chance to *do* this".

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("She resigned, as did her aunt, who did much harm."))
    >>> [stands_for_another(document, token) for token in document.tokens if token.lemma == "do"]
    [True, False]
    """
    if token.lemma not in event_words(document.lang).pro_verbs or token.pos not in ("VERB", "AUX"):
        return False
    objects = [t for t in document.children(token) if t.dep in _DONE]
    return all(t.lower in _POINTING for t in objects)


def _noun_tells(document: Document, token: Token, words: EventWords) -> bool:
    lemma = token.lemma
    if lemma in words.nouns or lemma.rstrip("s") in words.nouns:
        return token.dep != "compound" or document.head(token).pos == "PROPN"
    if lemma.endswith(words.noun_endings):
        return token.dep != "compound"
    return lemma in words.roles and _holds_from(document, token)


def _name_tells(document: Document, sentence: Sentence, token: Token, words: EventWords) -> bool:
    """Take "the Battle of Hastings"; in a headline, any event noun, since there they may have a capital."""
    if token.dep in ("compound", "nmod"):
        return False
    if token.lower in words.named:
        return True
    if token.lower not in words.nouns:
        return False
    block = document.blocks[sentence.block] if document.blocks else None
    return block is not None and block.role.value == "HEADLINE" and token.i > sentence.first


def _holds_from(document: Document, token: Token) -> bool:
    """Whether an office has "since", "until" or "from" beside it: then it tells the state of holding it."""
    head = document.head(token)
    if token.dep == "pobj" and head.lower in TEMPORAL_PREPOSITION:  # "since 1998 commander of the fleet"
        return any(
            t.dep == "nummod" and t.text.isdigit() and len(t.text) == 4 for t in document.children(token)
        )
    near = list(document.children(token))
    if token.dep in ("attr", "conj", "appos", "oprd"):
        near += document.children(head)
    found = [t for t in near if t.dep in ("prep", "mark") and t.lower in TEMPORAL_PREPOSITION]
    return any(not _joins(document, token, t) for t in found)


def _is_year(token: Token) -> bool:
    return token.dep == "nummod" and token.text.isdigit() and len(token.text) == 4


def _joins(document: Document, left: Token, right: Token) -> bool:
    """Whether a conjunction stands between two tokens, so that the second belongs to another conjunct."""
    first, last = sorted((left.i, right.i))
    return any(t.pos == "CCONJ" for t in document.tokens[first:last])


def _is_predicate(document: Document, token: Token) -> bool:
    if token.dep in ("acomp", "ROOT", "oprd"):
        return True
    return token.dep == "conj" and document.head(token).dep in ("acomp", "ROOT")


def _has(document: Document, token: Token, deps: frozenset[str]) -> bool:
    return any(child.dep in deps for child in document.children(token))
