import pytest

from provtrack.model.claim import ClaimKind
from provtrack.pipeline import examine
from tests.read.mail.mails import HEAD, TEXT


def test_a_forwarded_mail_is_what_the_text_was_taken_from() -> None:
    resolution = examine(TEXT.encode(), source="letter.eml")
    origin, own = resolution.chain
    assert (origin.outlet, origin.published, origin.title) == ("Nordkai-Bote", "2024-05-04", "Der alte Fähranleger bleibt")
    assert (own.outlet, own.published, own.domain) == ("Marsh Courier", "2024-05-06", "marsh-courier.example")
    assert [person.name for person in own.contributors] == ["Ada Doe"]
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


@pytest.mark.parametrize(
    ("sender", "kind", "value"),
    [
        ("Marsh Courier <a@marsh-courier.example>", ClaimKind.OUTLET, "Marsh Courier"),
        ("Ada Doe <a@gmail.com>", ClaimKind.AUTHOR, "Ada Doe"),
        ("Ada Doe | Marsh Courier <a@x.example>", ClaimKind.OUTLET, "Marsh Courier"),
    ],
)
def test_a_sender_is_an_outlet_or_a_person(sender: str, kind: ClaimKind, value: str) -> None:
    head = HEAD.replace("=?utf-8?q?Ada_Doe_from_Marsh_Courier?= <news@marsh-courier.example>", sender)
    claims = examine(f"{head}\nWords of the day, and more of them.".encode(), source="letter.eml").claims
    assert (kind, value) in {(claim.kind, claim.value) for claim in claims}


def test_a_host_where_many_write_from_is_not_the_outlet() -> None:
    head = HEAD.replace("news@marsh-courier.example", "ada@gmail.com")
    assert examine(f"{head}\nWords of the day, and more of them.".encode(), source="letter.eml").article.domain is None


@pytest.mark.parametrize("label", ["From", "De", "От", "发件人", "差出人"])
def test_lines_of_a_forwarded_mail_are_known_in_many_languages(label: str) -> None:
    body = f"See below.\n\n> {label}: Nordkai-Bote <r@nordkai-bote.example>\n> Subject: The pier\n\nWords."
    text = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n{body}"
    chain = examine(text.encode(), source="letter.eml").chain
    assert [node.outlet for node in chain] == ["Nordkai-Bote", "Marsh Courier"]


@pytest.mark.parametrize("sign", ["Fwd: ", "WG: ", "转发：", "Antw: Re: "])
def test_the_signs_of_forwarding_are_no_part_of_the_originals_title(sign: str) -> None:
    body = f"> From: Nordkai-Bote <r@nordkai-bote.example>\n> Subject: {sign}The pier stays\n\nWords."
    text = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n{body}"
    assert examine(text.encode(), source="letter.eml").chain[0].title == "The pier stays"
