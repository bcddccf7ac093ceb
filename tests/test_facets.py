from django.http import QueryDict

from plans.facets import SHOWN, facet, link


def test_a_value_links_to_the_list_with_it_added_or_taken_away():
    made = facet(
        "year", "年份", [("2019", "2019年", 3), ("2020", "2020年", 1)], ["2019"], QueryDict("year=2019&q=武汉")
    )
    chosen, other = made.choices
    assert chosen.selected
    assert QueryDict(chosen.url[1:]).getlist("year") == []
    assert QueryDict(other.url[1:]).getlist("year") == ["2019", "2020"]
    assert QueryDict(other.url[1:])["q"] == "武汉"


def test_every_link_goes_back_to_the_first_page():
    assert "page" not in link(QueryDict("page=7&year=2019"), year=["2020"])


def test_only_a_facet_with_a_choice_can_be_cleared():
    rows = [("a", "甲", 1)]
    assert facet("flag", "标记", rows, [], QueryDict()).clear_url == ""
    assert facet("flag", "标记", rows, ["a"], QueryDict("flag=a&year=2019")).clear_url == "?year=2019"


def test_chosen_values_are_never_folded_away():
    rows = [(str(n), str(n), 1) for n in range(SHOWN + 5)]
    made = facet("n", "数", rows, [str(SHOWN + 4)], QueryDict())
    assert [choice.value for choice in made.first][-1] == str(SHOWN + 4)
    assert len(made.first) + len(made.rest) == len(rows)
