"""Where a document comes from: title, issuer, place, year, dates and numbers. `parsing.metadata` puts them together.

naming         what a notice, a report or a site calls the document
sheet          title, body and margins of a framed document, folded
dates          dates as printed
authorities    authorities named in a text
eras           what a text tells about its year without printing it
years          the year that a plan is for
levels         the area that a text calls its own, and the level that follows
issuing        which authority issued it
placenames     places that a text names as its own
placing        which place it is for, and on which level
identifiers    numbers of the document and of its page
signing        when it was signed
hosts          what kind of page it was found on
publishing     when its authority published it
"""
