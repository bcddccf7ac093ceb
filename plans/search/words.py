"""The words of an unspaced Chinese string, for a query that no passage contains as it stands. Only this imports jieba.

jieba cuts the same string differently in different sentences, so its words are never what is indexed.
"""

from functools import cache
from pathlib import Path

import jieba  # type: ignore[import-untyped]

_LEXICON = Path(__file__).with_name("lexicon.txt")
MIN_LENGTH = 4
"""Shorter strings are words already."""


@cache
def _tokenizer() -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    # Not initialize(): that would load a cache file of a known name in the folder for temporary files.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word in _LEXICON.read_text(encoding="utf-8").split():
        tokenizer.add_word(word)
    return tokenizer


def words(text: str) -> tuple[str, ...]:
    """The words of `text` worth searching for, each once, in order; fewer than two when there is nothing to split."""
    cut = dict.fromkeys(word for word in _tokenizer().lcut(text) if any(char.isalnum() for char in word))
    return tuple(word for word in cut if len(word) > 1) or tuple(cut)
