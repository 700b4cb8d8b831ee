"""A label that a person would write: who did what to whom, in the words of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.mention import Argument, EventMention, Realis, Role
from timeline.records.coreference.families import families_of, is_symmetric
from timeline.records.entity import Entity, EntityType
from timeline.text.document import Document, Token

_DETERMINERS = frozenset({"DET", "PRON"})
_LONGEST = 44
_NAMED = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE})
_OBJECTS = (Role.PATIENT, Role.THEME, Role.RECIPIENT, Role.BENEFICIARY)


def label_of(
    document: Document,
    told: Sequence[EventMention],
    main: EventMention,
    entities: Mapping[str, Entity],
) -> str:
    """The label of an event whose mention `main` tells it best.

    A verb gives "bridge collapsed" or "Lopez met officials"; a noun, "murder of Lopez"; a verb
    with the noun by which it was done, "army airstrike killed Lopez".
    """
    head = document.head_of(main.start, main.end)
    if head is None:
        return main.text
    who = _named(document, _first(told, main, (Role.AGENT,)), entities)
    whom = _whom(document, _first(told, main, _OBJECTS), entities, who)
    if head.pos in {"VERB", "AUX"}:
        complement = _complement(document, head)
        if complement:
            return _join(who or whom, _verb(document, main, head), complement, main)
        means = _means(document, told, head)
        return _join(_with_means(document, means, who), _verb(document, main, head), whom, main)
    return _nominal(document, main, head, who, whom)


def _first(told: Sequence[EventMention], main: EventMention, roles: Sequence[Role]) -> Argument | None:
    """The first argument with one of the roles, of the best mention if it has one, else of another."""
    for mention in (main, *told):
        for role in roles:
            found = next((a for a in mention.arguments if a.role is role and not _says_nothing(a)), None)
            if found is not None:
                return found
    return None


def _says_nothing(argument: Argument) -> bool:
    """Whether nobody could tell from the words what is meant: "it" outside its sentence."""
    return argument.entity_id is None and argument.text.lower() == "it"


def _named(document: Document, argument: Argument | None, entities: Mapping[str, Entity]) -> str:
    """A participant by its name, else by its phrase without determiner, cut where it grows long."""
    if argument is None:
        return ""
    entity = entities.get(argument.entity_id or "")
    if entity is not None and entity.type in _NAMED:
        return entity.name
    tokens = document.tokens_in(argument.start, argument.end)
    if len(tokens) > 1 and tokens[0].pos in _DETERMINERS:
        return _cut(document, tokens[1], tokens[-1], argument.head)
    return _cut(document, tokens[0], tokens[-1], argument.head) if tokens else argument.text


def _whom(document: Document, argument: Argument | None, entities: Mapping[str, Entity], who: str) -> str:
    """The other participant; what only says what the first one is, in its own words: "as mayor of Lyon"."""
    name = _named(document, argument, entities)
    if argument is None or not name or name != who:
        return name
    words = _named(document, argument, {})
    head = document.token_at(argument.head)
    link = document.head(head) if head is not None else None
    return f"as {words}" if link is not None and link.lower == "as" else words


def _complement(document: Document, head: Token) -> str:
    """What a verb says that somebody is or becomes: "mayor of Lyon"."""
    noun = next((child for child in document.children(head) if child.dep in {"attr", "oprd"}), None)
    if noun is None:
        return ""
    phrase = document.subtree(noun)
    first = phrase[1] if len(phrase) > 1 and phrase[0].pos in _DETERMINERS else phrase[0]
    return _cut(document, first, phrase[-1], noun.start)


def _cut(document: Document, first: Token, last: Token, head: int) -> str:
    text = " ".join(document.text[first.start : last.end].split())
    if len(text) <= _LONGEST:
        return text
    token = document.token_at(head)
    return " ".join(document.text[first.start : token.end].split()) if token is not None else text[:_LONGEST]


def _verb(document: Document, main: EventMention, head: Token) -> str:
    """The verb as it stands, with its particle; a plan as an infinitive, a denial with its "not"."""
    particle = [
        child.text for child in document.children(head) if child.dep == "prt" and child.start >= main.end
    ]
    words = (
        " ".join([main.text, *particle]).lower() if main.text.istitle() else " ".join([main.text, *particle])
    )
    if main.realis is Realis.PLANNED and head.tag in {"VB", "VBP", "NN"}:
        return f"to {words}"
    return f"not {words}" if main.realis is Realis.NEGATED else words


def _join(who: str, verb: str, whom: str, main: EventMention) -> str:
    """Agent, verb, patient; of the passive without agent, patient and verb."""
    symmetric = is_symmetric(families_of(main.lemma))
    if not who and whom and not symmetric:
        return f"{whom} {verb}"
    return " ".join(part for part in (who, verb, whom) if part)


def _means(document: Document, told: Sequence[EventMention], head: Token) -> Token | None:
    """The noun by or in which the verb was done, if it tells the same event."""
    heads = (document.head_of(mention.start, mention.end) for mention in told)
    for noun in heads:
        link = document.head(noun) if noun is not None else None
        if noun is not None and link is not None and link.head == head.i and link.dep in {"prep", "agent"}:
            return noun
    return None


def _with_means(document: Document, means: Token | None, who: str) -> str:
    if means is None:
        return who
    noun = _noun_phrase(document, means)
    return noun if not who or who.rsplit(maxsplit=1)[-1] in noun else f"{who} {noun}"


def _noun_phrase(document: Document, head: Token) -> str:
    """A noun with the nouns compounded to it, without names, which come as participants."""
    before = [t.text for t in document.children(head) if t.dep == "compound" and t.pos == "NOUN"]
    return " ".join([*before, head.text])


def _nominal(document: Document, main: EventMention, head: Token, who: str, whom: str) -> str:
    noun = _noun_phrase(document, head)
    denied = "no " if main.realis is Realis.NEGATED else ""
    if whom in noun.split():  # a noun compounded to the event, "ground attacks", is in its phrase already
        whom = ""
    if not whom:
        return f"{denied}{who} {noun}" if who else f"{denied}{noun}"
    link = "with" if is_symmetric(families_of(main.lemma)) else "of"
    owner = f"{who} " if who and who != whom else ""
    return f"{denied}{owner}{noun} {link} {whom}"
