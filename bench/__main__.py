"""All measurements, one after the other."""

from bench import parsing, search

parsing.main()
search.main()
