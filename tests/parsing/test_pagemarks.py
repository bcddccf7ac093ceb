"""Page numbers in the text, told from the numbers of items."""

from plans.parsing.edits import apply
from plans.parsing.pagemarks import drop_page_marks

PAGE = (
    "健全完善协调运行机制,全面推进落实领导体制改革,开展培训活动"
    ",评选示范支部,推动各县区申报优质县区。持续打好攻坚战,深化"
)


def cleaned(raw):
    return apply(raw, drop_page_marks(raw)).text


def test_block_numbers_that_cut_words_go_with_their_line_break():
    assert (
        cleaned(f"横幅\n1、{PAGE}提质\n2、增效。{PAGE}办\n\n3、学改革。") == f"横幅\n{PAGE}提质增效。{PAGE}办学改革。"
    )


def test_numbers_of_items_stay():
    plan = f"1、加强领导。{PAGE}改革。\n2、推进课改。{PAGE}改革。\n3、提高质量。{PAGE}改革。"
    assert cleaned(plan) == plan


def test_a_list_of_short_headings_stays():
    plan = "1、完成年度任务\n2、健全保障体系\n3、提升作风效能"
    assert cleaned(plan) == plan


def test_page_numbers_on_lines_of_their_own_go():
    assert cleaned("深化改革。\n — 25 — \n推进\n第 2 页 共 9 页\n- 1 -").split() == ["深化改革。", "推进"]


def test_the_names_of_running_heads_go_from_the_middle_of_a_line():
    assert (
        cleaned("一、思想以发展为要。.页脚..页眉.二、主要工作.页眉.1.抓学习")
        == "一、思想以发展为要。二、主要工作1.抓学习"
    )


def test_a_page_number_between_sentences_of_a_line_goes():
    assert cleaned("召开分析会。 —25— 4.巩固提高") == "召开分析会。  4.巩固提高"
    assert cleaned("六岁 —25 岁,比例 1—2") == "六岁 —25 岁,比例 1—2"


def test_the_first_block_is_the_one_before_the_second():
    raw = f"1、要点.docx由会员分享\n收藏\n1、{PAGE}提质\n2、增效。{PAGE}办\n\n3、学改革。"
    assert cleaned(raw) == f"1、要点.docx由会员分享\n收藏\n{PAGE}提质增效。{PAGE}办学改革。"


def test_block_numbers_within_words_go_where_the_page_lost_its_breaks():
    assert (
        cleaned(f"横幅。 1、\n{PAGE}提质 2、增效。{PAGE}办 3、学改革。") == f"横幅。 \n{PAGE}提质增效。{PAGE}办学改革。"
    )
    items = f"1、加强领导。{PAGE}改革 2、推进课改。{PAGE}改革 3、提高质量。{PAGE}改革。"
    assert cleaned(items) == items
    few = f"1、加强领导。{PAGE}投入 2、基金。"
    assert cleaned(few) == few
