import { longestText } from '@/lib/domain/progress'
import { readLines } from '@/lib/domain/structure-lines'
import { textField } from '@/lib/forms/fields'

/** A text a line; the same line twice is a mistake. */
export const lineList = textField(longestText).transform((said, context): string[] => {
  const lines = readLines(said)
  const twice = lines.find((line, index) => lines.indexOf(line) !== index)
  if (twice !== undefined) context.addIssue({ code: 'custom', message: `‘${shown(twice)}’ staat er twee keer.` })
  return lines
})

/** Something that is read from each line; `how` says how to type it, `key` what may stand there once. */
export const linesOf = <T>(read: (line: string) => T | null, how: string, key: (item: T) => string) =>
  textField(longestText).transform((said, context): T[] => {
    const lines = readLines(said)
    const items = lines.map(read)
    const unread = lines.find((_, index) => items[index] === null)
    if (unread !== undefined) context.addIssue({ code: 'custom', message: `‘${shown(unread)}’ is niet te lezen. ${how}` })
    const readItems = items.filter((item) => item !== null)
    const keys = readItems.map(key)
    const twice = keys.find((one, index) => keys.indexOf(one) !== index)
    if (twice !== undefined) context.addIssue({ code: 'custom', message: `‘${shown(twice)}’ staat er twee keer.` })
    return readItems
  })

const shown = (line: string) => line.slice(0, 80)

/** What was ticked of a list of boxes: the rest of the names that begin like this. */
export const ticked = (values: Record<string, unknown>, prefix: string): string[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
