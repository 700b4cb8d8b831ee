"""The timeline as an Altair chart, to zoom and to ask."""

from timeline.out.plot.chart import plot

__all__ = ["plot"]
