"""Characters that scanning or conversion got wrong, where only one reading is possible."""

import re
from collections.abc import Iterator
from itertools import product

from plans import regions
from plans.parsing.document import Edit
from plans.parsing.origin.dates import run_together
from plans.parsing.radicals import RADICALS

_TERMS = """
随迁子女 随迁 学校 教师 教育 义务教育 未成年人 已经 管理 治理 政治 日常 师德 课程 质量 普惠 招生 资助 贫困
脱贫 扶贫 督导 指导 引导 评估
"""
"""Fixed terms of the field in which a look-alike leaves no word, wherever it stands."""
_LOOKALIKES = {
    "迁": "迂",
    "师": "帅",
    "校": "枝",
    "育": "冇肓",
    "未": "末",
    "已": "己巳",
    "治": "冶",
    "管": "菅",
    "日": "曰",
    "贫": "贪",
    "扶": "抉",
    "程": "稈",
    "质": "贡",
    "导": "寻",
    "估": "佔沽",
    "普": "晋",
    "招": "抬",
}


def _misread_terms() -> dict[str, str]:
    return {
        term.replace(char, wrong): term
        for term, char in product(_TERMS.split(), _LOOKALIKES)
        if char in term
        for wrong in _LOOKALIKES[char]
    }


_MISREAD = _misread_terms()
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES.values())}]")
_UNIT = "[节个所名项％%年月日人次场门届期批套间万亿元]"
_REPAIRS: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    ("力口", re.compile(r"(力口)(?=[强快大入深])"), "加", "ocr"),
    ("o", re.compile(r"[%％](o)(?=[一-鿿\r\n]|$)"), "。", "ocr"),
    ("一一", re.compile(r"[一-鿿](一一)(?=[^对列落兑核排作回解审验、，。,][^“”。，,]{0,19}”)"), "——", "punctuation"),
)
_RADICAL = re.compile(f"[{''.join(map(chr, RADICALS))}]+")
_LETTERS_FOR_DIGITS = re.compile(rf"[0-9IlOo]{{2,6}}(?={_UNIT})")
_LETTER = re.compile("[A-Za-z.]")
_DIGIT_OF = str.maketrans("IlOo", "1100")
_YEARS_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)((?:19|20)\d\d)(?=\s?年)")
_LONGEST_TERM = 30


def _misaligned(number: str) -> str:
    """（number） as it reads when a byte before it shifted the pairs of a GBK text; half a pair is gone."""
    return (b"\xa1" + f"（{number}）".encode("gbk")[:-1]).decode("gbk", "ignore")


_NUMBER_OF = {_misaligned(number): number for number in "一二三四五七八九十"}  # 六 comes through unharmed
_MISALIGNED = re.compile("|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True)))
_LINE = re.compile(r"[^\r\n\f]+")
_DATE_LINE = re.compile(r"[ \t\u3000\u00a0]*((?:19|20)\d{4,6})[ \t\u3000\u00a0]*$")
_ABROAD = "新加坡|美国|英国|德国|法国|日本|韩国|俄罗斯|加拿大|澳大利亚|新西兰|意大利|西班牙|荷兰|芬兰|香港|澳门|台湾"
_DASH_TO_ABROAD = re.compile(rf"一(?={_ABROAD})")


def repair_glyphs(raw: str) -> Iterator[Edit]:
    for sign, pattern, replacement, kind in _REPAIRS:
        for match in pattern.finditer(raw) if sign in raw else ():
            yield Edit(*match.span(1), replacement, kind)
    for match in _LETTERS_FOR_DIGITS.finditer(raw):
        if not match[0].isdigit() and not _LETTER.match(raw, match.start() - 1 if match.start() else len(raw)):
            yield Edit(*match.span(), match[0].translate(_DIGIT_OF), "ocr")
    for match in _RADICAL.finditer(raw):
        yield Edit(*match.span(), match[0].translate(RADICALS), "ocr")
    yield from _numbers(raw)
    yield from _terms(raw)
    yield from _dashes(raw)
    yield from _dates(raw)


def _numbers(raw: str) -> Iterator[Edit]:
    for match in _MISALIGNED.finditer(raw):
        yield Edit(*match.span(), f"（{_NUMBER_OF[match[0]]}）", "number")


def _terms(raw: str) -> Iterator[Edit]:
    present = set(_LOOKALIKE.findall(raw))
    for wrong, term in _MISREAD.items():
        if present.isdisjoint(wrong):
            continue
        at = raw.find(wrong)
        while at >= 0:
            for offset, (printed, meant) in enumerate(zip(wrong, term, strict=True)):
                if printed != meant:
                    yield Edit(at + offset, at + offset + 1, meant, "ocr")
            at = raw.find(wrong, at + len(wrong))


def _dashes(raw: str) -> Iterator[Edit]:
    """Dashes lost between two years, and a dash read as 一 between a place of ours and one abroad."""
    for match in _YEARS_RUN_TOGETHER.finditer(raw):
        first, last = int(match[1]), int(match[2])
        if first < last <= first + _LONGEST_TERM and not raw[max(0, match.start() - 1) : match.start()].isdigit():
            yield Edit(match.start(), match.end(2), f"{first}—{last}", "punctuation")
    for match in _DASH_TO_ABROAD.finditer(raw):
        if regions.named_before(raw, match.start(), short=True):
            yield Edit(*match.span(), "—", "punctuation")


def _dates(raw: str) -> Iterator[Edit]:
    """A line that is a date without 年月日, when it can be only one day."""
    for line in _LINE.finditer(raw):
        match = _DATE_LINE.match(raw, *line.span())
        day = match and run_together(match[1])
        if match and day:
            yield Edit(*match.span(1), f"{day.year}年{day.month}月{day.day}日", "number")
