"""WORDS → HITS: full-text search over passages, exact for every string. Knows no Django model.

passages   what goes in and what comes out: plans with their passages, hits, orders
analyzer   text → tokens, the same for index and query
tree       a query as a tree of terms, and how it reads in Chinese
query      what was typed → tree and problems
facets     what a result can be narrowed by
generation where the index lies: its folder, the swap of a rebuilt one, the writer's lock
index      the engine: tantivy, and nobody else knows it
highlight  where the terms stand in the original text
words      the words of an unspaced string
"""
