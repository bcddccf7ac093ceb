"""The grammar of figures: how a plan says what will be reached, done or built. Reading order:

lexicon       the words, from plans/data: classifiers, verbs, comparators, and words around figures
surface       one item's text made easy to read, with the way back to its offsets
numerals      what a numeral is worth, exactly: Arabic, Chinese, misread, masked
quantities    numbers with their units, wherever they stand
wholes        words that stand for a number: all of them, none left
clauses       the clause and the part of it that belongs to one quantity
phrase        a phrase put together from stretches of the text
indicators    the noun phrase that is counted or measured
comparators   the direction the words give: at least, at most, about
background    what is or was, and who is told of in passing
conditions    whom a rule concerns, what a term means
exclusions    the other named reasons for which a quantity is no target
wording       unit with its period, strength of the commitment, kind of change
amounts       value and unit brought to one unit a quantity
baselines     what a figure starts from
deadlines     by when, as printed and as a date
scopes        each or in total, stage of education, ownership
quoting       its own, or repeated from somebody above
results       output or outcome
codebook      the indicators that figures measure, from plans/data/indicators.toml
canonical     which of them a figure measures
confidence    how clearly the words say all this
making        one figure as a target, from all of these
dated         a dated promise without a quantity
reader        clause after clause, with what the sentence has said so far

`parsing.targets` hands a text to the reader.
"""
