"""Proposers of links, each a way of reading order or cause off the text."""
