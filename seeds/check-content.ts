import path from 'node:path'
import { kpisIn, numbersIn } from './agenda-entries'
import type { AgendaFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

/** What content.yaml and source-tables.yaml mention of the agenda exists. */
export function checkContent({ folder, agenda, kpis, notes, content, tables }: AgendaFiles, mistakes: MistakeList) {
  const { ambitions } = numbersIn(agenda)
  const report = (place: string, reason: string) => mistakes.add(path.join(folder, 'content.yaml'), place, reason)
  const lists = {
    uitspraken: content.uitspraken,
    mijlpalen: content.mijlpalen,
    geld: content.geld,
    uren: content.uren,
    risicos: content.risicos,
  }
  for (const [list, entries] of Object.entries(lists)) {
    entries.forEach(({ ambitie }, i) => {
      if (ambitie !== undefined && !ambitions.has(ambitie)) report(`${list}[${i}].ambitie`, `ambitie "${ambitie}" bestaat niet`)
    })
  }
  content.uitspraken.forEach(({ bijdragen }, i) =>
    bijdragen.forEach((number, b) => {
      if (!ambitions.has(number)) report(`uitspraken[${i}].bijdragen[${b}]`, `ambitie "${number}" bestaat niet`)
    }),
  )

  const results = content.uitspraken.filter(({ soort }) => soort === 'result').length
  for (const { nummer, resultaat_van_geheel } of [...kpisIn(agenda).map(({ entry }) => entry), ...kpis.kpis]) {
    if (resultaat_van_geheel !== undefined && resultaat_van_geheel > results)
      report('uitspraken', `KPI "${nummer}" meet resultaat ${resultaat_van_geheel}, dat er niet is`)
  }
  if (!notes.brondocumenten.some(({ code }) => code === tables.brondocument))
    mistakes.add(path.join(folder, 'source-tables.yaml'), 'brondocument', `brondocument "${tables.brondocument}" bestaat niet`)
}
