"""The grammar of figures: how a plan says what will be reached, done or built. Reading order:

lexicon       the words, from plans/data: classifiers, verbs, comparators, and words around figures
surface       one item's text made easy to read, with the way back to its offsets
numerals      what a numeral is worth: Arabic, Chinese, misread, masked
quantities    numbers with their units, wherever they stand
clauses       the clause and the part of it that belongs to one quantity
phrase        a phrase put together from stretches of the text
comparators   the direction the words give: at least, at most, about
exclusions    the named reasons for which a quantity is no target
indicators    the noun phrase that is counted or measured
wording       unit with its period, deadline, strength of the commitment, kind of change

`parsing.targets` puts them together.
"""
