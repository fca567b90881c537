import path from 'node:path'
import { listActivities, listLeads, numbersIn, partyName } from './agenda-entries'
import type { MistakeList } from './mistakes'
import type { RegionFiles } from './format/region-files'

type Named = { place: string; name: string }

function named<Entry>(entries: readonly Entry[], list: string, name: (entry: Entry) => string): Named[] {
  return entries.map((entry, i) => ({ place: `${list}[${i}]`, name: name(entry) }))
}

/** What rows are found by may occur only once, and codes say where they belong. */
export function checkNames(folder: string, files: RegionFiles, mistakes: MistakeList) {
  const { region, organisations, bodies, agenda, notes } = files
  const once = (file: string, entries: Named[]) => {
    const seen = new Set<string>()
    for (const { place, name } of entries) {
      if (seen.has(name)) mistakes.add(path.join(folder, file), place, `"${name}" staat er al`)
      seen.add(name)
    }
  }
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
  once(
    'agenda.yaml',
    agenda.ambities.flatMap(({ kpis }, a) => named(kpis, `ambities[${a}].kpis`, ({ nummer }) => nummer)),
  )
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

function checkCodes(file: string, activities: ReturnType<typeof listActivities>, mistakes: MistakeList) {
  for (const { place, ambition, resultNumber, entry, steps } of activities) {
    const result = `${ambition.nummer}.${resultNumber}`
    if (entry.code.slice(0, -1) !== result) mistakes.add(file, `${place}.code`, `"${entry.code}" hoort niet bij resultaat ${result}`)
    steps.forEach(({ code }, i) => {
      if (!code.startsWith(`${entry.code}.`))
        mistakes.add(file, `${place}.deelstappen[${i}].code`, `"${code}" hoort niet bij activiteit ${entry.code}`)
    })
  }
}

/** What a file mentions has to exist in another. */
export function checkReferences(
  folder: string,
  { region, organisations, bodies, agenda, kpis: figures, notes }: RegionFiles,
  mistakes: MistakeList,
) {
  const exists = (known: Set<string>, what: string, file: string, place: string, name: string | undefined) => {
    if (name !== undefined && !known.has(name)) mistakes.add(path.join(folder, file), place, `${what} "${name}" bestaat niet`)
  }
  const municipalities = new Set(region.gemeenten.map(({ naam }) => naam))
  const parties = new Set(organisations.organisaties.map(({ naam }) => naam))
  const documents = new Set(notes.brondocumenten.map(({ code }) => code))
  const { ambitions, results, activities, kpis: inAgenda } = numbersIn(agenda)
  const kpis = new Set([...inAgenda, ...figures.kpis.map(({ nummer }) => nummer)])

  organisations.organisaties.forEach(({ gemeente }, i) =>
    exists(municipalities, 'gemeente', 'organisations.yaml', `organisaties[${i}].gemeente`, gemeente),
  )
  bodies.overleggen.forEach(({ ambitie }, i) => exists(ambitions, 'ambitie', 'bodies.yaml', `overleggen[${i}].ambitie`, ambitie))
  for (const { place, leads } of listLeads(agenda)) {
    leads.forEach(({ organisatie }, i) => exists(parties, 'organisatie', 'agenda.yaml', `${place}.trekkers[${i}].organisatie`, organisatie))
  }
  for (const { place, entry } of listActivities(agenda)) {
    entry.betrokken.forEach((party, i) => exists(parties, 'organisatie', 'agenda.yaml', `${place}.betrokken[${i}]`, partyName(party)))
  }
  notes.aantekeningen.forEach(({ brondocument, betreft }, i) => {
    const check = (known: Set<string>, what: string, field: string, name: string | undefined) =>
      exists(known, what, 'source-notes.yaml', `aantekeningen[${i}].${field}`, name)
    check(documents, 'brondocument', 'brondocument', brondocument)
    check(ambitions, 'ambitie', 'betreft.ambitie', betreft.ambitie)
    check(results, 'resultaat', 'betreft.resultaat', betreft.resultaat)
    check(activities, 'activiteit', 'betreft.activiteit', betreft.activiteit)
    check(kpis, 'KPI', 'betreft.kpi', betreft.kpi)
  })
}
