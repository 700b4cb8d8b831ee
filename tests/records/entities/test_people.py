"""Which uses of names are one person's: by hand-made uses, in any order."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.records.entities.people import group_full_names, merge_people
from timeline.records.entities.person_name import PersonName, parse_person_name, same_person
from timeline.records.entities.use import Gender, NameUse, Office
from timeline.records.entity import EntityType

FULL = st.builds(
    PersonName,
    st.tuples(st.sampled_from(["qasem", "qassem", "hisham", "anna", "ana", "bill", "william", "j", "john"])),
    st.sampled_from(["kadhimi", "kadhemi", "hashimi", "hansen", "hanson", "lee"]),
)


def use(
    text: str, start: int, *, title: str | None = None, of: str | None = None, gender: Gender | None = None
) -> NameUse:
    office = Office(title=title, of=of) if title else None
    return NameUse(
        start=start, end=start + len(text), text=text, type=EntityType.PERSON, office=office, gender=gender
    )


def groups(*texts: str) -> list[set[str]]:
    """The names in the order of a text, as sets of those that are one person's."""
    uses = [use(text, 100 * k) for k, text in enumerate(texts)]
    return [set(cluster.forms) for cluster in merge_people(uses)]


@given(st.permutations(["Qasem Amiri", "Qassem Amiri", "Hisham Amiri", "H. Amiri", "Anna Lee", "Ana Lee"]))
def test_grouping_does_not_depend_on_order(names: list[str]) -> None:
    parsed = [parse_person_name(name) for name in names]

    assert group_full_names(parsed) == group_full_names(sorted(parsed))


@given(st.lists(FULL, max_size=12))
def test_never_rule_holds_in_every_group(names: list[PersonName]) -> None:
    for group in group_full_names(names):
        assert all(same_person(a, b) for a in group for b in group)


@given(st.lists(FULL, max_size=12))
def test_every_name_has_one_group(names: list[PersonName]) -> None:
    placed = [name for group in group_full_names(names) for name in group]

    assert sorted(placed) == sorted(set(names))


def test_bare_surname_joins_its_full_name() -> None:
    assert groups("Leila Haddad", "Haddad") == [{"Leila Haddad", "Haddad"}]


def test_headline_surname_joins_the_full_name_that_follows() -> None:
    assert groups("Haddad", "Leila Haddad") == [{"Leila Haddad", "Haddad"}]


def test_spelling_variant_of_a_bare_surname_joins_the_only_one() -> None:
    assert groups("Leila Kadhimi", "Kadhemi") == [{"Leila Kadhimi", "Kadhemi"}]


def test_given_name_joins_the_only_bearer() -> None:
    assert groups("Saddam Hussein", "Saddam") == [{"Saddam Hussein", "Saddam"}]


def test_bare_surname_of_a_family_is_the_one_named_last() -> None:
    uses = [use("Bill Clinton", 0), use("Clinton", 50), use("Hillary Clinton", 100), use("Clinton", 150)]

    bill, hillary = merge_people(uses)

    assert [span.start for span in bill.spans] == [0, 50]
    assert [span.start for span in hillary.spans] == [100, 150]


def test_honorific_tells_a_couple_apart() -> None:
    uses = [
        use("Bill Clinton", 0, gender=Gender.HE),
        use("Hillary Clinton", 50, gender=Gender.SHE),
        use("Clinton", 100, gender=Gender.HE),
    ]

    bill, _ = merge_people(uses)

    assert [span.start for span in bill.spans] == [0, 100]


def test_a_king_is_no_namesake() -> None:
    uses = [use("Saddam Hussein", 0, title="president"), use("Hussein", 50, title="king")]

    assert len(merge_people(uses)) == 2


def test_title_alone_glues_nobody() -> None:
    uses = [use("Anna Berg", 0, title="president"), use("Ole Dahl", 50, title="president")]

    assert len(merge_people(uses)) == 2


def test_name_is_the_fullest_form() -> None:
    (person,) = merge_people([use("Kadhimi", 0), use("Mustafa Kadhemi", 50), use("Mustafa al-Kadhimi", 100)])

    assert person.name == "Mustafa al-Kadhimi"
    assert any("'Kadhimi'" in note for note in person.evidence)
