"""The page: one self-contained HTML file with the picture, the tables and the text, joined by their ids."""

from timeline.out.page.page import to_html
from timeline.out.page.table import to_html_table

__all__ = ["to_html", "to_html_table"]
