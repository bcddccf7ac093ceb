"""All measurements, one after the other."""

from bench import parsing, search, topics

topics.main()
parsing.main()
search.main()
