"""Which statements are about one and the same article. Pure: works on mentions in memory, in any order of adding.

Nodes of different pages' chains are one article when
1. they have the same address, or were read from the same bytes or file;
2. they name the same outlet and title, and no date, language or address speaks against it (a copy's source of the
   same language is expected under the copy's title);
3. one article's sources, as several pages state them, name the same outlet: the chain of a repost and that of the
   page it was taken from then run on together.
An outlet alone never joins; where several articles would do, none is chosen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from provtrack.store.mention import Facts, Mention, contradict, facts_of, is_distinctive, same_outlet, settles


@dataclass(slots=True)
class Party:
    """An article in the making: the mentions that are taken for it."""

    mentions: dict[Mention, None] = field(default_factory=dict)
    """Each once, in the order of adding."""
    sources: set[int] = field(default_factory=set)
    """Parties it was made from."""
    made: set[int] = field(default_factory=set)
    """Parties made from it."""
    pages: set[int] = field(default_factory=set)
    """Snapshots of this batch that mention it."""
    facts: Facts | None = None
    """What the mentions come to, once it was asked for."""
    is_changed: bool = False
    """Whether anything was learnt of it since it was brought in."""

    def mention(self, mentions: Iterable[Mention]) -> None:
        """Take mentions in."""
        fresh = [mention for mention in mentions if mention not in self.mentions]
        if fresh:
            self.mentions.update(dict.fromkeys(fresh))
            self.facts = None
            self.is_changed = True


@dataclass(frozen=True, slots=True)
class Joined:
    """That a mention, or a known article, was taken for another."""

    party: int
    merged: int | None
    page: int
    reason: str


class Identities:
    """The articles that the pages of a batch may be about: those known (by their numbers) and new ones (negative, -1 first)."""

    def __init__(self, share_page: Callable[[int, int], bool]) -> None:
        """Begin empty.

        Args:
            share_page: Tells of two known articles whether one stored page's chain holds both: then they are two.
        """
        self._share_page = share_page
        self._parties: dict[int, Party] = {}
        self._merged: dict[int, int] = {}
        self._by_url: dict[str, list[int]] = {}
        self._by_words: dict[str, list[int]] = {}
        self._by_bytes: dict[str, list[int]] = {}
        self._by_file: dict[str, list[int]] = {}
        self._unsettled: set[int] = set()
        self._last = 0
        self.joins: list[Joined] = []

    def know(self, number: int, mentions: Iterable[Mention]) -> None:
        """Bring in an article that the database holds."""
        self._parties[number] = Party(dict.fromkeys(mentions))
        for mention in self._parties[number].mentions:
            self._index(number, mention)

    def is_known(self, number: int) -> bool:
        """Tell whether the article, or the one it was merged into, is here."""
        return self.party(number) in self._parties

    def numbers(self) -> tuple[int, ...]:
        """Return the parties that are here."""
        return tuple(self._parties)

    def changed(self) -> tuple[int, ...]:
        """Return the known articles of which something was learnt."""
        return tuple(number for number, party in self._parties.items() if number > 0 and party.is_changed)

    def is_observed(self, number: int) -> bool:
        """Tell whether a page of the party's own is among its mentions."""
        return any(mention.is_own for mention in self._parties[self.party(number)].mentions)

    def party(self, number: int) -> int:
        """Return the party that a number stands for now."""
        while number in self._merged:
            number = self._merged[number]
        return number

    def add(self, mention: Mention, page: int) -> int:
        """Take in what a new page states of one article; return its party."""
        found, reason = self._candidates(mention, page) if self._is_indexed(mention) else ([], "")
        if found:
            number = found[0]
            for other in found[1:]:
                number = self._unite(number, other, page, reason) or number
            self._parties[number].mention((mention,))
            self.joins.append(Joined(number, None, page, reason))
            self._unsettled.add(number)
        else:
            self._last -= 1
            number = self._last
            self._parties[number] = Party({mention: None})
        self._parties[number].pages.add(page)
        self._index(number, mention)
        return number

    def link(self, made: int, source: int) -> None:
        """Record that a page, or the database, states a derivation."""
        made, source = self.party(made), self.party(source)
        if made != source and made in self._parties and source in self._parties and source not in self._parties[made].sources:
            self._parties[made].sources.add(source)
            self._parties[source].made.add(made)
            if len(self._parties[made].sources) > 1:
                self._unsettled.add(made)

    def settle(self, page: int) -> None:
        """Join the sources of one article that name the same outlet, until nothing changes.

        Args:
            page: The page that is put on record as having brought it about.
        """
        waiting = self._forks({self.party(number) for number in self._unsettled})
        while waiting:
            number = self.party(waiting.pop())
            pair = self._twins(number)
            if pair is None:
                continue
            outlet = self.facts(pair[0]).outlet or self.facts(pair[0]).domain
            kept = self._unite(*pair, page, f"several pages name {outlet} as a source of one and the same article")
            if kept is not None:
                waiting |= self._forks({kept, self.party(number)})

    def facts(self, number: int) -> Facts:
        """Return what is known of a party."""
        party = self._parties[self.party(number)]
        if party.facts is None:
            party.facts = facts_of(tuple(party.mentions))
        return party.facts

    def _is_indexed(self, mention: Mention) -> bool:
        """Tell whether any party shares a key with the mention at all: mostly none does."""
        return (
            mention.url_key in self._by_url
            or mention.sha256 in self._by_bytes
            or mention.file in self._by_file
            or any(key in self._by_words for key in mention.word_keys)
        )

    def _index(self, number: int, mention: Mention) -> None:
        """Let the mention be found again."""
        for index, key in (
            (self._by_url, mention.url_key),
            (self._by_bytes, mention.sha256),
            (self._by_file, mention.file),
        ):
            if key:
                index.setdefault(key, []).append(number)
        for key in mention.word_keys:
            self._by_words.setdefault(key, []).append(number)

    def _found(self, index: dict[str, list[int]], key: str | None) -> list[int]:
        """Return the parties under a key, each once, known ones first and oldest first."""
        if not key or key not in index:
            return []
        if len(index[key]) == 1:
            return [self.party(index[key][0])]
        return sorted({self.party(number) for number in index[key]}, key=lambda number: (number < 0, abs(number)))

    def _candidates(self, mention: Mention, page: int) -> tuple[list[int], str]:
        """Return the parties that the mention is about, and why."""
        free = [number for number in self._found(self._by_url, mention.url_key) if page not in self._parties[number].pages]
        if free:
            return free, f"same address ({mention.url_key})"
        for index, key, reason in (
            (self._by_bytes, mention.sha256, "same bytes, read again from elsewhere"),
            (self._by_file, mention.file, f"read again from the same place ({mention.source})"),
        ):
            free = [
                number
                for number in self._found(index, key)
                if page not in self._parties[number].pages and self._is_same_reading(mention, number)
            ]
            if len(free) == 1:
                return free, reason
        return self._same_words(mention, page)

    def _is_same_reading(self, mention: Mention, number: int) -> bool:
        """Tell whether what was read again is still the same article."""
        own = [other for other in self._parties[number].mentions if other.is_own]
        return any(
            not (mention.url_key and other.url_key and mention.url_key != other.url_key)
            and (mention.title_key == other.title_key or (same_outlet(mention, other) and settles(mention.published, other.published)))
            for other in own
        )

    def _same_words(self, mention: Mention, page: int) -> tuple[list[int], str]:
        """Return the one party that names the same outlet and title, if nothing speaks against it."""
        named = dict.fromkeys(number for key in mention.word_keys for number in self._found(self._by_words, key))
        fitting = [number for number in named if page not in self._parties[number].pages and self._fits(mention, number)]
        if len(fitting) > 1 and mention.published:
            dated = [number for number in fitting if self.facts(number).published == mention.published]
            fitting = dated or fitting
        if len(fitting) > 1 and any(self._contradict(fitting[0], other) for other in fitting[1:]):
            return [], ""
        if not fitting:
            return [], ""
        date = self.facts(fitting[0]).published or mention.published
        return fitting, f"same outlet ({mention.outlet or mention.domain}) and title" + (f", {date}" if date else "")

    def _fits(self, mention: Mention, number: int) -> bool:
        """Tell whether a party with the mention's title is the article it means."""
        facts = self.facts(number)
        if contradict(mention, facts):
            return False
        if not is_distinctive(mention.title_key) and (not mention.published or mention.published != facts.published):
            return False
        return any(other.title_key == mention.title_key and same_outlet(mention, other) for other in self._parties[number].mentions)

    def _contradict(self, number: int, other: int) -> bool:
        """Tell whether two parties cannot be one article."""
        one, two = self._parties[number], self._parties[other]
        if one.pages & two.pages or (number > 0 and other > 0 and self._share_page(number, other)):
            return True
        return contradict(self.facts(number), self.facts(other))

    def _unite(self, number: int, other: int, page: int, reason: str) -> int | None:
        """Make two parties one, unless a page tells them apart; return the one that stays: the older."""
        number, other = self.party(number), self.party(other)
        one, two = self._parties[number], self._parties[other]
        if number == other or one.pages & two.pages or (number > 0 and other > 0 and self._share_page(number, other)):
            return None
        kept, gone = sorted((number, other), key=lambda party: (party < 0, abs(party)))
        stays, goes = self._parties[kept], self._parties.pop(gone)
        self._merged[gone] = kept
        stays.mention(goes.mentions)
        stays.pages |= goes.pages
        stays.sources = {self.party(source) for source in stays.sources | goes.sources} - {kept}
        stays.made = {self.party(made) for made in stays.made | goes.made} - {kept}
        for source in stays.sources:
            self._parties[source].made = {self.party(made) for made in self._parties[source].made} | {kept}
        for made in stays.made:
            self._parties[made].sources = {self.party(source) for source in self._parties[made].sources} | {kept}
        self.joins.append(Joined(kept, gone if gone > 0 else None, page, reason))
        self._unsettled.add(kept)
        return kept

    def _forks(self, numbers: set[int]) -> set[int]:
        """Return those of these parties, and of all that was made from them, that have several sources: only there can twins be."""
        below = self._reached(numbers, lambda party: party.made) | numbers
        return {number for number in below if len(self._parties[number].sources) > 1}

    def _reached(self, numbers: Iterable[int], way: Callable[[Party], set[int]]) -> set[int]:
        """Return all parties reached from some, these themselves only where others of them lead there."""
        seen: set[int] = set()
        waiting = list(numbers)
        while waiting:
            for following in way(self._parties[waiting.pop()]):
                if following not in seen:
                    seen.add(following)
                    waiting.append(following)
        return seen

    def _twins(self, number: int) -> tuple[int, int] | None:
        """Return two sources of a party, however far up, that are one article: same outlet, and one of them known only by it."""
        above = sorted(self._reached([number], lambda party: party.sources) - {number}, key=lambda party: (party < 0, abs(party)))
        facts = {party: self.facts(party) for party in above}
        for other in above:
            if facts[other].is_observed or facts[other].url_key or facts[other].title:
                continue
            fitting = [party for party in above if party != other and self._are_twins(party, other, facts)]
            if fitting and (len(fitting) == 1 or not any(self._contradict(fitting[0], party) for party in fitting[1:])):
                return fitting[0], other
        return None

    def _are_twins(self, number: int, other: int, facts: dict[int, Facts]) -> bool:
        """Tell whether two sources of one article name the same outlet, and neither was made from the other."""
        if not same_outlet(facts[number], facts[other]) or self._contradict(number, other):
            return False
        return other not in self._reached([number], lambda party: party.sources) and number not in self._reached(
            [other], lambda party: party.sources
        )
