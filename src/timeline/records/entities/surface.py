"""How a name is compared: without article, capitals, line breaks and the shape of its apostrophes."""

from __future__ import annotations

_ARTICLES = ("the ", "a ", "an ")


def key_of(form: str) -> str:
    """A name as it is compared.

    >>> key_of("The  Prime Minister"), key_of("O’Neill")
    ('prime minister', "o'neill")
    """
    plain = " ".join(form.casefold().replace("’", "'").split())
    return next((plain[len(article) :] for article in _ARTICLES if plain.startswith(article)), plain)
