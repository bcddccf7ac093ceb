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


class Commitment(models.TextChoices):
    HARD = "hard", "硬性承诺"
    PLAIN = "plain", "一般表述"
    SOFT = "soft", "力争"
    PLANNED = "planned", "计划"
    EXPLORATORY = "exploratory", "探索"


class Change(models.TextChoices):
    INCREMENT = "increment", "本年新增"
    LEVEL = "level", "达到水平"
    CUMULATIVE = "cumulative", "累计"
    RATE = "rate", "变化幅度"
    MAINTAIN = "maintain", "保持"
    REDUCE = "reduce", "压减"
