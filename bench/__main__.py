"""All measurements, one after the other."""

from bench import indicators, parsing, search, topics

topics.main()
indicators.main()
parsing.main()
search.main()
