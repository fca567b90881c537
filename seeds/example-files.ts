import path from 'node:path'
import { checkExampleKpis } from './check-example-kpis'
import { checkExampleMoney } from './check-example-money'
import { checkExampleRisks } from './check-example-risks'
import { checkBottlenecks } from './check-bottlenecks'
import { checkLearning } from './check-learning'
import { checkMeetings } from './check-meetings'
import { isLocal, listActivities, listLeads } from './agenda-entries'
import { peopleFile, type PeopleFile, progressFile, type ProgressFile, type SeatEntry, type UpdateEntry } from './format/example'
import { bottlenecksFile, type BottlenecksFile } from './format/bottlenecks'
import { learningFile, type LearningFile } from './format/learning'
import { exampleKpisFile, type ExampleKpisFile } from './format/example-kpis'
import { exampleMoneyFile, type ExampleMoneyFile } from './format/example-money'
import { exampleRisksFile, type ExampleRisksFile } from './format/example-risks'
import { meetingsFile, type MeetingsFile } from './format/meetings'
import { reportsFile, type ReportEntry, type ReportsFile } from './format/reports'
import type { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import { currentAgenda } from './region-files'

/** A region with its current agenda. */
type ExampleRegion = RegionFiles & AgendaFiles

export type ExampleFiles = {
  people: PeopleFile
  progress: ProgressFile
  reports: ReportsFile
  kpis: ExampleKpisFile
  meetings: MeetingsFile
  risks: ExampleRisksFile
  money: ExampleMoneyFile
  bottlenecks: BottlenecksFile
  learning: LearningFile
}

/** Invented people, and progress, reports and figures of the current agenda of a region, or null when a file can't be read. */
export function readExample(folder: string, files: RegionFiles, mistakes: MistakeList): ExampleFiles | null {
  const region = { ...files, ...currentAgenda(files) }
  const people = readSeedFile(path.join(folder, 'people.yaml'), peopleFile, mistakes)
  const progress = readSeedFile(path.join(folder, 'progress.yaml'), progressFile, mistakes)
  const reports = readSeedFile(path.join(folder, 'reports.yaml'), reportsFile, mistakes)
  const kpis = readSeedFile(path.join(folder, 'kpis.yaml'), exampleKpisFile, mistakes)
  const meetings = readSeedFile(path.join(folder, 'meetings.yaml'), meetingsFile, mistakes)
  const risks = readSeedFile(path.join(folder, 'risks.yaml'), exampleRisksFile, mistakes)
  const money = readSeedFile(path.join(folder, 'money.yaml'), exampleMoneyFile, mistakes)
  const bottlenecks = readSeedFile(path.join(folder, 'bottlenecks.yaml'), bottlenecksFile, mistakes)
  const learning = readSeedFile(path.join(folder, 'learning.yaml'), learningFile, mistakes)
  if (!people || !progress || !reports || !kpis || !meetings || !bottlenecks || !risks || !money || !learning) return null
  checkPeople(path.join(folder, 'people.yaml'), people, region, mistakes)
  checkProgress(path.join(folder, 'progress.yaml'), progress, { people, region }, mistakes)
  checkReports(path.join(folder, 'reports.yaml'), reports, { people, progress, region }, mistakes)
  checkExampleKpis(path.join(folder, 'kpis.yaml'), kpis, { people, region }, mistakes)
  checkMeetings(path.join(folder, 'meetings.yaml'), meetings, { people, region }, mistakes)
  checkExampleRisks(path.join(folder, 'risks.yaml'), risks, { people, region }, mistakes)
  checkExampleMoney(path.join(folder, 'money.yaml'), money, { people, region }, mistakes)
  checkBottlenecks(path.join(folder, 'bottlenecks.yaml'), bottlenecks, { people, region }, mistakes)
  checkLearning(path.join(folder, 'learning.yaml'), learning, { people, region }, mistakes)
  return { people, progress, reports, kpis, meetings, bottlenecks, risks, money, learning }
}

function checkPeople(file: string, { personen }: ExampleFiles['people'], { region, bodies, agenda }: ExampleRegion, mistakes: MistakeList) {
  const municipalities = new Set(region.gemeenten.map(({ naam }) => naam))
  const bodyNames = new Set(bodies.overleggen.map(({ naam }) => naam))
  const addresses = new Set<string>()
  const taken = new Set<string>()
  personen.forEach((person, p) => {
    const place = `personen[${p}]`
    if (addresses.has(person.email)) mistakes.add(file, `${place}.email`, `"${person.email}" staat er al`)
    addresses.add(person.email)
    person.rollen.forEach(({ rol, gemeente }, r) => {
      if (gemeente && !municipalities.has(gemeente))
        mistakes.add(file, `${place}.rollen[${r}].gemeente`, `gemeente "${gemeente}" bestaat niet`)
      if (rol === 'policyOfficer' && !gemeente) mistakes.add(file, `${place}.rollen[${r}].gemeente`, 'ontbreekt bij een beleidsambtenaar')
    })
    person.overleggen.forEach(({ naam }, i) => {
      if (!bodyNames.has(naam)) mistakes.add(file, `${place}.overleggen[${i}]`, `overleg "${naam}" bestaat niet`)
    })
    for (const field of ['trekt', 'waarnemer'] as const) {
      person[field].forEach((seat, i) => {
        const key = [field, seat.ambitie, seat.activiteit, seat.plaats].join(' ')
        if (!isFillable(seat, agenda)) mistakes.add(file, `${place}.${field}[${i}]`, 'deze plaats bestaat niet of is open')
        if (taken.has(key)) mistakes.add(file, `${place}.${field}[${i}]`, 'hier zit al iemand')
        taken.add(key)
      })
    }
  })
}

function isFillable({ ambitie, activiteit, plaats }: SeatEntry, agenda: AgendaFiles['agenda']) {
  const list = listLeads(agenda).find(({ target }) => target.ambition === ambitie && target.activity === activiteit)
  const lead = list?.leads[plaats - 1]
  return lead !== undefined && lead.open === undefined
}

type Known = { people: ExampleFiles['people']; region: ExampleRegion }

function checkProgress(file: string, progress: ProgressFile, { people, region }: Known, mistakes: MistakeList) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const municipalities = region.region.gemeenten.map(({ naam }) => naam)
  const places = new Map(
    listActivities(region.agenda).flatMap(({ entry, steps }) =>
      [entry.code, ...steps.map(({ code }) => code)].map((code) => [code, isLocal(entry) ? municipalities : ['regio']]),
    ),
  )
  for (const code of Object.keys(progress.prioriteiten)) {
    if (!places.has(code)) mistakes.add(file, `prioriteiten.${code}`, `"${code}" staat niet in de agenda`)
  }
  progress.verwante_agendas.forEach(({ activiteit }, i) => {
    if (!places.has(activiteit)) mistakes.add(file, `verwante_agendas[${i}].activiteit`, `"${activiteit}" staat niet in de agenda`)
  })
  const rounds = new Set(progress.rondes.map(({ slug }) => slug))
  for (const [key, email] of Object.entries(progress.schrijvers)) {
    if (!addresses.has(email)) mistakes.add(file, `schrijvers.${key}`, `"${email}" staat niet in people.yaml`)
  }
  for (const [code, byPlace] of Object.entries(progress.bijwerkingen)) {
    for (const [where, updates] of Object.entries(byPlace)) {
      const place = `bijwerkingen.${code}.${where}`
      if (!places.get(code)?.includes(where)) mistakes.add(file, place, 'deze activiteit wordt hier niet gevolgd')
      if (!progress.schrijvers[code] && !progress.schrijvers[where] && !progress.schrijvers[code[0]!])
        mistakes.add(file, place, 'geen schrijver bekend')
      checkUpdates(updates, { rounds, addresses }, (i, reason) => mistakes.add(file, `${place}[${i}]`, reason))
    }
  }
}

function checkUpdates(
  updates: UpdateEntry[],
  known: { rounds: Set<string>; addresses: Set<string> },
  report: (index: number, reason: string) => void,
) {
  updates.forEach((update, i) => {
    if (!known.rounds.has(update.ronde)) report(i, `ronde "${update.ronde}" bestaat niet`)
    if (update.door && !known.addresses.has(update.door)) report(i, `"${update.door}" staat niet in people.yaml`)
    if (i === 0 && 'ongewijzigd' in update) report(i, 'de eerste bijwerking kan niets bevestigen')
    if (i > 0 && update.op <= updates[i - 1]!.op) report(i, 'staat niet op volgorde van tijd')
  })
}

function checkReports(
  file: string,
  { rapportages }: ReportsFile,
  { people, progress, region }: Known & { progress: ProgressFile },
  mistakes: MistakeList,
) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  const activities = new Set(listActivities(region.agenda).map(({ entry }) => entry.code))
  const rounds = progress.rondes.map(({ slug }) => slug)
  rapportages.forEach((report, i) => {
    const add = (place: string, reason: string) => mistakes.add(file, `rapportages[${i}].${place}`, reason)
    if (!rounds.includes(report.ronde)) add('ronde', `ronde "${report.ronde}" bestaat niet`)
    for (const email of addressesIn(report)) if (!addresses.has(email)) add('', `"${email}" staat niet in people.yaml`)
    for (const number of ambitionsIn(report)) if (!ambitions.has(number)) add('', `ambitie "${number}" bestaat niet`)
    for (const [s, { toestemming, toestemming_hoe, nagelezen, door }] of report.verhalen.entries()) {
      if (toestemming && toestemming_hoe === '') add(`verhalen[${s}].toestemming_hoe`, 'ontbreekt')
      if (nagelezen?.door === door) add(`verhalen[${s}].nagelezen`, 'een ander dan de schrijver leest na')
    }
    for (const { activiteit } of report.gevraagd)
      if (activiteit && !activities.has(activiteit)) add('gevraagd', `activiteit "${activiteit}" bestaat niet`)
    if (report.vastgesteld && report.gevraagd.some(({ besluit }) => !besluit))
      add('gevraagd', 'een vastgesteld rapport heeft overal een besluit')
  })
}

const addressesIn = ({ samengesteld, teruggestuurd, akkoord, aangeboden, vastgesteld, blokken, verhalen, vragen, gevraagd }: ReportEntry) =>
  [
    ...[
      samengesteld,
      teruggestuurd,
      akkoord,
      aangeboden,
      vastgesteld,
      ...verhalen,
      ...verhalen.map(({ nagelezen }) => nagelezen),
      ...vragen,
    ].map((said) => said?.door),
    ...vragen.map(({ beantwoord_door }) => beantwoord_door),
    ...Object.values(blokken).map(({ door }) => door),
    ...gevraagd.flatMap(({ besluit }) => besluit?.acties.map(({ persoon }) => persoon) ?? []),
  ].filter((email) => email !== undefined)

const ambitionsIn = ({ blokken, verhalen, vragen, gevraagd }: ReportEntry) =>
  [...Object.keys(blokken), ...[...verhalen, ...vragen, ...gevraagd].map(({ ambitie }) => ambitie)].filter((number) => number !== undefined)
