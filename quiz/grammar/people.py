"""Nouns that denote persons: occupations, offices, kin and members of groups."""

SUFFIXES = (
    "ist",
    "man",
    "woman",
    "person",
    "eer",
    "ician",
    "crat",
    "maker",
    "holder",
    "keeper",
    "worker",
    "owner",
    "fighter",
    "writer",
    "player",
    "leader",
    "runner",
    "founder",
    "seeker",
    "goer",
    "dweller",
    "teacher",
    "rider",
    "singer",
    "speaker",
    "manager",
    "designer",
    "officer",
    "trainer",
    "driver",
)
NOT_PERSONS = frozenset(
    {
        "list",
        "mist",
        "twist",
        "waist",
        "wrist",
        "fist",
        "human",
        "ottoman",
        "talisman",
        "specimen",
        "container",
    }
)
NOUNS = frozenset(
    ["academic", "activist", "actor", "actress", "adviser", "advisor", "aide", "ally", "ambassador", "analyst", "anchor", "announcer", "applicant", "archbishop", "architect", "artist", "assistant", "astronaut", "astronomer", "athlete", "attorney", "aunt", "author", "banker", "bishop", "biologist", "blogger", "boss", "boy", "broadcaster", "broker", "brother", "builder", "captain", "cardinal", "caretaker", "ceo", "chair", "chairman", "chairwoman", "chairperson", "champion", "chancellor", "chef", "chief", "child", "citizen", "claimant", "cleric", "clerk", "client", "coach", "colleague", "colonel", "columnist", "comedian", "commander", "commissioner", "composer", "congressman", "congresswoman", "consul", "consultant", "contributor", "controller", "coordinator", "co-author", "coauthor", "co-director", "co-founder", "cofounder", "correspondent", "councillor", "councilor", "counsel", "counselor", "counterpart", "cousin", "creator", "critic", "curator", "customer", "dancer", "daughter", "dean", "defector", "defender", "delegate", "deputy", "designer", "detective", "developer", "diplomat", "director", "doctor", "donor", "economist", "editor", "educator", "emperor", "employee", "employer", "engineer", "entrepreneur", "envoy", "executive", "expert", "explorer", "farmer", "father", "fellow", "fighter", "filmmaker", "financier", "firefighter", "fisherman", "forward", "founder", "friend", "general", "geologist", "girl", "goalkeeper", "governor", "graduate", "guard", "guardian", "guest", "guitarist", "head", "heir", "historian", "homeopath", "host", "hostage", "husband", "immigrant", "inspector", "instructor", "inventor", "investigator", "investor", "journalist", "judge", "justice", "king", "lawmaker", "lawyer", "leader", "lecturer", "legislator", "librarian", "lieutenant", "magistrate", "major", "man", "manager", "marshal", "mayor", "mathematician", "member", "mentor", "merchant", "midfielder", "migrant", "minister", "monarch", "monk", "mother", "musician", "native", "negotiator", "neighbor", "nephew", "niece", "nominee", "novelist", "nun", "nurse", "officer", "official", "operator", "organiser", "organizer", "owner", "painter", "parent", "parliamentarian", "partner", "passenger", "pastor", "patient", "pharmacist", "philosopher", "photographer", "physician", "physicist", "pianist", "pilot", "pioneer", "player", "playwright", "poet", "policeman", "policewoman", "politician", "pope", "premier", "president", "priest", "prince", "princess", "principal", "prisoner", "producer", "professor", "programmer", "prosecutor", "psychologist", "publisher", "queen", "rabbi", "ranger", "rapper", "rebel", "receptionist", "recipient", "referee", "refugee", "reporter", "representative", "researcher", "resident", "reviewer", "rider", "rival", "runner", "sailor", "scholar", "scientist", "sculptor", "secretary", "senator", "sergeant", "servant", "shareholder", "sheriff", "singer", "sister", "skipper", "sociologist", "soldier", "solicitor", "son", "specialist", "spokesman", "spokesperson", "spokeswoman", "sponsor", "star", "strategist", "striker", "student", "successor", "superintendent", "supervisor", "surgeon", "survivor", "swimmer", "teacher", "technician", "teenager", "tenor", "theologian", "therapist", "trader", "trainer", "translator", "treasurer", "trustee", "tutor", "uncle", "undersecretary", "vicar", "victim", "villager", "violinist", "vocalist", "volunteer", "voter", "warden", "widow", "widower", "wife", "winner", "witness", "woman", "worker", "writer", "youth"]
)
"""Written by hand from general knowledge of English."""


def is_person_noun(lemma: str) -> bool:
    """Tell whether a noun denotes a person: "minister", "goalkeeper", not "competition"."""
    word = lemma.lower()
    if word in NOT_PERSONS:
        return False
    return word in NOUNS or (word.endswith(SUFFIXES) and len(word) > 5)
