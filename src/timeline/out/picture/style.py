"""Colours and type of the picture, light and dark; every colour of text or mark has contrast ≥ 4.5."""

from __future__ import annotations

from timeline.events.mention import Realis

KINDS = tuple(Realis)

FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

LIGHT = {
    "paper": "#ffffff",
    "ink": "#1b1f24",
    "soft": "#57606a",
    "grid": "#e4e8ec",
    "rule": "#8c959f",
    "band": "#eef2f6",
    Realis.ACTUAL: "#0b57a4",
    Realis.PLANNED: "#0f6b4f",
    Realis.POSSIBLE: "#7a4d00",
    Realis.NEGATED: "#b3261e",
    Realis.GENERIC: "#5c4a8a",
}

DARK = {
    "paper": "#14181d",
    "ink": "#e9edf1",
    "soft": "#a3adb8",
    "grid": "#2a3038",
    "rule": "#7d8894",
    "band": "#1e242b",
    Realis.ACTUAL: "#7db8f5",
    Realis.PLANNED: "#63cfa3",
    Realis.POSSIBLE: "#e3b25c",
    Realis.NEGATED: "#ff9a8f",
    Realis.GENERIC: "#bda9f0",
}


def stylesheet() -> str:
    """Return the CSS of the picture. No variables: not every viewer knows them."""
    base = (
        f".tl text{{font-family:{FONT};font-size:12.5px}}"
        ".tl .title{font-size:19px;font-weight:700}.tl .small{font-size:11.5px}.tl .tag{font-style:italic}"
        ".tl .strong{font-weight:650}"
        ".tl .event text{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}"
        ".tl .grid{stroke-width:1}.tl .axis{stroke-width:1.25}"
        ".tl .line{fill:none;stroke-width:2}.tl .dash{stroke-dasharray:3 3}"
        ".tl text.mark{font-size:10px}.tl .thick{stroke-width:2.6}"
        ".tl .thin{stroke-width:1.25}.tl .faint{opacity:.16}"
        ".tl .beads{stroke-width:5;stroke-dasharray:.1 9;stroke-linecap:round}"
    )
    return f"{base}{_colours(LIGHT)}@media(prefers-color-scheme:dark){{{_colours(DARK)}}}"


def _colours(theme: dict[str, str]) -> str:
    rules = [
        f".tl .paper{{fill:{theme['paper']}}}",
        f".tl text{{fill:{theme['ink']}}}",
        f".tl text.soft,.tl tspan.soft{{fill:{theme['soft']}}}",
        f".tl .event text{{stroke:{theme['paper']}}}.tl .event text.mark{{stroke:none}}",
        f".tl .grid{{stroke:{theme['grid']}}}",
        f".tl .axis{{stroke:{theme['rule']}}}",
        f".tl .band{{fill:{theme['band']}}}",
        f".tl .now{{stroke:{theme['soft']}}}",
        f".tl .cut{{stroke:{theme['band']}}}",
    ]
    for kind in KINDS:
        name, colour = kind.value.lower(), theme[kind]
        rules += [
            f".tl .{name} .line{{stroke:{colour}}}",
            f".tl .{name} .full{{fill:{colour};stroke:{colour}}}",
            f".tl .{name} .hollow{{fill:{theme['paper']};stroke:{colour}}}",
            f".tl .{name} text.mark,.tl .{name} .tag{{fill:{colour}}}",
            f".tl .{name}-stop{{stop-color:{colour}}}",
        ]
    return "".join(rules)


def gradients(name: str) -> str:
    """Return the fades of unsure ends, one to each side for each kind."""
    fades = []
    for kind in KINDS:
        word = kind.value.lower()
        for side, begin, end in (("in", 0, 1), ("out", 1, 0)):
            stops = "".join(
                f'<stop class="{word}-stop" offset="{offset}" stop-color="{LIGHT[kind]}" '
                f'stop-opacity="{0.08 + 0.92 * opacity:g}"/>'
                for offset, opacity in ((0, begin), (1, end))
            )
            fades.append(f'<linearGradient id="{name}-{word}-{side}">{stops}</linearGradient>')
    return "".join(fades)
