"""Small indexes of passages, and the plain scan they are compared with."""

from plans.folding import fold
from plans.search import generation
from plans.search.facets import Selection
from plans.search.index import Reader, create, writing
from plans.search.passages import Hit, IndexedPlan, Kind, Order, Passage

TEXTS = (
    "2019年全市教育工作要点",
    "2.实施课后服务“全覆盖”工程，推进 5+2 课后服务模式；\n新建公办幼儿园 30 所。",
    "三、深化考试 招生制度改革,落实『双减』(含校外培训)",
    "⒊落實立德樹人根本任務，著力推進教育現代化，打造 ＡＩ＋教育 示範區。",
    "Promote STEM education in 3 schools; see https://example.org/a?b=1",
    "教教教育育教育",
    "第*批“一校一案”㈠编制目录\u200b清单……①②③ ½ ㎡ ﬁne",
    "(此处无正文)",
    "〇一二 𠮷野家 👩‍🏫 é é İ ß",
    "推进 A B C 三类 学校 ab abc",
    "校",
    "",
)


def plan_of(number, texts, **fields):
    """A plan whose first text is its title and whose others are items 1, 2, …"""
    items = tuple(Passage(Kind.ITEM, row, text) for row, text in enumerate(texts[1:], 1))
    return IndexedPlan(plan=number, passages=(Passage(Kind.TITLE, 0, texts[0]), *items), **{"revision": 1, **fields})


def build(folder, *plans):
    """A reader of a new current generation that holds `plans`."""
    path = generation.begin(folder)
    create(path)
    with writing(path) as writer:
        for plan in plans:
            writer.add(plan)
    generation.make_current(path)
    return Reader(folder)


def results(reader, tree, selection=None, order=Order.RELEVANCE, offset=0, limit=10_000):
    return reader.search(tree, selection or Selection(), order, offset, limit)


def hits(reader, tree, selection=None):
    return set(results(reader, tree, selection).hits)


def scan(plans, *strings):
    """The passages whose folded text contains all of the folded strings."""
    return {
        Hit(plan.plan, passage.kind, passage.row)
        for plan in plans
        for passage in plan.passages
        if all(fold(string) in fold(passage.text) for string in strings)
    }
