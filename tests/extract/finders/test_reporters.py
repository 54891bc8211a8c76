"""Reporters in the openings of dispatches."""

import pytest

from provtrack.extract.finders.reporters import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import plain_page, values

CHINESE = "有关部门日前发布通知，要求全国内河客渡船在两年内统一配备卫星定位设备，实现航行轨迹实时可查，改造费用不得向乘客摊派。"
KOREAN = (
    "강가의 마지막 나루터가 다음 달 문을 닫는다고 군청이 밝혔다. "
    "뱃사공은 마흔 해 동안 하루도 쉬지 않고 노를 저었으며 이제 귤을 키우겠다고 말했다."
)


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("新华社北京6月3日电（记者周云舟、吴晚晴）", ["周云舟", "吴晚晴"]),
        ("本报讯（全媒体记者 彭一禾）", ["彭一禾"]),
        ("中新网潭州9月7日电 (记者 田小满)", ["田小满"]),
        ("（中央社記者林映雪高雄14日電）", ["林映雪"]),
        ("（中央社記者林映雪 高雄14日電）", ["林映雪"]),
        ("〔記者許佳蓉／台北報導〕", ["許佳蓉"]),
        ("［記者林映雪／綜合報導］", ["林映雪"]),
    ],
)
def test_the_reporter_in_a_chinese_opening_is_the_author(opening: str, names: list[str]) -> None:
    assert values(list(find(plain_page(f"# 渡船\n\n{opening}{CHINESE}\n\n{CHINESE}"))), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize("opening", ["（记者注：此处有删节）", "（新华社记者何远帆摄）", "（周云舟说）", ""])
def test_other_brackets_name_no_reporter(opening: str) -> None:
    assert list(find(plain_page(f"# 渡船\n\n{opening}{CHINESE}\n\n{CHINESE}"))) == []


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("(서울=연합뉴스) 김철수 기자 = ", ["김철수"]),
        ("(세종=늪뉴스) 김철수·이영희 기자 = ", ["김철수", "이영희"]),
        ("[늪신문=홍길동 기자] ", ["홍길동"]),
        ("[늪신문 홍길동 기자] ", ["홍길동"]),
    ],
)
def test_the_reporter_in_a_korean_opening_is_the_author(opening: str, names: list[str]) -> None:
    assert values(list(find(plain_page(f"# 나루터\n\n{opening}{KOREAN}\n\n{KOREAN}"))), ClaimKind.AUTHOR) == names


def test_a_korean_line_that_ends_in_the_role_is_a_byline() -> None:
    assert values(list(find(plain_page(f"# 나루터\n\n홍길동 기자 hong@marsh.example\n\n{KOREAN}\n\n{KOREAN}"))), ClaimKind.AUTHOR) == [
        "홍길동"
    ]


def test_a_chinese_line_of_role_and_name_needs_no_colon() -> None:
    document = plain_page(f"# 渡船\n\n作者 林一\n\n{CHINESE}\n\n{CHINESE}\n\n王晓译")
    assert values(list(find(document)), ClaimKind.AUTHOR) == ["林一"]
    assert values(list(find(document)), ClaimKind.TRANSLATOR) == ["王晓"]
    assert values(list(find(plain_page(f"# 渡船\n\n{CHINESE}\n\n{CHINESE}\n\n林一编译"))), ClaimKind.TRANSLATOR) == []
