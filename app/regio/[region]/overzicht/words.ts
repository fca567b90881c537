import type { AmbitionState } from '@/lib/queries/light-counts'

const numbers = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien']
const count = (amount: number) => numbers[amount] ?? String(amount)
const some = (amount: number, one: string, more: string) => `${count(amount)} ${amount === 1 ? one : more}`

/** The state in one line, as a count: in how many ambitions something is stuck. */
export function stateInWords(ambitions: readonly Pick<AmbitionState, 'counts'>[]): string {
  const running = ambitions.filter(({ counts }) => counts.total > 0)
  const stuck = running.filter(({ counts }) => counts.stuck > 0).length
  const atRisk = running.filter(({ counts }) => counts.stuck === 0 && counts.atRisk > 0).length
  if (running.length === 0) return 'Nog geen activiteiten'
  if (stuck > 0) return `In ${some(stuck, 'ambitie', 'ambities').toLowerCase()} loopt iets vast`
  if (atRisk > 0) return `${some(atRisk, 'ambitie heeft', 'ambities hebben')} een risico`
  return 'Niets loopt vast of loopt risico'
}

export function changesInWords(
  changes: Record<'better' | 'worse' | 'finished' | 'dropped', readonly unknown[]>,
  decisions: number,
): string {
  const { better, worse, finished, dropped } = changes
  const happened = [
    better.length > 0 && `${better.length} beter`,
    worse.length > 0 && `${worse.length} slechter`,
    finished.length > 0 && `${finished.length} afgerond`,
    dropped.length > 0 && `${dropped.length} vervallen`,
  ].filter((part) => part !== false)
  const since =
    happened.length === 0 ? 'Sinds de vorige periode is geen stand veranderd.' : `Sinds de vorige periode: ${happened.join(', ')}.`
  const asked =
    decisions === 0
      ? ''
      : decisions === 1
        ? ' Eén onderdeel wacht op een besluit.'
        : ` ${count(decisions)} onderdelen wachten op een besluit.`
  return since + asked
}
