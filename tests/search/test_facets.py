"""What can be chosen, and how an address states it."""

from plans.search.facets import MAX_CHOSEN, Choice, Selection, choice


def test_an_address_states_values_and_exclusions():
    chosen = choice(["2019", "-2020", "2019", "", "-", "坏值", "a b", "-2019"])
    assert chosen == Choice(("2019",), ("2020",))
    assert chosen.parameters == ["2019", "-2020"]
    assert not choice([])


def test_a_value_is_chosen_excluded_and_let_go():
    chosen = Choice(("2019",), ("2020",))
    assert chosen.toggled("2019") == Choice((), ("2020",))
    assert chosen.toggled("2020") == Choice(("2019", "2020"))
    assert chosen.toggled_exclusion("2020") == Choice(("2019",))
    assert chosen.toggled_exclusion("2019") == Choice((), ("2020", "2019"))


def test_values_of_one_facet_are_bounded():
    assert len(choice(map(str, range(1000))).included) == MAX_CHOSEN


def test_one_facet_can_be_lifted():
    selection = Selection({"flag": Choice(("masked",)), "year": Choice((), ("2019",))})
    assert selection.chosen == ("year", "flag")
    assert selection.without("year").chosen == ("flag",)
