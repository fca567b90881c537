import { groupBy } from '@/lib/kernel/group-by'

/** One update of the half year, in the order of the agenda and of time. */
export type HalfYearUpdate = {
  id: string
  trackId: string
  code: string
  title: string
  /** Null for an activity of the region as a whole. */
  municipality: string | null
  done: string
  next: string
}

/** What putting together writes, at most; a person may write more. */
export const longestPrefill = 4_000

/** "Wat is bereikt" and "Wat gaan we doen", made of what was reported. */
export const prefill = (updates: readonly HalfYearUpdate[]) => ({
  achieved: fitted(achievedLines(updates), longestPrefill),
  planned: fitted(plannedLines(updates), longestPrefill),
})

export type BlockTexts = { achieved: string; planned: string; givenAchieved: string; givenPlanned: string }

/**
 * The texts with updates from after the putting together in them: a text that nobody wrote over is made anew, what somebody wrote
 * stays and the new lines come after it. Null where they don't fit any more.
 */
export function withLaterUpdates(
  texts: BlockTexts,
  all: readonly HalfYearUpdate[],
  later: readonly HalfYearUpdate[],
  longest: number,
): BlockTexts | null {
  const given = prefill(all)
  const achieved = texts.achieved === texts.givenAchieved ? given.achieved : appended(texts.achieved, achievedLines(later), longest)
  const planned = texts.planned === texts.givenPlanned ? given.planned : appended(texts.planned, plannedLines(later), longest)
  if (achieved === null || planned === null) return null
  return { achieved, planned, givenAchieved: given.achieved, givenPlanned: given.planned }
}

type Line = { heading: string; text: string }

const achievedLines = (updates: readonly HalfYearUpdate[]) => linesOf(updates, ({ done }) => done)

// Of what somebody was going to do only the last word holds; an earlier plan may have been done by now.
function plannedLines(updates: readonly HalfYearUpdate[]): Line[] {
  const last = new Map(updates.filter(({ next }) => next.trim() !== '').map((update) => [update.trackId, update.id]))
  return linesOf(
    updates.filter(({ id, trackId }) => last.get(trackId) === id),
    ({ next }) => next,
  )
}

function linesOf(updates: readonly HalfYearUpdate[], text: (update: HalfYearUpdate) => string): Line[] {
  const perActivity = groupBy(updates, ({ code }) => code)
  return [...perActivity.values()].flat().flatMap((update) => {
    const said = onOneLine(text(update))
    if (said === '') return []
    const line = update.municipality === null ? said : `${update.municipality}: ${said}`
    return [{ heading: onOneLine(`${update.code} ${update.title}`), text: line }]
  })
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The lines under their activities, cut at a whole line; the last line then says how many are left out. */
function fitted(lines: readonly Line[], longest: number): string {
  const most = howManyCouldFit(lines, longest)
  const whole = most === lines.length ? written(lines) : null
  if (whole !== null && whole.length <= longest) return whole
  for (let count = Math.min(most, lines.length - 1); count >= 0; count--) {
    const cut = [written(lines.slice(0, count)), leftOut(lines.length - count)].filter(Boolean).join('\n\n')
    if (cut.length <= longest) return cut
  }
  return ''
}

function howManyCouldFit(lines: readonly Line[], longest: number): number {
  let length = 0
  const tooMany = lines.findIndex(({ text }) => (length += text.length) > longest)
  return tooMany === -1 ? lines.length : tooMany
}

function appended(text: string, lines: readonly Line[], longest: number): string | null {
  if (lines.length === 0) return text
  const before = text === '' ? '' : `${text}\n\n`
  const added = fitted(lines, longest - before.length)
  return added === '' ? null : before + added
}

const written = (lines: readonly Line[]): string =>
  [...groupBy(lines, ({ heading }) => heading)]
    .map(([heading, group]) => [heading, ...group.map(({ text }) => text)].join('\n'))
    .join('\n\n')

/** How the text says that there was more than fits. */
export const leftOut = (count: number): string =>
  count === 1
    ? 'Nog 1 melding past hier niet. Die staat bij de activiteit.'
    : `Nog ${count} meldingen passen hier niet. Die staan bij de activiteiten.`

/** Whether a line of such a text is the name of an activity: "1.1a Elke maand gegevens delen", "01 Basistrainingen", "1.A Pilot", "2a Triagist". */
export const namesActivity = (line: string): boolean => /^(?:\d+\.[\dA-Za-z]+(?:\.\d+)?[a-z]*|\d{2}[a-z]?|\d[a-z]) \p{Lu}/u.test(line)
