import { changeKpiPath, enterFiguresPath, kpiPath } from '@/lib/kernel/addresses'

/** Where a form of a KPI stands, as it sends it along. */
export type KpiPlace = { region: string; agenda: string; number: string }

export function readKpiPlace(formData: FormData) {
  const field = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda, number] = [field('region'), field('agenda'), field('number')]
  const parts: [string, string, string] = [region, agenda, number]
  return {
    parts,
    kpi: kpiPath(region, agenda, number),
    /** Its page when it got this number. */
    renamed: (now: string) => kpiPath(region, agenda, now),
    change: changeKpiPath(region, agenda, number),
    enter: enterFiguresPath(region, agenda, number),
  }
}
