"""The time expressions that are known: what each looks like, what it means, an example or two.

Of forms that begin at the same place the longest wins, so a near miss is a form of its own: it
swallows the words that a careless pattern would take for a date.
"""

import re
from typing import NamedTuple

from quiz.language import dating
from quiz.language.dating import Resolver


class Form(NamedTuple):
    """One way to say a time; without a resolver it is not a time at all."""

    name: str
    pattern: re.Pattern[str]
    resolver: Resolver | None
    examples: tuple[tuple[str, str], ...]
    """A sentence and the phrase found in it, which is empty for a near miss."""


def after(*words: str) -> str:
    """A look-behind: the expression follows one of these words, in any case."""
    return "(?:" + "|".join(rf"(?<=\b(?i:{word}) )" for word in words) + ")"


def not_after(link: str, *words: str) -> str:
    """A look-behind: what came before `link` is none of these words."""
    return "".join(rf"(?<!\b{word} {link} )" for word in words)


FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT = r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?|(?:Mar|Apr|Jun|Jul)\."
MONTH = rf"(?P<month>(?:{FULL})\b|{SHORT})"
MONTH2 = MONTH.replace("month", "month2")
NOT_COUNTED = (
    r"(?! ?(?:%|percent|per cent|hundred|thousand|million|billion|trillion|a\.m|p\.m|am\b|pm\b))"
)
DAY = rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:/]|[.,]\d){NOT_COUNTED}"
DAY2 = DAY.replace("day", "day2")
DIGITS = r"(?:1[5-9]\d\d|20\d\d|2100)"
END = r"(?!\w|[.,:/]\d|-\w|'\w)"
YEAR = rf"(?P<year>{DIGITS}){END}"
YEAR2 = rf"(?P<year2>{DIGITS}){END}"
RANGE_YEAR = rf"(?P<year>{DIGITS})\b"
FIRST_YEAR = rf"(?P<first_year>{DIGITS})\b"
OF_YEAR = rf"(?:,? (?:of )?{YEAR}|,? (?:of )?(?i:(?P<which>last|this|next) year\b))"
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
WEEKDAY2 = WEEKDAY.replace("weekday", "weekday2")
PART = r"(?P<part>(?i:morning|afternoon|evening|night))\b"
OF_DAY = rf"(?:(?:the )?{PART} of )?"
STAGE = r"(?P<part>(?i:early|mid|late))"
BETWEEN = r"(?P<between>(?<=\b[Bb]etween ))?"
TO = r"(?(between) and |(?: ?[-–] ?| to | through | until ))"
PAIR = r"(?:,? (?:and|or) |/)"
UNIT = r"(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|centurie)s?\b"
NUMBER = (
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\d+)"
)
COUNT = rf"(?:(?:a )?few|several|many|some|a couple(?: of)?|{NUMBER})"
HEDGE = (
    "about|around|nearly|almost|over|under|just over|just under|more than|less than|some|at least|"
    "roughly|only|just"
)

THING = (
    r"(?!(?:was|has|is|as|its|his|this|does|says|always|perhaps|besides|whereas)\b)"
    r"(?:year|square|people|children|schoolchildren|men|women|percent|euro|\w*[^\Wsu]s)\b"
)
NOT_A_COUNT = rf"(?! (?:{THING}|(?:BCE?|GMT|million|billion|or more)\b))"
"""After a bare four-digit number: what would make it a count ("2000 people") and not a year."""

YEAR_CONTEXT = (
    after("in", "since", "until", "till", "during", "throughout", "before", "after", "for",
          "through", "by", "from", "year", "as of", "of")
    + not_after("by", "increased", "increase", "rose", "rise", "fell", "fall", "grew", "dropped",
                "down", "up", "cut", "reduced", "won", "lost", "beaten", "defeated")
    + not_after("of", "total", "number", "sum", "group", "crowd", "cost", "height", "survey",
                "sample", "maximum", "minimum", "altitude", "elevation", "population", "list",
                "score", "average", "distance", "speed", "price", "amount", "turnout", "out",
                "some", "depth", "length", "force", "team", "army", "staff", "fine", "audience")
)  # fmt: skip
MONTH_CONTEXT = after("in", "since", "until", "till", "during", "throughout", "through", "month of")
PLAIN_MONTH_CONTEXT = after("by", "before", "after", "for", "from")
NOT_NAMELIKE = r"(?!April|May|June|August|March)"
"""These months are also names and words: "before May resigned", "for April Jones"."""
MONTH_END = r"(?!'s [a-z]| (?:for|on|of) [A-Z]|[-–][A-Za-z]|[,.]?\d| \d| Madness| Fools)"


def _form(name: str, pattern: str, resolver: Resolver | None, *examples: tuple[str, str]) -> Form:
    return Form(name, re.compile(rf"(?<![\w/-]){pattern}"), resolver, examples)


NOT_TIMES = (
    _form("named weekday",
          r"(?:Black|Good|Bloody|Ash|Palm|Easter|Cyber|Giving|Fat|Shrove|Super|Holy|Spy|Maundy|"
          rf"Blue|Ruby|Manic|Whit|Bowl|Big|Man) {WEEKDAY}",
          None, ("Shops were full on Black Friday.", "")),
    _form("weekday in a name",
          rf"(?:[Tt]he )?{WEEKDAY} (?:Times|Mail|Mirror|Post|Telegraph|Express|Herald|Star|Sun|"
          r"Tribune|Independent|Evening Post|Night (?:Live|Football|Lights|Fever)|"
          r"School|Club|the 13th)\b",
          None, ("He was on Saturday Night Live.", "")),
    _form("some weekday",
          r"(?i:an?|one|every|each|any|some|most|another|alternate|usual|which) "
          rf"{WEEKDAY}(?: {PART})?",
          None, ("He swims every Saturday.", "")),
    _form("named attacks",
          r"(?:9/11|(?i:the|of|after|since|before|post) (?:September|Sept\.) 11)"
          r"(?![\d-]|,? (?:of )?\d{4})",
          None, ("It was after the events of September 11.", "")),
    _form("named movement",
          rf"{MONTH} {DAY} (?:[Mm]ovement|[Cc]ommittee|[Uu]prising|[Hh]oliday|Street|Square|"
          r"Brigade|Agreement|Revolution|Alliance|Coalition)\b",
          None, ("He joined the April 6 Movement.", "")),
    _form("own year",
          r"(?i:his|her|their|its|my|our|your|school|senior|final|\w+'s) (?i:last|next|first) "
          r"(?:year|month|week|day|summer|season|night|weekend)\b",
          None, ("In his last year he wrote.", "")),
    _form("world of today",
          r"(?i:today's) (?:world|society|youth|generation|children|standards|language|economy)\b",
          None, ("In today's world it is rare.", "")),
)  # fmt: skip

ABSOLUTE = (
    _form("iso day", rf"{RANGE_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){END}",
          dating.iso_day, ("It was filed on 2025-07-12.", "2025-07-12")),
    _form("slashed day", rf"(?P<month>\d\d?)/(?P<day>\d\d?)/{YEAR}",
          dating.slashed_day, ("The form is dated 7/25/2025.", "7/25/2025")),
    _form("days",
          rf"{BETWEEN}{MONTH} {DAY}(?:,? {FIRST_YEAR},?)?{TO}(?:{MONTH2} )?{DAY2}{OF_YEAR}?",
          dating.days, ("The visit is from June 30 to July 2.", "June 30 to July 2"),
          ("It rained between June 3 and 5.", "June 3 and 5")),
    _form("days first", rf"{BETWEEN}{DAY}(?: {MONTH})?{TO}{DAY2} {MONTH2}{OF_YEAR}?",
          dating.days, ("They meet on 11-13 July 2025.", "11-13 July 2025")),
    _form("day", rf"{OF_DAY}(?:{WEEKDAY},? )?{MONTH} {DAY}{OF_YEAR}?",
          dating.day, ("It opened on June 24.", "June 24"),
          ("He died on Friday, June 6, 2025.", "Friday, June 6, 2025")),
    _form("day first",
          rf"{OF_DAY}(?:{WEEKDAY},? )?(?:the )?{DAY} (?:of )?{MONTH}{OF_YEAR}?",
          dating.day, ("It opened on 24 June 2025.", "24 June 2025")),
    _form("months of years", rf"{BETWEEN}{MONTH},? {FIRST_YEAR}{TO}{MONTH2},? (?:of )?{YEAR}",
          dating.months, ("It ran from July 2003 to May 2004.", "July 2003 to May 2004")),
    _form("months", rf"{after('from', 'between')}{BETWEEN}{MONTH}{TO}{MONTH2}"
          rf"(?! \d\d?\b){OF_YEAR}?",
          dating.months, ("It ran from June to August 2024.", "June to August 2024")),
    _form("month", rf"(?:{STAGE}[ -])?{MONTH}{OF_YEAR}",
          dating.month, ("He left in June 2023.", "June 2023"),
          ("He left in late June of last year.", "late June of last year")),
    _form("years",
          rf"{after('from', 'between', 'over', 'in', 'during', 'for', 'the')}"
          rf"{BETWEEN}{RANGE_YEAR}{TO}{YEAR2}{NOT_A_COUNT}",
          dating.years, ("Taxes from 2004 to 2009 were paid.", "2004 to 2009")),
    _form("season of years",
          r"(?P<year>(?:19|20)\d\d)[-–/](?P<year2>(?:19|20)?\d\d)"
          r"(?= (?:season|school year|academic year|fiscal year|term)\b)",
          dating.years, ("In the 2022-23 season, they won.", "2022-23")),
    _form("years in brackets", rf"(?<=\(){RANGE_YEAR} ?[-–] ?{YEAR2}(?=\))",
          dating.years, ("The war (1950-1953) was long.", "1950-1953")),
    _form("decade", rf"the (?:{STAGE}[ -])?(?P<year>(?:1[5-9]|20)\d0)'?s\b",
          dating.decade, ("They fled in the early 1990s.", "the early 1990s")),
    _form("short decade", rf"the (?:{STAGE}[ -])?'(?P<year>\d0)s\b",
          dating.decade, ("It was big in the '90s.", "the '90s")),
    _form("stage of year", rf"{STAGE}(?:[ -]| in ){YEAR}{NOT_A_COUNT}",
          dating.year, ("It fell in late 2024.", "late 2024")),
    _form("year", rf"{YEAR_CONTEXT}{YEAR}{NOT_A_COUNT}",
          dating.year, ("It opened in 2014.", "2014")),
    _form("year in brackets", rf"(?<=\(){YEAR}(?=\))",
          dating.year, ("His first book (1998) sold well.", "1998")),
    _form("part of a year",
          r"(?:the )?(?i:summer|winter|spring|autumn|fall|end|start|beginning|middle|close|turn|"
          r"(?:first|second|third|fourth|last) (?:half|quarter|week|weekend|days?|months?)|rest|"
          rf"eve|week|weekend)(?: of|,| in)? (?:{MONTH}(?:,? {YEAR})?|{FIRST_YEAR}{END})",
          dating.unknown, ("It closed at the end of 2014.", "the end of 2014")),
)  # fmt: skip

DEICTIC = (
    _form("month alone",
          rf"(?:{MONTH_CONTEXT}|{PLAIN_MONTH_CONTEXT}{NOT_NAMELIKE}){MONTH}{MONTH_END}",
          dating.month, ("They met in November.", "November")),
    _form("stage of month", rf"{STAGE}[ -]{MONTH}{MONTH_END}",
          dating.month, ("They met in early June.", "early June")),
    _form("which month", rf"(?P<which_month>(?i:last|this|next)) {MONTH}{MONTH_END}",
          dating.month, ("They met last November.", "last November")),
    _form("hours of a weekday",
          rf"(?i:the (?:early|small|late) hours of ){WEEKDAY}(?: {PART})?",
          dating.weekday, ("It was in the early hours of Tuesday.", "the early hours of Tuesday")),
    _form("hours of yesterday", rf"(?i:the (?:early|small|late) hours of yesterday)(?: {PART})?",
          dating.yesterday,
          ("It was in the early hours of yesterday.", "the early hours of yesterday")),
    _form("weekday",
          r"(?:(?i:early|late|earlier|later)(?: on)? )?(?:(?P<which>(?i:last|this|next)) )?"
          rf"{WEEKDAY}(?: {PART})?",
          dating.weekday, ("They met on Saturday evening.", "Saturday evening")),
    _form("today", r"(?i:(?:earlier |later )?(?:today|this (?P<part>morning|afternoon|evening)))\b",
          dating.today, ("It opened earlier today.", "earlier today")),
    _form("tonight", r"(?i:(?:earlier |later )?to(?P<part>night))\b",
          dating.today, ("It opens tonight.", "tonight")),
    _form("yesterday", rf"(?i:yesterday)\b(?: {PART})?",
          dating.yesterday, ("A storm yesterday killed two.", "yesterday")),
    _form("last night", r"(?i:last (?P<part>night|evening))\b",
          dating.yesterday, ("It burned down last night.", "last night")),
    _form("tomorrow", rf"(?i:tomorrow)\b(?: {PART})?",
          dating.tomorrow, ("It opens tomorrow morning.", "tomorrow morning")),
    _form("a month from here", r"(?i:(?:earlier |later )?(?P<which>last|this|next) month)\b",
          dating.current_month, ("It opened earlier this month.", "earlier this month")),
    _form("a year from here",
          r"(?i:(?:(?:earlier|later|sometime) |(?P<part>early|mid|late)[ -])?"
          r"(?P<which>last|this|next) year)\b",
          dating.year, ("It opened late last year.", "late last year")),
    _form("ago",
          rf"(?i:(?P<hedge>{HEDGE}) )?(?P<count>(?i:{NUMBER})) "
          r"(?P<unit>(?:day|month|year)s?) ago\b",
          dating.ago, ("He came two days ago.", "two days ago")),
)  # fmt: skip

ANCHORED = (
    _form("week",
          r"(?i:(?:(?:earlier|later|early|late|sometime) )?(?:last|this|next) (?:week(?:end)?|"
          r"summer|winter|spring|fall|autumn|season|quarter|semester|term|decade|century))\b",
          dating.unknown, ("It ended last week.", "last week")),
    _form("vague ago",
          rf"(?i:(?:(?:{HEDGE}) )?(?:(?:{COUNT} (?:(?:hundred|thousand|million|billion) )?)?{UNIT}|"
          rf"long|a while) ago)(?: today| {WEEKDAY})?\b",
          dating.unknown, ("It was posted over 24 hours ago.", "over 24 hours ago")),
    _form("later",
          rf"(?i:(?:{COUNT} )?{UNIT}(?: and a half)? (?:later|earlier|prior|previously|from now)"
          rf"|{COUNT} {UNIT} (?:before|after))\b",
          dating.unknown, ("A year earlier he had lost.", "A year earlier")),
    _form("anchored",
          r"(?i:the (?:next|previous|following|same|preceding)|that(?: same)?) "
          r"(?:(?:(?:few|two|three) )?(?i:day|night|morning|afternoon|evening|week|weekend|month|"
          rf"year|summer|winter|spring|fall)s?\b|{WEEKDAY}(?: {PART})?)",
          dating.unknown, ("The next day they left.", "The next day")),
    _form("day before",
          r"(?i:the (?:day|week|month|year) (?:before|after)(?: \w+day| tomorrow)?)\b",
          dating.unknown, ("The day before, he left.", "The day before")),
    _form("weekday of something",
          rf"(?i:the|(?:the )?(?:first|second|third|fourth|last)|a week from|every other) {WEEKDAY}"
          r"(?:(?: (?i:morning|night|afternoon|evening))? (?i:before|after|of|in|following)\b)?",
          dating.unknown, ("The Monday after the vote he left.", "The Monday after")),
    _form("recent",
          rf"(?i:(?:the )?(?:past|last|next|coming|recent) (?:{COUNT} )?{UNIT}(?: and a half)?)",
          dating.unknown, ("They met over the past five months.", "the past five months")),
    _form("edge",
          r"(?i:(?:(?:the )?(?:end|start|beginning|middle|rest|course) of |(?:early|late|later|"
          r"earlier) in )(?:the|this|last|next) (?:day|week|weekend|month|year|decade|century))\b",
          dating.unknown, ("It must end by the end of the year.", "the end of the year")),
    _form("this one", rf"{after('during', 'of', 'throughout')}the (?:week(?:end)?|month|year)\b",
          dating.unknown, ("During the year it grew.", "the year")),
    _form("year end", r"(?i:year[ -]end)\b(?! \w+s\b)",
          dating.unknown, ("It must end by year end.", "year end")),
    _form("the weekend", r"(?i:over|during|throughout|at|for) the weekend\b",
          dating.unknown, ("It rained over the weekend.", "over the weekend")),
    _form("two weekdays",
          rf"{WEEKDAY}(?: {PART})?(?:,? (?:and|or|to|through|until) | ?[-–/] ?){WEEKDAY2}"
          r"(?: (?i:morning|afternoon|evening|night))?\b",
          dating.unknown, ("They met on Friday and Saturday.", "Friday and Saturday")),
    _form("two days",
          rf"(?:{MONTH} {DAY}(?:, {FIRST_YEAR})?{PAIR}(?:{MONTH2} )?{DAY2}"
          rf"|\d\d?{PAIR}\d\d? (?:{FULL})\b){OF_YEAR}?",
          dating.unknown, ("It rained on June 4 and 6.", "June 4 and 6")),
    _form("two months", rf"{MONTH}{PAIR}{MONTH2}(?!'s)(?: \d\d?\b)?(?:,? {YEAR})?",
          dating.unknown, ("It rained in April and May.", "April and May")),
    _form("two years", rf"{YEAR_CONTEXT}{RANGE_YEAR}(?:(?:{PAIR}|, ){DIGITS}\b)+{NOT_A_COUNT}",
          dating.unknown, ("They won in 2018 and 2022.", "2018 and 2022")),
)  # fmt: skip

FORMS: tuple[Form, ...] = (*NOT_TIMES, *ABSOLUTE, *DEICTIC, *ANCHORED)
"""In order of choice among forms that take the same words."""
