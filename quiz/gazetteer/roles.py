"""What persons are: families of roles, read off words such as "Russian foreign minister"."""

import re

FAMILIES: tuple[tuple[str, str], ...] = (
    ("spokesperson", r"spokes\w+|press secretary"),
    ("royal", r"king|queen|prince|princess|emperor|empress|sultan|emir|duke|duchess"),
    ("religious", r"pope|archbishop|bishop|cardinal|imam|rabbi|ayatollah|priest|pastor|monk|nun"),
    ("foreign", r"foreign minister|foreign secretary|foreign affairs|secretary of state"),
    ("defense", r"defen[sc]e (minister|secretary|chief)|(minister|secretary) of defen[sc]e"),
    ("interior", r"home secretary|interior minister|minister of the interior"),
    ("justice", r"attorney general|justice minister|minister of justice"),
    ("finance", r"finance minister|minister of finance|treasury secretary|exchequer"),
    ("education", r"education (minister|secretary)|(minister|secretary) of education"),
    ("environment", r"environment minister|minister of the environment"),
    ("ambassador", r"ambassador|envoy|diplomat|consul"),
    ("security", r"(security|intelligence) (aide|advis\w+|chief|head|council)"
     r"|military intelligence"),
    ("nasa", r"nasa ((deputy|associate) )?administrator"),
    ("faa", r"faa ((deputy|associate) )?administrator"),
    ("mayor", r"mayor"),
    ("governor", r"governor"),
    ("legislator", r"senator|law-?maker|legislator|congress(man|woman)|parliamentarian|mp"
     r"|council(l)?ors?|politicians?|candidate|pan-democrats?|democrats?|republican"),
    ("un", r"(un|united nations|u\.n\.) secretary[ -]general"),
    ("head", r"(?<!to the )prime minister|premier|chancellor"),
    ("minister", r"ministers?|undersecretary|secretary"),
    ("head", r"president|leader|dictator"),
    ("military", r"general|commander|colonel|admiral|officer|soldier|lieutenant|sergeant|cmdr"),
    ("law", r"prosecutor|judge|lawyer|attorney|barrister|solicitor|police\w*|sheriff|detective"),
    ("astronaut", r"astronaut|cosmonaut"),
    ("scientist", r"\w*scientist|researcher|professor|engineer|investigator|\w+ologist|physicist"
     r"|chemist|expert|analyst|research associate|academic|scholar|co-?author|economist"),
    ("journalist", r"journalist|reporter|correspondent|editor|anchor|columnist|blogger"),
    ("business", r"c\.?e\.?o|(company|apple|google|facebook|microsoft) (chief|head|creator)"
     r"|chief executive|entrepreneur|tycoon|billionaire|investor"),
    ("coach", r"coach|(team )?manager of"),
    ("referee", r"referee|umpire"),
    ("athlete", r"player|striker|goalkeeper|defender|midfielder|captain|footballer|athlete"
     r"|swimmer|sprinter|cyclist|boxer|golfer|team member"),
    ("actor", r"actor|actress|film star|comedian"),
    ("musician", r"musician|singer|rapper|composer|conductor|guitarist|pianist|violinist"),
    ("writer", r"writer|author|novelist|poet|playwright"),
    ("whistleblower", r"whistle-?blower|leaker|wikileaks founder"),
    ("activist", r"activist|campaigner|dissident"),
    ("student", r"student|pupil|teenager"),
    ("teacher", r"teacher|headmaster|principal|instructor"),
    ("farmer", r"farmer|rancher"),
    ("manager", r"director|manager|head|chief|chair\w*|founder|coordinator|official|executive"
     r"|representative|member"),
)  # fmt: skip
"""The first family that has a word of the role is its family."""

GROUPS: tuple[frozenset[str], ...] = (
    frozenset(
        (
            "head", "foreign", "defense", "interior", "justice", "finance", "education",
            "environment", "minister", "security", "ambassador", "spokesperson", "legislator",
            "governor", "mayor", "official",
        )
    ),
    frozenset(["un", "unofficial", "head", "foreign", "ambassador"]),
    frozenset(["military", "security", "defense"]),
    frozenset(["nasa", "faa", "manager", "scientist", "astronaut"]),
    frozenset(["manager", "business", "faa"]),
    frozenset(["writer", "journalist"]),
    frozenset(["manager", "activist", "law"]),
    frozenset(["actor", "musician"]),
    frozenset(["student", "teacher"]),
    frozenset(["banker", "finance"]),
)  # fmt: skip
"""Families that one can mistake for each other."""

SPORTS = frozenset(
    (
        "soccer", "tennis", "basketball", "baseball", "athletics", "swimming", "racing", "golf",
        "cycling", "boxing", "chess",
    )
)  # fmt: skip
PUBLIC = frozenset(
    (
        "head", "foreign", "defense", "interior", "justice", "finance", "education",
        "environment", "un", "royal", "nasa", "faa",
    )
)  # fmt: skip
"""Offices whose holders the public knows by name."""

NATIONAL = GROUPS[0] | PUBLIC | {"religious", "activist", "banker"}
"""Families whose people belong to one country."""
OFFICES = PUBLIC | {
    "banker",
    "spokesperson",
    "security",
    "official",
    "unofficial",
    "governor",
    "mayor",
    "legislator",
    "ambassador",
    "minister",
}
"""Families whose people hold an office for a time; others stay known for what they did."""
VAGUE = frozenset(["manager", "minister"])
"""Families of words that say little: "director", "chief", "secretary"."""
LOCAL = frozenset(["mayor", "governor"])
MINOR = frozenset(["legislator", "spokesperson"])
"""Families whose people one takes for a minister only where nobody is nearer."""
FAR = 3


def family(role: str | None) -> str | None:
    """The family of a role: "US Secretary of State" -> "foreign"."""
    said = (role or "").casefold()
    return next((name for name, words in FAMILIES if _has(words, said)), None)


def _has(words: str, role: str) -> bool:
    return re.search(rf"(?<![\w-])(?:{words})(?!\w)", role) is not None


def apart(one: str | None, other: str | None) -> int:
    """How far two families are apart: 0 the same, 1 alike, 2 unknown, FAR."""
    if one is None or other is None:
        return 2
    if one == other or ("athlete" in (one, other) and SPORTS & {one, other}):
        return 0
    if len(LOCAL & {one, other}) == 1 and (OFFICES - LOCAL) & {one, other}:
        return FAR
    return 1 if any({one, other} <= group for group in GROUPS) else FAR
