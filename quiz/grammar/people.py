"""Nouns that denote persons: occupations, offices, kin and members of groups."""

import re

from quiz.grammar.given_names import gender_of
from quiz.grammar.word_lists import words

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
NOT_PERSONS = words("list mist twist waist wrist fist human ottoman talisman specimen container")
NOUNS = words(
    "academic activist actor actress administrator adviser advisor aide ally ambassador analyst "
    "anchor announcer applicant archbishop architect artist assistant astronaut astronomer athlete "
    "attorney aunt author banker bishop biologist blogger boss boy broadcaster broker brother "
    "builder captain cardinal caretaker ceo chair chairman chairwoman chairperson champion "
    "chancellor chef chief child citizen claimant cleric clerk client coach colleague colonel "
    "columnist comedian commander commissioner composer congressman congresswoman consul "
    "consultant contributor controller coordinator co-author coauthor co-director co-founder "
    "cofounder correspondent councillor councilor counsel counselor counterpart cousin creator "
    "critic curator customer dancer daughter dean defector defender delegate deputy designer "
    "detective developer diplomat director doctor donor economist editor educator emperor employee "
    "employer engineer entrepreneur envoy executive expert explorer farmer father fellow fighter "
    "filmmaker financier firefighter fisherman forward founder friend general geologist girl "
    "goalkeeper governor graduate guard guardian guest guitarist head heir historian homeopath "
    "host hostage husband immigrant inspector instructor inventor investigator investor journalist "
    "judge justice king lawmaker lawyer leader lecturer legislator librarian lieutenant magistrate "
    "major man manager marshal mayor mathematician member mentor merchant midfielder migrant "
    "minister monarch monk mother musician native negotiator neighbor nephew niece nominee "
    "novelist nun nurse officer official operator organiser organizer owner painter parent "
    "parliamentarian partner passenger pastor patient pharmacist philosopher photographer "
    "physician physicist pianist pilot pioneer player playwright poet policeman policewoman "
    "politician pope premier president priest prince princess principal prisoner producer "
    "professor programmer prosecutor psychologist publisher queen rabbi ranger rapper rebel "
    "receptionist recipient referee refugee reporter representative researcher resident reviewer "
    "rider rival runner sailor scholar scientist sculptor secretary senator sergeant servant "
    "shareholder sheriff singer sister skipper sociologist soldier solicitor son specialist "
    "spokesman spokesperson spokeswoman sponsor star strategist striker student successor "
    "superintendent supervisor surgeon survivor swimmer teacher technician teenager tenor "
    "theologian therapist trader trainer translator treasurer trustee tutor uncle undersecretary "
    "vicar victim villager violinist vocalist volunteer voter warden widow widower wife winner "
    "witness woman worker writer youth"
)
"""Written by hand from general knowledge of English."""


def is_person_noun(lemma: str) -> bool:
    """Tell whether a noun denotes a person: "minister", "goalkeeper", not "competition"."""
    word = lemma.lower()
    if word in NOT_PERSONS:
        return False
    return word in NOUNS or (word.endswith(SUFFIXES) and len(word) > 5)


FAMILY_FIRST = words(
    "Kim Lee Park Choi Choe Jung Jeong Kang Cho Yoon Yun Jang Lim Han Shin Seo Kwon Hwang Ahn Song "
    "Ryu Hong Moon Bae Baek Nam Noh Ri Pak Bong Xi Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu "
    "Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Zheng Xie Tang Feng Yu Dong Xiao Cheng Cao Yuan "
    "Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren "
    "Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Mao Qiu Qin Gu Hou Shao Meng Lei "
    "Qian Yin Chang Wong Chan Cheung Leung Lau Kwok Tam Lam Yau Nguyen Tran Pham Hoang Phan Vu Vo "
    "Dang Bui Ngo Tsai Hsu Lai Hsieh Chiang Hau Shiu Kwong Hui Tse Mok Fung Chow Yiu Chiu Siu"
)
"""Chinese, Korean and Vietnamese family names, which stand first."""

DOUBTFUL = words("Kim Lee Park Song Ma Han He Moon Sun Chan Tan Fan Lin Lu Jin Hong")
"""Of these, names that are given names or stand last as well; two words do not decide."""

PARTICLES = words("al el de da di del della van von der den bin ibn la le ten ter dos")


GENERATION = re.compile(r",? (?:[JS]r\.?|I{2,3}|IV)$")
"""What tells a son from his father of the same name: "Jr.", "III"."""


def unnumbered(full: str) -> str:
    """Return a full name without "Jr." or "III" at its end."""
    return GENERATION.sub("", full)


def family_name(full: str) -> str:
    """Return the family name of a full name: "Kim Jong Un" -> Kim, "Ana de Souza" -> de Souza.

    Near misses: "Kim Basinger" and "Bruce Lee", where it stands last; "Karl Berg Jr.".
    """
    words = unnumbered(full).split()
    if _family_first(words):
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _family_first(words: list[str]) -> bool:
    if words[0] not in FAMILY_FIRST or gender_of(words[1]) is not None:
        return False
    return len(words) == 3 or "-" in words[1] or (len(words) == 2 and words[0] not in DOUBTFUL)
