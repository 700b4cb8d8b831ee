"""Resolution: from what the words say to values in the calendar."""
