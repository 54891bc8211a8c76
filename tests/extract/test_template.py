"""Templates unfold into variants, and every variant has a literal that triggers it."""

import pytest
import re2

from provtrack.extract.template import MAX_VARIANTS, TemplateError, Variant, parse_sets, unfold

SETS = parse_sets({"work": ["article", "post"], "first": ["originally", "first"]})


def found(variants: tuple[Variant, ...], text: str) -> tuple[str, ...] | None:
    for variant in variants:
        match = re2.compile(variant.regex).search(text)
        if match:
            return tuple(match.group(place + 1) for place in range(len(variant.slots)))
    return None


def test_a_set_stands_for_each_of_its_items() -> None:
    variants = unfold("this <work> <first> appeared at {outlet}", SETS)
    assert found(variants, "this post first appeared at x") == ("x",)
    assert found(variants, "this story first appeared at x") is None


@pytest.mark.parametrize("text", ["this article appeared", "this article has appeared", "this  article  appeared."])
def test_an_optional_word_takes_its_space_with_it(text: str) -> None:
    assert found(unfold("this article [has] appeared", {}), text) == ()


@pytest.mark.parametrize("text", ["read the original", "read the original here", "read the original here now", "read the original now"])
def test_optional_words_at_the_end_need_no_space(text: str) -> None:
    assert found(unfold("read the original [here] [now]", {}), text) == ()


def test_an_optional_slot_unfolds_into_the_fuller_variant_first() -> None:
    variants = unfold("published by {outlet}[ on {date}]", {})
    assert [variant.slots for variant in variants] == [("outlet", "date"), ("outlet",)]


def test_the_longer_choice_is_tried_first() -> None:
    assert found(unfold("(from|from the book) {title}", {}), "from the book emma") == ("emma",)


def test_marks_are_taken_literally_after_a_backslash() -> None:
    assert found(unfold("by \\({agency}\\)", {}), "by (ap)") == ("ap",)


def test_words_are_matched_whole_where_words_are_spaced() -> None:
    assert found(unfold("source: {outlet}", {}), "resource: x") is None
    assert found(unfold("来源:{outlet}", {}, is_spaced=False), "新闻来源:x") == ("x",)


def test_slots_side_by_side_are_glued() -> None:
    (variant,) = unfold("from {outlet}, {date} on", {})
    assert variant.glued == (True, False)


def test_triggers_are_the_most_telling_literals() -> None:
    (variant,) = unfold("this <work> <first> appeared at {outlet}", SETS)
    assert variant.triggers == {
        "this article originally appeared at",
        "this article first appeared at",
        "this post originally appeared at",
        "this post first appeared at",
    }


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("{outlet} {date}", "no literal"),
        ("from {outlet", "no partner"),
        ("from (a|b", "missing"),
        ("from a)", "closes nothing"),
        ("from <unknown>", "unknown set"),
        ("from " + "[{a}] " * 7 + "to", "more than"),
    ],
)
def test_a_faulty_template_is_refused(template: str, why: str) -> None:
    with pytest.raises(TemplateError, match=why):
        unfold(template, SETS)


def test_unfolding_has_a_limit() -> None:
    assert len(unfold("from " + "[a {a}] " * 4 + "to", {})) == 16 <= MAX_VARIANTS
