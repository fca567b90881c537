/** Numbers as people order them: 1.2 before 1.10. */
const compareNumbers = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true })

/** For a KPI of the agenda as a whole; B, C and E are those of the documents. */
const agendaLetter = 'A'

/** The number after the last one of an ambition ("1.4" after "1.3"), or of the agenda as a whole ("A1"). Gaps are not filled: an old number keeps its meaning. */
export function nextKpiNumber(ambition: string | null, taken: readonly string[]): string {
  const start = ambition === null ? agendaLetter : `${ambition}.`
  const used = taken.filter((number) => number.startsWith(start)).map((number) => number.slice(start.length))
  return `${start}${Math.max(0, ...used.filter((rest) => /^\d{1,6}$/.test(rest)).map(Number)) + 1}`
}

/** After which of the KPIs (in their order) a new one comes: the last with a lower number, of the same ambition where there is one. */
export function placeInOrder<Kpi extends { number: string }>(number: string, inOrder: readonly Kpi[]): Kpi | null {
  const start = number.split('.')[0]!
  const related = inOrder.filter((kpi) => kpi.number.split('.')[0] === start)
  return (related.length > 0 ? related : inOrder).findLast((kpi) => compareNumbers(kpi.number, number) < 0) ?? null
}
