"""Names that people write and the registers do not list."""

from typing import Final

EVERYDAY: Final[dict[str, tuple[str, ...]]] = {
    "AE": ("Émirats", "Emirates", "UAE", "EAU", "Les Émirats arabes"),
    "BA": ("Bosnie", "Bosnia"),
    "BN": ("Brunei",),
    "CD": (
        "RDC", "RD Congo", "DR Congo", "DRC", "Zaïre", "Zaire", "Congo RDC", "Congo Kinshasa",
        "République démocratique du Congo", "Democratic Republic of the Congo",
    ),
    "CF": ("Centrafrique", "RCA"),
    "CG": ("Congo", "Congo Brazzaville", "République du Congo", "Republic of the Congo"),
    "CI": ("Côte d'Ivoire", "Cote d'Ivoire", "Ivory Coast", "RCI"),
    "CN": ("Chine populaire", "Mainland China", "Chine continentale", "PRC", "RPC"),
    "CV": ("Cap-Vert", "Cape Verde", "Cabo Verde"),
    "CZ": ("Tchéquie", "République tchèque", "Czech Republic", "Tchèque"),
    "FM": ("Micronésie", "Micronesia"),
    "FR": ("France métropolitaine", "Metropolitan France"),
    "GB": (
        "UK", "U.K.", "Angleterre", "England", "Écosse", "Scotland", "Pays de Galles", "Wales",
        "Irlande du Nord", "Northern Ireland", "Grande-Bretagne", "Great Britain", "Britain",
        "Royaume Unis",
    ),
    "GR": ("EL",),
    "HK": ("Hong Kong", "Hong-Kong"),
    "IE": ("Eire", "République d'Irlande", "Republic of Ireland"),
    "KP": ("Corée du Nord", "North Korea"),
    "KR": ("Corée", "Korea", "Corée du Sud", "South Korea", "République de Corée"),
    "MF": ("Saint-Martin",),
    "MK": ("Macédoine", "Macedonia", "Macédoine du Nord", "FYROM"),
    "MM": ("Birmanie", "Burma", "Myanmar"),
    "MO": ("Macao", "Macau"),
    "MU": ("Île Maurice", "Maurice"),
    "NL": ("Hollande", "Holland", "Pays Bas"),
    "PF": ("Tahiti",),
    "PS": ("Palestine", "State of Palestine", "État de Palestine"),
    "RU": ("Russie", "Russia"),
    "SA": ("Arabie", "KSA"),
    "SZ": ("Swaziland",),
    "TL": ("Timor oriental", "East Timor"),
    "TR": ("Turkey", "Turkiye"),
    "TW": ("Taïwan", "Formose", "Formosa"),
    "US": (
        "USA", "U.S.", "U.S.A.", "Etats Unis", "États-Unis d'Amérique", "America", "Amérique",
    ),
    "VA": ("Vatican", "Saint-Siège", "Holy See"),
    "VI": ("Îles Vierges américaines",),
    "VN": ("Viêt Nam", "Vietnam"),
    "XK": ("Kosovo", "XKX"),
    "ZA": ("RSA",),
}  # fmt: skip

SHORT: Final[dict[str, str]] = {"HK": "Hong Kong", "MO": "Macao"}
"""Names for display where CLDR's long form is a mouthful. Source: CLDR, ``alt="short"``."""
