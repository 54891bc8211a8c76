from dataclasses import replace
from pathlib import Path

from provtrack.model.graph import Article
from provtrack.store import Store, open_store
from provtrack.store.judgements import Judgement
from tests.built import RESOLUTION
from tests.store.chains import ferry_pages, saved


def prints(store: Store) -> dict[int, str]:
    return store.fingerprints([article.number for article in store.articles()])


def test_an_article_and_what_was_made_of_it_get_another_fingerprint_when_it_changes(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"", "2024-06-01T00:00:00Z")
        other = replace(
            RESOLUTION,
            document=replace(RESOLUTION.document, source="other.html", sha256="a" * 64),
            chain=(replace(RESOLUTION.chain[-1], outlet="Copper Echo", domain=None, url=None, title="Another story"),),
            derivations=(),
        )
        alone = store.save(other, b"", "2024-06-01T00:00:00Z").number
        before = prints(store)
        assert prints(store) == before
        later = replace(RESOLUTION, document=replace(RESOLUTION.document, sha256="f" * 64))
        changed = store.save(later, b"x", "2024-07-01T00:00:00Z").number
        after = prints(store)
        assert after[changed] != before[changed]
        assert after[alone] == before[alone]


def test_a_new_source_changes_the_fingerprint_of_what_was_made_from_it(database: Path) -> None:
    first, *rest = ferry_pages()
    with open_store(database) as store:
        number = store.save(first, b"").number
        before = prints(store)[number]
        saved(store, rest)
        assert prints(store)[number] != before


def test_what_was_found_is_kept_in_place_of_what_was_found_before(database: Path) -> None:
    with open_store(database) as store:
        store.keep_judgements([Judgement(1, "a", "[]"), Judgement(2, "b", "[]")])
        store.keep_judgements([Judgement(1, "c", "[1]")])
        assert store.judgements([1, 2, 3]) == {1: Judgement(1, "c", "[1]"), 2: Judgement(2, "b", "[]")}
        assert store.articles_numbered([99]) == dict[int, Article]()
