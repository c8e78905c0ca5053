"""What an export looks like in a spreadsheet program."""

from datetime import UTC, date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from bot.ambassadors.model import Profile, Sector, Status
from bot.exports.files import file_of
from bot.exports.model import Exported, Format
from bot.i18n import Language, Words
from bot.roster.reading import read
from bot.roster.rules import review

ADA = Profile(
    email="ada@b.example",
    first_name="Ada",
    last_name="Lovelace",
    company='=HYPERLINK("x")',
    function="-1+1",
    country="GB",
    language=Language.EN,
    link="Née à «\u202fMarseille\u202f»; l'été",
    member_since=date(2020, 4, 3),
    sectors=frozenset({Sector.SANTE, Sector.ART_DE_VIVRE}),
)
PARIS = ZoneInfo("Europe/Paris")


def exported(profile: Profile = ADA) -> Exported:
    return Exported(
        profile=profile,
        sponsor="+zoe@b.example",
        status=Status.ACTIVE,
        joined_at=datetime(2026, 1, 5, 23, 30, tzinfo=UTC),
        points=1300,
    )


def test_a_file_for_excel_in_french() -> None:
    content = file_of([exported()], Format.CSV_FR, Words(Language.FR), PARIS)

    assert content.startswith(b"\xef\xbb\xbf")
    header, row, end = content.decode("utf-8-sig").split("\r\n")
    assert header == (
        "Prénom;Nom;Courriel;Société;Fonction;Ville;Pays;Secteurs;Langue;Lien avec la Provence;"
        "Date d’adhésion;Parrain (courriel);Statut;Sur Discord depuis;Points"
    )
    assert row == (
        'Ada;Lovelace;ada@b.example;"\'=HYPERLINK(""x"")";\'-1+1;;Royaume-Uni;'
        "Art de vivre, Santé / bien-être;English;"
        "\"Née à «\u202fMarseille\u202f»; l'été\";03/04/2020;'+zoe@b.example;actif;06/01/2026;1300"
    )
    assert end == ""


def test_a_file_for_excel_in_english() -> None:
    content = file_of([exported()], Format.CSV_EN, Words(Language.EN), PARIS)

    header, row, _ = content.decode("utf-8-sig").split("\r\n")
    assert header.startswith("First name,Last name,E-mail,Company,")
    assert row.endswith(",2020-04-03,'+zoe@b.example,active,2026-01-06,1300")


def test_a_workbook_computes_nothing_and_has_days_as_days() -> None:
    content = file_of([exported()], Format.XLSX, Words(Language.FR), PARIS)

    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    row = next(iter(sheet.iter_rows(min_row=2)))
    assert (row[3].value, row[3].data_type, row[3].quotePrefix) == (ADA.company, "s", True)
    assert row[10].value == datetime(2020, 4, 3)
    assert (row[13].value, row[14].value) == (datetime(2026, 1, 6), 1300)


def test_control_characters_break_no_workbook() -> None:
    profile = Profile(email="a@b.example", last_name="a\x00b\x0bc", company="#N/A")

    content = file_of([exported(profile)], Format.XLSX, Words(Language.FR), PARIS)

    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    row = next(iter(sheet.iter_rows(min_row=2, values_only=True)))
    assert (row[1], row[3]) == ("abc", "#N/A")


@pytest.mark.parametrize("format_", list(Format))
@pytest.mark.parametrize("language", list(Language))
def test_the_import_understands_it(format_: Format, language: Language) -> None:
    words = Words(format_.language(language))
    content = file_of([exported()], format_, words, PARIS)

    found = review(read(content), today=date(2026, 1, 6))

    assert (found.refusals, found.warnings) == ((), ())
    (entry,) = found.entries
    assert (entry.company, entry.function, entry.country) == (ADA.company, ADA.function, "GB")
    assert (entry.member_since, frozenset(map(Sector, entry.sectors))) == (
        ADA.member_since,
        ADA.sectors,
    )
    assert (entry.language, entry.sponsor_email) == (ADA.language, "+zoe@b.example")
