"""Organisations that need no introduction, and the nouns news English uses for each."""

KNOWN = {
    "NASA": "agency",
    "ESA": "agency",
    "European Space Agency": "agency",
    "FBI": "agency bureau",
    "CIA": "agency",
    "United Nations": "organization organisation body",
    "UN": "organization organisation body",
    "UNESCO": "agency organization organisation",
    "UNICEF": "agency organization organisation",
    "World Health Organization": "agency organization organisation body",
    "WHO": "agency organization organisation body",
    "World Bank": "bank institution",
    "International Monetary Fund": "fund institution",
    "IMF": "fund institution",
    "World Trade Organization": "organization organisation body",
    "European Union": "bloc union",
    "EU": "bloc union",
    "European Commission": "commission",
    "European Parliament": "parliament",
    "NATO": "alliance",
    "OPEC": "group cartel organization",
    "G7": "group",
    "G20": "group",
    "Red Cross": "organization organisation charity group",
    "Amnesty International": "organization organisation group charity",
    "Greenpeace": "organization organisation group",
    "FIFA": "body federation organization organisation",
    "UEFA": "body",
    "IOC": "committee body",
    "International Olympic Committee": "committee body",
    "World Cup": "tournament competition",
    "Olympics": "games",
    "Olympic Games": "games",
    "White House": "",
    "Kremlin": "",
    "Pentagon": "department",
    "Congress": "",
    "Senate": "chamber",
    "House of Representatives": "chamber",
    "Supreme Court": "court",
    "State Department": "department",
    "Islamic State": "group organization organisation",
    "Taliban": "group movement",
    "al-Qaida": "group network",
    "Hamas": "group",
    "Hezbollah": "group",
    "Catholic Church": "church",
    "Nobel Prize": "prize award",
    "Associated Press": "agency",
    "AP": "agency",
    "Reuters": "agency",
    "AFP": "agency",
    "BBC": "broadcaster network corporation",
    "BBC News": "broadcaster outlet",
    "CNN": "network broadcaster channel outlet",
    "NBC": "network broadcaster",
    "CBS": "network broadcaster",
    "ABC News": "network broadcaster",
    "Fox News": "network broadcaster channel",
    "Sky News": "broadcaster channel",
    "Al Jazeera": "network broadcaster channel",
    "New York Times": "newspaper paper",
    "Washington Post": "newspaper paper",
    "Wall Street Journal": "newspaper paper",
    "Financial Times": "newspaper paper",
    "The Guardian": "newspaper paper",
    "Google": "company firm",
    "Apple": "company firm",
    "Microsoft": "company firm",
    "Amazon": "company firm retailer",
    "Facebook": "company firm network platform",
    "Meta": "company firm",
    "Twitter": "company firm network platform",
    "YouTube": "platform site",
    "Instagram": "app platform",
    "WhatsApp": "app",
    "TikTok": "app platform",
    "Netflix": "company service",
    "Wikipedia": "encyclopedia site",
    "OpenAI": "company firm",
    "Tesla": "company carmaker automaker",
    "SpaceX": "company firm",
    "Boeing": "company firm manufacturer",
    "Airbus": "company firm manufacturer",
    "Toyota": "company carmaker automaker",
    "Volkswagen": "company carmaker automaker",
    "Samsung": "company firm",
    "Sony": "company firm",
    "Intel": "company firm",
    "IBM": "company firm",
    "Disney": "company firm",
    "McDonald's": "company chain",
    "Coca-Cola": "company firm",
    "Walmart": "company retailer",
    "Ikea": "company retailer",
}
"""Name without "the" -> class nouns. General knowledge: known to anybody who follows the news."""


def is_known(name: str) -> bool:
    """Tell whether a name says enough by itself: "NASA", "the U.N.", "the United Nations"."""
    return bare(name) in KNOWN


def kinds(name: str) -> frozenset[str]:
    """Return the nouns for a known organisation: "Google" -> company, firm."""
    return frozenset(KNOWN.get(bare(name), "").split())


def bare(name: str) -> str:
    """Return a name as the table has it: without "the", a country before it, or dots."""
    plain = name.removeprefix("the ").removeprefix("The ")
    for country in ("U.S. ", "US ", "United States "):
        plain = plain.removeprefix(country)
    letters = plain.replace(".", "")
    return letters if letters.isupper() else plain
