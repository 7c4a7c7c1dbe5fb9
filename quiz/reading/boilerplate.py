"""Boilerplate: what a publisher or an author adds to a story, always in the same words."""

import re

from quiz.reading.english import other_language
from quiz.reading.rules import NAME, NAMES, Rule, is_long, like
from quiz.reading.shape import has_finite_verb, is_finished


def _reports(text: str) -> bool:
    """Does it tell what somebody said or did, as an invitation to the reader never does?"""
    return re.search(r"\b(?:said|says|told|tells|according to|was|were|had)\b", text) is not None


BOILERPLATE: tuple[Rule, ...] = (
    Rule(
        "advertisement",
        like(
            r"\W*(?:advertisements?|advertising|ad|sponsored(?: content)?|"
            r"skip (?:ad|advertisement)|"
            r"(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?|"
            r"continue reading the main story)\W*$",
            case=False,
        ),
        ("Advertisement", "- ADVERTISEMENT -", "Story continues below advertisement"),
        ("Advertisement spending rose by 4 % last year.",),
    ),
    Rule(
        "copyright",
        like(
            r"(?:copyright )?(?:©|\(c\)) ?\w|copyright,? \d{4}\b|.{0,200}\ball rights reserved\W*$|"
            r"this material may not be published",
            case=False,
        ),
        ("©2025 Bloomberg L.P.", "Copyright 2025 The Daily Post. All rights reserved.", "(c) 2024"),
        ("Copyright law protects a song for 70 years.",),
    ),
    Rule(
        "byline",
        like(rf"(?:By|BY|by|Written by|Story by) (?:the )?{NAMES}(?: ?[,|] .{{0,60}})?$"),
        ("By Jane Doe", "By Jane Doe and John Roe, Reuters", "By Ana de Souza | Staff writer"),
        ("By Friday, the water had reached the school.", "By Jane Doe's count, six ships sank."),
        unless=(is_finished,),
    ),
    Rule(
        "credits",
        like(
            r"\W*(?:Additional |Further |With )?"
            r"(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslation|[Pp]roduction)"
            r"(?:,? (?:and )?(?:additional )?(?:reporting|writing|editing))* (?:by|from) [A-Z]"
        ),
        (
            "Reporting by Jane Doe; Editing by John Roe",
            "(Additional reporting by Jane Doe in Rome.)",
        ),
        ("Reporting by Reuters led to the minister's fall.", "Reporting by phone is slow."),
        unless=(has_finite_verb, is_long),
    ),
    Rule(
        "story credit",
        like(
            rf"{NAMES}(?: in [A-Z]\w+)? (?:also )?(?:(?:wrote|adapted|reported|produced|edited) "
            r"(?:on )?(?:this|the|it)(?: (?:story|report|article))? for (?:the )?[A-Z]|"
            r"contributed to (?:this|the) (?:report|story|article)|was the editor)|"
            r"This (?:story|article|report) (?:was|is|has been|originally|first) (?:\w+ ){0,3}"
            r"(?:published|adapted|translated|republished|produced|supported|updated|corrected|appeared)"
        ),
        (
            "Jane Doe wrote this story for VOA Learning English.",
            "Jane Doe and Ann Roe reported on this story for VOANews.com. Jim Poe was the editor.",
            "Jane Doe in Seoul also contributed to this report.",
            "This article was originally published by The Daily Post.",
        ),
        ("Mary Doe wrote this story for a contest in 1816.", "He wrote this story for Disney."),
        unless=(is_long,),
    ),
    Rule(
        "sign-off",
        like(rf"(?:(?:And )?I'm {NAME}\.\s*)+$"),
        ("I'm Jane Doe.", "I'm Jane Doe. And I'm John Roe.", "And I'm Jane Doe."),
        ("I'm Jane Doe and I have come to vote.",),
    ),
    Rule(
        "invitation",
        like(
            r"(?:please )?(?:sign up|subscribe|download our|click here|share this|like us on|"
            r"get (?:our|the) (?:daily|weekly|morning|free)|want more (?:news|stories)|"
            r"(?:read|see|hear|watch|listen) (?:more|also|next|now|here)\b|also read|see also|"
            r"watch:|listen:|read:|(?:follow|join) .{1,50} on (?:twitter|x|facebook|instagram|"
            r"youtube|telegram|whatsapp|linkedin|threads|bluesky|social media)\b|"
            r"we want to hear from you|write to us|let us know|leave a comment|"
            r"tell us what you think|what do you think\?|recommended (?:for you|stories)|"
            r"most (?:read|popular)\b)",
            case=False,
        ),
        (
            "Sign up for our morning newsletter.",
            "Read more: The bridge that took two years",
            "Follow Jane Doe on Twitter.",
            "We want to hear from you. Write to us in the Comments section.",
        ),
        (
            "Subscribe now, the firm told its users.",
            "Follow the river, the old men said, and on Sunday you reach the sea.",
            "Read more books, the minister said.",
        ),
        unless=(_reports, is_long),
    ),
    Rule(
        "standards",
        like(
            r"Our Standards: |(?:Got a|Have a) (?:news |confidential )?tip\b|"
            r"Send (?:us )?(?:tips|comments)"
        ),
        ("Our Standards: The Daily Post Trust Principles.", "Got a tip? Write to the desk."),
        ("Our standards are high, she said.",),
    ),
    Rule(
        "related",
        like(
            r"related (?:articles?|stor(?:y|ies)|content|coverage|links?|topics?|news|reading)\b"
            r"(?:\(s\))?\W*(?:$|: )",
            case=False,
        ),
        (
            "Related article(s)",
            "Related story: Bridge opens",
            "RELATED STORIES",
        ),
        ("Related news reached the capital on Friday.", "Related research found the same."),
    ),
    Rule(
        "address",
        like(r"\W*(?:https?://|www\.)\S+\W*$|\S+@\S+\.\w+$|pic\.twitter\.com/\S+$"),
        ("https://example.org/story", "news@example.org"),
        ("The site www.example.org went down on Friday.",),
    ),
    Rule(
        "post",
        like(r".{0,40}@\w{2,}\s?:$|.{1,60}\(@\w+\)(?: [A-Z]\w+ \d{1,2}, \d{4})?$"),
        ("Jane Doe @janedoe:", "- Jane Doe (@janedoe) May 4, 2025"),
        ("The minister wrote to @janedoe: 'Come.'",),
    ),
    Rule(
        "glossary",
        like(
            r"[\w' -]{2,40} [-\u2013\u2014] ?"
            r"(?:n|v|adj|adv|prep|conj|pron|phrasal v|phr|idiom|expression|exp)\.\s"
        ),
        (
            "mission \u2013 n. a task or job that someone is given",
            "give up - phrasal v. to stop trying",
        ),
        ("The mission \u2013 now in its third year \u2013 has failed.",),
    ),
    Rule(
        "another language",
        lambda text: other_language(text) is not None,
        ("El presidente llegó a la capital en la noche.", "Президент прибыл в Париж."),
        ("The film 'La vie en rose' and its star were in Paris.", "Los Angeles was quiet."),
    ),
    Rule(
        "ornament",
        lambda text: not any(map(str.isalnum, text)),
        ("_______", "* * *"),
        ("7.",),
    ),
)

CLOSING: tuple[Rule, ...] = (
    Rule(
        "end matter",
        like(
            r"[\W_]*(?:sources?|references|external links|further reading|words in this story|"
            r"vocabulary|glossary|notes|more on this(?: story)?|"
            r"sister links|related (?:articles|stories|links|news))\W*$",
            case=False,
        ),
        ("Sources", "Words in This Story", "_____ References:"),
        ("Sources close to the king said so.", "Notes from the trial were lost."),
    ),
)
"""Where an article ends: such a line, and all after it, goes."""
