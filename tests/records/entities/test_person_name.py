"""Names of people: their parts, the variants that are one name, and the pairs that never are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.records.entities.person_name import PersonName, parse_person_name, same_person

PARTS = [
    ("Leila Haddad", ("leila",), "haddad"),
    ("Leila al-Haddad", ("leila",), "haddad"),
    ("Leila Al Haddad", ("leila",), "haddad"),
    ("Kim Jong-un", ("kim",), "jong-un"),
    ("Ursula von der Leyen", ("ursula",), "von der leyen"),
    ("George H. W. Bush", ("george", "h", "w"), "bush"),
    ("Robert Downey Jr.", ("robert",), "downey"),
    ("José Muñoz", ("jose",), "munoz"),
    ("Sinéad O’Connor", ("sinead",), "o'connor"),
    ("Haddad", (), "haddad"),
    ("李明", (), "李明"),
]


@pytest.mark.parametrize(("text", "given_names", "surname"), PARTS, ids=[row[0] for row in PARTS])
def test_parts(text: str, given_names: tuple[str, ...], surname: str) -> None:
    assert parse_person_name(text) == PersonName(given_names, surname)


ONE = [
    ("Mustafa Kadhemi", "Mustafa al-Kadhimi"),
    ("Qasem Soleimani", "Qassem Suleimani"),
    ("Mohammed Morsi", "Muhammad Mursi"),
    ("Bill Clinton", "William Clinton"),
    ("Joe Biden", "Joseph R. Biden"),
    ("J. Smith", "John Smith"),
    ("Smith", "John Smith"),
    ("Barack Obama", "Barack Hussein Obama"),
    ("Vladimir Zelenskyy", "Vladimir Zelensky"),
    ("Alan Greenspan", "ALAN GREENSPAN"),
]
NEVER = [
    ("Mustafa al-Kadhimi", "Hisham Hashimi"),
    ("Qasem Soleimani", "Abu Mahdi Mohandes"),
    ("Bill Clinton", "Hillary Clinton"),
    ("George Bush", "Laura Bush"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Daniel Stone", "Danielle Stone"),
    ("Mario Rossi", "Maria Rossi"),
    ("J. Smith", "Anna Smith"),
    ("John Adams", "John Adam Smith"),
    ("Kadhimi", "Hashimi"),
    ("Peter Hansen", "Anna Hanson"),
]


@pytest.mark.parametrize(("a", "b"), ONE, ids=[" = ".join(row) for row in ONE])
def test_one_person(a: str, b: str) -> None:
    assert same_person(parse_person_name(a), parse_person_name(b))


@pytest.mark.parametrize(("a", "b"), NEVER, ids=[" / ".join(row) for row in NEVER])
def test_never_one_person(a: str, b: str) -> None:
    assert not same_person(parse_person_name(a), parse_person_name(b))


@given(st.text(max_size=25))
def test_any_text_has_parts(text: str) -> None:
    name = parse_person_name(text)

    assert same_person(name, name)


@given(st.text("abcdehijklmou ", min_size=1, max_size=15), st.text("abcdehijklmou ", min_size=1, max_size=15))
def test_order_of_the_pair_does_not_matter(a: str, b: str) -> None:
    one, other = parse_person_name(a), parse_person_name(b)

    assert same_person(one, other) == same_person(other, one)
