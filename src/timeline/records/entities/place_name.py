"""One name for each country, under all the names and demonyms that it goes by."""

from __future__ import annotations

from timeline.text.countries import countries


def country_of(text: str) -> str | None:
    """The country that a name means: short, official or an abbreviation; None for other places.

    >>> country_of("the Kingdom of Norway"), country_of("U.K."), country_of("Paris")
    ('Norway', 'United Kingdom', None)
    """
    known = countries()
    plain = " ".join(text.lower().replace("’", "'").split()).removeprefix("the ")
    if plain in known.names:
        # "us" and "un" are words; the name of a country has a capital.
        return known.names[plain] if any(letter.isupper() for letter in text) else None
    form, of, country = plain.rpartition(" of ")
    if of and form.split()[-1:] and form.split()[-1] in known.official:
        return known.names.get(country.removeprefix("the "))
    return None


def country_of_demonym(text: str) -> str | None:
    """The country of a demonym ("Danish", "Britons"), which is written with a capital.

    >>> country_of_demonym("Polish"), country_of_demonym("polish")
    ('Poland', None)
    """
    plain = " ".join(text.split())
    return countries().demonyms.get(plain.lower()) if plain[:1].isupper() else None
