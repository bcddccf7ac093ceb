"""What was typed → a tree. Nothing typed is an error: what cannot be understood is left out, and said.

课后服务 教师            both strings, in one passage
课后服务 OR 延时服务     one of them; | means the same, and binds less than the space
-试点                    not this string
"3. 一以贯之"            a string with spaces or punctuation; “…” 「…」 『…』 too
(A OR B) C               groups
年:2019-2023 省:湖北     conditions on the plan
"""

import re
from dataclasses import dataclass, field

from plans.folding import fold
from plans.search.tree import TEXT, And, Node, Not, Or, Term, Years

MAX_LENGTH = 1000
MAX_TERMS = 50
MAX_DEPTH = 20

FIELDS = {
    "年": "year",
    "年份": "year",
    "省": "province",
    "省份": "province",
    "市": "city",
    "城市": "city",
    "县": "county",
    "区": "county",
    "区县": "county",
    "层级": "level",
    "标题": "title",
    "主题": "topic",
    "机关": "issuer",
}

_CLOSING = {'"': '"＂', "＂": '＂"', "“": "”", "”": "”“", "「": "」", "『": "』"}
_BREAKS = r'\s()（）|｜"＂'
_FIELD = re.compile(rf"({'|'.join(sorted(FIELDS, key=len, reverse=True))})[:：]\s*")
_WORD = re.compile(rf"[^{_BREAKS}]+")
_YEARS = re.compile(r"(?P<first>\d{4})?年?\s*(?P<to>[-–—~～至到])?\s*(?P<last>\d{4})?年?")
_MINUS = "-－−"


@dataclass(frozen=True, slots=True)
class Problem:
    position: int
    """Which character of the query, counted from 1."""
    message: str


@dataclass(frozen=True, slots=True)
class Query:
    typed: str
    tree: Node | None
    """None when nothing can be searched for."""
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Parser:
    """Recursive descent over the typed characters; every method moves `at` behind what it read."""

    typed: str
    at: int = 0
    depth: int = 0
    terms: int = 0
    problems: list[Problem] = field(default_factory=list)

    def problem(self, position: int, message: str) -> None:
        self.problems.append(Problem(position + 1, message))

    def skip_blanks(self) -> None:
        while self.at < len(self.typed) and self.typed[self.at].isspace():
            self.at += 1

    @property
    def char(self) -> str:
        """The next character; empty at the end."""
        return self.typed[self.at : self.at + 1]

    def everything(self) -> Node | None:
        """Alternatives to the end of the text; a closing parenthesis that nothing opened is passed over."""
        parts = [self.alternatives()]
        while self.char:
            self.problem(self.at, "多了一个右括号，已忽略。")
            self.at += 1
            parts.append(self.alternatives())
        return _joined(And, [part for part in parts if part])

    def alternatives(self) -> Node | None:
        parts: list[Node] = []
        operator: int | None = None
        while True:
            part = self.conjunction()
            if part:
                parts.append(part)
            elif operator is not None:
                self.problem(operator, "“或”（OR、|）后面没有可查的词，已忽略。")
            self.skip_blanks()
            if not (length := self.or_length()):
                return _joined(Or, parts)
            if operator is None and not part:
                self.problem(self.at, "“或”（OR、|）前面没有可查的词，已忽略。")
            operator = self.at
            self.at += length

    def or_length(self) -> int:
        """Length of the "or" that stands here, 0 when none does."""
        if self.char and self.char in "|｜":
            return 1
        word = _WORD.match(self.typed, self.at)
        return 2 if word and word[0] == "OR" else 0

    def conjunction(self) -> Node | None:
        parts: list[Node] = []
        while True:
            self.skip_blanks()
            if not self.char or self.char in ")）" or self.or_length():
                return _joined(And, parts)
            if part := self.unit():
                parts.append(part)

    def unit(self) -> Node | None:
        if self.char in _MINUS:
            return self.negation()
        if self.char in "(（":
            return self.group()
        if condition := _FIELD.match(self.typed, self.at):
            return self.condition(condition)
        return self.term(TEXT, self.at)

    def negation(self) -> Node | None:
        start = self.at
        while self.char and self.char in _MINUS:
            self.at += 1
        if not self.char or self.char.isspace() or self.char in ")）|｜":
            self.problem(start, "减号后面要紧跟不想要的词，已忽略这个减号。")
            return None
        part = self.unit()
        return Not(part) if part else None

    def group(self) -> Node | None:
        start = self.at
        self.at += 1
        if self.depth == MAX_DEPTH:
            self.problem(start, f"括号套得太深（超过 {MAX_DEPTH} 层），已忽略这个括号。")
            return None
        self.depth += 1
        inner = self.alternatives()
        self.depth -= 1
        if self.char:
            self.at += 1
        else:
            self.problem(start, "这个左括号没有配对的右括号，当作到末尾为止。")
        if inner is None:
            self.problem(start, "括号里没有可查的词，已忽略。")
        return inner

    def condition(self, condition: re.Match[str]) -> Node | None:
        start, self.at = self.at, condition.end()
        if not self.char or self.char in "()（）|｜":
            self.problem(start, f"“{condition[1]}:”后面没有内容，已忽略这个条件。")
            return None
        name = FIELDS[condition[1]]
        return self.years(start) if name == "year" else self.term(name, start)

    def years(self, start: int) -> Node | None:
        value = self.string()
        if fold(value) in ("不详", "未知"):
            return Years(None, None)
        match = _YEARS.fullmatch(value)
        if not match or not (match["first"] or match["last"]):
            self.problem(start, "年份要写成 2019、2019-2023、2019- 或 不详，已忽略这个条件。")
            return None
        first, last = (int(match[end]) if match[end] else None for end in ("first", "last"))
        if not match["to"]:
            return Years(first or last, first or last)
        return Years(last, first) if first and last and first > last else Years(first, last)

    def term(self, name: str, start: int) -> Node | None:
        typed = self.string()
        folded = fold(typed)
        if not folded:
            self.problem(start, "这里没有可查的字，已忽略。")
            return None
        if name == TEXT and typed == "AND" and self.typed[start] == "A":
            return None
        self.terms += 1
        if self.terms > MAX_TERMS:
            if self.terms == MAX_TERMS + 1:
                self.problem(start, f"词太多，只用了前 {MAX_TERMS} 个。")
            return None
        return Term(folded, " ".join(typed.split()), name, start, self.at)

    def string(self) -> str:
        """The quoted string or the bare word that stands here."""
        closing = _CLOSING.get(self.char)
        if closing is None:
            word = _WORD.match(self.typed, self.at)
            self.at = word.end() if word else self.at + 1
            return word[0] if word else ""
        start, self.at = self.at, self.at + 1
        end = min((found for mark in closing if (found := self.typed.find(mark, self.at)) >= 0), default=-1)
        if end < 0:
            self.problem(start, "这个引号没有配对，当作到末尾为止。")
            end = len(self.typed)
        text, self.at = self.typed[self.at : end], min(end + 1, len(self.typed))
        return text


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    """One part stands for itself; parts of the same kind are taken in."""
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    return kind(tuple(flat)) if len(flat) > 1 else (flat[0] if flat else None)


def parse(typed: str) -> Query:
    """The query that was typed. Never raises."""
    parser = _Parser(typed[:MAX_LENGTH])
    if len(typed) > MAX_LENGTH:
        parser.problem(MAX_LENGTH, f"查询太长，只用了前 {MAX_LENGTH} 个字。")
    tree = parser.everything()
    problems = sorted(parser.problems, key=lambda problem: problem.position)
    return Query(typed, tree, tuple(problems))
