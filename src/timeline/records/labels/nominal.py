"""The label of an event that a noun or an adjective tells: "attack on airport", "Lee was mayor of Lyon"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.arguments.clause import bearer, subject
from timeline.events.arguments.reading import is_toll
from timeline.events.mention import Argument, EventClass, EventMention, Realis, Role
from timeline.records.coreference.families import families_of, is_symmetric
from timeline.records.entity import EntityType
from timeline.records.labels.names import called
from timeline.records.labels.phrase import Writer, possessive, row_of
from timeline.records.labels.verb import copula, lemma_of
from timeline.records.labels.who import who_of
from timeline.records.labels.words import words
from timeline.text.document import Token

_MARKS = {Realis.PLANNED: "planned ", Realis.POSSIBLE: "possible ", Realis.NEGATED: "no "}
_BODIES = frozenset({EntityType.ORG, EntityType.PLACE})
_OBJECTS = frozenset({Role.PATIENT, Role.THEME, Role.RECIPIENT})


def nominal(writer: Writer, told: Sequence[EventMention], main: EventMention, noun: Token) -> str:
    """The label of `main`, whose trigger is no verb."""
    document = writer.names.document
    if noun.pos == "ADJ" and is_toll(document, noun):
        return writer.words_of(noun)
    if noun.pos == "ADJ":
        return _predicate(writer, main, noun, subject(document, document.head(noun)))
    if main.event_class is EventClass.STATE:
        holder = bearer(document, noun)
        if holder is not None:
            return _predicate(writer, main, noun, holder)
    return _event(writer, told, main, noun)


def _predicate(writer: Writer, main: EventMention, word: Token, holder: Token | None) -> str:
    """What somebody or something is or was."""
    document = writer.names.document
    who = who_of(writer, main, holder)
    said = writer.after(who.heads).words_of(word)
    first = word
    while first.dep == "conj":
        first = document.head(first)
    verb = document.head(first)
    if first.dep in {"appos", "compound"} or not who.text:
        return f"{who.text}, {said}" if who.text else said
    denied = " not" if any(t.dep == "neg" for t in document.children(verb)) else ""
    joined = copula(verb, plural=who.plural) if lemma_of(verb) == "be" else verb.lower
    return f"{who.text} {joined}{denied} {said}"


def _event(writer: Writer, told: Sequence[EventMention], main: EventMention, noun: Token) -> str:
    phrase = writer.words_of(noun)
    told_so = words().negative | words().outlook
    mark = "" if told_so.intersection(phrase.lower().split()) else _MARKS.get(main.realis, "")
    owner = _owner(writer, main, noun)
    if owner and owner.removesuffix("'s").rstrip("'") in phrase:
        owner = ""
    other = "" if " " in phrase else _other(writer, told, main, noun, owner)
    return f"{mark}{owner} {phrase} {other}".strip() if owner else f"{mark}{phrase} {other}".strip()


def _owner(writer: Writer, main: EventMention, noun: Token) -> str:
    """Whose the event is, where its own phrase has a pronoun for it or another clause tells it."""
    document = writer.names.document
    inside = {token.i for token in document.subtree(noun)}
    pronoun = next((t for t in document.children(noun) if t.dep == "poss" and t.tag == "PRP$"), None)
    entity = writer.names.entity(pronoun) if pronoun is not None else None
    if entity is not None:
        return possessive(called(entity))
    for head in _heads(writer, main, frozenset({Role.AGENT})):
        entity = writer.names.entity(head)
        if entity is None or head.i in inside or any(t.dep == "poss" for t in document.children(noun)):
            continue
        return called(entity) if entity.type in _BODIES else possessive(called(entity))
    return ""


def _other(writer: Writer, told: Sequence[EventMention], main: EventMention, noun: Token, owner: str) -> str:
    """To whom it was done, where the phrase is one word and another mention tells more."""
    inside = {token.i for token in writer.names.document.subtree(noun)}
    for mention in (main, *told):
        heads = [head for head in _heads(writer, mention, _OBJECTS) if head.i not in inside]
        named = row_of(writer, [head for head in heads if writer.names.entity(head) is not None])
        if named and named not in owner:
            return f"{'with' if is_symmetric(families_of(main.lemma)) else 'of'} {named}"
    return ""


def _heads(writer: Writer, mention: EventMention, roles: frozenset[Role]) -> list[Token]:
    arguments: list[Argument] = [a for a in mention.arguments if a.role in roles]
    found = (writer.names.document.token_at(argument.head) for argument in arguments)
    return [token for token in found if token is not None]
