"""The `timeline` command: files and standard input in, a table or files of any format out.

Exit codes: 0 done, 1 some input could not be used or the output could not be written, 2 wrong use of the
command. Text is written as UTF-8 whatever the locale; results go to standard output, everything else to
standard error, and no colour into a pipe.
"""

from timeline.cli.app import app, main

__all__ = ["app", "main"]
