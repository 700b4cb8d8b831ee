"""Who spoke and acted so far, so that "he said" and "according to the report" can be resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from timeline.events.attribution.quotes import Quote, quote_over
from timeline.events.attribution.speaker import is_pronoun, is_vague, name_of, person_of, phrase
from timeline.events.attribution.speakers import agent, subject
from timeline.events.attribution.words import words
from timeline.events.mention import UNNAMED
from timeline.text.document import Document, Token

REMEMBERED = 40
"""A speaker further back than so many is forgotten."""
NEAR = 60
"""So many words back an actor may stand whom a pronoun means though he has not spoken."""
PERSONAL = frozenset({"he", "she", "who", "him", "her", "his"})
PLURAL = frozenset({"they", "them", "their"})
POINTING = frozenset({"the", "this", "that", "its", "their", "his", "her"})
ACTORS = frozenset({"nsubj", "nsubjpass"})
NAMED = frozenset({"PROPN"})
SHORTEST = 4
"""A shorter word is not looked for inside names ("the firm" is)."""


class Memory:
    """The speakers of a document in the order of the text; it is read, never written, after building."""

    def __init__(self, document: Document, quotes: Sequence[Quote]) -> None:
        self.document = document
        self._words = words(document.lang)
        self._last_names = frozenset(
            n.text.split()[-1] for n in document.names if n.label == "PERSON" and " " in n.text.strip()
        )
        self._collective = self._words.bodies | self._words.documents
        self._speakers = tuple(_speakers(document))
        actors = (t for t in document.tokens if t.dep in ACTORS and not is_pronoun(t))
        self._actors = tuple(t for t in actors if quote_over(quotes, t) is None)
        self._documents = tuple(
            t for t in document.tokens if t.pos == "NOUN" and t.lemma.lower() in self._words.documents
        )

    @property
    def vague(self) -> frozenset[str]:
        """Words for speakers that tell nothing of themselves, with their plurals."""
        return self._words.vague | {f"{word}s" for word in self._words.vague}

    def source(self, speaker: Token) -> str:
        """The phrase of a source; pronouns and "the report" stand for the last one named."""
        if speaker.dep == "nsubj" and speaker.tag in {"WP", "WDT"}:
            return self._antecedent(speaker)
        if is_vague(self.document, speaker):
            return UNNAMED
        if is_pronoun(speaker):
            return self._meant(speaker) or phrase(self.document, speaker)
        if self._is_pointing(speaker):
            return self._pointed_at(speaker) or phrase(self.document, speaker)
        return phrase(self.document, speaker)

    def _antecedent(self, pronoun: Token) -> str:
        verb = self.document.head(pronoun)
        if verb.dep == "relcl":
            return phrase(self.document, self.document.head(verb))
        return phrase(self.document, pronoun)

    def _meant(self, pronoun: Token) -> str | None:
        """Whom a pronoun means: who was named since the last speaker, else that one, else who is near by."""
        if pronoun.lower in PERSONAL:
            fits: Callable[[Token], bool] = self._may_be_person
        elif pronoun.lower in PLURAL:
            fits = self._is_plural
        else:
            fits = self._is_body
        sentence = self.document.sentence_at(pronoun.start)
        first = sentence.first if sentence is not None else pronoun.i
        near = [t for t in self._before(self._actors, pronoun) if pronoun.i - t.i <= NEAR and fits(t)]
        here = [t for t in near if t.i >= first and not self._is_told_of(t, pronoun)]
        spoke = [t for t in self._before(self._speakers, pronoun) if fits(t)]
        named = [t for t in near if self._is_named(t) and pronoun.lower not in PLURAL]
        fresh = [t for t in named if self._is_fresh(t, pronoun) and (not spoke or t.i > spoke[0].i)]
        found = next(iter((*here, *fresh, *spoke, *named)), None)
        return phrase(self.document, found) if found is not None else None

    def _is_fresh(self, actor: Token, pronoun: Token) -> bool:
        """Whether the paragraph of "he said" has told of a person by name."""
        here, there = (self.document.block_at(t.start) for t in (pronoun, actor))
        return pronoun.lower in PERSONAL and here is there and self._is_named_person(actor)

    def _is_told_of(self, actor: Token, pronoun: Token) -> bool:
        """Whether an actor is what the pronoun speaks of ("the culprits, they said, fled"), but for names."""
        verb = self.document.head(pronoun)
        told = any(t.i == actor.i for t in self.document.subtree(verb))
        return told and actor.pos not in NAMED and not self._is_body(actor)

    def _before(self, tokens: tuple[Token, ...], token: Token) -> Iterator[Token]:
        k = bisect_left(tokens, token.i, key=lambda t: t.i)
        return reversed(tokens[max(k - REMEMBERED, 0) : k])

    def _may_be_person(self, token: Token) -> bool:
        if token.tag in {"NNS", "NNPS"}:
            return False
        if self._is_named_person(token):
            return True
        name = name_of(self.document, token)
        # The tagger of names takes many persons for organisations, and some for nothing.
        return name is None and token.lemma.lower() not in self._collective

    def _is_plural(self, token: Token) -> bool:
        return token.tag in {"NNS", "NNPS"} or any(c.dep == "conj" for c in self.document.children(token))

    def _is_body(self, token: Token) -> bool:
        if token.tag in {"NNS", "NNPS"} or self._is_named_person(token):
            return False
        return token.pos == "PROPN" or token.lemma.lower() in self._collective

    def _is_pointing(self, speaker: Token) -> bool:
        """A bare definite noun for a document or body: "the report", and not "the police report"."""
        if speaker.lemma.lower() not in self._collective or name_of(self.document, speaker):
            return False
        children = self.document.children(speaker)
        return any(c.lower in POINTING for c in children) and not any(
            c.dep in {"compound", "amod", "nmod", "conj"}
            or (c.dep == "prep" and c.lower in {"of", "by", "from"})
            or (c.dep == "poss" and c.tag != "PRP$")
            for c in children
        )

    def _pointed_at(self, noun: Token) -> str | None:
        """The name that holds the noun ("the ministry"), who issued it ("the report"), or who spoke last."""
        lemma = noun.lemma.lower()
        speakers = list(self._before(self._speakers, noun))
        for token in speakers:
            name = phrase(self.document, token)
            if len(lemma) >= SHORTEST and lemma in name.lower().split()[1:]:
                return name
        if lemma not in self._words.documents:
            return None
        for token in self._before(self._documents, noun):
            if token.lemma.lower() == lemma:
                issuer = self._issuer(token)
                if issuer is not None:
                    return phrase(self.document, issuer)
        other = next((t for t in speakers if t.pos in NAMED and not self._is_named_person(t)), None)
        return phrase(self.document, other) if other is not None else None

    def _is_named(self, token: Token) -> bool:
        return token.pos in NAMED or self._is_named_person(token)

    def _is_named_person(self, token: Token) -> bool:
        """Whether a speaker is a person, also by a last name that the finder of names took otherwise."""
        return token.text in self._last_names or person_of(self.document, token) is not None

    def _issuer(self, noun: Token) -> Token | None:
        """Whose document it is: "a study by X", "X published a study"."""
        owner = next((c for c in self.document.children(noun) if c.dep == "poss"), None)
        if owner is not None and not is_pronoun(owner):
            return owner
        governor = self.document.head(noun)
        found = agent(self.document, noun)
        if found is None and noun.dep == "dobj" and governor.lemma in self._words.making:
            found = subject(self.document, governor)
        return found if found is not None and not is_pronoun(found) else None


def _speakers(document: Document) -> list[Token]:
    """Subjects of verbs of saying, less pronouns."""
    that = words(document.lang).that
    found = {}
    for token in document.tokens:
        if token.pos == "VERB" and token.lemma in that:
            speaker = subject(document, token)
            if speaker is not None and speaker.pos in {"PROPN", "NOUN"}:
                found[speaker.i] = speaker
    return [found[i] for i in sorted(found)]
