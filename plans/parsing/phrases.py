"""The language of plans: what a clause begins with, what a phrase ends with. Closed classes of words, no sentences."""

import re

_VERBS = """
学习 贯彻 落实 加强 加快 加大 推进 推动 推行 推广 推荐 提升 提高 提请 深化 强化 优化 细化 净化
健全 完善 建立 建好 建强 建成 构建 打造 开展 开设 开发 开齐 开通 组织 实施 启动 制定 制订 制作
研制 修订 出台 印发 发布 发挥 扩大 扩充 拓展 拓宽 培育 培树 遴选 评选 选树 选派 选好 选拔 选聘
选优 新建 新增 新改扩建 改造 改善 改进 巩固 确保 维护 筑牢 夯实 压实 抓好 抓实 抓牢 抓紧 做好
做实 做强 做优 办好 用好 用活 管好 坚持 坚决 坚定 坚守 支持 鼓励 引导 指导 督促 促进 助力 创设
举办 举行 召开 承办 承担 承接 参与 参加 配合 配齐 配足 配优 配强 配备 整合 查处 严格 严肃 严厉
严禁 严查 严防 严守 弘扬 践行 探索 试行 实行 实现 执行 增强 增加 增设 聚焦 围绕 依托 依法 按照
根据 通过 结合 力争 争取 争创 突出 编制 编写 汇编 编印 绘制 设立 设置 成立 组建 引进 引入 引育 吸纳 招聘
招收 调整 推选 总结 梳理 排查 防范 化解 消除 降低 减轻 压减 压降 遏制 纠正 打通 畅通 搭建 丰富
充实 补齐 补足 破解 解决 关爱 关注 关心 扶持 激发 激励 激活 营造 形成 树立 树牢 倡导 提倡 发扬
传承 履行 牢记 公开 公示 开放 谋划 筹备 筹建 筹措 盘活 更新 更换 维修 扩建 迁建 撤并 讲好 挖掘
发掘 适应 面向 立足 紧盯 紧扣 紧抓 瞄准 对标 对接 对照 会同 理顺 厘清 明确 确定 确立 改变 转变
提振 稳定 保持 防止 预防 应对 整顿 清理 清查 取缔 打击 守牢 守住 守护 恪守 遵守 遵循 尊重 厚植
涵养 铸牢 铸就 锻造 锤炼 凝聚 汇聚 集聚 吸引 留住 摸清 摸排 完成 达到 研究出台 研究制定 研究建立
监督指导 指导督促
"""
_NOUN_OR_VERB = """
发展 改革 服务 管理 培训 培养 评价 评估 监测 督导 监督 监管 创新 融合 保障 研究 规划 试点 统筹
宣传 引领 支撑 检查 设计 应用 整治 治理 普及 均衡 衔接 贯通 资助 帮扶 防控 建设 创建 规范 协调
协同 联合 考核 认定 验收 审核 审计 运用 使用 利用 布局 配置 统计 设计 领导 合作 交流 示范 转型
振兴 团结 传播 处置 整改 预警
"""
_ADVERBS = """
深入 全面 全力 大力 着力 努力 奋力 积极 稳步 稳妥 稳慎 有序 扎实 切实 认真 广泛 逐级 高质量
高标准 高水平 高位 高效 科学 精准 重点 充分 动态 常态化 主动 牢牢 深刻 统一 分类 分级 分层 分批
分步 多渠道 多形式 多措并举 因地制宜 从严 从紧 优先 尽快 及时 定期 适时 按时 每年 每月 年内 今年
创造性 纵深 加紧 严密 密切 常态
"""
_ADVERBS_ALONE = "持续 继续 进一步 逐步 不断 持之以恒 坚持不懈"
_PREPOSITIONS = "以 对 把 将 为 在 由 从 与 同 按 全市 全省 全县 全区 各级 各地 各校"
_ENDINGS = """
建设 工作 体系 机制 制度 教育 改革 发展 水平 能力 质量 防线 平台 成果 成效 布局 就业 保障 治党
格局 升级 培养 培训 管理 服务 行动 工程 计划 活动 项目 任务 责任 安全 稳定 健康 成长 队伍 教师
校长 学生 学校 高中 幼儿园 课程 教材 评价 评估 督导 监测 研究 创新 融合 合作 交流 开放 治理
监管 投入 经费 资金 资源 条件 环境 氛围 生态 阵地 基础 根基 底线 方向 地位 作用 作风 纪律 廉政
党建 领导 思想 思路 要求 原则 要点 精神 文化 美育 体育 德育 劳育 素养 素质 入学 招生 考试 资助
帮扶 扶贫 振兴 普及 均衡 优质 转型 示范 试点 统筹 宣传 引领 驱动 支撑 实效 效能 活力 动力 潜力
合力 战略 规划 目标 方案 措施 政策 环节 领域 短板 难题 问题 矛盾 供给 需求 衔接 贯通 普惠 公平
满意 育人 树人 铸魂 治教 治校 形态 结构 渠道 模式 方式 内涵 办法 学习 办学 增效 提质 协作 扩容
创建 建立
"""


def _alternatives(*classes: str) -> str:
    """Longest first, so that a word is tried before the words it begins with."""
    return "|".join(sorted({word for words in classes for word in words.split()}, key=lambda word: (-len(word), word)))


_WORDS = frozenset(" ".join((_VERBS, _NOUN_OR_VERB, _ADVERBS, _ADVERBS_ALONE, _PREPOSITIONS, _ENDINGS)).split())
_ANY_ADVERB = _alternatives(_ADVERBS, _ADVERBS_ALONE)
_OPENING = re.compile(_alternatives(_VERBS, _NOUN_OR_VERB, _ADVERBS, _ADVERBS_ALONE, _PREPOSITIONS))
_LEAD = re.compile(f"(?:{_alternatives(_VERBS, _NOUN_OR_VERB, _ADVERBS, _ADVERBS_ALONE)})*")
_ENDING = frozenset(_ENDINGS.split())
_SUFFIX = frozenset("”’》）)校园县市区站所院馆化率度性制*")
_PART_OF_NAME = "(?!机制|体系|制度|能力|水平)"
_CLEAR_OPENING = re.compile(
    f"(?:(?:{_ANY_ADVERB})*(?:{_alternatives(_VERBS)}){_PART_OF_NAME}|{_alternatives(_ADVERBS_ALONE)}"
    r"|以[^,，。]{2,40}为|把[^,，。]{2,40}作为|在[^,，。]{2,30}(?:下|中|后|前|上)[,，]|按[^,，。]{1,12}标准)"
)
_VERB = re.compile(_alternatives(_VERBS))
_LIKELY_OPENING = re.compile(f"(?:{_ANY_ADVERB})*(?:{_alternatives(_NOUN_OR_VERB)}){_PART_OF_NAME}")
_MEANS = re.compile("以|通过|依托|围绕|按照|根据|结合")
_CLAUSE = re.compile(r"[^,，。；;：:\r\n!?！？]*")
_SHORTEST = 5
_LONGEST = 40
_LEAST_OBJECT = 2


def opens_clause(text: str, at: int) -> bool:
    """Whether a word that begins clauses stands at `at`: a verb, an adverb, a preposition of this language."""
    return bool(_OPENING.match(text, at))


def opens_with_verb(text: str, at: int) -> bool:
    """Whether a word that can only open a clause stands at `at`."""
    return bool(_CLEAR_OPENING.match(text, at))


def is_in_word(text: str, at: int) -> bool:
    """Whether the character at `at` is part of a word of this language that stands there."""
    return any(
        text[start : start + size] in _WORDS for size in (2, 3) for start in range(max(0, at - size + 1), at + 1)
    )


def closes_phrase(text: str, at: int) -> bool:
    """Whether the text before `at` ends with a word that a heading can end with."""
    return text[at - 2 : at] in _ENDING or text[at - 1 : at] in _SUFFIX


def phrase_end(text: str, start: int, end: int) -> int | None:
    """Where the phrase that begins at `start` ends, when the text runs on without a mark; None when no place is clear.

    A heading is a verb with its object; what follows it begins with a verb again. So the place is the first one
    behind an object where a word ends that closes phrases and a word begins that only opens them; failing
    that, a word that may also be a noun (发展, 管理).
    """
    clause = _CLAUSE.match(text, start, min(end, start + _LONGEST))
    limit = clause.end() if clause else start
    earliest = _behind_verb(text, start, limit) + _LEAST_OBJECT
    places = [at for at in range(max(start + _SHORTEST, earliest), limit) if closes_phrase(text, at)]
    clear = next((at for at in places if _CLEAR_OPENING.match(text, at)), None)
    return clear or next((at for at in reversed(_likely(text, places))), None)


def _likely(text: str, places: list[int]) -> list[int]:
    """The first place before a word that may open, and those that follow it without a gap (多样化|发展|统筹…)."""
    run: list[int] = []
    for at in places:
        if _LIKELY_OPENING.match(text, at) and (not run or at - run[-1] <= 2):
            run.append(at)
    return run


def _behind_verb(text: str, start: int, end: int) -> int:
    """Behind the words that lead the phrase in; a phrase that names its means first (以…推进) has its verb later."""
    if _MEANS.match(text, start):
        verb = _VERB.search(text, start + 2, end)
        return verb.end() if verb else end
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start
