"""Spanish: the same rules, other words."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("Murió el 3 de mayo de 2019.", "el 3 de mayo de 2019", "2019-05-03"),
        ("Murió el 3 de mayo.", "el 3 de mayo", "2020-05-03"),
        ("Murió el primero de mayo.", "el primero de mayo", "2020-05-01"),
        ("Murió en mayo de 2019.", "mayo de 2019", "2019-05"),
        ("Murió en mayo.", "mayo", "2020-05"),
        ("Murió en 1998.", "1998", "1998"),
        ("Murió ayer.", "ayer", "2020-08-18"),
        ("Llega hoy.", "hoy", "2020-08-19"),
        ("Llega mañana.", "mañana", "2020-08-20"),
        ("Llega hoy, miércoles.", "hoy, miércoles", "2020-08-19"),
        ("Llegó el martes.", "el martes", "2020-08-18"),
        ("Será el jueves.", "el jueves", "2020-08-20"),
        ("Llega el próximo lunes.", "el próximo lunes", "2020-08-24"),
        ("Llegó el pasado lunes.", "el pasado lunes", "2020-08-17"),
        ("Llegó este año.", "este año", "2020"),
        ("Llegó el año pasado.", "el año pasado", "2019"),
        ("Llega la próxima semana.", "la próxima semana", "2020-W35"),
        ("Llega esta noche.", "esta noche", "2020-08-19TNI"),
        ("Duró tres días.", "tres días", "P3D"),
        ("Duró un año.", "un año", "P1Y"),
        ("Duró varios meses.", "varios meses", "PXM"),
        ("Duró más de un año.", "más de un año", "P1Y"),
        ("Está ahora allí.", "ahora", "PRESENT_REF"),
        ("Es un informe anual.", "anual", "P1Y"),
        ("Sale cada día.", "cada día", "P1D"),
    ],
)
def test_spanish(text: str, expression: str, value: str) -> None:
    assert [(time.text, time.value) for time in read(text, lang="es")] == [(expression, value)]


@pytest.mark.parametrize("text", ["La segunda parte.", "Tiene 45 dólares.", "El tercer hombre."])
def test_what_is_no_time_in_spanish(text: str) -> None:
    assert read(text, lang="es") == ()
