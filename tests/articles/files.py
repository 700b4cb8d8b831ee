"""Small files of each kind, made in the tests."""

from __future__ import annotations

from collections.abc import Sequence

BODY = (
    "The old bridge over the river collapsed on Friday, police said. Two people were taken to hospital.",
    "Engineers had warned the council in March 2018 that its cables were worn. A new one is to open in 2021.",
)


def page(head: str = "", article: str = "", body: Sequence[str] = BODY, title: str = "Bridge falls") -> str:
    """A news page with a menu and a footer around its article."""
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    return (
        f"<!DOCTYPE html><html><head><title>{title} | The Post</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>{title}</h1>{article}{paragraphs}</article>"
        "<footer>Copyright The Post</footer></body></html>"
    )


def pdf(pages: Sequence[Sequence[str]], title: str | None = None) -> bytes:
    """A PDF with these lines on its pages, written by hand: the reader under test has not written it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 50 780 Td 14 TL {shown} ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< /Title ({_escaped(title or '')}) >>".encode("latin-1"))
    return _file(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects))
    start = b"startxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\n%s" % (
        len(objects) + 1,
        table,
        trailer,
        start,
    )
