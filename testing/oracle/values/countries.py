"""The country spellings that the contract names; any other is kept in capitals."""

from values.text import lower, upper

SPELLINGS = {
    "US": "usa|u.s.a.|u.s.|united states|united states of america|america",
    "GB": "uk|u.k.|united kingdom|great britain|england",
    "DE": "germany|deutschland",
    "FR": "france",
    "ES": "spain|españa",
    "IT": "italy|italia",
    "BR": "brazil|brasil",
    "CH": "switzerland",
    "CA": "canada",
    "AU": "australia",
    "MX": "mexico",
    "VE": "venezuela",
    "AR": "argentina",
    "SE": "sweden",
    "AT": "austria",
    "PT": "portugal",
    "DK": "denmark",
    "FI": "finland",
    "IE": "ireland",
    "BE": "belgium",
    "NO": "norway",
    "PL": "poland",
    "NL": "netherlands|the netherlands|holland",
    "IN": "india",
    "JP": "japan",
    "CN": "china",
    "NZ": "new zealand",
    "ZA": "south africa",
}

CODES = {
    spelling: code for code, spellings in SPELLINGS.items() for spelling in spellings.split("|")
}


def find_country(text: str | None) -> str | None:
    return CODES.get(lower(text) or "", upper(text))
