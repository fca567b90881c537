import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { dutchReason, placeOf, plainIssues, type MistakeList } from './mistakes'

/** Reads a YAML file in the format of the schema; what is wrong with it goes onto the list. */
export function readSeedFile<Schema extends z.ZodType>(file: string, schema: Schema, mistakes: MistakeList): z.output<Schema> | null {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    mistakes.add(file, '', 'dit bestand is er niet of is niet te lezen')
    return null
  }
  const document = parseDocument(source)
  const [error] = document.errors
  if (error) {
    mistakes.add(file, `regel ${error.linePos?.[0].line ?? 1}`, `geen geldige YAML (${error.code})`)
    return null
  }

  const parsed = schema.safeParse(document.toJS(), { error: dutchReason })
  if (parsed.success) return parsed.data
  for (const issue of plainIssues(parsed.error.issues)) mistakes.add(file, placeOf(issue.path), issue.message)
  return null
}
