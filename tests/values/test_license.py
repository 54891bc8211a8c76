import json
from pathlib import Path
from typing import Any

import pytest
import reuse
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.license import About, find_licenses, license_of_url, subject_of
from provtrack.values.wordlist import load_tables

SPDX = Path(reuse.__file__).parent / "resources" / "licenses.json"
"""The SPDX License List that the reuse tool carries."""


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
        ("Namensnennung – Nicht kommerziell – Keine Bearbeitung 4.0 International", "CC-BY-NC-ND-4.0"),
        ("CC姓名標示-非商業性-禁止改作 3.0 台灣", "CC-BY-NC-ND-3.0"),
        ("創用 CC 姓名標示-相同方式分享 4.0 國際 授權條款", "CC-BY-SA-4.0"),
        ("知识共享（Creative Commons）署名—非商业—禁止演绎", "CC-BY-NC-ND"),
        ("本文采用 CC 4.0 BY-SA 版权协议", "CC-BY-SA-4.0"),
        ("크리에이티브 커먼즈 저작자표시-비영리-변경금지 4.0 국제 라이선스", "CC-BY-NC-ND-4.0"),
        ("Creative Commons Atıf-GayriTicari 4.0 Uluslararası Lisansı", "CC-BY-NC-4.0"),
        ("Лицензия Creative Commons «С указанием авторства — Некоммерческая — С сохранением условий» 4.0", "CC-BY-NC-SA-4.0"),
        ("Creative Commons Із Зазначенням Авторства - Некомерційна 4.0 Міжнародна", "CC-BY-NC-4.0"),
        ("licencí Creative Commons Uveďte původ-Neužívejte komerčně-Nezpracovávejte 4.0", "CC-BY-NC-ND-4.0"),
        ("Creative Commons Uznanie autorstwa-Użycie niekomercyjne-Bez utworów zależnych 4.0", "CC-BY-NC-ND-4.0"),
        ("Creative Commons Navngivelse-DelPåSammeVilkår 4.0 International", "CC-BY-SA-4.0"),
        ("Creative Commons Navngivelse-IkkeKommersiell 4.0 Internasjonal", "CC-BY-NC-4.0"),
        ("Creative Commons Erkännande-Ickekommersiell-IngaBearbetningar 4.0", "CC-BY-NC-ND-4.0"),
        ("Creative Commons Atribución-NoComercial-SinDerivadas 4.0", "CC-BY-NC-ND-4.0"),
        ("رخصة المشاع الإبداعي نسب المصنف - غير تجاري 4.0 دولي", "CC-BY-NC-4.0"),
        ("רישיון Creative Commons ייחוס-שימוש לא מסחרי-ללא יצירות נגזרות 4.0 בינלאומי", "CC-BY-NC-ND-4.0"),
        ("Datenlizenz Deutschland – Namensnennung – Version 2.0", "DL-DE-BY-2.0"),
        ("Licence Ouverte / Open Licence version 2.0 (Etalab)", "etalab-2.0"),
        ("Norsk lisens for offentlige data (NLOD)", "NLOD-2.0"),
        ("공공누리 제4유형", "LicenseRef-KOGL-4"),
        ("政府標準利用規約（第2.0版）", "LicenseRef-GJSTU-2.0"),
        ("ODbL", "ODbL-1.0"),
        ("Лицензия MIT", "MIT"),
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


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("The text and photographs are under CC BY 4.0.", About.TEXT),
        ("Images in this article are under CC BY 4.0.", About.IMAGE),
        ("Die Bilder zu diesem Beitrag stehen unter CC BY 4.0.", About.IMAGE),
        ("Dieser Beitrag steht unter CC BY 4.0.", About.TEXT),
        ("Le code source est sous CC BY 4.0.", About.OTHER),
        ("CC BY 4.0 gilt für die Kommentare.", About.OTHER),
        ("本作品采用 CC BY 4.0 许可。", About.TEXT),
        ("사진은 CC BY 4.0 조건입니다.", About.IMAGE),
        ("Released under CC BY 4.0.", None),
    ],
)
def test_a_sentence_tells_what_it_licenses(sentence: str, about: About | None) -> None:
    (mention,) = find_licenses(sentence)
    assert subject_of(sentence, mention.start, mention.end) == about


def test_every_identifier_is_spdxs_or_of_the_form_spdx_gives_for_others() -> None:
    listed = {entry["licenseId"] for entry in json.loads(SPDX.read_text())["licenses"]}
    data: Any = load_tables("licenses")
    stated = {str(entry["spdx"]) for entry in data["license"]} | {str(code) for code in data["ported"]}
    assert [identifier for identifier in sorted(stated - listed) if not identifier.startswith("LicenseRef-")] == []


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
