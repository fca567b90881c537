import path from 'node:path'
import { numbersIn } from './agenda-entries'
import type { SheetEntry } from './format/kpi-sheet'
import { wholeRegion, type MeasuredKpiEntry } from './format/kpis'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Report = (place: string, reason: string) => void

/** Of the KPIs of agenda.yaml and kpis.yaml: what they mention exists, and a number and a cell occur once. */
export function checkKpis(region: RegionFiles['region'], { folder, agenda, notes, kpis: file }: AgendaFiles, mistakes: MistakeList) {
  const { bronnen, gebieden, kpis } = file
  const report: Report = (place, reason) => mistakes.add(path.join(folder, 'kpis.yaml'), place, reason)
  const known = {
    documents: new Set(notes.brondocumenten.map(({ code }) => code)),
    origins: new Set(bronnen.map(({ code }) => code)),
    municipalities: new Set(region.gemeenten.map(({ naam }) => naam)),
    areas: new Set(gebieden.map(({ code }) => code)),
    ...numbersIn(agenda),
  }
  once(
    bronnen.map(({ code }) => code),
    (i, code) => report(`bronnen[${i}].code`, `"${code}" staat er al`),
  )
  once(
    gebieden.map(({ code }) => code),
    (i, code) => report(`gebieden[${i}].code`, `"${code}" staat er al`),
  )
  once([...known.kpis, ...kpis.map(({ nummer }) => nummer)], (i, number) =>
    report(`kpis[${i - known.kpis.size}].nummer`, `KPI "${number}" staat er al`),
  )
  bronnen.forEach(({ brondocument }, i) =>
    exists(known.documents, 'brondocument', brondocument, (reason) => report(`bronnen[${i}].brondocument`, reason)),
  )
  agenda.ambities.forEach((ambition, a) =>
    ambition.kpis.forEach((entry, i) =>
      checkSheet(entry, known.municipalities, (place, reason) =>
        mistakes.add(path.join(folder, 'agenda.yaml'), `ambities[${a}].kpis[${i}].${place}`, reason),
      ),
    ),
  )
  agenda.kpis.forEach((entry, i) =>
    checkSheet(entry, known.municipalities, (place, reason) =>
      mistakes.add(path.join(folder, 'agenda.yaml'), `kpis[${i}].${place}`, reason),
    ),
  )
  kpis.forEach((kpi, i) => {
    const at = (field: string) => (reason: string) => report(`kpis[${i}].${field}`, reason)
    exists(known.ambitions, 'ambitie', kpi.ambitie, at('ambitie'))
    exists(known.results, 'resultaat', kpi.resultaat, at('resultaat'))
    exists(known.activities, 'activiteit', kpi.activiteit, at('activiteit'))
    checkSheet(kpi, known.municipalities, (place, reason) => report(`kpis[${i}].${place}`, reason))
    checkSeries(kpi, known, (place, reason) => report(`kpis[${i}].${place}`, reason))
  })
}

/** What a sheet says of municipalities, parts, years and periods. */
export function checkSheet(sheet: Omit<SheetEntry, 'nummer'>, municipalities: Set<string>, report: Report) {
  sheet.vergelijkbaarheid.forEach(({ gemeente }, i) =>
    exists(municipalities, 'gemeente', gemeente, (reason) => report(`vergelijkbaarheid[${i}].gemeente`, reason)),
  )
  const twice = (list: string) => (i: number, name: unknown) => report(`${list}[${i}]`, `"${String(name)}" staat er al`)
  once(sheet.uitsplitsing?.delen ?? [], twice('uitsplitsing.delen'))
  once(
    sheet.streven.map(({ jaar }) => jaar),
    twice('streven'),
  )
  once(
    sheet.kanttekeningen.map(({ periode }) => periode),
    twice('kanttekeningen'),
  )
  once(
    sheet.vergelijkbaarheid.map(({ gemeente }) => gemeente),
    twice('vergelijkbaarheid'),
  )
}

type Known = Record<'origins' | 'municipalities' | 'areas', Set<string>>

function checkSeries({ uitsplitsing, metingen }: MeasuredKpiEntry, known: Known, report: Report) {
  const parts = new Set(uitsplitsing?.delen)
  const cells = new Set<string>()
  metingen.forEach(({ bron, deel, perioden, waarden }, i) => {
    const place = `metingen[${i}]`
    exists(known.origins, 'bron', bron, (reason) => report(`${place}.bron`, reason))
    exists(parts, 'deel', deel, (reason) => report(`${place}.deel`, reason))
    for (const area of Object.keys(waarden)) {
      const isKnown = area === wholeRegion || known.municipalities.has(area) || known.areas.has(area)
      if (!isKnown) report(`${place}.waarden.${area}`, `gemeente of gebied "${area}" bestaat niet`)
      for (const period of perioden) {
        const key = [area, period, deel].join('|')
        if (cells.has(key)) report(`${place}.waarden.${area}`, `${period} staat er al`)
        cells.add(key)
      }
    }
  })
}

function exists(known: Set<string>, what: string, name: string | undefined, report: (reason: string) => void) {
  if (name !== undefined && !known.has(name)) report(`${what} "${name}" bestaat niet`)
}

function once<Name>(names: readonly Name[], report: (index: number, name: Name) => void) {
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) report(i, name)
  })
}
