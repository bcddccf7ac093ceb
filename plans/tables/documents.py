"""Plans, the files they were read from, and their outline."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from plans.models import Item, Section, Source, Topic
from plans.models.vocabulary import Flag, Level
from plans.tables.columns import BOOLEAN, DATE, INTEGER, LIST, MOMENT, TEXT, Column, Table
from plans.tables.identifiers import (
    ITEM_MARK,
    SECTION_MARK,
    by_code_point,
    city_name,
    part_of_plan,
    place_name,
    province_name,
)

RAW = "在展示文本原文中的字符位置，从 0 起"
RAW_ENGLISH = "offset in the raw text of the displayed source, in code points from 0"

PLAN = Column("plan", "要点编号", TEXT, "要点的永久编号", "permanent key of the plan", "plan__key")

PLANS = Table(
    "plans",
    "工作要点",
    "一行一份已发布的要点。",
    "One row a published plan.",
    lambda plans: plans,
    (
        Column("plan", "编号", TEXT, "永久编号，也是网址的一部分", "permanent key, part of the address", "key"),
        Column("title", "标题", TEXT, "标题，依原文", "title as printed"),
        Column("issuer", "发文机关", TEXT, "发文机关，依原文或推断；不详则空", "issuer as stated or inferred"),
        Column(
            "issuer_inferred", "发文机关为推断", BOOLEAN, "原文没有写明发文机关", "the text does not state the issuer"
        ),
        Column("co_issuers", "联合发文机关", LIST, "其他联合发文的机关", "further issuers"),
        Column("region", "地区", TEXT, "当年的行政区划全称", "division in the year of the plan", place_name()),
        Column("province", "省份", TEXT, "所在省级区划的名称", "its province", province_name()),
        Column("city", "地市", TEXT, "所在地级区划的名称", "its prefecture", city_name()),
        Column("region_code", "区划代码", TEXT, "当年的行政区划代码", "division code in that year", "region__code"),
        Column("region_code_today", "现区划代码", TEXT, "今天的区划代码", "code today", "region__current_code"),
        Column("level", "层级", TEXT, "发文机关的行政层级", "administrative level", choices=Level),
        Column("year", "年份", INTEGER, "要点所属年份；不详则空", "year that the plan is for"),
        Column("signed_on", "成文日期", DATE, "落款日期", "date of signature"),
        Column("published_on", "发布日期", DATE, "原发布日期，不取转载日期", "date of publication, never of a copy"),
        Column("doc_number", "发文字号", TEXT, "发文字号", "document number"),
        Column("index_number", "索引号", TEXT, "政府信息公开索引号", "index number of the disclosure"),
        Column("flags", "质量标记", LIST, "文本的缺损与存疑", "defects and doubts of the text", choices=Flag),
        Column("item_count", "条目数", INTEGER, "条目数", "number of items"),
        Column(
            "character_count",
            "条目字数",
            INTEGER,
            "各条目字数之和，不计空白",
            "characters of its items, without white space",
        ),
        Column("preamble", "引言", TEXT, "第一个标题之前的正文", "text before the first heading"),
        Column(
            "corrected_fields", "人工更正的字段", LIST, "由人工更正过的著录字段", "fields that a person has corrected"
        ),
        Column("parser_version", "解析程序版本", TEXT, "解析本行的程序版本", "version of the parser that read it"),
        Column("revision", "修订号", INTEGER, "每次改动都取更大的修订号", "grows with every change of the plan"),
        Column("added_at", "入库时间", MOMENT, "入库时间", "when it entered the archive", "created_at"),
        Column("updated_at", "更新时间", MOMENT, "最近一次改动的时间", "last change"),
    ),
    key=("plan",),
    order=(by_code_point("key"),),
    page=("plan",),
)

SOURCES = Table(
    "sources",
    "来源文件",
    "一行一个收到的文件；一份要点可有多个来源，展示其中一个。不含原文。",
    "One row a received file, a witness of its plan; without its text.",
    lambda plans: Source.objects.filter(plan__in=plans),
    (
        PLAN,
        Column("sha256", "SHA-256", TEXT, "收到的字节的摘要", "digest of the received bytes"),
        Column(
            "displayed",
            "作为展示文本",
            BOOLEAN,
            "页面与各表的文字取自这个来源",
            "all text of the plan is of this source",
        ),
        Column("filename", "文件名", TEXT, "文件名", "file name"),
        Column("url", "来源网址", TEXT, "取得文件的网址", "address that it was received from"),
        Column("media_type", "类型", TEXT, "文件类型", "media type"),
        Column("encoding", "编码", TEXT, "字符编码", "character encoding"),
        Column("extractor", "提取程序", TEXT, "取得文字的程序与版本", "what made the text of it"),
        Column("bytes", "字节数", INTEGER, "文件大小", "size", "size"),
        Column("received_at", "收到时间", MOMENT, "收到时间", "when it was received"),
    ),
    key=("sha256",),
    order=(by_code_point("plan__key"), by_code_point("sha256")),
    references={"plan": "plans"},
    plan_path="plan",
    page=("plan",),
)

SECTIONS = Table(
    "sections",
    "章节",
    "一行一个章节标题。",
    "One row a heading.",
    lambda plans: Section.objects.filter(plan__in=plans),
    (
        PLAN,
        Column(
            "section",
            "章节编号",
            TEXT,
            "要点编号与章节次序",
            "plan and position",
            part_of_plan(SECTION_MARK, "position"),
        ),
        Column("position", "次序", INTEGER, "在要点中的次序", "position in the plan"),
        Column(
            "parent",
            "上级章节",
            TEXT,
            "上一级章节的编号",
            "section above",
            part_of_plan(SECTION_MARK, "parent__position"),
        ),
        Column("depth", "层次", INTEGER, "1 为最上层", "1 is the top level"),
        Column("number", "编号", TEXT, "原文的编号", "number as printed"),
        Column("heading", "标题", TEXT, "标题", "heading"),
        Column("lead", "章节引言", TEXT, "标题之下、第一条之前的文字", "text between the heading and its first part"),
        Column("start", "起点", INTEGER, RAW, RAW_ENGLISH),
        Column("end", "终点", INTEGER, f"{RAW}，不含", f"{RAW_ENGLISH}, exclusive"),
    ),
    key=("section",),
    order=(by_code_point("plan__key"), "position"),
    references={"plan": "plans", "parent": "sections"},
    plan_path="plan",
    page=("plan",),
)

_TOPICS = ArraySubquery(Topic.objects.filter(items=OuterRef("pk")).order_by("position").values("slug"))

ITEMS = Table(
    "items",
    "条目",
    "一行一条工作，即要点大纲的最末一级。",
    "One row a task: a leaf of the plan's outline.",
    lambda plans: Item.objects.filter(plan__in=plans),
    (
        PLAN,
        Column("item", "条目编号", TEXT, "永久编号", "permanent address", part_of_plan(ITEM_MARK, "address")),
        Column("ordinal", "次序", INTEGER, "在要点中的次序，从 1 起", "position in the plan, from 1"),
        Column(
            "section", "章节编号", TEXT, "所在章节", "section it is in", part_of_plan(SECTION_MARK, "section__position")
        ),
        Column("section_heading", "所在章节", TEXT, "所在章节的标题", "heading of that section", "section__heading"),
        Column("depth", "层次", INTEGER, "1 为最上层", "1 is the top level"),
        Column("number", "编号", TEXT, "原文的编号", "number as printed"),
        Column("heading", "标题", TEXT, "条目标题", "heading"),
        Column("text", "文本", TEXT, "全文，含编号与标题", "whole text, with number and heading"),
        Column("main_topic", "主要主题", TEXT, "主要主题的代号", "slug of its main topic", "main_topic__slug"),
        Column("topics", "主题", LIST, "全部主题的代号", "slugs of all its topics", _TOPICS),
        Column("start", "起点", INTEGER, RAW, RAW_ENGLISH),
        Column("end", "终点", INTEGER, f"{RAW}，不含", f"{RAW_ENGLISH}, exclusive"),
    ),
    key=("item",),
    order=(by_code_point("plan__key"), "ordinal"),
    references={"plan": "plans", "section": "sections", "main_topic": "topics"},
    plan_path="plan",
    page=("item",),
)
