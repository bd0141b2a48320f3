"""Each rule in plain words, as “Why?” and the terminal say it; its source stands in clinical/rules.py."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migrainejournal.clinical.rules import Rule

_SENTENCES: dict[Rule, Any] = {
    Rule.HEADACHE_DAY: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A date with any headache: at least 30 minutes of it, or the larger share of a short one.",
    ),
    Rule.KNOWN_DAY: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A date with an attack, or confirmed headache-free. A date without an entry is unknown, never good.",
    ),
    Rule.CLEAR_DAY: QT_TRANSLATE_NOOP(
        "RuleWords", "A date you confirmed as headache-free, without any attack on it."
    ),
    Rule.MODERATE_OR_SEVERE_DAY: QT_TRANSLATE_NOOP(
        "RuleWords", "A headache day with a pain of 4 or more at its worst."
    ),
    Rule.LEIDEN: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A date of a headache of at least 30 minutes with two of: one-sided, throbbing, pain of 4 or more, "
        "worse moving; and nausea or vomiting, or both light and sound. Or an aura of 5 to 60 minutes began "
        "(60 for each of up to three kinds). "
        "Or a headache day with a triptan, ergot, gepant or lasmiditan.",
    ),
    Rule.FOUR_HOURS: QT_TRANSLATE_NOOP(
        "RuleWords",
        "As the Leiden rule, but the headache lasts at least four hours unless there was an aura or a "
        "migraine medicine.",
    ),
    Rule.TRIAL: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Migraine or probable migraine: a headache of at least 30 minutes with two of one-sided, throbbing, "
        "pain of 4 or more, worse moving; or with nausea or vomiting, or both light and sound.",
    ),
    Rule.IHS: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A headache of at least four hours with all features of migraine, or an aura with three of its six, "
        "or a headache day with a migraine medicine, whatever it did.",
    ),
    Rule.ACUTE_DAY: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A date on which any medicine of a counted class was taken acutely, for whatever pain. "
        "Days count, not tablets.",
    ),
    Rule.MIGRAINE_SPECIFIC_DAY: QT_TRANSLATE_NOOP(
        "RuleWords", "A date with a triptan, ergot, acute gepant or lasmiditan."
    ),
    Rule.WITHIN_48_HOURS: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Headaches less than 48 hours apart, from the end of one to the start of the next, are one.",
    ),
    Rule.LOCKED: QT_TRANSLATE_NOOP(
        "RuleWords", "Headaches with at most one date without headache between them are one attack."
    ),
    Rule.IHS_DAY: QT_TRANSLATE_NOOP(
        "RuleWords", "One whole date without headache makes the next headache a new attack."
    ),
    Rule.ICHD_1_1: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Lasts 4 to 72 hours untreated; two of one-sided, throbbing, pain of 4 or more, worse moving; "
        "and nausea or vomiting, or both light and sound (criteria B to D).",
    ),
    Rule.ICHD_1_2: QT_TRANSLATE_NOOP(
        "RuleWords",
        "An aura with three of: spreads gradually, symptoms in succession, 5 to 60 minutes each, one-sided, "
        "something added, headache with it or within 60 minutes (criteria B and C).",
    ),
    Rule.ICHD_1_3: QT_TRANSLATE_NOOP(
        "RuleWords",
        "A calendar month with at least 15 headache days, 8 of them with the features of migraine, with "
        "aura, or believed to be migraine and relieved by a triptan or ergot; for more than three months.",
    ),
    Rule.ICHD_1_5: QT_TRANSLATE_NOOP(
        "RuleWords", "All but one of the criteria for migraine without aura, or with aura."
    ),
    Rule.ICHD_8_2_1: QT_TRANSLATE_NOOP(
        "RuleWords", "Days with an ergot; the line is 10 a month for more than three months."
    ),
    Rule.ICHD_8_2_2: QT_TRANSLATE_NOOP(
        "RuleWords", "Days with any triptan; the line is 10 a month for more than three months."
    ),
    Rule.ICHD_8_2_3: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Days with any simple painkiller, all together; the line is 15 a month for more than three months.",
    ),
    Rule.ICHD_8_2_4: QT_TRANSLATE_NOOP(
        "RuleWords", "Days with an opioid; the line is 10 a month for more than three months."
    ),
    Rule.ICHD_8_2_5: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Days with a combination painkiller; the line is 10 a month for more than three months.",
    ),
    Rule.ICHD_8_2_6: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Days with medicines of several classes together, none of which reaches its own line; the line is 10 "
        "a month for more than three months. Gepants are not in it.",
    ),
    Rule.ICHD_8_2_7: QT_TRANSLATE_NOOP(
        "RuleWords",
        "As several classes together, where the line is only reached with doses nobody has named yet.",
    ),
    Rule.ICHD_8_2_8: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Days with another acute medicine, lasmiditan among them; the line is 10 a month for more than "
        "three months.",
    ),
    Rule.GEPANT_DAY: QT_TRANSLATE_NOOP(
        "RuleWords", "Days with an acute gepant. No line of overuse is published for them."
    ),
    Rule.RESPONSE_2H: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Of the doses whose question at two hours was answered: those with no pain then, without another "
        "painkiller before.",
    ),
    Rule.MENSTRUAL_WINDOW: QT_TRANSLATE_NOOP(
        "RuleWords",
        "An attack began within two days of the first day of bleeding: five dates, in at least two of three "
        "cycles.",
    ),
    Rule.RATE_28: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Days in 28, from the known days, where at least 80 % of the dates are known; from 50 to 80 % a "
        "range is given instead, below that the bare number.",
    ),
    Rule.REDUCTION: QT_TRANSLATE_NOOP(
        "RuleWords",
        "From the 28 days before the start (the mean of three times 28 where they are known) to the last 28: "
        "how much of the days is gone.",
    ),
    Rule.DAYS_AT_TARGET: QT_TRANSLATE_NOOP(
        "RuleWords",
        "All dates at or above the target dose, without the way up to it; after an injection, until the next "
        "one is due.",
    ),
    Rule.ADEQUATE_TRIAL: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Long enough to be judged: 8 weeks at the target dose; 12 weeks for monthly antibodies and gepants, "
        "24 for quarterly ones; two cycles of Botox.",
    ),
    Rule.EHF_RESISTANT: QT_TRANSLATE_NOOP(
        "RuleWords",
        "At least three classes of preventives failed or not allowed, and 8 or more debilitating headache "
        "days in each of three months in spite of acute medicine, two triptans having failed.",
    ),
    Rule.EHF_REFRACTORY: QT_TRANSLATE_NOOP(
        "RuleWords",
        "All classes of preventives failed or not allowed, and 8 or more debilitating headache days in each "
        "of six months in spite of acute medicine, two triptans having failed.",
    ),
    Rule.NICE_TA260_RESPONSE: QT_TRANSLATE_NOOP(
        "RuleWords", "NICE stops Botox when less than 30 % of the headache days are gone after two cycles."
    ),
    Rule.NICE_TA260_EPISODIC: QT_TRANSLATE_NOOP(
        "RuleWords",
        "NICE stops Botox when there were fewer than 15 headache days in each of three months in a row.",
    ),
    Rule.NICE_TA906: QT_TRANSLATE_NOOP(
        "RuleWords",
        "NICE stops rimegepant, given for episodic migraine, when less than half of the days are gone after "
        "12 weeks.",
    ),
    Rule.NICE_TA973: QT_TRANSLATE_NOOP(
        "RuleWords",
        "NICE stops it when, after 12 weeks, less than half of the days are gone (less than 30 % in chronic "
        "migraine).",
    ),
    Rule.WEAR_OFF: QT_TRANSLATE_NOOP(
        "RuleWords",
        "In at least two cycles, the last four weeks before the next injection have 1.3 times as many "
        "headache days as weeks 5 to 8, and two more.",
    ),
    Rule.MIDAS: QT_TRANSLATE_NOOP(
        "RuleWords",
        "The days of five questions on the last three months, added up: grade I to 5, II to 10, III to 20, "
        "IV from 21.",
    ),
    Rule.MIDAS_FROM_DIARY: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Headache days of the last 90 days on which you could do nothing, or much less. The questionnaire "
        "may count more.",
    ),
    Rule.PHQ_4: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Four answers from 0 to 3, added up: none to 2, mild from 3, moderate from 6, severe from 9. It is a "
        "first question, not an answer.",
    ),
    Rule.PHQ_9: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Nine answers from 0 to 3, added up: minimal to 4, mild from 5, moderate from 10, moderately severe "
        "from 15, severe from 20.",
    ),
    Rule.GAD_7: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Seven answers from 0 to 3, added up: minimal to 4, mild from 5, moderate from 10, severe from 15.",
    ),
    Rule.HIT_6: QT_TRANSLATE_NOOP(
        "RuleWords",
        "The total of the questionnaire, 36 to 78: little to 49, some from 50, substantial from 56, severe "
        "from 60. A change of 6 matters in chronic migraine.",
    ),
    Rule.MSQ: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Three totals from 0 to 100: restrictive, preventive, emotional. Changes of 3.2, 4.5 and 7.5 matter.",
    ),
    Rule.FUNCTION_SCALE: QT_TRANSLATE_NOOP(
        "RuleWords",
        "Headache days by the worst you noted: 0 as usual, 1 could go on, 2 slowed down, 3 had to lie down.",
    ),
}


def rule_sentence(rule: Rule) -> str:
    """What the rule counts, in plain words."""
    return QCoreApplication.translate("RuleWords", str(_SENTENCES[rule]))
