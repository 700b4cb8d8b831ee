"""The label of an event that a verb tells: who, what was done, to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.events.arguments.clause import subject
from timeline.events.arguments.headline import is_headline_infinitive, is_headline_verb
from timeline.events.arguments.reading import first_with_dep
from timeline.events.arguments.voice import is_passive
from timeline.events.mention import EventMention, Role
from timeline.records.labels.clause import behind
from timeline.records.labels.number import is_plural
from timeline.records.labels.phrase import Writer, heads_of, row_of
from timeline.records.labels.verb import verb_group
from timeline.records.labels.who import Who, who_of
from timeline.records.labels.words import words
from timeline.text.document import Document, Token

_UNDERGO = (Role.PATIENT, Role.THEME, Role.RECIPIENT, Role.BENEFICIARY)


def verbal(writer: Writer, told: Sequence[EventMention], main: EventMention, verb: Token) -> str:
    """The label of `main`, whose trigger is a verb; what it does not say, other mentions may."""
    document = writer.names.document
    if is_headline_infinitive(document, verb) or is_headline_verb(document, verb):
        return _of_headline(writer, main, verb)
    first = subject(document, verb)
    passive = is_passive(document, verb) or _is_bare_participle(document, verb)
    actor = _actor(writer, told, main, verb) if passive else None
    means = _means(writer, told, verb)
    if passive and (actor or means) is not None:
        return _turned(writer, told, main, verb, actor, means)
    who = who_of(writer, main, first)
    if not who.text:
        who = Who.of(writer, _others(writer, told, main, _UNDERGO if passive else (Role.AGENT,)))
    heads = who.heads
    group = verb_group(document, main, verb, plural=who.plural, passive=passive)
    rest = " ".join(
        part
        for part in (
            _antecedent(writer.after(heads), verb),
            behind(writer.after(heads), verb, _indices(heads)),
        )
        if part
    )
    if not rest and not passive:
        after = writer.after(heads)
        rest = row_of(
            after, [t for t in _heads(writer, main, (Role.PATIENT,)) if not _is_one(writer, t, heads)]
        )
        if not rest and (first is None or first.head != verb.i):
            rest = row_of(after, _others(writer, told, main, (Role.PATIENT,), without=heads))
    if not (who.text or rest):
        return main.text.lower()
    return " ".join(part for part in (_without(who.text, verb), group, rest) if part)


def _without(who: str, verb: Token) -> str:
    """The subject without the verb, which may stand in it: "rising prices" rise."""
    if verb.dep != "amod":
        return who
    return re.sub(rf"\b{re.escape(verb.lower)} ", "", who, count=1, flags=re.IGNORECASE)


def _antecedent(writer: Writer, verb: Token) -> str:
    """What "which" stands for as the object of a relative clause: "a site, which it bought"."""
    document = writer.names.document
    if verb.dep != "relcl":
        return ""
    pronouns = (t for t in document.children(verb) if t.dep == "dobj" and t.i < verb.i)
    return row_of(writer, [document.head(verb)]) if any(t.tag in {"WDT", "WP"} for t in pronouns) else ""


def _is_bare_participle(document: Document, verb: Token) -> bool:
    """Whether a participle stands without "has": "with access unfettered".

    With a subject and an object, or after an active verb ("held talks but *refrained* from a vote"), it is a
    past tense.
    """
    if {"nsubj", "dobj"} <= {child.dep for child in document.children(verb)}:
        return False
    above = document.head(verb)
    goes_on = verb.dep == "conj" and above.tag in {"VBD", "VBZ", "VBP"} and not is_passive(document, above)
    return verb.tag == "VBN" and not goes_on and first_with_dep(document, verb, "aux") is None


def _of_headline(writer: Writer, main: EventMention, verb: Token) -> str:
    """The nouns before and after a verb that parsers of prose misread: "Pope to visit Peru"."""
    actors = _heads(writer, main, (Role.AGENT,))
    plural = is_plural(writer.names, actors)
    group = verb_group(writer.names.document, main, verb, plural=plural, passive=False)
    objects = row_of(writer.after(actors), _heads(writer, main, _UNDERGO))
    return " ".join(part for part in (row_of(writer.front, actors), group, objects) if part)


def _turned(
    writer: Writer,
    told: Sequence[EventMention],
    main: EventMention,
    verb: Token,
    actor: Token | None,
    means: Token | None,
) -> str:
    """A passive whose actor is known, told in the active: "Lee signs treaty", "airstrike kills Ross"."""
    document = writer.names.document
    first = subject(document, verb)
    found = who_of(writer, main, first)
    undergoes, heads = found.text, found.heads
    if not undergoes:
        heads = _others(writer, told, main, _UNDERGO)
        undergoes = row_of(writer, heads)
    actors = [means] if means is not None else heads_of(writer, actor) if actor is not None else []
    who = _means_words(writer, actor, means) if means is not None else row_of(writer.front, actors)
    group = verb_group(document, main, verb, plural=is_plural(writer.names, actors), passive=False)
    rest = behind(writer.after([*heads, *actors]), verb, _indices([*heads, *actors]))
    undergoes = words().object.get(undergoes.lower(), undergoes)
    return " ".join(part for part in (who, group, undergoes, rest) if part)


def _actor(writer: Writer, told: Sequence[EventMention], main: EventMention, verb: Token) -> Token | None:
    """Who did what a passive tells: after "by", else as another mention of the event says."""
    document = writer.names.document
    by = first_with_dep(document, verb, "agent")
    target = first_with_dep(document, by, "pobj") if by is not None else None
    if target is not None and not writer.names.is_time(target):
        return target
    named = (head for head in _others(writer, told, main, (Role.AGENT,)) if writer.names.entity(head))
    return next(named, None)


def _means(writer: Writer, told: Sequence[EventMention], verb: Token) -> Token | None:
    """The noun by or in which the verb was done, if it tells the same event."""
    document = writer.names.document
    heads = (document.head_of(mention.start, mention.end) for mention in told)
    for noun in heads:
        link = document.head(noun) if noun is not None else None
        if noun is not None and link is not None and link.head == verb.i and link.dep in {"prep", "agent"}:
            return noun
    return None


def _means_words(writer: Writer, actor: Token | None, means: Token) -> str:
    """The means without what stands behind it, and whose it is: "US airstrike"."""
    noun = attrs.evolve(writer, spare=max(writer.ahead, 3)).words_of(means)
    entity = writer.names.entity(actor) if actor is not None and actor.i != means.i else None
    owner = writer.front.phrase(actor) if actor is not None and entity is not None else ""
    return noun if not owner or owner.rsplit(maxsplit=1)[-1] in noun else f"{owner} {noun}"


def _heads(writer: Writer, mention: EventMention, roles: Sequence[Role]) -> list[Token]:
    found = (writer.names.document.token_at(a.head) for a in mention.arguments if a.role in roles)
    return [token for token in found if token is not None]


def _others(
    writer: Writer,
    told: Sequence[EventMention],
    main: EventMention,
    roles: Sequence[Role],
    without: Sequence[Token] = (),
) -> list[Token]:
    """The participants in the first of these roles that a mention has, the best mention first."""
    for mention in (main, *told):
        for role in roles:
            found = [t for t in _heads(writer, mention, (role,)) if not _is_one(writer, t, without)]
            if found and row_of(writer, found):
                return found
    return []


def _is_one(writer: Writer, head: Token, others: Sequence[Token]) -> bool:
    """Whether a word stands for one of the others."""
    entity = writer.names.entity(head)
    return any(
        other.i == head.i or (entity is not None and entity == writer.names.entity(other)) for other in others
    )


def _indices(heads: Sequence[Token]) -> frozenset[int]:
    return frozenset(head.i for head in heads)
