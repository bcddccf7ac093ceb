"""What counts as a commitment, and what is read from its clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.document import Target
from plans.parsing.targets import find_targets

YEAR = 2023


def one(text: str) -> Target:
    [target] = find_targets(text, YEAR)
    return target


def numbers(text: str) -> list[str]:
    return [text[t.number.start : t.number.end] for t in find_targets(text, YEAR)]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("参与率不低于95%", ">="),
        ("占比达到88%以上", ">="),
        ("班额不超过50人", "<="),
        ("大班额比例控制在5%以内", "<="),
        ("参与学生突破2万人次", ">"),
        ("投诉率低于2%", "<"),
        ("招聘教师260余名", "approx"),
        ("录取率稳定在58%左右", "approx"),
        ("遴选实验校10—15所", "range"),
        ("资源总量增长15%以上", "increase_by>="),
        ("近视率下降0.5个百分点以上", ">="),
        ("毛入园率达92%", "="),
    ],
)
def test_the_comparator_follows_the_printed_words(text: str, comparator: str) -> None:
    assert one(text).comparator == comparator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("全年新建小学3所", "新建小学"),
        ("打造精品课例100节", "精品课例"),
        ("建成6个“五好”党支部和“四强”党支部", "“五好”党支部和“四强”党支部"),
        ("塑胶跑道铺装率力争达到90%以上", "塑胶跑道铺装率"),
        ("指导12所领航试点学校加强内涵建设", "指导领航试点学校"),
        ("对12所学校开展巡视", "学校开展巡视"),
        ("最低标准由每生每年400元提高至500元", "最低标准"),
        ("95%以上学校建成职工书屋", "学校建成职工书屋"),
        ("引进硕士以上人才50余名", "引进硕士以上人才"),
        ("将现有的18个学区调整为15个", "学区"),
        ("交流教师比例不低于符合条件教师的15%", "交流教师比例"),
        ("公用经费总额的8%用于教师培训", "公用经费总额用于教师培训"),
        ("配备率、安装率、管理率三个100%", "配备率、安装率、管理率"),
        ("城乡学校结对60对", "城乡学校结对"),
    ],
)
def test_the_indicator_is_the_noun_phrase_as_written(text: str, indicator: str) -> None:
    assert one(text).indicator == indicator


def test_coordinated_nouns_share_a_verb_that_matters() -> None:
    targets = find_targets("新建小学3所、初中2所", YEAR)
    assert [t.indicator for t in targets] == ["新建小学", "新建初中"]
    assert [t.change for t in targets] == ["increment", "increment"]


def test_a_kind_alone_refers_to_the_indicator_before() -> None:
    targets = find_targets("生均图书小学不少于30册、初中不少于40册。遴选实验学校9所,其中初中3所", YEAR)
    assert [t.indicator for t in targets] == ["生均图书小学", "生均图书初中", "实验学校", "实验学校初中"]


def test_a_doer_alone_does_what_another_was_said_to_do() -> None:
    targets = find_targets("教师听课不少于20节,校长不少于40节", YEAR)
    assert [t.indicator for t in targets] == ["教师听课", "校长听课"]


def test_two_names_share_the_end_of_the_second() -> None:
    targets = find_targets("义务教育小学、初中差异系数均控制在0.45、0.40以内", YEAR)
    assert [(t.indicator, t.comparator) for t in targets] == [("义务教育小学差异系数", "<="), ("初中差异系数", "<=")]


def test_two_rates_share_two_numbers_and_one_comparator() -> None:
    targets = find_targets("教师注册率、月活跃率分别不低于99%和75%", YEAR)
    assert [(t.indicator, t.comparator, t.value) for t in targets] == [("教师注册率", ">=", 99), ("月活跃率", ">=", 75)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("开足开齐劳动课,每周不少于1课时", "开足开齐劳动课"),
        ("去年书香校园已有20所,年内再建6所", "书香校园"),
        ("参赛队伍比例提高到学校总数的30%", "参赛队伍比例"),
        ("派出三批共45名教师", "派出教师"),
        ("对新教师开展不少于90学时的岗前培训", "新教师岗前培训"),
    ],
)
def test_what_is_counted_may_stand_apart_from_its_number(text: str, indicator: str) -> None:
    assert one(text).indicator == indicator


def test_a_part_is_promised_as_strongly_as_the_whole_and_may_change_otherwise() -> None:
    targets = find_targets("计划招聘教师80名,其中硕士20名。入园率稳定在90%,其中公办达到60%,示范园3所", YEAR)
    assert [t.commitment for t in targets] == ["planned", "planned", "plain", "plain", "plain"]
    assert [t.change for t in targets][2:4] == ["maintain", "level"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("每月组织1次政治学习", "次/月"),
        ("生活补助每生每年不低于1000元", "元/生/年"),
        ("每校建成实验室1间", "间/校"),
        ("覆盖率100%", "%"),
        ("每学期开放12周、每天借阅2小时", "小时/天"),
    ],
)
def test_the_unit_carries_its_period_and_holder(text: str, unit: str) -> None:
    assert one(text).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "对公办率低于40%的乡镇挂牌督办",
        "55人以上的班级一律分流",
        "任教未满3年的教师须过关",
        "全县现有学校96所,在校生5.2万人",
        "全区现有教师900人,其中党员占31%",
        "全旗职业学校4所,已改造2所",
        "解决住校20公里以上学生乘车困难",
        "全面化解60人以上班级",
        "按50人核定经费",
        "在去年培训310人的基础上深化改革",
        "2022年实施项目36个、完成投资3.1亿元",
        "2022年,全市新建学校12所,新增学位1.2万个",
        "全区原有机构74家,已压减70家",
        "上年摇号录取312人",
        "列入省20件实事的项目优先推进",
        "落实《行动方案》18条",
        "把握五个方面重点",
        "按照7项指标逐项核对",
        "结束时间不早于17:30",
        "实行24小时值守",
        "在节假日前1天布置作业",
        "完善三项制度,推进两个规程",
        "打造一个平台,凝练一批成果",
        "严格执行“1+1+9”工作部署,推进“1530”安全教育",
        "推进三大工程、实施十大行动,抓好五项重点任务",
        "筹备第十八届校园艺术节",
        "对不足50%的县区进行督导,对低于60分的园所限期整改",
        "按照省定18项指标开展自查",
        "第二批12所学校通过验收",
        "全县26所学校全部开展自查",
    ],
)
def test_conditions_background_names_and_other_documents_are_no_targets(text: str) -> None:
    assert find_targets(text, YEAR) == []


def test_a_new_time_ends_what_was_said_of_the_past() -> None:
    assert numbers("2022年,全市新建学校12所,今年计划新建15所") == ["15"]
    assert numbers("由现有的3所增加到5所") == ["5"]


@pytest.mark.parametrize(
    "text",
    [
        "每学期上一堂思政课",
        "保证每天一小时体育锻炼",
        "评选百名优秀班主任",
        "新建学校两所",
        "全年举办比赛三场",
        "建立名师工作室三十个",
        "一半以上的学校开设书法课",
        "会议压减三分之一",
    ],
)
def test_chinese_numerals_count_when_they_count_something(text: str) -> None:
    assert len(find_targets(text, YEAR)) == 1


def test_a_masked_figure_is_a_target_without_value() -> None:
    text = "培育*所示范校,新增校园**以上,普惠率达*%以上,第*批试点,市县校*级联动"
    assert [(t.masked, t.value, t.unit) for t in find_targets(text, YEAR)] == [
        (True, None, "所"),
        (True, None, None),
        (True, None, "%"),
    ]


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("确保达标率98%", "hard"),
        ("力争创建示范校15所", "soft"),
        ("拟遴选学校9所", "planned"),
        ("探索开设编程课6课时", "exploratory"),
        ("遴选学校9所", "plain"),
    ],
)
def test_the_governing_verb_tells_the_strength(text: str, commitment: str) -> None:
    assert one(text).commitment == commitment


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("新增学位500个", "increment"),
        ("巩固率达到99%", "level"),
        ("巩固率保持在99%", "maintain"),
        ("撤并教学点3个", "reduce"),
        ("考试由3次压减为2次", "reduce"),
        ("上线人数较上年增加60人", "rate"),
        ("基地总数达到5个", "cumulative"),
        ("开展演练2次", None),
        ("发放资金300万元", None),
        ("建设教师培训基地3个", "increment"),
        ("今年再增加800个", "increment"),
        ("提升12所乡村学校", None),
    ],
)
def test_the_kind_of_change_is_told(text: str, change: str | None) -> None:
    assert one(text).change == change


def test_a_dated_promise_without_quantity_is_by_deadline() -> None:
    target = one("高中新校区项目4月底前全面复工")
    assert (target.comparator, target.deadline, target.value) == ("by-deadline", "4月底前", None)
    assert find_targets("落实3月18日座谈会精神,2023年启动改革", YEAR) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("占比达到88%以上", "达到…以上"),
        ("大班额比例控制在5%以内", "控制在…以内"),
        ("合格率稳定在58%左右", "稳定在…左右"),
        ("事项压降至5项", "压降至"),
        ("招聘教师260余名", "余"),
        ("新建学校3所", None),
    ],
)
def test_the_words_that_compare_are_kept_as_printed(text: str, printed: str | None) -> None:
    assert one(text).comparator_printed == printed


def test_the_verb_that_commits_is_kept_as_printed() -> None:
    assert one("力爭創建示範校15所").commitment_printed == "力爭"
    assert one("遴选学校9所").commitment_printed is None


def test_every_figure_keeps_the_whole_clause() -> None:
    text = "加快建设。全年新建小学3所、初中2所,改建幼儿园1所"
    targets = find_targets(text, YEAR)
    assert [text[slice(*t.clause)] for t in targets] == ["全年新建小学3所、初中2所"] * 2 + ["改建幼儿园1所"]
    assert [text[slice(*t.span)] for t in targets] == ["全年新建小学3所", "初中2所", "改建幼儿园1所"]


def test_the_contract_has_a_key_for_every_column_and_two_for_every_span() -> None:
    found = one("确保毛入园率达到91.5%").as_dict()
    assert (found["start"], found["number_start"], found["clause_end"]) == (0, 8, 13)
    assert (found["value"], found["unit_normal"], found["deadline_source"]) == (91.5, "%", "plan-year")
    assert found["canonical"] == "preschool-gross-enrolment"


def test_spans_lead_back_through_blanks_and_the_items_own_number() -> None:
    text = "12. 新增 学位 2 .4 万 个 ,招聘教师 30 名"
    assert [text[t.number.start : t.number.end] for t in find_targets(text, YEAR)] == ["2 .4", "30"]


FRAGMENTS = st.sampled_from(
    [*"319%*x一三万、,。:“”《》() \n所年每的由至人次", "新建", "学校", "初中", "达到", "以上", "分之", "提高"]
)


@given(st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=80), st.none() | st.integers(1990, 2030))
def test_any_text_is_read_and_every_number_lies_inside_its_clause(text: str, year: int | None) -> None:
    for target in find_targets(text, year):
        assert 0 <= target.span.start <= target.number.start < target.number.end <= target.span.end <= len(text)
