"""What the attacks are like, all together: how long, how bad, with what, and how they begin.

Each share is of the attacks that say anything about it: what was not recorded is not taken for absent.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.features import ONE_SIDED
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import Quality, Side, StartCertainty, Symptom

SEVERE = 7
SECONDS_OF_HOUR = 3600
SATURDAY = 5


@dataclass(frozen=True, kw_only=True)
class Share:
    """In how many it is so, of how many of which it is known."""

    met: int
    of: int


@dataclass(frozen=True, kw_only=True)
class AttackProfile:
    """`hours` are the lengths of the episodes that are over, `pains` the worst of each headache, both sorted.

    How they begin is counted of the episodes: what begins within one is no new attack (CLINICAL 1.4).
    `bothersome` are what bothered most besides pain, by the number of attacks.
    """

    hours: tuple[float, ...]
    pains: tuple[int, ...]
    symptoms: tuple[tuple[str, Share], ...]
    aura: Share
    one_sided: Share
    sides: tuple[tuple[Side, int], ...]
    throbbing: Share
    on_waking: Share
    at_weekend: Share
    bothersome: tuple[tuple[str, int], ...]

    @property
    def severe(self) -> Share:
        """Headaches with a worst pain of 7 or more."""
        return Share(met=sum(pain >= SEVERE for pain in self.pains), of=len(self.pains))


def attack_profile(attacks: Sequence[Attack], found: Iterable[Episode], now: Moment) -> AttackProfile:
    """What the attacks, and the episodes they make up, are like."""
    headaches = [attack for attack in attacks if attack.is_headache]
    whole = tuple(found)
    over = [episode for episode in whole if all(attack.end is not None for attack in episode.attacks)]
    firsts = [episode.attacks[0] for episode in whole]
    sides = Counter(attack.side for attack in headaches if attack.side is not None)
    return AttackProfile(
        hours=tuple(sorted(episode.length(now).total_seconds() / SECONDS_OF_HOUR for episode in over)),
        pains=tuple(sorted(a.worst_pain for a in headaches if a.worst_pain is not None)),
        symptoms=_symptoms(headaches),
        aura=Share(met=sum(bool(attack.auras) for attack in attacks), of=len(attacks)),
        one_sided=_share(headaches, lambda a: None if a.side is None else a.side in ONE_SIDED),
        sides=tuple(sides.most_common()),
        throbbing=_share(headaches, lambda a: None if a.quality is None else a.quality is Quality.THROBBING),
        on_waking=_share(firsts, lambda a: a.start_certainty is StartCertainty.WOKE_WITH_IT),
        at_weekend=_share(firsts, lambda a: a.start.civil_date.weekday() >= SATURDAY),
        bothersome=tuple(Counter(a.most_bothersome for a in attacks if a.most_bothersome).most_common()),
    )


def _symptoms(headaches: Sequence[Attack]) -> tuple[tuple[str, Share], ...]:
    """Each symptom of the list that came, of the attacks with any symptom named, frequent ones first."""
    named = [attack for attack in headaches if attack.symptoms]
    came = Counter(symptom for attack in named for symptom in attack.symptoms if symptom in {*Symptom})
    return tuple((symptom, Share(met=n, of=len(named))) for symptom, n in came.most_common())


def _share(attacks: Iterable[Attack], fact: Callable[[Attack], Verdict]) -> Share:
    facts = [known for known in map(fact, attacks) if known is not None]
    return Share(met=sum(facts), of=len(facts))
