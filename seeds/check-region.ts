import path from 'node:path'
import { listActivities, listLeads, numbersIn, partyName } from './agenda-entries'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Named = { place: string; name: string }

function named<Entry>(entries: readonly Entry[], list: string, name: (entry: Entry) => string): Named[] {
  return entries.map((entry, i) => ({ place: `${list}[${i}]`, name: name(entry) }))
}

const checkOnce = (folder: string, mistakes: MistakeList) => (file: string, entries: Named[]) => {
  const seen = new Set<string>()
  for (const { place, name } of entries) {
    if (seen.has(name)) mistakes.add(path.join(folder, file), place, `"${name}" staat er al`)
    seen.add(name)
  }
}

/** What rows of the region are found by may occur only once. */
export function checkNames(folder: string, { region, organisations, bodies, agendas }: RegionFiles, mistakes: MistakeList) {
  const once = checkOnce(folder, mistakes)
  once(
    'region.yaml',
    named(region.gemeenten, 'gemeenten', ({ naam }) => naam),
  )
  once(
    'region.yaml',
    named(region.gemeenten, 'gemeenten', ({ cbs_code }) => cbs_code),
  )
  once(
    'organisations.yaml',
    named(organisations.organisaties, 'organisaties', ({ naam }) => naam),
  )
  once(
    'bodies.yaml',
    named(bodies.overleggen, 'overleggen', ({ naam }) => naam),
  )
  once(
    'agendas',
    agendas.map(({ folder: place, agenda }) => ({ place: path.basename(place), name: agenda.agenda.slug })),
  )
}

/** What rows of an agenda are found by may occur only once, and codes say where they belong. */
export function checkAgendaNames({ folder, agenda, notes }: AgendaFiles, mistakes: MistakeList) {
  const once = checkOnce(folder, mistakes)
  once(
    'source-notes.yaml',
    named(notes.brondocumenten, 'brondocumenten', ({ code }) => code),
  )
  once(
    'source-notes.yaml',
    named(notes.aantekeningen, 'aantekeningen', ({ code }) => code),
  )
  once(
    'agenda.yaml',
    named(agenda.ambities, 'ambities', ({ nummer }) => nummer),
  )
  once('agenda.yaml', [
    ...agenda.ambities.flatMap(({ kpis }, a) => named(kpis, `ambities[${a}].kpis`, ({ nummer }) => nummer)),
    ...named(agenda.kpis, 'kpis', ({ nummer }) => nummer),
  ])
  agenda.ambities.forEach(({ resultaten }, a) =>
    once(
      'agenda.yaml',
      named(resultaten, `ambities[${a}].resultaten`, ({ nummer }) => nummer),
    ),
  )

  const activities = listActivities(agenda)
  const coded = activities.flatMap(({ place, entry, steps }) => [
    { place, name: entry.code },
    ...named(steps, `${place}.deelstappen`, ({ code }) => code),
  ])
  once('agenda.yaml', coded)
  for (const { place, entry } of activities) once('agenda.yaml', named(entry.betrokken, `${place}.betrokken`, partyName))
  checkCodes(path.join(folder, 'agenda.yaml'), activities, mistakes)
}

/** The code of an activity at a result begins with the number of that result, that of a step with the code of its activity. */
function checkCodes(file: string, activities: ReturnType<typeof listActivities>, mistakes: MistakeList) {
  for (const { place, ambition, resultNumber, entry, steps } of activities) {
    const result = resultNumber && `${ambition.nummer}.${resultNumber}`
    if (result && !startsWith(entry.code, result)) mistakes.add(file, `${place}.code`, `"${entry.code}" hoort niet bij resultaat ${result}`)
    steps.forEach(({ code }, i) => {
      if (!startsWith(code, entry.code))
        mistakes.add(file, `${place}.deelstappen[${i}].code`, `"${code}" hoort niet bij activiteit ${entry.code}`)
    })
  }
}

/** "1.2a" and "1.2.3" begin with 1.2, "1.23" does not. */
const startsWith = (code: string, number: string) => code.startsWith(number) && !/^(?:\d|$)/.test(code.slice(number.length))

/** What a file mentions has to exist in another. */
export function checkReferences(folder: string, { region, organisations, bodies, agendas }: RegionFiles, mistakes: MistakeList) {
  const exists = (known: Set<string>, what: string, file: string, place: string, name: string | undefined) => {
    if (name !== undefined && !known.has(name)) mistakes.add(file, place, `${what} "${name}" bestaat niet`)
  }
  const file = (name: string) => path.join(folder, name)
  const municipalities = new Set(region.gemeenten.map(({ naam }) => naam))
  const parties = new Set(organisations.organisaties.map(({ naam }) => naam))
  const slugs = new Set(agendas.map(({ agenda }) => agenda.agenda.slug))

  organisations.organisaties.forEach(({ gemeente }, i) =>
    exists(municipalities, 'gemeente', file('organisations.yaml'), `organisaties[${i}].gemeente`, gemeente),
  )
  bodies.overleggen.forEach(({ agenda, ambitie, partijen }, i) => {
    exists(slugs, 'agenda', file('bodies.yaml'), `overleggen[${i}].agenda`, agenda)
    const of = agendas.find((files) => files.agenda.agenda.slug === agenda)
    if (of) exists(numbersIn(of.agenda).ambitions, 'ambitie', file('bodies.yaml'), `overleggen[${i}].ambitie`, ambitie)
    partijen.forEach((party, p) => exists(parties, 'organisatie', file('bodies.yaml'), `overleggen[${i}].partijen[${p}]`, party))
  })
  for (const files of agendas) checkAgendaReferences(files, { parties, slugs }, exists)
}

type Exists = (known: Set<string>, what: string, file: string, place: string, name: string | undefined) => void

function checkAgendaReferences(
  { folder, agenda, kpis: figures, notes }: AgendaFiles,
  { parties, slugs }: { parties: Set<string>; slugs: Set<string> },
  exists: Exists,
) {
  const file = path.join(folder, 'agenda.yaml')
  const documents = new Set(notes.brondocumenten.map(({ code }) => code))
  const { ambitions, results, activities, kpis: inAgenda } = numbersIn(agenda)
  const kpis = new Set([...inAgenda, ...figures.kpis.map(({ nummer }) => nummer)])

  exists(slugs, 'agenda', file, 'agenda.vervolg_op', agenda.agenda.vervolg_op)
  agenda.ambities.forEach(({ zie }, a) =>
    zie.forEach(({ activiteit }, z) => exists(activities, 'activiteit', file, `ambities[${a}].zie[${z}].activiteit`, activiteit)),
  )
  for (const { place, leads } of listLeads(agenda)) {
    leads.forEach(({ organisatie }, i) => exists(parties, 'organisatie', file, `${place}.trekkers[${i}].organisatie`, organisatie))
  }
  for (const { place, entry } of listActivities(agenda)) {
    entry.betrokken.forEach((party, i) => exists(parties, 'organisatie', file, `${place}.betrokken[${i}]`, partyName(party)))
  }
  notes.aantekeningen.forEach(({ brondocument, betreft }, i) => {
    const check = (known: Set<string>, what: string, field: string, name: string | undefined) =>
      exists(known, what, path.join(folder, 'source-notes.yaml'), `aantekeningen[${i}].${field}`, name)
    check(documents, 'brondocument', 'brondocument', brondocument)
    check(ambitions, 'ambitie', 'betreft.ambitie', betreft.ambitie)
    check(results, 'resultaat', 'betreft.resultaat', betreft.resultaat)
    check(activities, 'activiteit', 'betreft.activiteit', betreft.activiteit)
    check(kpis, 'KPI', 'betreft.kpi', betreft.kpi)
  })
}
