"""Italian: the same rules, other words."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("Nacque il 3 maggio 2019.", "il 3 maggio 2019", "2019-05-03"),
        ("Nacque il 3 maggio.", "il 3 maggio", "2020-05-03"),
        ("Nacque nel maggio 2019.", "maggio 2019", "2019-05"),
        ("Nacque a maggio.", "maggio", "2020-05"),
        ("Nacque nel 1998.", "1998", "1998"),
        ("Nacque il 20/08/2019.", "20/08/2019", "2019-08-20"),
        ("Nacque il 03/04/98.", "03/04/98", "1998-04-03"),
        ("Arriva oggi.", "oggi", "2020-08-19"),
        ("Arrivò ieri.", "ieri", "2020-08-18"),
        ("Arriva domani.", "domani", "2020-08-20"),
        ("Arriva domani mattina.", "domani mattina", "2020-08-20TMO"),
        ("Arrivò lunedì scorso.", "lunedì scorso", "2020-08-17"),
        ("Arrivò l' anno scorso.", "l' anno scorso", "2019"),
        ("Arriva il mese prossimo.", "il mese prossimo", "2020-09"),
        ("Arriva la prossima settimana.", "la prossima settimana", "2020-W35"),
        ("Arrivò tre settimane fa.", "tre settimane fa", "P3W"),
        ("Durò tre giorni.", "tre giorni", "P3D"),
        ("Durò alcuni mesi.", "alcuni mesi", "PXM"),
        ("Durò oltre un anno.", "oltre un anno", "P1Y"),
        ("Adesso è qui.", "Adesso", "PRESENT_REF"),
    ],
)
def test_italian(text: str, expression: str, value: str) -> None:
    assert [(time.text, time.value) for time in read(text, lang="it")] == [(expression, value)]


@pytest.mark.parametrize("text", ["La seconda parte.", "Costa 45 euro.", "Il terzo uomo."])
def test_what_is_no_time_in_italian(text: str) -> None:
    assert read(text, lang="it") == ()
