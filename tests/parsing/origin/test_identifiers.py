import pytest

from plans.parsing.origin.identifiers import find_doc_number, find_index_number


def doc_number(text):
    return find_doc_number(text, text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("关于印发要点的通知\n(闽教综〔2010〕11号)\n各市:", "闽教综〔2010〕11号"),
        ("关于印发《要点》的通知\n赣教发[2017]3号\n各市:", "赣教发[2017]3号"),
        ("发文字号 武教党〔2019〕 5 号 索引号", "武教党〔2019〕5号"),
        ("金牛教„2012‟5号", "金牛教„2012‟5号"),
        ("2014年3月7日,教育部以教政研〔2014〕5号印发要点。", "教政研〔2014〕5号"),
        ("文号:教政研〔2014〕5号", "教政研〔2014〕5号"),
        ("【字号】东教发〔2020〕1号•", "东教发〔2020〕1号"),
        ("鄂教办 〔2012〕5号", "鄂教办〔2012〕5号"),
    ],
)
def test_document_numbers_as_printed_without_spaces(text, number):
    assert doc_number(text) == number


def test_of_two_forms_the_official_one_is_taken():
    assert doc_number("京政办发[2011]72号\n京政办发〔2011〕72号") == "京政办发〔2011〕72号"


def test_of_equal_forms_the_one_on_its_own_line_is_taken():
    assert doc_number("依据皖教〔2018〕7号制定\n皖教〔2019〕2号\n各市:") == "皖教〔2019〕2号"


def test_numbers_of_cited_documents_are_not_its_own():
    assert doc_number("根据《教育部关于加强管理的意见》(教基〔2019〕1号)") is None
    assert doc_number("按照 皖教〔2019〕1号文件要求") is None


def test_the_number_behind_the_name_of_the_plans_own_notice_is_its_own():
    assert doc_number("教育厅发出《关于印发2017年工作要点的通知》(云高工办〔2017〕1号)。") == "云高工办〔2017〕1号"
    assert doc_number("根据《教育部2017年工作要点》(教政法〔2017〕4号)安排工作。") is None


def test_index_numbers():
    assert find_index_number(
        "主题分类 教育 索引号 010890019/2020-891085", "主题分类 教育 索引号 010890019/2020-891085"
    ) == ("010890019/2020-891085")
    assert find_index_number("索引号: 名称:", "索引号: 名称:") is None
