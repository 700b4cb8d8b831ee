"""The page: one self-contained HTML file with the picture, the tables and the text, joined by their ids."""

from timeline.out.page.page import to_html

__all__ = ["to_html"]
