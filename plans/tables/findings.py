"""What is found inside the items: figures committed to, documents cited, units responsible."""

from django.db.models import Exists, OuterRef

from plans.models import Citation, Policy, Responsibility, Target
from plans.models import vocabulary as v
from plans.tables.columns import BOOLEAN, INTEGER, LIST, MOMENT, NUMBER, TEXT, Column, Table
from plans.tables.documents import PLAN, RAW, RAW_ENGLISH
from plans.tables.identifiers import ITEM_MARK, by_code_point, part_of_plan
from plans.tables.indicators import NAMES

ITEM = Column(
    "item",
    "条目编号",
    TEXT,
    "所在条目；不在条目内则空",
    "item it stands in; empty outside items",
    part_of_plan(ITEM_MARK, "item__address"),
)
POSITION = Column("position", "次序", INTEGER, "在要点中的次序", "position among those of the plan")
START = Column("start", "起点", INTEGER, RAW, RAW_ENGLISH)
END = Column("end", "终点", INTEGER, f"{RAW}，不含", f"{RAW_ENGLISH}, exclusive")

TARGETS = Table(
    "targets",
    "目标",
    "一行一个目标，即要点承诺的一个数值。经审核不是目标的不列。",
    "One row a figure that the plan commits to; without what a reviewer found to be none.",
    lambda plans: Target.objects.standing().filter(plan__in=plans),
    (
        PLAN,
        POSITION,
        ITEM,
        Column("clause", "原句", TEXT, "目标所在的分句，依原文", "clause as printed"),
        Column("indicator", "指标", TEXT, "所衡量的内容，依原文", "what is measured, as printed"),
        Column(
            "canonical",
            "规范指标",
            TEXT,
            "指标手册中的指标；未归入则空",
            "indicator of the codebook, if it is one",
            choices=NAMES,
        ),
        Column("comparator", "比较", TEXT, "数值怎样约束", "how the value binds", choices=v.Comparator),
        Column("comparator_printed", "比较用语", TEXT, "原文用语", "its words as printed"),
        Column(
            "value", "数值", NUMBER, "数值，单位依原文；区间为下限", "value in the printed unit; lower end of a range"
        ),
        Column("value_max", "上限", NUMBER, "区间的上限", "upper end of a range"),
        Column("unit", "单位", TEXT, "原文单位", "unit as printed"),
        Column("value_normal", "折算数值", NUMBER, "折算后的数值（1.2万个 = 12000 个）", "value in the normal unit"),
        Column("value_max_normal", "折算上限", NUMBER, "折算后的上限", "upper end in the normal unit"),
        Column("unit_normal", "折算单位", TEXT, "折算后的单位", "normal unit"),
        Column("base", "基数", NUMBER, "相对于什么数值", "value that it starts from"),
        Column("base_printed", "基数用语", TEXT, "原文用语", "its words as printed"),
        Column("change", "变化类型", TEXT, "水平、新增、累计还是变化幅度", "kind of change", choices=v.Change),
        Column(
            "kind",
            "产出或成效",
            TEXT,
            "做了什么，还是做成了什么",
            "what is done, or what comes of it",
            choices=v.Result,
        ),
        Column("deadline", "期限", TEXT, "原文的期限", "deadline as printed"),
        Column("deadline_date", "期限日期", TEXT, "年、年月或日期", "as year, month or day (ISO 8601)"),
        Column(
            "deadline_source",
            "期限依据",
            TEXT,
            "原文写明，还是要点的年份",
            "stated, or the plan's year",
            choices=v.DeadlineSource,
        ),
        Column("scope", "范围用语", TEXT, "原文的范围", "whom it binds, as printed"),
        Column("scope_kind", "范围", TEXT, "逐一还是合计", "each of them or all together", choices=v.ScopeKind),
        Column("stage", "学段", TEXT, "原文点明的学段", "stage of education named", choices=v.Stage),
        Column("ownership", "办学性质", TEXT, "原文点明的办学性质", "ownership named", choices=v.Ownership),
        Column("commitment", "承诺强度", TEXT, "承诺的强度", "strength of the commitment", choices=v.Commitment),
        Column("commitment_printed", "承诺用语", TEXT, "原文用语", "its words as printed"),
        Column("quoted_from", "引自", TEXT, "引自哪份上级文件", "document that the figure is quoted from"),
        Column("masked", "被遮盖", BOOLEAN, "数值被遮盖，照录不猜", "the value is masked; none is guessed"),
        Column("confidence", "可信度", TEXT, "解析的可信度", "how clearly it was read", choices=v.Confidence),
        Column("review_state", "审核状态", TEXT, "人工审核的结果", "what a person made of it", choices=v.ReviewState),
        Column("reviewed_at", "审核时间", MOMENT, "审核时间", "when"),
        Column("corrected_fields", "人工更正的字段", LIST, "人工更正过的列", "columns that a person has corrected"),
        START,
        END,
        Column("clause_start", "原句起点", INTEGER, RAW, RAW_ENGLISH),
        Column("clause_end", "原句终点", INTEGER, f"{RAW}，不含", f"{RAW_ENGLISH}, exclusive"),
        Column("number_start", "数字起点", INTEGER, RAW, RAW_ENGLISH),
        Column("number_end", "数字终点", INTEGER, f"{RAW}，不含", f"{RAW_ENGLISH}, exclusive"),
    ),
    key=("plan", "position"),
    order=(by_code_point("plan__key"), "position"),
    references={"plan": "plans", "item": "items", "canonical": "indicators"},
    plan_path="plan",
    page=("item", "plan"),
)

CITATIONS = Table(
    "citations",
    "引用",
    "一行一次引用：哪份要点的哪一条提到哪份文件。",
    "One row a mention of a document: the edges between plans and policies.",
    lambda plans: Citation.objects.filter(plan__in=plans),
    (
        PLAN,
        POSITION,
        ITEM,
        Column("policy", "文件编号", INTEGER, "被引用文件的永久编号", "permanent number of the document", "policy_id"),
        Column("policy_title", "政策文件", TEXT, "规范后的文件标题", "its normalised title", "policy__title"),
        Column(
            "role", "引用方式", TEXT, "落实、制定、修订或提及", "what the plan does with it", choices=v.CitationRole
        ),
        Column("quoted", "有书名号", BOOLEAN, "原文有书名号", "printed between 《》"),
        Column("printed", "原文", TEXT, "原文的写法", "as printed"),
        START,
        END,
    ),
    key=("plan", "position"),
    order=(by_code_point("plan__key"), "position"),
    references={"plan": "plans", "item": "items", "policy": "policies"},
    plan_path="plan",
    page=("item", "plan"),
)

POLICIES = Table(
    "policies",
    "政策文件",
    "一行一份被引用的文件。",
    "One row a document that plans cite.",
    lambda plans: Policy.objects.filter(Exists(Citation.objects.filter(policy=OuterRef("pk"), plan__in=plans))),
    (
        Column("policy", "文件编号", INTEGER, "永久编号", "permanent number", "pk"),
        Column("title", "政策文件", TEXT, "规范后的标题", "normalised title"),
        Column("kind", "类别", TEXT, "政策、法律、标准等", "kind of document", choices=v.PolicyKind),
        Column("level", "发布层级", TEXT, "发布机关的层级，可知时", "level of its issuer, where told", choices=v.Level),
        Column("issuer", "发布机关", TEXT, "发布机关，可知时", "its issuer, where told"),
        Column("place_code", "发布地区", TEXT, "发布机关今天的区划代码，可知时", "division code of the issuer today"),
        Column("plan_count", "引用份数", INTEGER, "引用它的全部已发布要点", "published plans that cite it"),
        Column("first_year", "首次引用年份", INTEGER, "最早引用它的要点年份", "year of the first plan that cites it"),
        Column("last_year", "最近引用年份", INTEGER, "最近引用它的要点年份", "year of the last plan that cites it"),
        Column("roles", "引用方式", LIST, "各要点的引用方式", "what plans do with it", choices=v.CitationRole),
    ),
    key=("policy",),
    order=("pk",),
)

RESPONSIBILITIES = Table(
    "responsibilities",
    "责任分工",
    "一行一个名称：谁牵头、谁负责、谁配合，或何时完成。",
    "One row a name beside an item: a unit, a person, or the date by which it is done.",
    lambda plans: Responsibility.objects.filter(plan__in=plans),
    (
        PLAN,
        POSITION,
        ITEM,
        Column("role", "角色", TEXT, "牵头、责任、配合、责任人或时限", "what the name is said to do", choices=v.Role),
        Column("name", "名称", TEXT, "单位、人或日期，依原文", "unit, person or date as printed"),
        START,
        END,
    ),
    key=("plan", "position"),
    order=(by_code_point("plan__key"), "position"),
    references={"plan": "plans", "item": "items"},
    plan_path="plan",
    page=("item", "plan"),
)
