import type { z } from 'zod'
import type { problem } from './schemas'

export const apiVersion = '1.0.0'

/** On every answer of the API. */
export const always = {
  'api-version': apiVersion,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'API-Version, Link, ETag',
}

export type Problem = z.infer<typeof problem>

/** What is wrong with a question, as RFC 9457 writes it: what to send and its headers. `instance`: the address that was asked. */
export function problemAnswer(problem: Omit<Problem, 'type'>): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ type: 'about:blank', ...problem } satisfies Problem)
  return { body, headers: { ...always, 'content-type': 'application/problem+json', 'cache-control': 'no-store' } }
}
