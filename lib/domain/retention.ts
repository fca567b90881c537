import { lastDayOfMonth, type DateString } from '@/lib/domain/dutch-dates'

// How long what is kept (Archiefwet, AVG art. 5, BIO2 5.33). The database knows the same terms (app.retention_term) and refuses what comes too soon.

/** What goes only by a list that somebody else approved. */
export const retainedKinds = ['meeting', 'bottleneck', 'risk', 'story', 'fileImport', 'formerColleague'] as const
export type RetainedKind = (typeof retainedKinds)[number]

type Retention = { what: string; term: string; from: string; source: string }
type ListedRetention = Retention & { months: number }

export const retentionOf: Record<RetainedKind, ListedRetention> = {
  meeting: {
    what: 'Vergaderingen van ambtelijke overleggen: agenda, stukken, ruggespraak en aanwezigen',
    ...{ months: 120, term: '10 jaar', from: 'de dag van de vergadering' },
    source: 'Selectielijst 2020, overleg zonder besluit. Wat het bestuur bespreekt en besluit, blijft.',
  },
  bottleneck: {
    what: 'Knelpunten die zijn opgelost, met hun stappen',
    ...{ months: 84, term: '7 jaar', from: 'de laatste stap' },
    source: 'Selectielijst 2020, sturing op de uitvoering. Wat ervan in een rapport staat, blijft daar staan.',
  },
  risk: {
    what: 'Risico’s en kansen die zijn gesloten, met wegingen en maatregelen',
    ...{ months: 84, term: '7 jaar', from: 'het sluiten' },
    source: 'Selectielijst 2020, sturing op de uitvoering. Wat de agenda zelf noemt blijft.',
  },
  story: {
    what: 'Verhalen zonder toestemming, of waarvan die is ingetrokken',
    ...{ months: 3, term: '3 maanden', from: 'het toevoegen' },
    source: 'AVG, artikel 6 en 7: zonder toestemming is er geen grond.',
  },
  fileImport: {
    what: 'Gekozen bestanden die nooit zijn geïmporteerd: naam, soort en door wie',
    ...{ months: 12, term: '1 jaar', from: 'het kiezen' },
    source: 'Selectielijst 2020, een afgebroken proces.',
  },
  formerColleague: {
    what: 'Naam, e-mailadres en aanmelding van wie wegging; functie en wat iemand deed blijven',
    ...{ months: 12, term: '1 jaar', from: 'het sluiten van het account' },
    source: 'AVG, artikel 5 en 17: niet langer dan nodig.',
  },
}

/** What goes by itself, because it is no record of a region (app.sweep_leftovers). */
export const sweptByItself: readonly Retention[] = [
  { what: 'Pogingen om aan te melden', term: '1 dag', from: 'de poging', source: 'BIO2 8.15; het logboek houdt wie zich aanmeldde.' },
  { what: 'Inhoud van een gekozen bestand', term: '1 dag', from: 'het kiezen', source: 'AVG, artikel 5: niet langer dan nodig.' },
  { what: 'Tekst die bij het verlopen van een sessie is bewaard', term: '7 dagen', from: 'het bewaren', source: 'AVG, artikel 5.' },
  { what: 'Sessies, behalve de laatste van iemand', term: '90 dagen', from: 'het begin', source: 'AVG, artikel 5; BIO2 5.18.' },
  { what: 'Links om een wachtwoord te kiezen', term: '90 dagen', from: 'gebruik, intrekken of verlopen', source: 'AVG, artikel 5.' },
  { what: 'Verstuurde berichten, en die niet aankwamen', term: '1 jaar', from: 'het versturen', source: 'AVG, artikel 5.' },
  { what: 'Adressen van kalenders', term: 'meteen', from: 'het intrekken', source: 'AVG, artikel 5.' },
]

/** What nobody can destroy: the database refuses it. */
export const keptForever: readonly Omit<Retention, 'term' | 'from'>[] = [
  { what: 'Vastgestelde rapporten, met hun bestanden en versies', source: 'Archiefwet; Selectielijst 2020, verantwoording: bewaren.' },
  {
    what: 'Besluiten, en de vergaderingen van het bestuur',
    source: 'Archiefwet; Selectielijst 2020, bestuurlijke besluitvorming: bewaren.',
  },
  {
    what: 'Vastgestelde en afgesloten agenda’s, met wat erop is gemeld',
    source: 'Archiefwet; Selectielijst 2020, vastgesteld beleid: bewaren.',
  },
  { what: 'Het logboek, zonder de inhoud van wat is vernietigd', source: 'BIO2 5.28 (ten minste drie jaar) en 8.15.' },
  { what: 'Vernietigingslijsten en verklaringen van vernietiging', source: 'Archiefbesluit, artikel 8.' },
]

/** The first day on which something may go. */
export function mayGoFrom({ kind, startedOn }: { kind: RetainedKind; startedOn: DateString }): DateString {
  const [year, month, day] = startedOn.split('-').map(Number) as [number, number, number]
  const months = year * 12 + month - 1 + retentionOf[kind].months
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1]
  // As Postgres counts: the 31st becomes the last day of a shorter month.
  const newDay = Math.min(day, lastDayOfMonth(newYear, newMonth))
  return [String(newYear).padStart(4, '0'), String(newMonth).padStart(2, '0'), String(newDay).padStart(2, '0')].join('-')
}

/** How much goes on one list: it is carried out in one transaction. */
export const longestList = 250

/** Why something on a list was not destroyed. */
const leftReasons = {
  decision: 'Er hoort een besluit bij.',
  action: 'Er hoort een actie of toezegging bij.',
  route: 'Een rapport, een verslagperiode of een ander overleg verwijst ernaar.',
  onAgenda: 'Het staat op de agenda van een vergadering.',
  elsewhere: 'Deze persoon werkte ook in een andere regio, of beheerde de installatie.',
  referred: 'Iets dat blijft, verwijst ernaar.',
  notDue: 'De termijn loopt nog.',
  gone: 'Het was er al niet meer, of het is weer in gebruik.',
} as const
export type LeftReason = keyof typeof leftReasons

export type RetainedRow = {
  kind: RetainedKind
  objectId: string
  description: string
  startedOn: DateString
  /** Null: nothing keeps it. */
  staysBecause: LeftReason | null
}

/** What a list made today has on it: past its term, and kept by nothing. */
export const mayGoOn = <R extends RetainedRow>(rows: readonly R[], today: DateString): R[] =>
  rows.filter((row) => row.staysBecause === null && mayGoFrom(row) <= today)

export type KindTally = {
  /** Past its term, and may go. */
  past: number
  /** Past its term, but something that is kept refers to it. */
  stays: number
  /** Not past its term yet. */
  running: number
  /** The first day on which one more may go; null: none runs. */
  nextOn: DateString | null
}

export function tallyOf(kind: RetainedKind, rows: readonly RetainedRow[], today: DateString): KindTally {
  const own = rows.filter((row) => row.kind === kind)
  const running = own.map(mayGoFrom).filter((day) => day > today)
  const past = mayGoOn(own, today).length
  return { past, stays: own.length - running.length - past, running: running.length, nextOn: running.toSorted()[0] ?? null }
}

export type DestructionStatus = 'proposed' | 'refused' | 'withdrawn' | 'carriedOut'
export type Verdict = Exclude<DestructionStatus, 'proposed'>

export const destructionWords: Record<DestructionStatus, string> = {
  proposed: 'Wacht op goedkeuring',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  carriedOut: 'Vernietigd',
}

export const kindWords: Record<RetainedKind, string> = {
  meeting: 'Vergadering',
  bottleneck: 'Knelpunt',
  risk: 'Risico of kans',
  story: 'Verhaal',
  fileImport: 'Gekozen bestand',
  formerColleague: 'Oud-medewerker',
}

type ItemOutcome = { outcome: 'destroyed' | 'left' | null; leftBecause: LeftReason | null }

export function itemOutcomeInWords({ outcome, leftBecause }: ItemOutcome): string {
  if (outcome === 'destroyed') return 'Vernietigd'
  return outcome === 'left' && leftBecause ? `Blijft. ${leftReasons[leftBecause]}` : 'Nog niet'
}

/** What is on a list, by its kinds. */
export function tallyOfKinds(rows: readonly (Pick<RetainedRow, 'kind' | 'startedOn'> & Pick<ItemOutcome, 'outcome'>)[]) {
  return retainedKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const days = own.map(({ startedOn }) => startedOn).toSorted()
    const [oldest, newest] = [days[0], days.at(-1)]
    if (oldest === undefined || newest === undefined) return []
    return [{ kind, count: own.length, destroyed: own.filter(({ outcome }) => outcome === 'destroyed').length, oldest, newest }]
  })
}
