"""The parts of a person's name, and when two names can be one person's.

Never-rule: two full names whose given names differ, or whose surnames differ, are never one person. Spelling
variants of a transcribed name (Mohamed, Mohammed) are told from other names (Karimi, Rahimi) by consonants.
"""

from __future__ import annotations

import re
import unicodedata

import attrs

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.use import Gender

_VOWELS = frozenset("aeiouyw")
_ALIKE = 72.0  # rapidfuzz ratio of spelling variants that share their consonants: Mohammed/Muhammad 75
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")


@attrs.frozen(order=True)
class PersonName:
    """Given names and surname in lower case without accents; `given` is empty for a bare surname."""

    given: tuple[str, ...]
    surname: str

    @property
    def is_full(self) -> bool:
        """Whether the name says who it is without help: a given name that is more than an initial."""
        return any(not is_initial(part) for part in self.given)


def parse_person_name(text: str) -> PersonName:
    """Take a name without title apart; particles go to the surname, and "al-" and suffixes are dropped.

    >>> parse_person_name("Leila al-Masri")
    PersonName(given=('leila',), surname='masri')
    >>> parse_person_name("Ursula von der Leyen")
    PersonName(given=('ursula',), surname='von der leyen')
    """
    known = name_words()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode()
    parts = [_without_article(part.lower()) for part in _WORD.findall(plain or text)]
    parts = [part for part in parts if part and part not in known.suffixes | known.optional_particles]
    if not parts:
        return PersonName((), text.lower())
    start = len(parts) - 1
    if set(parts[:-1]) <= known.particles:  # a bare surname: "von Stein"
        return PersonName((), " ".join(parts).rstrip("."))
    while start > 1 and parts[start - 1] in known.particles:
        start -= 1
    return PersonName(tuple(part.rstrip(".") for part in parts[:start]), " ".join(parts[start:]).rstrip("."))


def gender_of_name(text: str) -> Gender | None:
    """The gender of most who bear the given name of a full name; None where it is anybody's.

    >>> gender_of_name("Maria Lopez"), gender_of_name("Kim Lee"), gender_of_name("Lopez")
    (<Gender.SHE: 'she'>, None, None)
    """
    given = parse_person_name(text).given
    said = name_words().gender_of_given.get(given[0].split("-")[0]) if given else None
    return Gender(said) if said else None


def _without_article(part: str) -> str:
    """A word without "al-" before it; other hyphens join two words to one name ("Har-Shefi")."""
    first, hyphen, rest = part.partition("-")
    return rest if hyphen and first in name_words().optional_particles else part


def is_initial(part: str) -> bool:
    """Whether a given name is only a letter: "J."."""
    return len(part) == 1


def same_person(a: PersonName, b: PersonName) -> bool:
    """Whether two names can be one person's, on the names alone; a bare surname fits every given name."""
    if not same_surname(a.surname, b.surname, strict=not (a.given and b.given)):
        return False
    return not a.given or not b.given or _same_given(a.given, b.given)


def _same_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The first given names agree, or one of them is used by its middle name."""
    if _one_given(a[0], b[0]):
        return len(a) == 1 or len(b) == 1 or _one_given(a[-1], b[-1])
    return (len(b) == 1 and not is_initial(b[0]) and b[0] in a) or (
        len(a) == 1 and not is_initial(a[0]) and a[0] in b
    )


def _one_given(a: str, b: str) -> bool:
    if is_initial(a) or is_initial(b):
        return a[0] == b[0]
    known = name_words().nicknames
    return a == b or bool(known.get(a, frozenset()) & known.get(b, frozenset())) or is_spelling_variant(a, b)


def same_surname(a: str, b: str, *, strict: bool) -> bool:
    """Whether two surnames are one; `strict` asks for the same letters, else spelling variants do."""
    return a == b or (not strict and is_spelling_variant(a, b))


def is_spelling_variant(a: str, b: str) -> bool:
    """Whether two words write one foreign name: equal consonants, equal last sound, and letters alike.

    >>> is_spelling_variant("mohamed", "mohammed"), is_spelling_variant("karimi", "rahimi")
    (True, False)
    """
    from rapidfuzz.fuzz import ratio

    if a == b:
        return True
    frame = _consonants(a)
    if len(frame) < 2 or frame != _consonants(b) or (a[-1] in _VOWELS) != (b[-1] in _VOWELS):
        return False
    if a[-1] in _VOWELS and _sound(a[-1]) != _sound(b[-1]):
        return False
    return bool(ratio(a, b) >= _ALIKE)


def _sound(vowel: str) -> str:
    return "i" if vowel in "iy" else vowel


def _consonants(word: str) -> str:
    """The consonants in order, doubled ones once, with letters that transcriptions confuse made one."""
    folded = (
        word.replace("ou", "u").replace("ck", "k").replace("ph", "f").replace("q", "k").replace("x", "ks")
    )
    folded = folded.replace("c", "k")
    kept = [letter for letter in folded if letter not in _VOWELS and letter.isalpha()]
    return "".join(letter for k, letter in enumerate(kept) if k == 0 or kept[k - 1] != letter)
