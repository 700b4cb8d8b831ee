"""Who was named as a source so far, so that "he said" and "according to the report" can be resolved."""

from __future__ import annotations

from bisect import bisect_left

from timeline.events.attribution.report import subject
from timeline.events.attribution.speaker import is_pronoun, name_of, phrase
from timeline.events.attribution.words import words
from timeline.text.document import Document, Token

REMEMBERED = 40
"""A speaker further back than so many is forgotten."""
PERSONAL = frozenset({"he", "she", "who", "him", "her", "his"})
POINTING = frozenset({"the", "this", "that", "its", "their"})


class Memory:
    """The speakers of a document in the order of the text; it is read, never written, after building."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._named = tuple(_named_speakers(document))

    def source(self, speaker: Token) -> str:
        """The phrase of a source; pronouns and "the report" stand for the last one named."""
        if is_pronoun(speaker):
            if speaker.dep == "nsubj" and speaker.tag == "WP":
                return self._antecedent(speaker)
            return self._last(speaker, person=speaker.lower in PERSONAL) or phrase(self.document, speaker)
        if self._is_pointing(speaker):
            return self._last(speaker, person=False) or phrase(self.document, speaker)
        return phrase(self.document, speaker)

    def _antecedent(self, pronoun: Token) -> str:
        verb = self.document.head(pronoun)
        if verb.dep == "relcl":
            return phrase(self.document, self.document.head(verb))
        return phrase(self.document, pronoun)

    def _is_pointing(self, speaker: Token) -> bool:
        """A bare definite noun for a document or body: "the report", and not "the police report"."""
        if speaker.lemma.lower() not in words(self.document.lang).documents or name_of(
            self.document, speaker
        ):
            return False
        children = self.document.children(speaker)
        return any(c.lower in POINTING for c in children) and not any(
            c.dep in {"compound", "amod", "nmod"}
            or (c.dep == "prep" and c.lower in {"of", "by", "from"})
            or (c.dep == "poss" and c.tag != "PRP$")
            for c in children
        )

    def _last(self, before: Token, *, person: bool) -> str | None:
        """The last named speaker; for "he" a person, for "the agency" not one."""
        k = bisect_left(self._named, before.i, key=lambda token: token.i)
        earlier = self._named[max(k - REMEMBERED, 0) : k]
        for token in reversed(earlier):
            name = name_of(self.document, token)
            is_person = name is not None and name.label == "PERSON"
            if is_person == person:
                return phrase(self.document, token)
        return phrase(self.document, earlier[-1]) if earlier and person else None


def _named_speakers(document: Document) -> list[Token]:
    """Subjects of verbs of saying that are names."""
    that = words(document.lang).that
    found = []
    for token in document.tokens:
        if token.pos == "VERB" and token.lemma in that:
            speaker = subject(document, token)
            if speaker is not None and speaker.pos == "PROPN":
                found.append(speaker)
    return sorted(found, key=lambda t: t.i)
