"""Picture: SVG as a string that a notebook shows drawn."""

from __future__ import annotations


class Picture(str):
    """An SVG document. It is a string like any other, and a notebook shows it as a picture."""

    __slots__ = ()

    def _repr_svg_(self) -> str:
        return str(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002 - IPython's
        return {"image/svg+xml": str(self), "text/plain": f"<picture, {len(self)} characters of SVG>"}
