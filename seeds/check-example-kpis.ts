import { numbersIn } from './agenda-entries'
import { checkSheet } from './check-kpis'
import type { ExampleKpisFile, RoundEntry } from './format/example-kpis'
import type { PeopleFile } from './format/example'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Known = { people: PeopleFile; region: RegionFiles & AgendaFiles }

/** Of the figures of the example: the KPIs, the municipalities and the people exist, and who checks a figure has an account. */
export function checkExampleKpis(
  file: string,
  { schrijver, kpis, vastgesteld }: ExampleKpisFile,
  { people, region }: Known,
  mistakes: MistakeList,
) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const municipalities = new Set(region.region.gemeenten.map(({ naam }) => naam))
  const numbers = numbersIn(region.agenda).kpis
  if (!addresses.has(schrijver)) mistakes.add(file, 'schrijver', `"${schrijver}" staat niet in people.yaml`)
  kpis.forEach((kpi, i) => {
    const report = (place: string, reason: string) => mistakes.add(file, `kpis[${i}].${place}`, reason)
    if (!numbers.has(kpi.nummer)) report('nummer', `KPI "${kpi.nummer}" bestaat niet`)
    if (kpi.besluit && !addresses.has(kpi.besluit.door)) report('besluit.door', `"${kpi.besluit.door}" staat niet in people.yaml`)
    const owner = kpi.verantwoordelijk
    if (owner && !region.organisations.organisaties.some(({ naam }) => naam === owner.organisatie))
      report('verantwoordelijk.organisatie', `partij "${owner.organisatie}" bestaat niet`)
    checkSheet(kpi, municipalities, report)
    kpi.metingen.forEach((round, m) => {
      const reportRound = (place: string, reason: string) => report(`metingen[${m}].${place}`, reason)
      if (round.deel !== undefined && !kpi.uitsplitsing?.delen.includes(round.deel))
        reportRound('deel', `deel "${round.deel}" bestaat niet`)
      checkRound(round, { municipalities, people }, reportRound)
    })
  })
  vastgesteld.forEach(({ nummer, besluit }, i) => {
    const report = (place: string, reason: string) => mistakes.add(file, `vastgesteld[${i}].${place}`, reason)
    if (!region.kpis.kpis.some((kpi) => kpi.nummer === nummer)) report('nummer', `KPI "${nummer}" bestaat niet`)
    if (!addresses.has(besluit.door)) report('besluit.door', `"${besluit.door}" staat niet in people.yaml`)
  })
}

type RoundKnown = { municipalities: Set<string>; people: PeopleFile }

function checkRound(round: RoundEntry, { municipalities, people }: RoundKnown, report: (place: string, reason: string) => void) {
  for (const [name, cell] of Object.entries(round.waarden)) {
    const fase = ('fase' in cell ? cell.fase : undefined) ?? round.fase
    if (!municipalities.has(name)) report(`waarden.${name}`, `gemeente "${name}" bestaat niet`)
    else if (fase !== 'entered' && !officerOf(people, name)) report(`waarden.${name}`, 'hier is geen beleidsambtenaar die controleert')
    if (fase !== 'entered' && !round.gecontroleerd) report('gecontroleerd', 'ontbreekt')
  }
}

/** Who checks the figures of a municipality. */
export const officerOf = ({ personen }: PeopleFile, municipality: string) =>
  personen.find(({ rollen }) => rollen.some(({ rol, gemeente }) => rol === 'policyOfficer' && gemeente === municipality))
