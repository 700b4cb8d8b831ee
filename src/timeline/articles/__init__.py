"""The articles room: files and pages in (text, HTML, PDF), an `Article` out. Nothing is fetched."""

from timeline.articles.way_in import read

__all__ = ["read"]
