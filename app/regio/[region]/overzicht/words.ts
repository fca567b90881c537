import { changeKinds, type ChangeKind } from '@/lib/domain/comparison'
import { periodName, type Period } from '@/lib/domain/period'
import { reportStatusWords } from '@/lib/domain/report-route'
import type { AmbitionState } from '@/lib/queries/light-counts'
import type { AgendaHead } from '@/lib/queries/region-page'
import type { Round } from '@/lib/queries/reported-lights'

const numbers = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien']
const count = (amount: number) => numbers[amount] ?? String(amount)
const some = (amount: number, one: string, more: string) => `${count(amount)} ${amount === 1 ? one : more}`

/** The state in one line, as a count: in how many ambitions something is stuck. */
export function stateInWords(
  ambitions: readonly Pick<AmbitionState, 'counts'>[],
  { ambitionTerm, ambitionTerms, activityTerms }: Pick<AgendaHead, 'ambitionTerm' | 'ambitionTerms' | 'activityTerms'>,
): string {
  const [one, more] = [ambitionTerm.toLowerCase(), ambitionTerms.toLowerCase()]
  const running = ambitions.filter(({ counts }) => counts.total > 0)
  const stuck = running.filter(({ counts }) => counts.stuck > 0).length
  const atRisk = running.filter(({ counts }) => counts.stuck === 0 && counts.atRisk > 0).length
  if (running.length === 0) return `Nog geen ${activityTerms.toLowerCase()}`
  if (stuck > 0) return `In ${some(stuck, one, more).toLowerCase()} loopt iets vast`
  if (atRisk > 0) return `${some(atRisk, `${one} heeft`, `${more} hebben`)} een risico`
  return 'Niets loopt vast of loopt risico'
}

type ChangeCounts = Record<ChangeKind, readonly unknown[]>

const counted: Record<ChangeKind, string> = { worse: 'slechter', dropped: 'vervallen', better: 'beter', finished: 'afgerond', new: 'nieuw' }

/** "3 slechter, 5 beter, 2 nieuw"; empty where nothing changed. */
export const countsInWords = (changes: ChangeCounts): string =>
  changeKinds
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => `${changes[kind].length} ${counted[kind]}`)
    .join(', ')

export function changesInWords(changes: ChangeCounts, previous: Pick<Period, 'slug' | 'kind'> | null, asked: number): string {
  const happened = countsInWords(changes)
  const since = previous ? `Sinds ${periodName(previous)}${happened ? `: ${happened}.` : ' is geen stand veranderd.'}` : ''
  const waits =
    asked === 0 ? '' : asked === 1 ? 'Eén onderdeel wacht op een besluit.' : `${count(asked)} onderdelen wachten op een besluit.`
  return [since, waits].filter(Boolean).join(' ')
}

/** Which report inhoud, tijd en geld come from, and which one "was" is about. */
export function sourceInWords({ report, before }: Round): string | null {
  if (!report) return null
  const name = periodName(report.period)
  const source = report.isCurrent
    ? `Inhoud, tijd en geld komen uit het rapport van ${name} (${lowered(reportStatusWords[report.status])}).`
    : `Inhoud, tijd en geld komen uit het vastgestelde rapport van ${name}. Het rapport van deze periode is nog niet samengesteld.`
  return before ? `${source} ‘Was’ gaat over ${periodName(before.period)}.` : source
}

/** Only the first letter: an abbreviation (KPI) stays one. */
const lowered = (word: string) => word[0]!.toLowerCase() + word.slice(1)
