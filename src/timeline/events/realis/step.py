"""One step up the parse: how an event hangs on the word above it."""

from __future__ import annotations

import attrs

from timeline.events.cues import predicate_cues
from timeline.text.document import Document, Token

OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "oprd", "csubjpass"})
SUBJECTS = frozenset({"nsubj", "csubj"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "csubj", "csubjpass", "dep", "pcomp"})
OWNED = frozenset({"by", "from"})
MODIFIES = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})


@attrs.frozen
class Step:
    """`lower` hangs on `upper` by `kind`; `via` is the preposition or conjunction between them.

    Kinds: to, that, ing, bare, object, subject, modified, relative, participle, condition or another mark's
    word, conj, apposition, other, or the word of a preposition.
    """

    lower: Token
    upper: Token
    kind: str
    via: Token | None = None


def step_up(document: Document, token: Token) -> Step | None:
    """The step from a token to what governs it; None at the root.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The union called for a strike."))
    >>> step = step_up(document, document.tokens[5])
    >>> step.kind, step.upper.text
    ('for', 'called')
    """
    upper = document.head(token)
    if upper.i == token.i:
        return None
    claim = _claim(document, token, upper)
    if claim is not None:
        return Step(token, claim, "that", _mark(document, token))
    if token.dep in {"pobj", "pcomp"} or (upper.dep == "prep" and upper.pos in {"ADP", "SCONJ"}):
        return _through_preposition(document, token, upper)
    return Step(token, upper, _kind(document, token, upper), _mark(document, token))


def _claim(document: Document, token: Token, upper: Token) -> Token | None:
    """The claim whose content a clause is, where the parser hangs it on the one who makes it.

    "The claim by the mayor that votes were bought".
    """
    if token.dep not in {"acl", "relcl"} or upper.dep != "pobj" or document.head(upper).lower not in OWNED:
        return None
    mark = _mark(document, token)
    before = document.tokens[document.head(upper).i - 1] if document.head(upper).i else None
    if mark is None or mark.lower != "that" or before is None:
        return None
    known = predicate_cues(document.lang).get(before.lemma.lower(), ())
    return before if before.pos == "NOUN" and any("that" in cue.scope for cue in known) else None


def _through_preposition(document: Document, token: Token, preposition: Token) -> Step | None:
    above = document.head(preposition)
    if above.i == preposition.i:
        return None
    if above.dep in {"prep", "advmod", "cc", "mark"} and above.pos in {"ADP", "ADV", "SCONJ"}:
        # "out of", "instead of", "rather than": the first word decides.
        return _through_preposition(document, token, above)
    before = (c for c in document.children(preposition) if c.dep == "advmod" and c.i == preposition.i - 1)
    word = next(before, preposition)
    # "linked to an attack" is no infinitive.
    return Step(token, above, "to noun" if word.lower == "to" else word.lower, word)


def _kind(document: Document, token: Token, upper: Token) -> str:
    if token.dep == "conj":
        return "conj"
    if token.dep == "appos":
        return "apposition"
    if token.pos in {"VERB", "AUX"} and token.dep in CLAUSES | {"conj"}:
        return _clause_kind(document, token)
    if token.dep in OBJECTS:
        return "object"
    if token.dep in SUBJECTS:
        return "subject"
    if token.dep in MODIFIES and upper.pos in {"NOUN", "PROPN"}:
        return "modified"
    return {"ccomp": "that", "xcomp": "bare", "acomp": "object", "relcl": "relative"}.get(token.dep, "other")


def _clause_kind(document: Document, token: Token) -> str:
    children = document.children(token)
    # In "to be trapped" the parser may hang "to" on "be".
    helpers = [h for c in children if c.dep == "auxpass" for h in document.children(c)]
    if any(c.tag == "TO" for c in (*children, *helpers) if c.i < token.i):
        return "to"
    if token.dep == "relcl":
        return "relative"
    mark = _mark(document, token)
    if token.dep == "advcl" and mark is not None:
        return mark.lower
    finite = token.tag in {"VBD", "VBZ", "VBP"} or any(
        c.tag in {"VBD", "VBZ", "VBP", "MD"} for c in children if c.dep in {"aux", "auxpass"}
    )
    if token.dep in {"advcl", "acl"} and not finite:
        return "participle"
    if mark is not None and mark.lower != "that":
        return mark.lower
    if finite:
        return "that"
    return "ing" if token.tag == "VBG" else "bare"


def _mark(document: Document, token: Token) -> Token | None:
    """The word that opens the clause of a verb: a subordinator, or "when" and its like."""
    for child in document.children(token):
        if child.dep == "mark" or (child.dep == "advmod" and child.tag == "WRB" and child.i < token.i):
            return child
    return None
