"""What numbers, units and hedges look like, and the numbers that are something else."""

import re
from typing import NamedTuple


class NearMiss(NamedTuple):
    """Words with a number in them that is no amount, and a sentence that has one."""

    name: str
    pattern: re.Pattern[str]
    example: str


# ---------------------------------------------------------------- numbers

SIGNS = r"(?:(?:US|U\.S\.|A|C|CA|HK|NZ|S|R)?\$|[€£¥₹₩₽])"
SMALL_WORD = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen"
)
TEN_WORD = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
SCALE_WORD = "(?:hundred|thousand|million|billion|trillion)"
SIMPLE_WORD = rf"(?:{TEN_WORD}(?:-(?:one|{SMALL_WORD}))?|{SMALL_WORD})"
ONE = (
    r"(?<!no )(?<!the )(?<!this )(?<!that )(?<!any )(?<!every )(?<!each )(?<!which )(?<!at )"
    r"(?<!day )(?<!another )one(?= [a-z])(?! (?:of|another|day|who|that|which|can|could|should|"
    r"must|may|might|is|was|are|were|has|had|would|will|or|and|more|thing|by|night|morning|in|on|to|at|"
    r"for|from|with|where|when|if|as|but|the|a|an|such|time|side|hand|way|reason|point)\b)"
)
WORDS = (
    rf"(?i:(?:(?:half )?an? dozen|{SIMPLE_WORD} dozen|half an? {SCALE_WORD}"
    rf"|(?:an?|one|{SIMPLE_WORD}) {SCALE_WORD}(?: {SCALE_WORD})?"
    rf"(?:,? (?:and )?(?:one|{SIMPLE_WORD})(?: {SCALE_WORD})?)*"
    rf"|(?:one|{SIMPLE_WORD}) and a half(?: {SCALE_WORD})?|{SIMPLE_WORD}|{ONE}))"
)
FRACTIONS = (
    r"(?i:(?:an?|one|two|three|four|five)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?"
    r"(?= (?:of|the)\b)|(?:two|three|four|five|seven|nine)[ -](?:third|quarter|fifth|sixth|"
    r"eighth|tenth)s|one-(?:third|quarter|fifth|tenth)|"
    r"(?:a |one )?half(?= (?:of|the|its|their|his|her)\b))"
)
BEGIN = r"(?<![\w/.,:#@$€£+'-])(?<!\d[ -]/[ -])(?<!\+/- )"
FINISH = rf"(?!\w|[.,:/]\d|['-]\w|–\d)(?! (?:{SCALE_WORD}(?:th|s)?|dozens?)\b)(?!°(?![CF]\b))"

NUMBER = re.compile(
    rf"{BEGIN}(?:"
    rf"(?:(?P<sign>{SIGNS} ?))?(?P<digits>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?"
    rf"(?: {SCALE_WORD}|(?(sign)(?:[mbk]n?|tn)|bn))?)"
    rf"|(?P<fraction>{FRACTIONS})|(?P<words>{WORDS})){FINISH}"
)

# ---------------------------------------------------------------- units

CURRENCY_SIGNS = {
    "$": "dollars", "US$": "US dollars", "U.S.$": "US dollars", "A$": "Australian dollars",
    "C$": "Canadian dollars", "CA$": "Canadian dollars", "HK$": "Hong Kong dollars",
    "NZ$": "New Zealand dollars", "S$": "Singapore dollars", "R$": "reais", "€": "euros",
    "£": "pounds", "¥": "yen", "₹": "rupees", "₩": "won", "₽": "rubles",
}  # fmt: skip
CURRENCY_NAMES = {
    "dollar": "dollars", "euro": "euros", "cent": "cents", "US dollar": "US dollars",
    "U.S. dollars": "US dollars", "roubles": "rubles",
}  # fmt: skip
CURRENCIES = (
    r"(?:(?:US|U\.S\.|Canadian|Australian|Hong Kong|New Zealand|Singapore) )?dollars?|euros?|"
    r"cents?|yen|yuan|rupees|rupiah|roubles|rubles|pesos|francs|riyals|rials|dirhams|shekels|kronor|kroner|kronur|zlotys?|forints?|reais|shillings?|naira|rand|kwacha|taka|"
    r"hryvnias?|baht|pounds sterling|pence"
)

UNITS = {
    "m": "meters", "metre": "meters", "metres": "meters", "meter": "meters", "km": "kilometers",
    "kms": "kilometers", "kilometre": "kilometers", "kilometres": "kilometers",
    "kilometer": "kilometers", "cm": "centimeters", "centimetres": "centimeters",
    "centimeter": "centimeters", "mm": "millimeters", "millimetres": "millimeters",
    "mile": "miles", "mi": "miles", "foot": "feet", "ft": "feet", "inch": "inches",
    "yard": "yards", "kg": "kilograms", "kgs": "kilograms", "kilogram": "kilograms",
    "kilos": "kilograms", "kilo": "kilograms", "g": "grams", "gram": "grams", "ton": "tons",
    "tonne": "tonnes", "metric ton": "metric tons", "pound": "pounds", "lb": "pounds",
    "lbs": "pounds", "ounce": "ounces", "oz": "ounces", "degree": "degrees",
    "°C": "degrees Celsius", "°F": "degrees Fahrenheit", "degrees celsius": "degrees Celsius",
    "degrees fahrenheit": "degrees Fahrenheit", "second": "seconds", "minute": "minutes",
    "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years",
    "decade": "decades", "century": "centuries", "year old": "years old", "acre": "acres",
    "hectare": "hectares", "liter": "liters", "litre": "liters", "litres": "liters",
    "gallon": "gallons", "watt": "watts", "kilowatt": "kilowatts", "megawatt": "megawatts",
    "MW": "megawatts", "GW": "gigawatts", "kW": "kilowatts", "mph": "miles per hour",
    "km/h": "kilometers per hour", "kph": "kilometers per hour", "knot": "knots",
}  # fmt: skip
"""As told -> as named; what is not listed is its own name in lower case."""

LENGTHS = (
    r"meters?|metres?|kilometers?|kilometres?|kms?|centimeters?|centimetres?|cm|"
    r"millimet(?:er|re)s|mm|miles?|mi|m|foot|feet|ft|inch(?:es)?|yards?"
)
OTHER_UNITS = (
    r"kg|kgs|kilograms?|kilos?|grams?|g|(?:metric )?tons?|tonnes?|pounds?|lbs?|ounces?|oz|"
    r"degrees (?:Celsius|Fahrenheit)|(?<=\d )degrees|seconds?|minutes?|hours?|days?|weeks?|months?|"
    r"years? old|years?|decades?|centur(?:y|ies)|acres?|hectares?|lit(?:er|re)s?|gallons?|barrels|"
    r"(?:kilo|mega|giga)?watts?|MW|GW|kW|percentage points?|mph|km/h|kph|knots?|nautical miles|"
    r"light-years|gigabytes|terabytes|megabytes"
)
UNIT = re.compile(
    rf"(?P<percent> ?%| per ?cent\b)|(?: (?P<currency>{CURRENCIES})\b)"
    rf"|(?: (?P<unit>(?:square |cubic )?(?:{LENGTHS})|{OTHER_UNITS})\b|(?P<degrees> ?°[CF]\b))"
    r"(?P<rate> (?:per|an) hour\b)?(?![-'][A-Za-z])"
)

# ---------------------------------------------------------------- hedges

HEDGES = (
    "about|around|some|at least|at most|more than|less than|fewer than|over|under|nearly|almost|"
    "as much as|as many as|as few as|as little as|up to|roughly|approximately|an estimated|"
    "close to|no more than|not more than|no fewer than|no less than|just over|"
    "just under|well over|slightly over|slightly more than|slightly less than|little more than|"
    "a little over|exactly|above|below|in excess of|upwards of"
)
HEDGE_BEFORE = re.compile(
    r"\b(?P<hedge>" + "|".join(sorted(HEDGES.split("|"), key=len, reverse=True)) + r")"
    r"(?: (?:a total of|a further|another|an additional))? $",
    re.IGNORECASE,
)
HEDGE_AFTER = re.compile(r" (?P<hedge>or more|or so|or fewer|or less)\b", re.IGNORECASE)

# ---------------------------------------------------------------- near misses

COUNTABLE = re.compile(
    rf" (?:{CURRENCIES}|{LENGTHS}|years? old|years|days|weeks|months|hours|minutes|tons|tonnes|"
    r"acres|(?:\w+ )?(?:people|schoolchildren|children|men|women|students|soldiers|troops|workers|"
    r"pupils|migrants|refugees|visitors|residents|households|homes|houses|families|patients|passengers|"
    r"protesters|votes|voters|signatures|participants|pilgrims|cases|deaths|copies|seats|schools))"
    r"\b| ?%"
)
"""What makes four digits a count and not a year."""

WORDS_BEFORE_A_COUNT = frozenset(
    {
        "about", "additional", "after", "all", "almost", "although", "among", "and", "another",
        "approximately", "are", "around", "as", "at", "because", "before", "between", "both",
        "but", "by", "estimated", "exactly", "fewer", "first", "for", "from", "had", "has",
        "have", "her", "his", "if", "in", "including", "is", "its", "just", "killing", "last",
        "least", "less", "more", "most", "my", "nearly", "of", "on", "only", "or", "our",
        "over", "roughly", "since", "some", "than", "that", "the", "their", "there", "these",
        "those", "to", "under", "until", "up", "was", "were", "when", "while", "with", "your",
    }
)  # fmt: skip
"""After these a number counts, even where they are written with a capital."""

SENTENCE_START = re.compile(r"(?:^|[.!?:;—–(\[]\"? ?|[\"'(\[])\s*(?:\"|')?$")

COUNTED = rf"(?:\d[\d,.]*|one|{SMALL_WORD}|{TEN_WORD}(?:-\w+)?)"
BOUND = rf"(?:{SIGNS} ?)?{COUNTED}(?: ?%| {SCALE_WORD})?"
NUMBERED = (
    r"page|chapter|section|article|number|no\.|nos\.|day|group|phase|stage|level|type|class|grade|"
    r"category|room|gate|flight|route|highway|area|district|version|volume|season|episode|figure|"
    r"line|unit|zone|track|channel|posts?|top|division|step|act|scene|size|pages|chapters|numbers|"
    r"rooms|lot|apartment|floor|lane|terminal|platform|mark|covid|catch|psalm|tier|year"
)
"""Before a number these make it a label."""
RANGE_END = rf"(?:{SIGNS} ?)?{COUNTED}\b"


def _miss(name: str, pattern: str, example: str) -> NearMiss:
    return NearMiss(name, re.compile(pattern), example)


NOT_NUMBERS = (
    _miss("score or range", r"(?<![\w-])\d[\d,.]* ?%? ?[-–:] ?\d[\d,.]*", "They won 1 – 0."),
    _miss("score in words", r": \d+, [\w ]+: \d+", "So far it is Reds: 1, Blues: 0."),
    _miss("range in words",
          rf"(?i)(?<![\w-]){BOUND},? (?:to|or) {RANGE_END}", "It has 40 to 50 questions."),
    _miss("from and to",
          rf"(?i)\b(?:from|between) {BOUND}(?: [a-z]+)? (?:to|and) {RANGE_END}",
          "It rose from 9 to 10."),
    _miss("share of few",
          rf"(?i)\b{COUNTED}(?:-in-| in (?:every )?| out of (?:every )?){COUNTED}\b",
          "One in five was ill."),
    _miss("clock",
          r"(?i)\b\d\d?(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b|o'clock)|\b\d\d?:\d\d\b|\b\d{4} GMT",
          "It lands at 10:41 a.m. today."),
    _miss("clock in words", rf"(?i)\b{COUNTED} o'clock|half past \w+",
          "At nine o'clock it rang."),
    _miss("age in commas", r"(?<=\w, )\d\d?(?=,(?! \d)|\.$| \(|;)", "Ann Lee, 42, won."),
    _miss("age", r"(?i)\b(?:aged|age|ages) \d+(?: (?:to|and) \d+)?", "He is aged 42."),
    _miss("numbered thing",
          rf"(?i)\b(?:{NUMBERED})[ #]+{COUNTED}(?:(?:, | and | or | to |-){COUNTED})*"
          rf"(?! {SCALE_WORD})\b",
          "Read page 3 again."),
    _miss("half that is no share",
          r"(?i)\b(?:first|second|other|better|latter|former|top|bottom|last) half\b"
          r"|\bhalf[ -](?:an? )?(?:hour|time|brother|sister|way|mile)\b",
          "The first half of the game was dull."),
    _miss("vague",
          rf"(?i)\b(?:few|several|many|some|couple of) (?:{SCALE_WORD}|dozen)s?\b",
          "A few hundred came."),
    _miss("phone",
          r"(?:\+\d+[ -])?\(?\d{3}\)?[ -]\d{3}[ -]\d{4}\b|\+\d[\d -]{6,}", "Call 202 555-0123."),
    _miss("tolerance", r"\+/- ?\d[\d.,]*", "A tolerance of +/- 101 grams."),
    _miss("address", r"https?://\S+|www\.\S+|\S+@\S+", "See http://example.org/a/12 for more."),
    _miss("event of a year",
          r"\b(?:1[5-9]|20)\d\d (?=(?:[A-Z]\w+ )+)", "The 2018 World Cup was long."),
    _miss("compound",
          rf"(?i)\b{COUNTED}-(?!(?:one|{SMALL_WORD}|thirds?|quarters?|fifths?|tenths?)\b)[a-z]+",
          "A three-day visit began."),
)  # fmt: skip
