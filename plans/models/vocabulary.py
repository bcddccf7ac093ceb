"""The closed vocabularies of the tables: the field's terms, with the Chinese words the pages show."""

from django.db import models


class Level(models.TextChoices):
    """Administrative level of a division and of the bureau that plans for it."""

    NATIONAL = "national", "国家"
    PROVINCE = "province", "省级"
    PREFECTURE = "prefecture", "地市级"
    COUNTY = "county", "县级"
    DISTRICT = "district", "区级"


UNNAMED_BUREAU = {
    Level.PROVINCE.value: "某省教育厅",
    Level.PREFECTURE.value: "某市教育局",
    Level.COUNTY.value: "某县教育局",
    Level.DISTRICT.value: "某区教育局",
}
"""What a plan's bureau is called when only its level is known."""


class Status(models.TextChoices):
    DRAFT = "draft", "待审"
    PUBLISHED = "published", "已发布"
    WITHDRAWN = "withdrawn", "已撤回"


class Flag(models.TextChoices):
    """Quality flags: computed by the parser, filterable, shown in words, exported."""

    TRUNCATED = "truncated", "文本不完整"
    MASKED = "masked", "含匿名遮盖"
    DOCSHARE_COPY = "docshare-copy", "文库网站副本"
    HIJACKED_HOST = "hijacked-host", "来自被劫持的网站"
    NEWS_WRAPPED = "news-wrapped", "新闻稿包裹"
    OCR_SUSPECT = "ocr-suspect", "疑有识别错误"
    CHARACTERS_LOST = "characters-lost", "有字符丢失"
    NUMBERING_GAP = "numbering-gap", "编号不连续"
    YEAR_UNKNOWN = "year-unknown", "年份不详"
    YEAR_CONFLICT = "year-conflict", "年份有矛盾"
    ISSUER_UNKNOWN = "issuer-unknown", "发文机关不详"
    ISSUER_INFERRED = "issuer-inferred", "发文机关为推断"
    TRADITIONAL_SCRIPT = "traditional-script", "繁体文本"
    NO_ITEMS = "no-items", "未分条"
    COMPILATION = "compilation", "多份要点合编"
    NOT_A_PLAN = "not-a-plan", "不是工作要点"


class Comparator(models.TextChoices):
    EQUAL = "=", "等于"
    AT_LEAST = ">=", "不低于"
    AT_MOST = "<=", "不超过"
    MORE = ">", "超过"
    LESS = "<", "低于"
    RANGE = "range", "区间"
    APPROX = "approx", "约"
    INCREASE_BY_AT_LEAST = "increase_by>=", "提高不少于"
    BY_DEADLINE = "by-deadline", "限期完成"
    ALL = "all", "全部"
    NONE = "none", "清零"


class Commitment(models.TextChoices):
    HARD = "hard", "硬性承诺"
    PLAIN = "plain", "一般表述"
    SOFT = "soft", "力争"
    PLANNED = "planned", "计划"
    EXPLORATORY = "exploratory", "探索"


class Role(models.TextChoices):
    """What a plan says of a name beside an item: who does it, and how; or by when it is done."""

    LEAD = "lead", "牵头"
    RESPONSIBLE = "responsible", "责任"
    COOPERATING = "cooperating", "配合"
    PERSON = "person", "责任人"
    DEADLINE = "deadline", "时限"


class Change(models.TextChoices):
    INCREMENT = "increment", "本年新增"
    LEVEL = "level", "达到水平"
    CUMULATIVE = "cumulative", "累计"
    RATE = "rate", "变化幅度"
    MAINTAIN = "maintain", "保持"
    REDUCE = "reduce", "压减"


class Result(models.TextChoices):
    """What a figure measures: what is done, or what comes of it."""

    OUTPUT = "output", "产出"
    OUTCOME = "outcome", "成效"


class DeadlineSource(models.TextChoices):
    STATED = "stated", "文中写明"
    PLAN_YEAR = "plan-year", "按要点年份"


class ScopeKind(models.TextChoices):
    """Whether a figure binds each of those it names, or all together."""

    EACH = "each", "逐一"
    TOTAL = "total", "合计"


class Stage(models.TextChoices):
    """Stage of education that a figure's words name (plans/data/stages.toml)."""

    PRESCHOOL = "preschool", "学前教育"
    PRIMARY = "primary", "小学"
    JUNIOR = "junior", "初中"
    COMPULSORY = "compulsory", "义务教育"
    SENIOR = "senior", "普通高中"
    SCHOOLS = "schools", "中小学"
    VOCATIONAL = "vocational", "职业教育"
    SPECIAL = "special", "特殊教育"
    HIGHER = "higher", "高等教育"
    LIFELONG = "lifelong", "终身教育"
    ALL = "all", "各级各类"
    SEVERAL = "several", "多个学段"


class Ownership(models.TextChoices):
    PUBLIC = "public", "公办"
    PRIVATE = "private", "民办"
    INCLUSIVE = "inclusive", "普惠性"
    INCLUSIVE_PRIVATE = "inclusive-private", "普惠性民办"


class Confidence(models.TextChoices):
    """How clearly a figure's words say what was read from them: without a doubt, with one, with more."""

    HIGH = "high", "高"
    MEDIUM = "medium", "中"
    LOW = "low", "低"


class ReviewState(models.TextChoices):
    """What a person made of a parsed figure."""

    UNREVIEWED = "unreviewed", "未审核"
    CONFIRMED = "confirmed", "已确认"
    REJECTED = "rejected", "不是目标"
    CORRECTED = "corrected", "已更正"


class CitationRole(models.TextChoices):
    """What a plan does with a document it cites."""

    IMPLEMENT = "implement", "落实"
    ISSUE = "issue", "制定"
    REVISE = "revise", "修订"
    MENTION = "mention", "提及"


class PolicyKind(models.TextChoices):
    POLICY = "policy", "政策文件"
    LAW = "law", "法律法规"
    STANDARD = "standard", "标准"
    AGREEMENT = "agreement", "协议"
    PUBLICATION = "publication", "出版物与名称"
