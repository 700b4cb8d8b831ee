"""What a notebook shows: the timeline as a table and a picture, and its text with marks."""

from timeline.out.notebook.bundle import Bundle, mimebundle, to_html_table
from timeline.out.notebook.text_view import TextView

__all__ = ["Bundle", "TextView", "mimebundle", "to_html_table"]
