from provtrack.match.align import Run, shared_runs


def test_of_several_places_of_a_seed_the_longest_agreement_counts() -> None:
    source = [1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8]
    assert shared_runs([1, 2, 3, 4, 5, 6, 7, 8], source) == (Run(0, 6, 8),)


def test_words_kept_in_a_small_gap_are_found() -> None:
    made = [1, 2, 3, 4, 5, 90, 6, 7, 91, 11, 12, 13, 14, 15]
    source = [1, 2, 3, 4, 5, 80, 6, 7, 81, 11, 12, 13, 14, 15]
    assert [run.length for run in shared_runs(made, source)] == [5, 2, 5]


def test_four_words_in_common_are_chance() -> None:
    assert shared_runs([1, 2, 3, 4, 9], [1, 2, 3, 4, 8]) == ()
