// The words and patterns that betray a client, in one list: what a region wants refused besides, is added here.

export type ListedPattern = { pattern: RegExp; says: string; instead: string }

/** Words for one person of whom an agenda never says the name; "cliënten" and "jongeren" are nobody. */
const person = '(?:[Cc]li[eë]nte?|[Pp]ati[eë]nte?|[Jj]eugdige|[Pp]upil|[Zz]oon|[Dd]ochter|[Mm]oeder|[Vv]ader|[Oo]ma|[Oo]pa)'

/** Words that a project may begin its name with ("Kind Veilig"), so they count only within a sentence. */
const personWithin = '(?<=\\p{Ll}[,;]?\\s)(?:kind|jongere|ouder|casus|zaak)'

/** What follows such a word with a capital and is not a name of somebody. */
const noName =
  '(?:Centraal|Centrale|Volg|Volgsysteem|Ondersteuning|Participatie|Raad|Gezin|Jeugd|Jeugdwet|Regio|Gemeente|Nederland|Wmo|Woo|Aarde|Groepsplan|Groepsberaad|Netwerk\\p{Ll}*|Plan|Aanpak|Support|Coach|Zorg|Hulp|Wijk|Team)'

const firstName = `(?!${noName}\\b)\\p{Lu}\\p{Ll}[\\p{L}’'-]*`
const initials = '\\p{Lu}\\.(?:\\p{Lu}\\.|\\s(?:de|den|der|el|ten|ter|van)\\s)'
const surname = `(?:(?:de|den|der|el|ten|ter|van|Van|De|El)\\s)*(?!${noName}\\b)\\p{Lu}\\p{Ll}[\\p{L}’'-]*`
const ofDescent = '(?!\\s(?:afkomst|komaf|herkomst|origine|nationaliteit))(?![\\p{L}’-])'

// What comes between "dossiernummer" and its number.
const tells = '(?:\\s+(?:is|van\\s+\\p{L}+(?:\\s+is)?))?[\\s:=#]*'
const thing = '(?:dossiers?|zaak|cli[eë]nt|pati[eë]nt)'
/** Four digits and more: neither a year, years ("2022-2025"), nor a day, and no amount of something. */
const longNumber =
  '(?!(?:19|20)\\d\\d(?:[-/](?:19|20)?\\d\\d)?(?!\\d|[-/.]\\d))(?!\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?!\\d))\\p{L}{0,3}[-/.]?\\d[\\d.\\-/]{3,}(?![\\d.\\-/]*(?:,\\d+)?\\s?(?:euro|eur|€|uur|uren|minuten|dagen|pagina|keer|%))'

export const clientDataList: readonly ListedPattern[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${person}|${personWithin})\\s(?:(?:genaamd|heet|met de naam)\\s)?(?:${firstName}|${initials})`,
      'u',
    ),
    says: 'de naam van een cliënt',
    instead: 'Schrijf het zonder naam, bijvoorbeeld: een ouder, een jongere van 15.',
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ff]amilie|(?<!(?:\\p{Lu}\\p{Ll}+|[Ee]n|&)\\s)(?<!/)Gezin|gezin)[^\\S\\n]${surname}${ofDescent}`,
      'u',
    ),
    says: 'de naam van een gezin',
    instead: 'Schrijf het zonder naam, bijvoorbeeld: een gezin met twee kinderen.',
  },
  {
    pattern: new RegExp(
      [
        `(?<!\\p{L})(?<!kvk[- ])(?:${thing}|beschikkings?|voorziening|toewijzings|suwi|brp|gba|burgerservice|sofi)-?(?:nummers?|nr\\.?|id)${tells}`,
        `(?<!\\p{L})(?<!kvk[- ])${thing}\\s(?:nummers?|nr\\.?)${tells}`,
      ]
        .map((named) => `${named}\\p{L}{0,4}[-/.]?\\d[\\d.\\-/]*\\d`)
        .concat(`(?<!\\p{L})(?<!(?:per|kvk|kamerstuk|kamerstukken)[- ])${thing}[\\s:#]+${longNumber}`)
        .join('|'),
      'iu',
    ),
    says: 'het nummer van een dossier, een zaak of een cliënt',
    instead: 'Haal het nummer weg; wie het moet weten, vindt het in het eigen systeem. Is het van een stuk? Zet er dan ‘kenmerk’ voor.',
  },
  {
    pattern: /(?<![\p{L}])(?:a|v|bsn)-?(?:nummer|nr\.?)[\s:=#]*\d{3,}/iu,
    says: 'een nummer uit de basisregistratie (BRP) of van de vreemdelingendienst',
    instead: 'Haal het nummer weg.',
  },
  {
    pattern:
      /(?<![\p{L}])(?:suwi(?:net)?|brp|gba)[\s-]+(?:gegevens|uittreksel|bevraging|inkijk)\s+van\s+(?:de\s+)?(?:cli[eë]nt|jeugdige|ouder|moeder|vader|kind|heer|mevrouw)/iu,
    says: 'wat over iemand in Suwinet of de BRP staat',
    instead: 'Schrijf alleen dat het is nagegaan, of een aantal.',
  },
  {
    // 3447 GR 14: together they are one house. Years with two letters ("2023 AB 3") are a meeting.
    pattern:
      /(?<![\p{L}\d])(?!(?:19|20)\d\d\s)[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2},?\s(?:nr\.?\s|huisnummer\s)?\d{1,5}(?:[-\s]?[a-zA-Z])?(?![\p{L}\d])/u,
    says: 'een huisadres: een postcode met een huisnummer',
    instead: 'Noem hooguit de wijk of de gemeente.',
  },
]
