from provtrack.model.document import Block, Role, Span
from provtrack.read.language import language_of

GERMAN = "Der alte Fähranleger am Ufer bleibt vorerst stehen, denn der Rat hat den Abriss am Freitag noch einmal vertagt."
ENGLISH = "Read more of our stories about the harbour and sign up for the newsletter that we send out every week."


def test_the_main_text_decides_before_what_stands_round_it_and_what_is_stated() -> None:
    text = f"{ENGLISH}\n{GERMAN}"
    blocks = [
        Block(Role.NAVIGATION, Span(0, len(ENGLISH))),
        Block(Role.PARAGRAPH, Span(len(ENGLISH) + 1, len(text)), is_main=True),
    ]
    assert language_of(text, blocks, "en-US") == "de"


def test_what_is_stated_counts_where_the_text_is_too_short_to_say() -> None:
    assert language_of("ok", [], "pt_BR") == "pt"
    assert language_of("ok", [], None) is None


def test_what_is_stated_counts_where_the_text_might_be_of_a_language_much_like_it() -> None:
    text = (
        "Publicado originalmente em 1897 na Gazeta da Corte, o conto circulou sem nome durante trinta anos. Traduzido por Émile Rostaing "
        "para o francês, voltou ao Brasil assinado por outro. Uma carta publicada pelo Jornal do Comércio em 1931 resolveu a questão."
    )
    assert language_of(text, [], "pt-BR") == "pt"
