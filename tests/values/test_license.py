import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.license import find_licenses, license_of_url


@pytest.mark.parametrize(
    ("url", "spdx"),
    [
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/", "CC-BY-NC-ND-4.0"),
        ("http://creativecommons.org/licenses/by-nd/", "CC-BY-ND"),
        ("//creativecommons.org/licenses/by/3.0/de/deed.de", "CC-BY-3.0-DE"),
        ("https://creativecommons.org/licenses/by-nc-nd/3.0/us/", "CC-BY-NC-ND-3.0"),
        ("creativecommons.org/licenses/by-sa/2.5/legalcode", "CC-BY-SA-2.5"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0"),
        ("https://www.gnu.org/licenses/fdl-1.3.html", "GFDL-1.3"),
        ("https://spdx.org/licenses/CC-BY-4.0.html", "CC-BY-4.0"),
        ("https://creativecommons.org/", None),
        ("https://news.example/license", None),
        ("", None),
    ],
)
def test_a_deeds_address_gives_the_identifier(url: str, spdx: str | None) -> None:
    assert license_of_url(url) == spdx


@pytest.mark.parametrize(
    ("text", "spdx"),
    [
        ("Creative Commons Attribution-NoDerivatives 4.0", "CC-BY-ND-4.0"),
        ("a Creative Commons Attribution-NonCommercial-NoDerivs 3.0 Unported License", "CC-BY-NC-ND-3.0"),
        ("Creative Commons license (Attribution-Noncommercial)", "CC-BY-NC"),
        ("CC BY-NC-ND 4.0", "CC-BY-NC-ND-4.0"),
        ("LICENSED UNDER CC BY NC ND", "CC-BY-NC-ND"),
        ("CC-BY", "CC-BY"),
        ("(CC BY 2.0)", "CC-BY-2.0"),
        ("Creative Commons (CC BY-NC-SA 4.0)", "CC-BY-NC-SA-4.0"),
        ("CC BY-SA 3.0 DE", "CC-BY-SA-3.0-DE"),
        ("Creative Commons Namensnennung - Nicht-kommerziell - Keine Bearbeitungen 3.0 Deutschland", "CC-BY-NC-ND-3.0-DE"),
        ("licencia Creative Commons Reconocimiento-NoComercial-CompartirIgual 4.0 Internacional", "CC-BY-NC-SA-4.0"),
        ("licence Creative Commons Attribution - Pas d’Utilisation Commerciale - Pas de Modification 4.0", "CC-BY-NC-ND-4.0"),
        ("Licenza Creative Commons Attribuzione - Non commerciale - Non opere derivate 3.0", "CC-BY-NC-ND-3.0"),
        ("Creative Commons Atribuição-NãoComercial 4.0", "CC-BY-NC-4.0"),
        ("Creative Commons Naamsvermelding-GelijkDelen 4.0", "CC-BY-SA-4.0"),
        ("知识共享署名-非商业性使用-禁止演绎 4.0 国际许可协议", "CC-BY-NC-ND-4.0"),
        ("クリエイティブ・コモンズ 表示 4.0 国際 ライセンス", "CC-BY-4.0"),
        ("CC0", "CC0-1.0"),
        ("under the Open Government Licence v3.0", "OGL-UK-3.0"),
        ("the GNU Free Documentation License", "GFDL-1.3"),
    ],
)
def test_a_licence_is_read_from_words(text: str, spdx: str) -> None:
    assert [mention.spdx for mention in find_licenses(f"This page: {text}.")] == [spdx]


@pytest.mark.parametrize(
    "text", ["under a Creative Commons licence", "cc by mail please", "a licence to kill", "attribution 4.0", "ccby", "CC: board"]
)
def test_what_names_no_licence_gives_none(text: str) -> None:
    assert find_licenses(text) == []


def test_several_licences_stand_in_text_order() -> None:
    text = "Text CC BY 4.0, pictures CC BY-NC 3.0" + " and" * 200 + " charts CC0"
    assert [(text[m.start : m.end], m.spdx) for m in find_licenses(text)] == [
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC BY-NC 3.0", "CC-BY-NC-3.0"),
        ("CC0", "CC0-1.0"),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["CC", " ", "-", "BY", "NC", "creative commons", "Attribution", "4.0", "(", "licence", "\ud800", "©", "署名", "DE"]
        ),
        max_size=20,
    )
)
def test_mentions_are_parts_of_any_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in find_licenses(text))
    license_of_url(text)
