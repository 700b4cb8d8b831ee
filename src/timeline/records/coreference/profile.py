"""What coreference needs to know of a mention, gathered once."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from timeline.events.mention import Argument, EventMention, Polarity, Realis, Role, Tense
from timeline.records.coreference.families import base_of, families_of, is_stem, lexicon
from timeline.records.coreference.sides import Sides, counted, sides_of
from timeline.records.coreference.things import Thing, thing_of
from timeline.records.dating.mention_dates import MentionDate
from timeline.records.entities.place_name import country_of
from timeline.records.entity import Entity, EntityType
from timeline.text.document import BlockRole, Document, Token
from timeline.values import Stretch, as_day
from timeline.values.granularity import Granularity

_CORE = frozenset({Role.AGENT, Role.PATIENT, Role.THEME, Role.RECIPIENT, Role.BENEFICIARY})
_OBJECTS = frozenset({Role.PATIENT, Role.THEME})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_EMPTY = frozenset({"ADP", "ADV", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ", "SYM"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
_MODIFIERS = frozenset({"amod", "compound", "nummod", "nmod", "poss"})
_PLURAL = "NNS"
"""The tag of a plural; of capitals such as "Dies" in a headline the tagger makes a plural name (NNPS)."""
_DOERS = frozenset({Role.AGENT, Role.INSTRUMENT})
_KINDS = {"NOUN": "n", "VERB": "v"}
"""Of a word in capitals the tagger knows neither."""
_OPENING = 2
_SHORT = 2
_CHARGE_DEPTH = 8
_BELOW = frozenset({"pobj", "pcomp", "prep", "conj", "appos", "dobj", "compound"})
_HEADS = frozenset({BlockRole.HEADLINE, BlockRole.BULLET})


class Name(NamedTuple):
    """What an entity that bears a name is, the words of all its names, and whether it is a country."""

    type: EntityType
    words: frozenset[str]
    is_country: bool


@attrs.frozen(kw_only=True, eq=False)
class Profile:
    """A mention with its words, its participants, its date and its place in the text.

    `known` holds the ids of participants that can be told apart; `by_role` their ids by role; `names` is the
    same for all: the entities of the text that bear a name. `vague` is true where a participant stands for
    some already told ("the two politicians"). `word` is the word in its base form; `said_of` holds the
    content words that hang on it, `modifiers` those right on a noun, `particle` the "out" of "carry out",
    which makes another verb of it: "sign up" is of no family of "sign".
    `takes_up` holds further families, of what a bare "the incident" may take up. `charge` is true of what
    somebody is charged with. `line` counts line breaks before it. `opens` is true of what the first two
    sentences of the body tell, `thing` is what it happens to, `sides` whether one human or several stand on
    each side. `verb` is the verb that only says of the noun that it took place: it has tense and day, and may
    have who took part.
    """

    mention: EventMention
    head: Token
    sentence: int
    line: int
    lead: bool
    word: str
    families: frozenset[str]
    takes_up: frozenset[str]
    known: frozenset[str]
    described: frozenset[str]
    by_role: Mapping[Role, frozenset[str]]
    names: Mapping[str, Name]
    objects: frozenset[str]
    said_of: frozenset[str]
    modifiers: frozenset[str]
    particle: str
    indefinite: bool
    charge: bool
    vague: bool
    places: frozenset[str]
    noun: bool
    definite: bool
    plural: bool
    other: bool
    days: Stretch | None
    counts: frozenset[tuple[float, str]]
    thing: Thing | None
    opens: bool
    sides: Sides
    begins: str | None = None
    verb: EventMention | None = None

    def shared(self, other: Profile) -> frozenset[str]:
        """The families to which both belong, or of which one takes up the other."""
        return (self.families | self.takes_up) & (other.families | other.takes_up)

    @property
    def is_main(self) -> bool:
        """Whether it is the main verb of its sentence."""
        return self.head.dep == "ROOT"

    @property
    def told_as_done(self) -> bool:
        """Whether the mention is a verb of the past that is told as fact."""
        return self._finite.realis is Realis.ACTUAL and self._finite.tense is Tense.PAST

    @property
    def to_come(self) -> bool:
        """Whether the mention is told as planned."""
        return self._finite.realis is Realis.PLANNED

    @property
    def denied(self) -> bool:
        """Whether the mention is told as not having happened."""
        return self._finite.realis is Realis.NEGATED or self._finite.polarity is Polarity.NEG

    @property
    def _finite(self) -> EventMention:
        return self.verb or self.mention


def profiles_of(
    document: Document,
    mentions: Sequence[EventMention],
    entities: Sequence[Entity],
    dates: Mapping[str, MentionDate],
    served: Mapping[str, EventMention],
) -> list[Profile]:
    """The profiles of all mentions that can corefer, in the order of the text.

    Of a noun and the verb that it is `served` by, only the noun has one.
    """
    verbs = {verb.id for verb in served.values()}
    told = _Told(
        document=document,
        entities={entity.id: entity for entity in entities},
        names={entity.id: name for entity in entities if (name := _name(entity)) is not None},
        dates=dates,
        states=frozenset(date.begins for date in dates.values() if date.begins is not None),
        days=_days_by_word(document, mentions, dates),
        breaks=[k for k, character in enumerate(document.text) if character == "\n"],
        opening=_opening(document),
    )
    found = (_profile(told, m, served.get(m.id)) for m in mentions if m.id not in verbs)
    return [profile for profile in found if profile is not None]


@attrs.frozen(kw_only=True)
class _Told:
    """What the text tells, as profiles need it: `days` by the offset of the word that they date."""

    document: Document
    entities: Mapping[str, Entity]
    names: Mapping[str, Name]
    dates: Mapping[str, MentionDate]
    states: frozenset[str]
    days: Mapping[int, Stretch]
    breaks: Sequence[int]
    opening: range


def _opening(document: Document) -> range:
    """The first sentences of the body, by number."""
    blocks, sentences = document.blocks, document.sentences or ()
    body = (s.i for s in sentences if s.block < len(blocks) and blocks[s.block].role is BlockRole.BODY)
    first = next(body, 0)
    return range(first, first + _OPENING)


def _days_by_word(
    document: Document, mentions: Sequence[EventMention], dates: Mapping[str, MentionDate]
) -> dict[int, Stretch]:
    """The days of each mention that the text dates, by the offset of its head."""
    found = ((document.head_of(m.start, m.end), _days(dates.get(m.id))) for m in mentions)
    return {head.start: days for head, days in found if head is not None and days is not None}


def _profile(told: _Told, mention: EventMention, verb: EventMention | None) -> Profile | None:
    document, entities = told.document, told.entities
    head = document.head_of(mention.start, mention.end)
    if head is None:
        return None
    lemma = mention.lemma.lower()
    word = base_of(lemma) if head.pos == "PROPN" else lemma
    date = told.dates.get(mention.id)
    days = _days(told.dates.get(verb.id)) if verb is not None else None
    begins = date.begins if date is not None else None
    particle = next((t.lower for t in document.children(head) if _is_particle(document, t)), "")
    phrasal = _phrasal(document, head, word)
    is_light = word in lexicon().never and not phrasal
    if (is_light or head.pos in _EMPTY) and begins is None and mention.id not in told.states:
        return None
    sentence = document.sentence_at(mention.start)
    block = document.block_at(mention.start)
    arguments = mention.arguments if verb is None else (*mention.arguments, *verb.arguments)
    ids = [(a.role, a.entity_id) for a in arguments if a.entity_id is not None]
    known = {id_ for role, id_ in ids if role in _CORE and _can_be_told_apart(entities.get(id_))}
    children = document.children(head)
    around = {t.lower for t in children}
    noun = head.pos in _NOUNS
    listed = families_of(word, _KINDS.get(head.pos, ""))
    families = phrasal | {family for family in listed if not particle or is_stem(family)}
    said_of = frozenset(_content(document, head))
    plain = noun and head.tag == "NN" and not said_of and bool(around & lexicon().definite)
    return Profile(
        mention=mention,
        head=head,
        sentence=sentence.i if sentence else -1,
        line=bisect(told.breaks, mention.start),
        lead=block is not None and block.role in _HEADS,
        word=word,
        families=families,
        takes_up=(lexicon().uptake.get(word, frozenset()) if plain else frozenset()) - families,
        known=frozenset(known),
        described=frozenset(id_ for role, id_ in ids if role in _CORE) - known,
        by_role={role: frozenset(i for r, i in ids if r is role and i in known) for role in _CORE},
        names=told.names,
        objects=frozenset(_lemma(document, a) for a in mention.arguments if a.role in _OBJECTS),
        said_of=said_of,
        modifiers=frozenset(t.lemma.lower() for t in children if noun and t.dep in _MODIFIERS),
        particle=particle,
        charge=_is_charge(document, head),
        indefinite=noun and bool(around & {"a", "an"}),
        vague=any(_is_vague(document, a.start) for a in mention.arguments if a.role in _CORE),
        places=frozenset(_places(told, mention)),
        noun=noun,
        definite=noun and (bool(around & lexicon().definite) or _has_owner(document, head)),
        plural=head.tag == _PLURAL and lemma == head.lemma.lower() and word not in lexicon().collective,
        other=noun and bool(around & lexicon().other),
        begins=begins,
        thing=thing_of(document, mention),
        opens=sentence is not None and sentence.i in told.opening,
        sides=sides_of(document, entities, arguments),
        verb=verb,
        days=days or told.days.get(head.start) or _days_of_doer(told, mention, head),
        counts=frozenset(
            (float(q.value), counted(document, q.unit or "", harm=bool(families & lexicon().harm)))
            for q in mention.quantities
            if q.value is not None
        ),
    )


def _days_of_doer(told: _Told, mention: EventMention, head: Token) -> Stretch | None:
    """The days of the event that did it: "a quake in 2015 killed 9,000"; of a noun, those of none."""
    if head.pos != "VERB":
        return None
    doers = [a.head for a in mention.arguments if a.role in _DOERS]
    if head.dep == "relcl":
        doers.append(told.document.head(head).start)
    return next((told.days[doer] for doer in doers if doer in told.days), None)


def _places(told: _Told, mention: EventMention) -> Iterator[str]:
    """The named places in which it is; one at or near which it is may lie in another."""
    for argument in mention.arguments:
        name = told.names.get(argument.entity_id or "")
        token = told.document.token_at(argument.head)
        if argument.role is not Role.PLACE or token is None or name is None:
            continue
        if name.type is EntityType.PLACE and told.document.head(token).lower == "in":
            yield argument.entity_id or ""


def _is_particle(document: Document, token: Token) -> bool:
    """Whether a word is a particle of its verb; taggers take some for adverbs: "went down"."""
    return token.dep == "prt" or (token.tag == "RP" and not document.children(token))


def _phrasal(document: Document, head: Token, word: str) -> frozenset[str]:
    """The families of the verb with its particle or object ("step down", "open fire"), and of that object."""
    phrases = [f"{word} {child.lower}" for child in document.children(head)]
    if head.dep == "dobj":
        phrases.append(f"{document.head(head).lemma.lower()} {word}")
    return frozenset[str]().union(*(lexicon().families.get(phrase, frozenset()) for phrase in phrases))


def _is_charge(document: Document, head: Token) -> bool:
    """Whether somebody is charged with it, or with what it is part of: "charged with murder"."""
    for _ in range(_CHARGE_DEPTH):
        if head.dep not in _BELOW:
            return False
        head = document.head(head)
        if head.lemma.lower() in lexicon().charges:
            return True
    return False


def _content(document: Document, head: Token) -> Iterator[str]:
    """The content words that hang on a mention, right or by a preposition, but for its subject."""
    for child in document.children(head):
        if child.pos in _CONTENT and child.dep != "nsubj":
            yield child.lemma.lower()
        elif child.dep in {"prep", "agent"}:
            yield from (t.lemma.lower() for t in document.children(child) if t.pos in _CONTENT)


def _lemma(document: Document, argument: Argument) -> str:
    token = document.token_at(argument.head)
    return token.lemma.lower() if token is not None else argument.text.lower()


def _can_be_told_apart(entity: Entity | None) -> bool:
    """Whether an entity is named, so that sharing it means something and differing in it too."""
    return entity is not None and entity.type in {EntityType.PERSON, EntityType.ORG, EntityType.PLACE}


def _name(entity: Entity) -> Name | None:
    """The name of an entity that has one: "the actress" is a person without."""
    words = entity.name.split()
    if not words or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return None
    every = " ".join((entity.name, *entity.aliases)).lower().split()
    told = frozenset(word for word in every if len(word) > _SHORT)
    return Name(entity.type, told, country_of(entity.name) is not None)


def _is_vague(document: Document, start: int) -> bool:
    token = document.token_at(start)
    return token is not None and token.lower in {"both", "the", "they", "each"} and _counts(document, token)


def _counts(document: Document, token: Token) -> bool:
    """Whether a phrase opens with "both" or "the two"."""
    after = document.tokens[token.i + 1] if token.i + 1 < len(document.tokens) else None
    return token.lower in {"both", "they", "each"} or (after is not None and after.pos == "NUM")


def _has_owner(document: Document, head: Token) -> bool:
    return any(child.dep == "poss" for child in document.children(head))


def _days(date: MentionDate | None) -> Stretch | None:
    """The days on which a mention is dated by the text, from its first to its last."""
    if date is None or not date.is_dated:
        return None
    begin, end = date.when.begin, date.when.end
    if begin.earliest is None or end.latest is None:
        return None
    first, last = as_day(begin.earliest), as_day(end.latest)
    return Stretch(first, last, date.when.granularity or Granularity.DAY) if first <= last else None
