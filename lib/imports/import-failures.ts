export const importLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  /** An Excel file of figures packs to a tenth or a twentieth; a zip bomb to a thousandth. */
  packingRatio: 200,
  packedFiles: 2_000,
  rows: 100_000,
  columns: 1_000,
  cells: 1_000_000,
  values: 300_000,
  indicators: 200,
  /** Of a name, an indicator, a breakdown or a period, in characters. */
  name: 200,
} as const

export const importFailures = [
  'empty',
  'too-large',
  'too-large-inside',
  'has-macros',
  'encrypted-or-old',
  'wrong-type',
  'unreadable',
  'broken',
  'not-computed',
  'unknown-shape',
  'no-rows',
  'too-many-rows',
  'too-many-values',
  'client-data',
  'too-heavy',
  'too-busy',
] as const
export type ImportFailure = (typeof importFailures)[number]

export const importFailureMessages: Record<ImportFailure, string> = {
  'too-busy': 'Er worden al veel bestanden gelezen, misschien ook van jou. Wacht tien seconden en kies het bestand opnieuw.',
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  'too-large': 'Dit bestand is groter dan 20 MB. Splits het, bijvoorbeeld per jaar, en importeer de delen na elkaar.',
  'too-large-inside':
    'Dit bestand is uitgepakt veel te groot, en wordt daarom niet geopend. Kopieer alleen de cijfers naar een nieuw bestand en kies dat.',
  'has-macros': 'In dit bestand zitten macro’s. Bewaar het in Excel als gewone werkmap (.xlsx) en kies het opnieuw.',
  'encrypted-or-old': 'Dit bestand heeft een wachtwoord of is een oud Excel-bestand (.xls). Bewaar het zonder wachtwoord als .xlsx.',
  'wrong-type':
    'Dit soort bestand kan niet worden geïmporteerd. Kies een CSV-bestand, een Excel-bestand (.xlsx) of een JSON-bestand van CBS.',
  unreadable: 'De tekens in dit bestand zijn niet te lezen. Bewaar het opnieuw als "CSV UTF-8" of als Excel-bestand (.xlsx).',
  broken: 'Dit bestand is beschadigd of niet helemaal aangekomen. Bewaar of download het opnieuw.',
  'not-computed': 'In dit bestand staan formules zonder uitkomst. Open het in Excel, bewaar het en kies het opnieuw.',
  'unknown-shape':
    'In dit bestand is geen tabel met cijfers herkend. Zet boven de kolommen een kop: regio, periode, indicator, waarde en eventueel status.',
  'no-rows': 'Dit bestand heeft geen rijen met cijfers.',
  'too-many-rows': 'Dit bestand heeft meer dan 100.000 rijen, 1.000 kolommen of een miljoen cellen. Splits het, bijvoorbeeld per jaar.',
  'too-many-values': 'Dit bestand heeft meer dan 300.000 cijfers of 200 indicatoren. Splits het, bijvoorbeeld per jaar of per onderwerp.',
  'client-data':
    'In dit bestand, of in zijn naam, staan gegevens van cliënten. Die mogen hier niet staan (AVG). Haal die kolommen of regels weg, en kies het opnieuw.',
  'too-heavy': 'Dit bestand lezen duurt te lang of kost te veel geheugen. Splits het, of kopieer alleen de cijfers naar een nieuw bestand.',
}

/** The same of a file with a whole agenda, where that has words of its own. */
export const agendaFailureMessages: Record<ImportFailure, string> = {
  ...importFailureMessages,
  'too-large': 'Dit bestand is groter dan 20 MB. Een agenda is veel kleiner: kijk of dit het goede bestand is.',
  'too-large-inside':
    'Dit bestand is uitgepakt veel te groot, en wordt daarom niet geopend. Kopieer alleen de tabellen naar een nieuw sjabloon en kies dat.',
  'wrong-type':
    'Dit soort bestand kan niet worden geïmporteerd. Kies een Excel-bestand (.xlsx) of een JSON-bestand dat hier is geëxporteerd.',
  unreadable: 'De tekens in dit bestand zijn niet te lezen. Exporteer de agenda opnieuw, of bewaar het als Excel-bestand (.xlsx).',
  'unknown-shape': 'In dit bestand is geen agenda herkend. Gebruik de bladen en kolommen van het sjabloon, met dezelfde namen.',
  'no-rows': 'Dit bestand heeft geen rijen.',
  'too-many-rows':
    'Dit bestand heeft meer dan 5.000 rijen, of veel te veel kolommen. Een agenda is kleiner: kijk of dit het goede bestand is.',
  'too-heavy': 'Dit bestand lezen duurt te lang of kost te veel geheugen. Kopieer alleen de tabellen naar een nieuw sjabloon en kies dat.',
}
