"""Definite nouns that are clear once the story is named: parts of its scene, of its state."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from quiz import gazetteer

ALWAYS = frozenset({"day", "time", "event", "incident", "occasion", "injured", "dead", "wounded"})
"""Nouns for when, what and who of any story."""

COURTROOM = "trial prosecute convict court jury sentence sue lawsuit judge jail prison guilty"
ELECTION = "elect election vote poll ballot campaign referendum president parliament candidate"
STAGE = "concert orchestra opera festival play theatre theater music show choir band"
MATCH = "match game cup final league championship win beat defeat goal tournament"
RACE = "race marathon stage tour rally championship title win"
STRIKE = "strike walkout pay union dispute worker picket"
DEAL = "deal merger takeover bid merge buy acquire agree"

SCENES: dict[str, str] = {
    "study": "report study survey poll scientist researcher analyse analyze find research",
    "survey": "report study survey poll find",
    "report": "report study survey find",
    "researcher": "study research scientist researcher",
    "trial": f"{COURTROOM} fraud charge murder",
    "court": COURTROOM,
    "judge": f"{COURTROOM} charge",
    "jury": f"{COURTROOM} fraud charge murder",
    "prosecution": COURTROOM,
    "defence": COURTROOM,
    "defense": COURTROOM,
    "voter": ELECTION,
    "candidate": ELECTION,
    "run-off": ELECTION,
    "runoff": ELECTION,
    "turnout": ELECTION,
    "audience": STAGE,
    "stage": f"{STAGE} {RACE}",
    "crowd": f"{STAGE} {MATCH} {RACE}",
    "penalty": MATCH,
    "spot": MATCH,
    "referee": MATCH,
    "finish": RACE,
    "course": RACE,
    "union": STRIKE,
    "employer": STRIKE,
    "deal": DEAL,
    "regulator": DEAL,
    "shareholder": DEAL,
    "runway": "airport plane flight jet crash",
    "terminal": "airport flight",
    "bidding": "auction sale sell painting",
    "ward": "hospital patient",
    "crew": "plane ship ferry flight boat crash spacecraft rocket tanker",
    "passenger": "plane train ferry flight boat bus crash derail",
    "storm": "hurricane typhoon cyclone storm",
    "plane": "crash flight plane jet airline aircraft",
    "driver": "crash collision",
    "victim": "kill die dead death murder crash attack shooting",
    "police": "arrest police kill murder attack raid",
}
"""Nouns that are clear once a headline has set the scene with one of these words."""

STATE = frozenset(
    "government parliament cabinet economy army military constitution opposition senate treasury "
    "currency electorate harvest capital president premier king queen monarchy".split()
)
"""What a state has one of, so that a story told of one state need not say whose it is."""

OFFICES = frozenset({"bank", "commission", "ministry", "office", "coalition", "court", "service"})
"""Bodies a state has more than one of, told apart by what stands before: "the central bank"."""


def set_by(noun: str, headline: frozenset[str]) -> bool:
    """Tell whether a headline sets the scene in which "the study" or "the court" is clear."""
    return bool(headline & set(SCENES.get(noun, "").split()))


def of_state(noun: Token) -> bool:
    """Tell whether a noun is what a state has one of: "the government", "the electoral commission".

    Near misses: "the former president", "the bank".
    """
    before = [c for c in noun.lefts if c.dep_ in ("amod", "compound")]
    lemma = noun.lemma_.lower()
    return (lemma in STATE and not before) or (lemma in OFFICES and bool(before))


def home(docs: tuple[Doc, ...], headline: Doc | None) -> str | None:
    """Return the one country that headline and first paragraph name, or None if they name more.

    Countries count by their names, peoples and places.
    """
    opening = (*docs[:1], *((headline,) if headline else ()))
    found = {c for doc in opening for c in _countries(doc)}
    return found.pop() if len(found) == 1 else None


def _countries(doc: Doc) -> Iterator[str]:
    for name in doc.ents:
        if name.label_ in ("GPE", "LOC", "NORP"):
            place = gazetteer.demonym(name.text) or name.text
            entry = gazetteer.lookup(place)
            if entry is not None and entry.country:
                yield entry.country
