import pytest

from provtrack.values.east_asian import split_east_asian


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("张三、李四", "zh", ("张三", "李四")),
        ("本报记者 张三 李四 通讯员 王五", "zh", ("张三", "李四", "王五")),
        ("新华社记者张三", "zh", ("张三",)),
        ("作者：张三 编辑：李四", "zh", ("张三",)),
        ("责任编辑：张三", "zh", ()),
        ("张三/文", "zh", ("张三",)),
        ("张三 发自北京", "zh", ("张三",)),
        ("约翰·史密斯", "zh", ("约翰·史密斯",)),
        ("某某广州发布", "zh", ("某某广州发布",)),
        ("中央社記者張三台北5日電", "zh", ("張三",)),
        ("執筆：山田 太郎", "ja", ("山田 太郎",)),
        ("文・山田太郎", "ja", ("山田太郎",)),
        ("홍길동·김철수 기자", "ko", ("홍길동", "김철수")),
        ("김길동 인턴기자", "ko", ("김길동",)),
        ("예제신문 홍길동 기자", "ko", ("홍길동",)),
        ("", None, ()),
    ],
)
def test_names_come_without_roles_and_papers(text: str, language: str | None, names: tuple[str, ...]) -> None:
    assert split_east_asian(text, language) == names
