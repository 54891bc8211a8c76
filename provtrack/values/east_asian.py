"""Chinese, Japanese and Korean bylines, taken apart."""

import re

from provtrack.values.bearer import EDGE, HAN, HANGUL, KANA, NameKind, kind_of, load_name_words

_EAST_SPLIT = re.compile(r"[、，,;；·・/／&\s]+")
_EAST_TAIL = re.compile(
    r"(?:\s?(?:特约撰稿人|首席记者|记者|記者|特派员|特派員|通讯员|编辑|編輯|主编|摄影|报道|報道|報導|撰文|实习生|发自.{0,12}|综合报道|客座教授|教授|先生|女士|さん|氏|記者=.*|編集委員|論説委員|特派員)|"
    r"\s?(?:인턴기자|수습기자|선임기자|전문기자|기자|특파원|논설위원|칼럼니스트|리포터|앵커|PD|교수|에디터)(?:\s?=.*)?)+\Z"
)
_JAPANESE_AND = re.compile(rf"(?<=[{HAN}]{{3}})と(?=[{HAN}]{{3}})")
_LABELLED_OTHERS = re.compile(
    r"[、，,・\s　/／](?:写真|撮影|イラスト|動画|図|編集|構成|聞き手|사진|영상|그래픽|편집|图|圖|摄|"
    r"摄影|攝影|图片|视频|编辑|編輯)[\s・:：＝=/／丨|｜　].*",
    re.DOTALL,
)
"""Who took the photographs, drew or edited, labelled behind the writers: "文・佐藤花子、写真・鈴木一郎"."""
_REPORTED_FROM = re.compile(rf"[／/][{HAN}]{{2,8}}?(?:報導|报导|报道|報道|連線|连线|電|电)\Z")
_INNER_LEAD = re.compile(r"(?:特约|见习|实习)?(?:记者|記者|通讯员|通訊員|实习生)[:：\s]?(?=\S)")
_EAST_AGENCY = re.compile(
    r"\A(?:[(（\[【][^()（）\[\]【】]{1,30}[)）\]】]\s?)?(?:(?:本报|本報|本刊|本网|本社|新华社|中新社|中新网|人民网|央视|[\w]{2,6}(?:网|社|报|台))(?=\s?(?:记者|記者|通讯员)))"
)
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){1,3}", re.ASCII)
"""A foreign name within a Chinese page, whose spaces part no names."""
_EAST_OTHERS = re.compile(
    r"(?:责任编辑|責任編輯|责编|編輯|编辑|来源|來源|摄影|攝影|译者|譯者|翻译|翻譯|校对|校對|审核|編譯|编译|监制)[:：／/].*|[/／]\s?(?:文|图|圖|摄|攝|文图)\Z|[\u4e00-\u9fff]{2}\d{1,2}日[电電].*",
    re.DOTALL,
)
"""What another did, or where and when a dispatch was sent."""


def split_east_asian(text: str, language: str | None) -> tuple[str, ...]:
    """Take a Chinese, Japanese or Korean byline apart."""
    words = load_name_words()
    first = _EAST_OTHERS.sub("", re.split(r"[|｜•●丨\n]|\s[–—-]\s|\s{3,}", text)[0])
    first = _REPORTED_FROM.sub("", _LABELLED_OTHERS.sub("", _JAPANESE_AND.sub("、", first)).strip(EDGE + "〔〕［］"))
    agency = _EAST_AGENCY.match(first)
    first = first[agency.end() :] if agency else first
    lead = words.closed.match(first.strip(EDGE + "・"))
    first = first.strip(EDGE + "・")[lead.end() :].lstrip("・") if lead else first
    first = _INNER_LEAD.sub(" ", first)
    first = _EAST_TAIL.sub("", first.strip(EDGE)).strip(EDGE)
    if not first:
        return ()
    is_japanese = language == "ja" or re.search(rf"[{KANA}]", first) is not None or _is_one_name(first)
    pieces = [
        piece
        for piece in (re.split(r"[、，,;；/／&]+\s*", first) if is_japanese or _LATIN_NAME.fullmatch(first) else _EAST_SPLIT.split(first))
        if piece.strip(EDGE)
    ]
    if "·" in first or "・" in first:
        dotted = [piece for piece in re.split(r"[、，,;；/／&\s]+", first) if piece]
        if (
            any(len(part) > 1 for piece in dotted for part in re.split(r"[·・]", piece))
            and not re.fullmatch(rf"[{HANGUL}·・\s]+", first)
            and not _all_short(first)
        ):
            pieces = dotted
    names: list[str] = []
    for piece in pieces:
        name = _EAST_TAIL.sub("", piece.strip(EDGE)).strip(EDGE)
        kind = kind_of(name) if name else NameKind.UNKNOWN
        if not name or (
            names
            and kind_of(names[0]) is not NameKind.ORGANISATION
            and kind is not NameKind.PERSON
            and (len(name) > 4 or len(names[0]) > 4 or kind is not NameKind.UNKNOWN)
        ):
            break
        names.append(name)
    people = [name for name in names if kind_of(name) is not NameKind.ORGANISATION]
    return tuple(dict.fromkeys(name.strip("・") for name in people or names))


def _is_one_name(text: str) -> bool:
    """Tell whether a space parts surname and given name, as in Japanese, rather than two Chinese names."""
    parts = text.split()
    return (
        len(parts) == 2 and all(re.fullmatch(rf"[{HAN}]{{1,3}}", part) for part in parts) and parts[1][0] not in load_name_words().chinese
    )


def _all_short(text: str) -> bool:
    """Tell whether points part whole Chinese names ("张三·李四"), rather than the parts of a foreign one."""
    return all(2 <= len(part) <= 3 and part[0] in load_name_words().chinese for part in re.split(r"[·・]", text))
