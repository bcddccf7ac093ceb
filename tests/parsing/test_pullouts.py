from plans.parsing import parse
from plans.parsing.pullouts import pulled_out

PARAGRAPH = "推进教育信息化。建设教育公共服务平台,推进教学点资源全覆盖项目,优化电子政务平台。"
PLAN = (
    "2014年,自治区教育工作要深化综合改革。\n一、加强统筹\n1.谋划改革思路。推进国家试点。\n"
    "2.优化结构布局。建设寄宿制学校。\n"
)


def test_a_paragraph_from_further_down_is_the_portals():
    text = f"29 {PARAGRAPH[:30]}...\n29.{PARAGRAPH}\n{PLAN}"
    parsed = parse(text.encode(), "a.txt")
    assert parsed.clean.text.strip().startswith("2014年")
    assert [item.number for item in parsed.items] == ["1", "2"]


def test_it_may_be_printed_once():
    assert len(pulled_out(f"八、{PARAGRAPH}\n{PLAN}")) == 1


def test_a_text_that_begins_in_the_middle_goes_on_from_there():
    assert not pulled_out(f"八、{PARAGRAPH}\n九、加强党建\n30.推进从严治党。\n")
    assert not pulled_out(f"八、{PARAGRAPH}\n九、{PLAN}")


def test_a_contents_list_begins_with_the_first():
    assert not pulled_out(f"一、加强统筹\n四、{PARAGRAPH}\n{PLAN}")
