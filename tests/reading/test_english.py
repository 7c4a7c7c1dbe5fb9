"""English or not, told by small words."""

import pytest

from quiz.reading.english import not_english, other_language

FOREIGN = {
    "Spanish": "El presidente de la república llegó a la capital el viernes, según fuentes "
    "oficiales, y se espera que los ministros se reúnan con él en las próximas horas.",
    "French": "Le premier ministre est arrivé vendredi dans la capitale pour parler avec les "
    "ministres de la crise qui dure depuis des semaines.",
    "German": "Der Kanzler ist am Freitag in der Hauptstadt eingetroffen, um mit den Ministern "
    "über die Krise zu sprechen, teilte die Regierung mit.",
    "Italian": "Il presidente è arrivato venerdì nella capitale per parlare con i ministri della "
    "crisi che dura da settimane.",
    "Portuguese": "O presidente chegou à capital na sexta-feira para falar com os ministros sobre "
    "a crise que dura há semanas.",
    "Dutch": "De premier is vrijdag in de hoofdstad aangekomen om met de ministers over de crisis "
    "te spreken, meldt de regering in een verklaring.",
    "Swedish": "Statsministern kom på fredagen till huvudstaden för att tala med ministrarna om "
    "krisen som har varat i veckor.",
    "Indonesian": "Presiden tiba di ibu kota pada hari Jumat untuk bertemu dengan para menteri dan "
    "membahas krisis yang terjadi.",
}
ENGLISH = (
    "Two climbers died on Mount Elm. Police found them Sunday.",
    "Doe won.",
    "The city of Los Angeles and the state of Rio de Janeiro signed a deal on La Niña.",
    "Police in Lima, Peru, detained Jose de la Cruz and Ana del Rio late Tuesday after a chase.",
)


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_named(language: str) -> None:
    assert other_language(FOREIGN[language]) == language
    reason = not_english([FOREIGN[language]])
    assert reason is not None
    assert reason.endswith(f"it reads like {language}")


@pytest.mark.parametrize(
    "text",
    [
        "Президент прибыл в столицу в пятницу. Он встретится с министрами.",
        "首相は金曜日に首都に到着した。大臣たちと会談する予定だ。",
        "وصل الرئيس إلى العاصمة يوم الجمعة.",
        "Pääministeri saapui perjantaina pääkaupunkiin puhumaan ministerien kanssa kriisistä.",
    ],
)
def test_languages_without_a_list_are_not_english_either(text: str) -> None:
    assert not_english([text])


def test_a_headline_of_words_that_many_languages_have_is_english() -> None:
    assert (
        other_language("In Norway, a music festival in a barn gives a valley a big night") is None
    )


@pytest.mark.parametrize("text", ENGLISH)
def test_short_english_with_foreign_names_is_english(text: str) -> None:
    assert not_english([text]) is None


def test_foreign_quotes_do_not_make_an_article_foreign() -> None:
    story = "The president came to the capital on Friday and spoke to the ministers. " * 6
    assert not_english([story, FOREIGN["Spanish"], FOREIGN["French"]]) is None


def test_an_english_quote_does_not_make_an_article_english() -> None:
    assert not_english([FOREIGN["German"] * 3, '"This is the end of it," he said on Friday.'])
