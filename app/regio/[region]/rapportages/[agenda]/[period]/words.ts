import type { AgendaHead } from '@/lib/queries/region-page'
import type { ReportBlockRow } from '@/lib/queries/report'

type Terms = Pick<AgendaHead, 'ambitionTerm' | 'ambitionTerms'>

/** "ambitie 1", "ambities 1, 3 en 4" */
function named(blocks: readonly Pick<ReportBlockRow, 'number'>[], { ambitionTerm, ambitionTerms }: Terms): string {
  const numbers = blocks.map(({ number }) => number)
  if (numbers.length === 1) return `${ambitionTerm.toLowerCase()} ${numbers[0]}`
  return `${ambitionTerms.toLowerCase()} ${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`
}

export function unwrittenInWords(blocks: readonly Pick<ReportBlockRow, 'number' | 'edited'>[], terms: Terms): string | null {
  const unwritten = blocks.filter(({ edited }) => edited === null)
  return unwritten.length === 0 ? null : named(unwritten, terms)
}

export function updatesInWords(blocks: readonly Pick<ReportBlockRow, 'number' | 'later'>[], terms: Terms): string | null {
  const behind = blocks.filter(({ later }) => later.total > 0)
  if (behind.length === 0) return null
  const total = behind.reduce((sum, { later }) => sum + later.total, 0)
  return `${total} na het samenstellen, bij ${named(behind, terms)}`
}

export function storiesInWords(blocks: readonly Pick<ReportBlockRow, 'number' | 'unreadStories'>[], terms: Terms): string | null {
  const waiting = blocks.filter(({ unreadStories }) => unreadStories > 0)
  if (waiting.length === 0) return null
  const total = waiting.reduce((sum, { unreadStories }) => sum + unreadStories, 0)
  return `${total === 1 ? '1 wacht' : `${total} wachten`} op nalezen door een collega, bij ${named(waiting, terms)}`
}

export function questionsInWords(blocks: readonly Pick<ReportBlockRow, 'questions'>[]): string | null {
  const questions = blocks.flatMap((block) => block.questions)
  const open = questions.filter(({ answer }) => answer === null).length
  if (questions.length === 0) return null
  if (open === 0) return questions.length === 1 ? '1, beantwoord' : `${questions.length}, allemaal beantwoord`
  return open === 1 ? '1 wacht op antwoord' : `${open} wachten op antwoord`
}
