"""Every rule the journal counts by, and where it was published.

The sentence that says it in plain words stands in `gui/rule_words.py`.
"""

from collections.abc import Mapping
from enum import StrEnum

from migrainejournal.domain.vocabulary import EpisodeRule, Instrument, MigraineDayRule


class Rule(StrEnum):
    """The name of a rule; findings carry it, files and screens name it."""

    HEADACHE_DAY = "headache_day"
    KNOWN_DAY = "known_day"
    CLEAR_DAY = "clear_day"
    MODERATE_OR_SEVERE_DAY = "moderate_or_severe_day"
    LEIDEN = "leiden"
    FOUR_HOURS = "four_hours"
    TRIAL = "trial"
    IHS = "ihs"
    ACUTE_DAY = "acute_day"
    MIGRAINE_SPECIFIC_DAY = "migraine_specific_day"
    WITHIN_48_HOURS = "48h"
    LOCKED = "locked"
    IHS_DAY = "ihs_day"
    ICHD_1_1 = "1.1"
    ICHD_1_2 = "1.2"
    ICHD_1_3 = "1.3"
    ICHD_1_5 = "1.5"
    ICHD_8_2_1 = "8.2.1"
    ICHD_8_2_2 = "8.2.2"
    ICHD_8_2_3 = "8.2.3"
    ICHD_8_2_4 = "8.2.4"
    ICHD_8_2_5 = "8.2.5"
    ICHD_8_2_6 = "8.2.6"
    ICHD_8_2_7 = "8.2.7"
    ICHD_8_2_8 = "8.2.8"
    GEPANT_DAY = "gepant_day"
    RESPONSE_2H = "response_2h"
    MENSTRUAL_WINDOW = "A1.1.1"
    RATE_28 = "rate_28"
    REDUCTION = "reduction"
    DAYS_AT_TARGET = "days_at_target"
    ADEQUATE_TRIAL = "adequate_trial"
    EHF_RESISTANT = "ehf_resistant"
    EHF_REFRACTORY = "ehf_refractory"
    NICE_TA260_RESPONSE = "ta260_response"
    NICE_TA260_EPISODIC = "ta260_episodic"
    NICE_TA906 = "ta906"
    NICE_TA973 = "ta973"
    WEAR_OFF = "wear_off"
    MIDAS = "midas"
    MIDAS_FROM_DIARY = "midas_from_diary"
    PHQ_4 = "phq4"
    PHQ_9 = "phq9"
    GAD_7 = "gad7"
    HIT_6 = "hit6"
    MSQ = "msq"
    FUNCTION_SCALE = "function_scale"


_LEIDEN_STUDY = "van der Arend 2023, Cephalalgia"
_OWN = "Migraine Journal"
"""A rule of this project, which no source settles."""

SOURCES: Mapping[Rule, str] = {
    Rule.HEADACHE_DAY: "Pijpers, thesis (CHARM)",
    Rule.KNOWN_DAY: _OWN,
    Rule.CLEAR_DAY: _OWN,
    Rule.MODERATE_OR_SEVERE_DAY: "PREEMPT, doi 10.1111/ane.12171",
    Rule.LEIDEN: _LEIDEN_STUDY,
    Rule.FOUR_HOURS: _LEIDEN_STUDY,
    Rule.TRIAL: "EVOLVE-2 NCT02614196; CONQUER NCT03559257",
    Rule.IHS: f"IHS, as quoted in {_LEIDEN_STUDY}",
    Rule.ACUTE_DAY: "van der Arend, thesis, chapter 2",
    Rule.MIGRAINE_SPECIFIC_DAY: f"{_LEIDEN_STUDY}; gepants and ditans: {_OWN}",
    Rule.WITHIN_48_HOURS: f"Schmerzklinik Kiel, attack duration; {_OWN}",
    Rule.LOCKED: "Sci Rep 2020, doi 10.1038/s41598-020-60505-5",
    Rule.IHS_DAY: "IHS trial guideline, as quoted by Schmerzklinik Kiel",
    Rule.ICHD_1_1: "ICHD-3 1.1",
    Rule.ICHD_1_2: "ICHD-3 1.2",
    Rule.ICHD_1_3: "ICHD-3 1.3",
    Rule.ICHD_1_5: "ICHD-3 1.5",
    Rule.ICHD_8_2_1: "ICHD-3 8.2.1",
    Rule.ICHD_8_2_2: "ICHD-3 8.2.2",
    Rule.ICHD_8_2_3: "ICHD-3 8.2.3",
    Rule.ICHD_8_2_4: "ICHD-3 8.2.4",
    Rule.ICHD_8_2_5: "ICHD-3 8.2.5",
    Rule.ICHD_8_2_6: "ICHD-3 8.2.6",
    Rule.ICHD_8_2_7: "ICHD-3 8.2.7",
    Rule.ICHD_8_2_8: "ICHD-3 8.2.8",
    Rule.GEPANT_DAY: f"Lo Castro 2021, doi 10.2147/DHPS.S304373; {_OWN}",
    Rule.RESPONSE_2H: "Tfelt-Hansen & Diener 2020, Cephalalgia 40:1331",
    Rule.MENSTRUAL_WINDOW: f"ICHD-3 A1.1.1; chance: {_OWN}",
    Rule.RATE_28: f"Di Tanna 2019, doi 10.1186/s12874-019-0664-5; coverage: {_OWN}",
    Rule.REDUCTION: f"Di Tanna 2019, doi 10.1186/s12874-019-0664-5; windows: {_OWN}",
    Rule.DAYS_AT_TARGET: "AHS 2018; J Headache Pain 2019, doi 10.1186/s10194-019-1040-x",
    Rule.ADEQUATE_TRIAL: "AHS 2018 and 2021; Botox: NICE TA260",
    Rule.EHF_RESISTANT: "EHF 2020, doi 10.1186/s10194-020-01130-5",
    Rule.EHF_REFRACTORY: "EHF 2020, doi 10.1186/s10194-020-01130-5",
    Rule.NICE_TA260_RESPONSE: "NICE TA260",
    Rule.NICE_TA260_EPISODIC: "NICE TA260",
    Rule.NICE_TA906: "NICE TA906",
    Rule.NICE_TA973: "NICE TA973",
    Rule.WEAR_OFF: f"Masters-Israilov 2019, Headache 59:1753; Khan 2020, Headache 60:430; lines: {_OWN}",
    Rule.MIDAS: "Stewart 2001, Neurology",
    Rule.MIDAS_FROM_DIARY: f"after Stewart 2001, Neurology; {_OWN}",
    Rule.PHQ_4: "Kroenke 2009, Psychosomatics",
    Rule.PHQ_9: "Kroenke 2001, J Gen Intern Med",
    Rule.GAD_7: "Spitzer 2006, Arch Intern Med",
    Rule.HIT_6: "Kosinski 2003, Qual Life Res",
    Rule.MSQ: "Rendas-Baum 2013, doi 10.1007/s11136-012-0230-7; Lipton 2019, Neurology 92:e2250",
    Rule.FUNCTION_SCALE: "IHS trial guideline; Canadian Migraine Tracker",
}
OWN_RULES = frozenset(rule for rule, source in SOURCES.items() if source == _OWN)
"""Those that rest on no source but this project."""

OF_MIGRAINE_DAY: Mapping[MigraineDayRule, Rule] = {rule: Rule(rule.value) for rule in MigraineDayRule}
OF_EPISODE: Mapping[EpisodeRule, Rule] = {rule: Rule(rule.value) for rule in EpisodeRule}
OF_INSTRUMENT: Mapping[Instrument, Rule] = {instrument: Rule(instrument.value) for instrument in Instrument}
