"""Common nouns for named things: what sort of thing each means, and which is a kind of which."""

from quiz.fact import Sort
from quiz.grammar.word_lists import words

OF_SORT: dict[Sort, frozenset[str]] = {
    "organization": words(
        "academy agency airline alliance army association authority automaker band bank board body "
        "branch brand brewer broadcaster bureau cabinet carmaker carrier cartel chain channel "
        "charity choir church club coalition college commission committee company conglomerate "
        "consortium contractor cooperative corporation council daily department developer division "
        "federation firm force foundation gang government group guild institute institution "
        "laboratory lab league legion magazine maker manufacturer militia ministry movement museum "
        "network newspaper ngo non-profit nonprofit office orchestra organisation organization "
        "outlet panel parliament party police publication publisher regiment regulator retailer "
        "school sect senate service society start-up startup studio subsidiary supplier tabloid "
        "team theater theatre tribunal trust union university watchdog weekly wing"
    ),
    "name": words(
        "act agreement aircraft airliner airplane aeroplane algorithm app application asteroid "
        "award balloon bill bird boat bomber breed bus campaign capsule car chatbot chopper code "
        "comet computer craft cruiser currency database destroyer device drone drug engine ferry "
        "fighter freighter frigate game glider helicopter initiative jet lander language law liner "
        "locomotive medicine missile mission model moon operation orbiter plan plane planet "
        "platform pact probe product program programme project prize religion rifle robot rocket "
        "rotorcraft rover satellite scheme ship shuttle site smartphone software spacecraft "
        "spaceship species starship strain submarine system tank tanker telescope tool torpedo "
        "train tram trawler treaty truck tunnel turbine vaccine variant vehicle vessel virus "
        "warship weapon website yacht"
    ),
    "event": words(
        "battle carnival celebration ceremony championship competition concert conference congress "
        "contest convention cup cyclone derby earthquake event exhibition expo fair festival games "
        "holiday hurricane marathon massacre match parade pilgrimage race rally regatta revolution "
        "storm summit tournament trial typhoon war"
    ),
    "work": words(
        "album anthem ballet biography blog book column comedy comic documentary drama film memoir "
        "movie musical novel opera painting play podcast poem sculpture series show single sitcom "
        "song soundtrack statue symphony trilogy"
    ),
    "place": words(
        "airport base bay beach bridge building camp canal castle cathedral cemetery city county "
        "country crater dam desert district factory field forest gate glacier gulf harbor harbour "
        "highway hospital hotel island lake mall mine mosque mountain nation neighborhood "
        "neighbourhood palace park peninsula plant port prison province ranch range reef region "
        "reservation reserve resort restaurant river road shelter site stadium state station "
        "strait street suburb temple tower town valley village volcano zoo"
    ),
}  # fmt: skip
"""Sort -> singular nouns that introduce a name of that sort; "site" is a place or a website."""

GENERAL = {
    "aircraft": "plane airplane aeroplane jet airliner helicopter rotorcraft drone bomber glider",
    "plane": "jet airliner airplane aeroplane bomber",
    "airplane": "plane jet airliner",
    "chopper": "helicopter",
    "craft": "spacecraft spaceship aircraft helicopter rotorcraft probe lander boat",
    "vehicle": "car truck bus van rover tank tram ambulance tractor",
    "spacecraft": "probe orbiter lander rover satellite shuttle spaceship starship",
    "probe": "orbiter spacecraft",
    "ship": "ferry tanker freighter warship destroyer frigate cruiser liner vessel",
    "vessel": "ship ferry tanker boat yacht trawler submarine freighter warship frigate destroyer",
    "boat": "yacht trawler ferry",
    "warship": "destroyer frigate cruiser",
    "company": "firm maker manufacturer retailer airline bank startup start-up carrier contractor "
    "supplier developer brewer automaker carmaker publisher conglomerate studio chain subsidiary",
    "firm": "company retailer manufacturer startup start-up contractor",
    "business": "company firm retailer",
    "maker": "automaker carmaker manufacturer",
    "carrier": "airline",
    "group": "charity organization organisation non-profit nonprofit ngo militia band orchestra "
    "gang movement alliance coalition association choir",
    "organization": "charity group non-profit nonprofit ngo association foundation agency "
    "federation organisation alliance union",
    "organisation": "charity group non-profit nonprofit ngo association foundation agency "
    "federation organization alliance union",
    "charity": "foundation",
    "paper": "newspaper daily tabloid",
    "publication": "newspaper magazine daily weekly tabloid",
    "outlet": "newspaper broadcaster website magazine channel",
    "broadcaster": "network channel station",
    "body": "committee council commission federation",
    "panel": "committee commission",
    "institution": "university college school bank museum institute",
    "school": "academy college university",
    "college": "university",
    "storm": "hurricane typhoon cyclone",
    "tournament": "championship cup competition",
    "competition": "championship tournament cup contest",
    "contest": "championship competition",
    "program": "programme project scheme",
    "programme": "program project scheme",
    "show": "series musical",
    "film": "movie documentary",
    "movie": "film documentary",
    "book": "novel biography memoir",
    "novel": "book",
    "drug": "medicine",
    "app": "application",
    "platform": "app website network",
    "site": "website",
    "website": "site",
    "nation": "country",
    "town": "city",
}
"""General noun -> the nouns a thing may be called by elsewhere for "the" general noun to mean it.

Left out on purpose: "team" for a company, "department" for an agency, "law" for a bill.
"""

NAME_FIRST = words(
    "act aircraft airplane base bill camp campaign capsule code database drone festival "
    "helicopter initiative jet language lander law mission missile orbiter pilgrimage plan "
    "plane platform probe program programme project range region religion rocket rover satellite "
    "scheme spacecraft system telescope treaty tunnel vaccine variant virus website"
)
"""Nouns that English puts after the name: "the Artemis program", but "the newspaper Le Monde"."""


def sort_of(noun: str) -> Sort | None:
    """Return the sort of thing a noun introduces: "helicopter" -> name, "charity" -> organization.

    Near misses: "engineers" (plural), "decision" (nothing that is given a name).
    """
    word = noun.lower()
    return next((sort for sort, nouns in OF_SORT.items() if word in nouns), None)


def covers(noun: str, kinds: frozenset[str]) -> bool:
    """Tell whether "the noun" can mean something called by one of these nouns elsewhere.

    "aircraft" covers a helicopter and an aircraft; "helicopter" does not cover an aircraft.
    """
    return noun in kinds or not kinds.isdisjoint(GENERAL.get(noun, "").split())
