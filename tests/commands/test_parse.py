"""`manage.py parse`: one JSON object a line for every file, in order; no database."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

PLAN = "县教育局2021年工作要点\n一、党建\n1.抓学习。每周一次。\n"


def parsed(*paths):
    output = io.StringIO()
    call_command("parse", *map(str, paths), stdout=output)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_every_file_is_one_line_in_order(tmp_path):
    paths = [tmp_path / "甲.txt", tmp_path / "乙.txt"]
    for path in paths:
        path.write_text(PLAN, "utf-8")
    objects = parsed(*paths)
    assert [found["file"] for found in objects] == ["甲.txt", "乙.txt"]
    assert objects[0]["items"][0]["text"] == "1.抓学习。每周一次。"


def test_a_file_that_cannot_be_read_says_so_in_its_line_and_in_the_exit_code(tmp_path):
    good, empty, missing = tmp_path / "好.txt", tmp_path / "空.txt", tmp_path / "无.txt"
    good.write_text(PLAN, "utf-8")
    empty.touch()
    output = io.StringIO()
    with pytest.raises(CommandError, match="2 个文件"):
        call_command("parse", str(empty), str(missing), str(good), stdout=output)
    first, second, third = map(json.loads, output.getvalue().splitlines())
    assert "空文件" in first["error"]
    assert "无法打开文件" in second["error"]
    assert third["title"] == "县教育局2021年工作要点"
