"""Slot readers: what `{outlet}`, `{person}`, `{date}` … take from the text that a template leaves to them."""

import re
from collections.abc import Callable

from provtrack.errors import DataFileError
from provtrack.extract.naming import (
    Filling,
    Passage,
    find_name_end,
    find_quoted_at_end,
    find_url,
    is_caseless,
    read_backwards,
    read_outlets,
    skip_marks,
    web_address,
)
from provtrack.extract.phrasebook import UNSPACED
from provtrack.values.date import find_dates
from provtrack.values.language import named
from provtrack.values.license import find_licenses, license_of_url
from provtrack.values.name import split_people
from provtrack.values.outlet import registry

Reader = Callable[[Passage, int, int, bool], tuple[Filling, ...]]
"""Passage, where the slot begins, where it ends at the latest, whether it is open (ends the template) -> what it holds."""

SENTENCE = "sentence"
"""A slot no template holds: the whole sentence."""

LINK = "link"
"""A slot no template holds: the link that the wording itself carries."""

TARGET = "language:target"
"""The language translated into: a translation into another than the document's is not the document."""

_QUOTED = re.compile(r"[\"“„«‘《「『״〈]([^\"“”„«»‘《》「」『』״〈〉\n]{2,200})[\"“”»’》」』״〉]")
_OPENING = re.compile(r"[«„“].")
"""The title begins there, and something else stands before it: "Tom Vance „Dry Fen“"."""

_QUOTE = re.compile('[«„“"]')
_OPENING_MARKS = frozenset("«„“")
"""What begins with one is a title, not a person."""

_YEAR = re.compile(r"[\s(,]*((?:19|20)\d\d)\b(?!\s*[-–:/.]?\d)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_JOIN = re.compile(r"[\"”»’)\]]*\s*(?:[,，、/&]|\b(?:and|und|et|y|e|и|en|og|och)\b|和|与|及)?\s*")
_MACHINE_TAIL = re.compile(r"[\s\d.-]+[\w.]*$")
_GIVEN_NAME = re.compile(r"[ \u3000]([\u3040-\u30ff\u3400-\u9fff]{1,4})(?![^\s、，／/）)。])")
_LONGEST_SURNAME = 4
_MAX_CASELESS_NAME = 5
"""Words of a name, or of several, in a script without capitals; a longer run is a sentence."""

_ARABIC = re.compile(r"[\u0590-\u06ff]")


def read_slot(name: str, passage: Passage, start: int, end: int, *, is_open: bool) -> tuple[Filling, ...]:
    """Return what a slot holds, several where the text names several; nothing where it does not hold what it should."""
    return _READERS[slot_kind(name)](passage, start, end, is_open)


def slot_kind(name: str) -> str:
    """Return what kind of slot a name means: "outlet" for "outlet2" and "outlet:translation".

    Raises:
        DataFileError: There is no such kind.
    """
    kind = re.split(r"[\d:]", name, maxsplit=1)[0]
    if kind not in _READERS and kind not in {SENTENCE, LINK}:
        raise DataFileError("data/phrases", f"{{{name}}}", f"no such slot: there are {', '.join(sorted(_READERS))}")
    return kind


def _read_outlets(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: FBT001 - the readers' one signature
    if not is_open and start == passage.start:
        filling = read_backwards(passage, start, end)
        return () if filling is None else (filling,)
    if not is_open and passage.words.language in UNSPACED and (quoted := find_quoted_at_end(passage, start, end)) is not None:
        return (quoted,)
    return read_outlets(passage, start, end, is_open=is_open)


def _read_people(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: ARG001, FBT001
    if passage.text[start:end].lstrip()[:1] in _OPENING_MARKS:
        return ()
    at = skip_marks(passage.text, start, end)
    if (link := passage.link_at(at)) is not None and passage.text[at : link.span.end].strip().casefold() not in passage.words.here:
        return _read_linked_people(passage, at, end)
    limit = min(end, at + 200)
    is_unspaced = passage.words.language in UNSPACED
    at = _after_role(passage, at, limit) if is_unspaced else at
    run_end = _unspaced_people_end(passage, at, limit) if is_unspaced else find_name_end(passage, at, limit, is_list=True)
    run = passage.text[at:run_end].strip().rstrip(",;:*_")
    if not run:
        return ()
    machine = _machine(passage, run, at, limit)
    if machine is not None:
        return (Filling(machine, at, at + len(machine), flags=frozenset({"machine"})),)
    is_caseless_name = is_caseless(run) and run.count(" ") < _MAX_CASELESS_NAME
    is_name = is_unspaced or is_caseless_name or any(character.isupper() for character in run)
    if not is_name and not _is_account(passage, start, run, run_end):
        return ()
    if any(word.casefold() in passage.words.no_name for word in run.split()) or _is_headline(passage, start, run, run_end):
        return ()
    if is_caseless_name and not is_unspaced and not _stands_as_name(passage, start, run, run_end):
        return ()
    if named(run.casefold()) is not None or any(character.isdigit() for character in run[:1]):
        return ()
    names = split_people(run, passage.words.language) or ((run,) if len(run) <= 60 else ())
    return tuple(Filling(name, at, run_end) for name in names)


def _is_headline(passage: Passage, start: int, run: str, run_end: int) -> bool:
    """Tell whether a capitalised word behind a label begins a headline, not a name: "Translation: Lost words and where they went"."""
    if " " in run or passage.words.language in UNSPACED or passage.text[max(passage.start, start - 3) : start].rstrip()[-1:] != ":":
        return False
    following = _WORD.match(passage.text, run_end + 1, passage.end) if passage.text[run_end : run_end + 1] == " " else None
    word = following.group() if following else ""
    words = passage.words
    return word.islower() and word not in words.stop | words.both | words.lead | words.ends | words.connect


def _stands_as_name(passage: Passage, start: int, run: str, run_end: int) -> bool:
    """Tell whether words without capitals are a name: behind a label with its mark, or two to four alone in their sentence."""
    if not _ARABIC.match(run) or passage.text[max(passage.start, start - 3) : start].rstrip()[-1:] in {":", "：", "/", "="}:
        return True
    words = run.split()
    rest = passage.text[run_end : passage.end].lstrip()
    is_alone = not any(character.isalnum() for character in rest) or rest[:1] in "،,|•/(-–—"
    return len(words) > 1 and is_alone and words[0] not in passage.words.stop and not words[0].startswith("ال")


def _is_account(passage: Passage, start: int, run: str, run_end: int) -> bool:
    """Tell whether a lower-case word is an account's name: alone behind its label."""
    label = passage.text[max(passage.start, start - 3) : start].rstrip()[-1:]
    rest = passage.text[run_end : passage.end].strip()
    return run.isascii() and " " not in run and label in {":", "：", "/", "@"} and not rest[:1].isalnum()


def _after_role(passage: Passage, at: int, limit: int) -> int:
    """Return where the person begins after "观察者网专栏作者 ": a word that ends in a role, and a space."""
    end = find_name_end(passage, at, limit)
    has_role = any(passage.text[at:end].endswith(role) for role in passage.words.lead_noun)
    return end + 1 if has_role and passage.text[end : end + 1].isspace() and end + 2 < limit else at


def _unspaced_people_end(passage: Passage, at: int, limit: int) -> int:
    last = _with_given_name(passage, at, find_name_end(passage, at, limit), limit)
    while last < limit and passage.text[last] in "、/" and last - at < 60:
        after = find_name_end(passage, last + 1, limit)
        if after == last + 1 or passage.text[after : after + 1] in {"：", ":"} or after - last > 20:
            break
        last = after
    return last


def _with_given_name(passage: Passage, at: int, end: int, limit: int) -> int:
    """Take in the given name that a Japanese surname is parted from by a space, but not the next label."""
    given = _GIVEN_NAME.match(passage.text, end, limit)
    if (
        "ja" not in {passage.words.language, passage.language}
        or given is None
        or end - at > _LONGEST_SURNAME
        or given.group(1) in passage.words.no_name
    ):
        return end
    return given.end()


def _machine(passage: Passage, run: str, at: int, limit: int) -> str | None:
    """Return the program's name if a program is named as the translator."""
    folded = run.casefold()
    for candidate in (folded, _MACHINE_TAIL.sub("", folded), folded.split()[0]):
        if candidate in passage.words.machine:
            return run
    first = _WORD.match(passage.text, at, limit)
    if first is not None and first.group().casefold() in passage.words.machine:
        return first.group()
    return None


def _read_linked_people(passage: Passage, at: int, end: int) -> tuple[Filling, ...]:
    found: list[Filling] = []
    while at < end and len(found) < 8:
        link = passage.link_at(at)
        if link is None:
            break
        name = " ".join(passage.text[at : link.span.end].split()).strip(" ,.:@")
        if name and name.casefold() not in passage.words.here:
            flags = frozenset({"machine"}) if name.casefold() in passage.words.machine else frozenset[str]()
            found.append(Filling(name, at, link.span.end, web_address(link.href), flags))
        joiner = _JOIN.match(passage.text, link.span.end, end)
        at = joiner.end() if joiner else end
    return tuple(found)


def _read_date(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: ARG001, FBT001
    window = passage.text[start : min(end, start + 60)]
    mention = next(iter(find_dates(window, passage.words.language)), None)
    year = _YEAR.match(window)
    if mention is None and year is not None:
        return (Filling(year.group(1), start + year.start(1), start + year.end(1)),)
    if mention is None or any(character.isalnum() for character in _without_lead(passage, window[: mention.start])):
        return ()
    return (Filling(str(mention.date), start + mention.start, start + mention.end),)


def _without_lead(passage: Passage, text: str) -> str:
    words = [word for word in text.split() if word.casefold().strip("(:,") not in passage.words.lead]
    return "".join(words)


def _read_language(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: FBT001
    words = list(_WORD.finditer(passage.text, start, min(end, start + 60)))
    if not words or passage.text[start : words[0].start()].strip("\"'“”«»:：（( \u00a0"):
        return ()
    if passage.words.language in UNSPACED:
        return _read_unspaced_language(passage, words[0].start(), words[0].end(), is_open=is_open)
    while len(words) > 1 and words[0].group().casefold() in passage.words.lead and named(words[0].group().casefold()) is None:
        words.pop(0)
    for count in (2, 1):
        if len(words) >= count:
            tag = named(passage.text[words[0].start() : words[count - 1].end()].casefold())
            if tag is not None:
                return (Filling(tag, words[0].start(), words[count - 1].end()),)
    return ()


def _read_unspaced_language(passage: Passage, start: int, end: int, *, is_open: bool) -> tuple[Filling, ...]:
    for last in range(min(end, start + 6), start + 1, -1) if is_open else (end,):
        tag = named(passage.text[start:last].strip())
        if tag is not None:
            return (Filling(tag, start, last),)
    return ()


def _read_license(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: ARG001, FBT001
    for link in passage.links:
        if start <= link.span.end and link.span.start < end and (spdx := license_of_url(link.href)):
            return (Filling(spdx, link.span.start, min(link.span.end, end), link.href),)
    mention = next(iter(find_licenses(passage.text[start : min(end, start + 160)])), None)
    if mention is None or mention.start > 40:
        return ()
    return (Filling(mention.spdx, start + mention.start, start + mention.end),)


def _read_title(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: FBT001
    at = start
    while at < end and (passage.text[at].isspace() or passage.text[at] in ":：*_\u200e\u200f"):
        at += 1
    quoted = _QUOTED.match(passage.text, at, end)
    if quoted is not None:
        inner = passage.link_at(quoted.start(1))
        return (Filling(quoted.group(1).strip(" ,"), quoted.start(1), quoted.end(), web_address(inner.href) if inner else None),)
    at = skip_marks(passage.text, at, end)
    link = passage.link_at(at)
    stop = min(link.span.end, end) if link is not None else end
    if link is None and is_open:
        cut = re.search(r"[|。；;\n]|[)）】]|[.!?](?=\s|$)|,? (?:by|von|par|por|published) ", passage.text[at:stop])
        stop = at + cut.start() if cut else stop
    value = passage.text[at:stop].strip(" \"“”„«»'.,:：*_\u3000")
    if link is None and _OPENING.search(value):
        return ()
    if len(value) < 2 or len(value) > 200 or (link is not None and value.casefold() in passage.words.here):
        return ()
    if link is None and (" " not in value or (is_open and value[0].islower())) and passage.words.language not in UNSPACED:
        return ()
    return (Filling(value, at, stop, web_address(link.href) if link else None),)


_END_OF_AGENCIES = re.compile(r"[)）;。\n]|\. |[,|(\s]\s?(?:fot|foto|photo|bild|фото)\s?[.:/]", re.IGNORECASE)
"""Where the agencies of a label end: at the sentence's, or before whoever took the picture ("Źródło: PAP, fot. Ada Lund")."""


def _read_agencies(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: FBT001
    stop = min(end, start + 120) if is_open else end
    begin = max(start, end - 120) if start == passage.start else start
    segment = passage.text[begin:stop]
    cut = _END_OF_AGENCIES.search(segment) if is_open else None
    segment = segment[: cut.start()] if cut else segment
    return tuple(Filling(agency.short, begin, begin + len(segment)) for agency in registry().agencies_in(segment.strip(" .:：,-–—(")))


def _read_urls(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: ARG001, FBT001
    filling = find_url(passage, start, end)
    return () if filling is None else (filling,)


def _read_text(passage: Passage, start: int, end: int, is_open: bool) -> tuple[Filling, ...]:  # noqa: FBT001
    quote = _QUOTE.search(passage.text, start, min(end, start + 80)) if is_open else None
    end = quote.start() if quote is not None else end
    value = passage.text[start:end].strip()
    return (Filling(value, start, end),) if 0 < len(value) <= 240 else ()


_READERS: dict[str, Reader] = {
    "outlet": _read_outlets,
    "holder": _read_outlets,
    "person": _read_people,
    "date": _read_date,
    "language": _read_language,
    "license": _read_license,
    "title": _read_title,
    "agency": _read_agencies,
    "url": _read_urls,
    "text": _read_text,
}
