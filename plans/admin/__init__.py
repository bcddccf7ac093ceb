"""What an archivist sees: upload, review, publish; metadata correctable, parsed rows and sources read-only.

site      the site's name and the words of its choosers
readonly  for what the parser wrote
review    one plan as the parser read it, laid out for judging
plans, sources, places, parsed, targets, policies   the tables
"""

from plans.admin import parsed, places, plans, policies, sources, targets

__all__ = ["parsed", "places", "plans", "policies", "sources", "targets"]
