"""The parts a page is made of: pages of lists, pictures of ranges, pieces of text, prose, outlets, changes."""

from datetime import date

import pytest

from kadesh.brief.index import Index
from kadesh.brief.sections import Account, Contradiction, Entry, Group, Section
from kadesh.model.assessment import Assessment, Range, Stand, Standing
from kadesh.model.claim import Findings
from kadesh.model.side import NOBODY
from kadesh.pipeline import Options, assemble
from kadesh.web.outlets import count_shares, count_sources
from kadesh.web.pages.changes import find_changes
from kadesh.web.pages.report import cut_pieces, show_report
from kadesh.web.paging import cut_page, cut_section
from kadesh.web.picture import WIDTH, draw_range, round_up
from kadesh.web.prose import load_page, read_blocks
from kadesh.web.shelf import Shelf
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import LOCAL
from kadesh.web.visit import CHARACTERS, Visit
from kadesh.web.wanted import Wanted
from tests.build import count, event, party, report, toll


def accounts(number: int, word: str = "a") -> tuple[Account, ...]:
    return tuple(Account(f"{word}{n}", "says") for n in range(number))


def names(section: Section) -> list[str]:
    return [account.who for entry in section.entries for group in entry.groups for account in group.accounts]


def test_parts_of_a_section_make_the_whole_and_tell_a_dispute_once() -> None:
    dispute = Contradiction("d", "figures differ", True, "one says, another says")
    groups = (Group("killed", "5", accounts(7, "k")), Group("none", "0"), Group("wounded", "", accounts(4, "w")))
    entries = (
        Entry("first", groups=groups, disputes=(dispute,)),
        Entry("bare", disputes=(dispute,)),
        Entry("last", groups=groups),
    )
    whole = Section("s", "S", "", entries)
    parts = [cut_section(whole, page, per=5)[0] for page in range(1, 7)]
    assert [name for part in parts for name in names(part)] == names(whole)
    assert sum(len(entry.disputes) for part in parts for entry in part.entries) == 2
    assert cut_section(whole, 1, per=5)[1].pages == 5
    assert not parts[5].entries


def test_a_page_after_the_last_is_empty() -> None:
    assert cut_page(range(5), 3, per=2).items == (4,)
    assert cut_page(range(5), 4, per=2).items == ()
    assert cut_page((), 1).pages == 1


def stand(
    low: int | None, high: int | None, *, who: str = "a", standing: Standing = "current", outlet: str | None = None
) -> Stand:
    return Stand(who, outlet, f"claim-{who}", count((low, high)), "2020-02-03", standing)


def test_a_picture_has_own_losses_first_and_open_bounds_open() -> None:
    found = Range("killed", NOBODY, 5, None, 13, (), 2)
    told = [
        (stand(13, 13, who="foe"), "foe", "enemy"),
        (stand(5, None, who="own"), "own", "own"),
        (stand(7, 8), "a", "other"),
    ]
    picture = draw_range(found, told)  # type: ignore[arg-type]  # the words are voices
    assert picture is not None
    assert [line.who for line in picture.lines] == ["own", "a", "foe"]
    assert [(line.open_left, line.open_right) for line in picture.lines] == [(False, True), (False, False), (False, False)]
    assert all(0 <= (line.left or 0) <= (line.right or 0) for line in picture.lines)
    assert picture.ticks[-1] == (WIDTH, round_up(13))


def test_without_a_number_there_is_no_picture() -> None:
    assert draw_range(Range("killed", NOBODY, None, None, None, (), None), [(stand(None, None), "a", "other")]) is None


@pytest.mark.parametrize("number", [0, 1, 5, 9, 10, 11, 99, 100, 3_600_000])
def test_a_scale_holds_its_number(number: int) -> None:
    assert number <= round_up(number) <= max(2, 10 * number)
    assert round_up(number) % 2 == 0


def test_pieces_make_the_text_and_each_claim_is_whole_in_some() -> None:
    text = "One. Five soldiers and two nurses died near the mill. " * 3
    one = report(text, "Tern Wire", "2020-02-03")
    claims = (toll(one, "Five soldiers and two nurses died", "killed", 7), toll(one, "two nurses", "killed", 2))
    visit = visit_of([(one, Findings(one.id, claims))], id=one.id)
    values = show_report(visit)
    pieces = values["pieces"]
    assert "".join(piece.words for piece in pieces) == text
    for note in values["notes"]:
        assert "".join(p.words for p in pieces if note in p.notes) == note.account.quote.words
        assert sum(note in piece.begins for piece in pieces) == 1


def test_a_long_text_has_several_pages_and_a_claim_its_own() -> None:
    one = report("x " * CHARACTERS + "five soldiers died", "Tern Wire", "2020-02-03")
    claim = toll(one, "five soldiers died", "killed", 5)
    visit = visit_of([(one, Findings(one.id, (claim,)))], id=one.id)
    address = visit.words_href(one.id, claim.evidence.start, claim.id)
    assert address == f"/reports/{one.id}?page=3#{claim.id}"
    assert "".join(
        piece.words for n in range(3) for piece in cut_pieces(one, (), start=n * CHARACTERS, end=(n + 1) * CHARACTERS)
    ) == (one.text)


def test_outlets_are_counted_by_how_they_stand_to_each_other() -> None:
    found = Range(
        "killed",
        party("soldiers", "TUR", "military"),
        5,
        None,
        13,
        (stand(5, 5, who="a", outlet="A"), stand(8, 9, who="b", outlet="B"), stand(13, 13, who="c", outlet="C")),
        3,
    )
    alone = Range(
        "wounded", NOBODY, 2, None, 2, (stand(2, 2, outlet="A"), stand(1, 1, outlet="B", standing="superseded")), 1
    )
    shares = count_shares([Assessment("i", "claims", (found, alone))], Index(assemble((), options=Options())))
    assert {outlet: [(s.side, s.lower, s.within, s.higher, s.alone) for s in told] for outlet, told in shares.items()} == {
        "A": [("TUR", 1, 0, 0, 0), ("side not known", 0, 0, 0, 1)],
        "B": [("TUR", 0, 1, 0, 0)],
        "C": [("TUR", 0, 0, 1, 0)],
    }


def test_every_outlet_of_the_reading_is_counted() -> None:
    one = report("Five soldiers died.", None, "2020-02-03")
    visit = visit_of([(one, Findings(one.id, (toll(one, "Five soldiers died", "killed", 5),)))])
    (source,) = count_sources(visit.snapshot.index)
    assert (source.outlet, source.reports, source.claims, source.incidents, source.alone) == ("", 1, 1, 1, 1)


def test_what_changed_is_new_or_told_otherwise() -> None:
    early = report("Shelling hit the mill at Saraqeb on 3 February; five soldiers died.", "Tern Wire", "2020-02-03")
    later = report("Shelling hit the mill at Saraqeb on 3 February; seven soldiers died.", "Lark Post", "2020-02-05")
    other = report("A drone struck Maarat on 4 February.", "Lark Post", "2020-02-04")
    found = []
    for one, words, number in ((early, "five soldiers died", 5), (later, "seven soldiers died", 7)):
        happened = event(one, "Shelling hit the mill", "shelling", day="2020-02-03", at="Saraqeb")
        killed = toll(
            one,
            words,
            "killed",
            number,
            party("soldiers", "TUR", "military"),
            day="2020-02-03",
            at="Saraqeb",
            event=happened.id,
        )
        found.append((one, Findings(one.id, (happened, killed))))
    found.append((other, Findings(other.id, (event(other, "A drone struck", "drone", day="2020-02-04", at="Maarat"),))))
    then, now = (Snapshot(assemble(found, options=Options(), as_of=day), day, 0) for day in (date(2020, 2, 3), None))
    changes = {change.entry.row.type: change for change in find_changes(then, now.entries)}
    assert changes["drone"].what == ("new",)
    assert "figures" in changes["shelling"].what
    assert changes["shelling"].before is not None
    assert find_changes(now, now.entries) == ()


def test_prose_is_blocks_of_runs() -> None:
    blocks = list(read_blocks("# Head\n\nA **bold** `code` [link](x.md).\n\n1. one\n   more\n2. two\n\n- <b>x</b>"))
    assert [(block.kind, len(block.items)) for block in blocks] == [
        ("heading", 1),
        ("paragraph", 1),
        ("steps", 2),
        ("list", 1),
    ]
    assert "".join(run.words for run in blocks[1].items[0]) == "A bold code link."
    assert blocks[2].items[0][0].words == "one more"


def test_the_method_is_the_page_of_the_documentation() -> None:
    headings = ["".join(run.words for run in block.items[0]) for block in load_page("method") if block.kind == "heading"]
    assert headings[0] == "Method"
    assert "What the figures cannot carry" in headings


def visit_of(found: list[tuple[object, Findings]], **path: str) -> Visit:
    """A visit of the person at this machine to these reports."""
    reading = assemble(found, options=Options())  # type: ignore[arg-type]  # reports, made by tests.build
    return Visit(LOCAL, Wanted(), Snapshot(reading, None, 0), Shelf("nowhere", Options()), path)
