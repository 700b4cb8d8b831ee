"""The formats in which a timeline is taken away: one file each, and the registry of all."""

from timeline.out.formats.format import Format, Writable
from timeline.out.formats.registry import FORMATS, files_of, format_named, format_of_file, save, written

__all__ = ["FORMATS", "Format", "Writable", "files_of", "format_named", "format_of_file", "save", "written"]
