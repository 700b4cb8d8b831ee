"""The text room: a string becomes a `Document` with blocks, and once annotated sentences and tokens."""

from timeline.text.annotate import annotate
from timeline.text.document import Block, BlockRole, Document, Name, Sentence, Span, Token
from timeline.text.read import read

__all__ = [
    "Block",
    "BlockRole",
    "Document",
    "Name",
    "Sentence",
    "Span",
    "Token",
    "annotate",
    "read",
]
