"""The finder of wordings hands documents to the grammar."""

import pytest

from provtrack.extract.finders.phrases import FINDER
from provtrack.extract.grammar import document_of
from provtrack.model.claim import ClaimKind
from provtrack.pipeline import examine
from provtrack.read import read


def test_wordings_are_found() -> None:
    (claim,) = FINDER.find(document_of("Originally published by Tidewater."))
    assert (claim.kind, claim.value, claim.rule) == (ClaimKind.ORIGINAL_OUTLET, "Tidewater", "en/originally-published-at")


def test_an_agency_named_as_author_in_a_sentence_is_credited_for_the_text() -> None:
    claims = FINDER.find(document_of("This report by The Canadian Press was first published May 3, 2021."))
    assert {claim.value for claim in claims if claim.kind is ClaimKind.AGENCY} == {"CP"}


def test_a_row_of_labels_that_ends_in_the_own_account_names_no_source() -> None:
    html = (
        '<html lang="zh"><body><h1>渡口边的打铁人</h1><p><span class="a">转载</span> <span class="b">梁秋禾</span> '
        '<span class="c"><a href="#" id="js_name">苇溪夜话</a></span></p><p>铁铺在渡口左手第三家，门板是旧船板拆下来钉的，'
        "上面还留着编号。老孟每天天不亮就生火，说铁要趁凉快的时候打，人也一样。</p></body></html>"
    )
    claims = FINDER.find(read(html.encode(), source="page.html"))
    assert [claim.value for claim in claims if claim.kind is ClaimKind.SOURCE_OUTLET] == []


PROSE = {
    "fr": "Les pompes étaient vieilles, la vanne fermée, les roseaux jaunis, et personne ne savait à qui était la digue du nord.",
    "es": "Las bombas eran viejas, la compuerta estaba cerrada y los juncos amarillos, y nadie sabía ya de quién era el dique del norte.",
    "it": "Le pompe erano vecchie, la chiusa serrata, le canne ingiallite, e nessuno sapeva più di chi fosse l'argine a nord.",
    "pt": "As bombas eram velhas, a comporta estava fechada, os juncos amarelados, e já ninguém sabia de quem era o dique do norte.",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La crise se traduit par une baisse des prix à Paris et Lyon."),
        ("fr", "Le mot est apparu initialement dans les années 1990."),
        ("fr", "Le roman fut d'abord publié en feuilleton dans Le Petit Riverain, de mars à septembre 1868."),
        ("fr", "Traduit par Amédée Jourdan en espagnol, il connut à Madrid un succès."),
        ("fr", "Dans une version initialement publiée à 6 heures, cet article donnait un chiffre erroné."),
        ("fr", "Dans une tribune publiée par Le Monde, douze élus demandent la fermeture."),
        ("es", "Los lectores pueden ver el panel con información de usuarios."),
        ("es", "El manual se ha traducido del inglés para ayudarle a entender la política."),
        ("es", "Fue traducida por Lucinda Barr al inglés en 2014, y de allí volvió."),
        ("es", "En una versión publicada originalmente en la web se decía que eran tres."),
        ("es", "En un comunicado recogido por Europa Press, la naviera asegura que seguirá."),
        ("it", "© RIPRODUZIONE RISERVATA"),
        ("it", "Vietata la riproduzione senza previa autorizzazione di Palude Oggi"),
        ("it", "Il racconto, pubblicato per la prima volta su L'Illustrazione nel 1911, è stato tradotto da Enrica Pavesi solo nel 1963."),
        ("it", "Segnaliamo un interessante articolo apparso oggi sul Corriere della Sera."),
        ("it", "«Così no», ha detto all'ANSA il presidente."),
        ("pt", "Publicado originalmente em 1897 na Gazeta da Corte, o conto circulou sem nome."),
        ("pt", "Traduzido por Émile Rostaing para o francês, voltou ao Brasil assinado por outro."),
        ("pt", "Uma carta publicada pelo Jornal do Comércio em 1931 resolveu a questão."),
        ("pt", "“Ninguém nos ouviu”, disse à Lusa o presidente."),
    ],
)
def test_what_only_looks_like_a_statement_gives_a_page_no_origin(language: str, sentence: str) -> None:
    page = f"<html lang={language}><body><main><h1>Marais</h1>{f'<p>{PROSE[language]}</p>' * 4}<p>{sentence}</p></main></body></html>"
    resolution = examine(page.encode(), source="page.html")
    assert len(resolution.chain) == 1
    assert resolution.agencies == ()
    assert not [claim for claim in resolution.claims if claim.kind is ClaimKind.TRANSLATOR]
