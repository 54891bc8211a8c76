from provtrack.model.chain import Contributor, ContributorRole
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Role, Span
from provtrack.resolve.people import contributors, without_outlets


def visible(name: str, confidence: float = 0.9, kind: ClaimKind = ClaimKind.AUTHOR, flags: frozenset[str] = frozenset()) -> Claim:
    line = f"By {name}"
    return Claim(kind, name, line, Span(0, len(line)), "byline/visible", confidence, place=Role.BYLINE, flags=flags)


def markup(name: str, confidence: float = 0.8) -> Claim:
    return Claim(ClaimKind.AUTHOR, name, name, None, "json-ld/author", confidence)


def test_the_visible_byline_beats_the_markup_and_both_are_kept_as_a_conflict() -> None:
    people, conflicts = contributors([visible("Ada Berg"), markup("Otto Photograph")])
    assert [person.name for person in people] == ["Ada Berg"]
    assert conflicts[0].about == "author"
    assert "Otto Photograph" in conflicts[0].why


def test_an_account_of_the_publishing_system_does_not_beat_a_person_in_the_markup() -> None:
    people, _ = contributors([visible("admin", flags=frozenset({"account"})), markup("Ada Berg")])
    assert [person.name for person in people] == ["Ada Berg"]


def test_byline_and_markup_that_agree_are_one_author_with_both_claims() -> None:
    people, conflicts = contributors([visible("Ada Berg"), markup("ADA BERG")])
    assert [(person.name, person.claims) for person in people] == [("Ada Berg", (0, 1))]
    assert conflicts == ()


def test_translators_and_proofreaders_keep_their_roles() -> None:
    people, _ = contributors([visible("Ada Berg", kind=ClaimKind.TRANSLATOR), visible("Jo Lind", kind=ClaimKind.PROOFREADER)])
    assert [person.role for person in people] == [ContributorRole.TRANSLATOR, ContributorRole.PROOFREADER]


def test_a_machine_is_no_translator_but_has_a_role_of_its_own() -> None:
    people, _ = contributors([visible("DeepL", kind=ClaimKind.TRANSLATOR, flags=frozenset({"machine"}))])
    assert [(person.role.value, person.name) for person in people] == [("machine-translator", "DeepL")]


def test_the_outlet_that_a_text_was_taken_from_is_not_its_author_too() -> None:
    source = Claim(ClaimKind.SOURCE_OUTLET, "苇塘晚报", "来源：苇塘晚报", Span(0, 7), "zh/laiyuan", 0.85)
    author = Claim(ClaimKind.AUTHOR, "苇塘晚报", "苇塘晚报", None, "meta/author", 0.66, flags=frozenset({"organisation"}))
    assert contributors([source, author])[0] == ()


def test_an_outlet_beside_the_author_is_no_author() -> None:
    people = [Contributor(ContributorRole.AUTHOR, name, ()) for name in ("Ada Doe", "Quay Lens")]
    assert [person.name for person in without_outlets(people, ["The Quay Lens"])] == ["Ada Doe"]
    assert without_outlets(people[1:], ["Quay Lens"]) == (people[1],)


def test_an_account_that_only_the_markup_names_is_no_author() -> None:
    account = Claim(ClaimKind.AUTHOR, "webteam", "webteam", None, "meta/author", 0.46, flags=frozenset({"account"}))
    assert contributors([account]) == ((), ())
    people, _ = contributors([visible("Redaktion", flags=frozenset({"account"}))])
    assert [person.name for person in people] == ["Redaktion"]


def test_a_handle_in_the_markup_yields_to_the_name_that_readers_see() -> None:
    people, _ = contributors([visible("Ada Berg", 0.75), markup("aberg", 0.87)])
    assert [person.name for person in people] == ["Ada Berg"]
    people, _ = contributors([markup("geekpi")])
    assert [person.name for person in people] == ["geekpi"]
