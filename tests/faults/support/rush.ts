import { expect } from 'vitest'
import { addressesOf } from '@/scripts/bench/regions'
import { saysSaved } from '@/scripts/bench/updates'
import { query } from '@/scripts/database'
import { faultsOfUpdates } from '@/scripts/testing/kept-updates'
import type { Answer } from '@/scripts/testing/visitor'
import type { World } from './world'

export const updatesAtOnce = 200

type Track = { id: string; code: string; version: number; municipality: string }
type Rush = {
  name: string
  /** What goes wrong. */
  during: () => Promise<unknown>
  /** How many of the updates are saved by then. */
  after?: number
  /** The addresses of the app processes that take turns. */
  origins?: string[]
}
export type Outcome = { confirmed: string[]; sent: string[]; statuses: Record<string, number> }

/** Sends 200 updates at once, of 200 activities, lets something go wrong in the middle, and waits for every answer. */
export async function rush(world: World, { name, during, after = 20, origins = [world.app().url] }: Rush): Promise<Outcome> {
  const tracks = (await query(world.ownerUrl, tracksOfAgenda)) as Track[]
  expect(tracks).toHaveLength(updatesAtOnce)
  const outcome: Outcome = { confirmed: [], sent: [], statuses: {} }
  let answers: Promise<unknown> = Promise.resolve()
  await new Promise<void>((begin) => {
    const all = tracks.map(async (track, index) => {
      const words = `${name} ${index}`
      outcome.sent.push(words)
      const answer = await sendUpdate(world, { track, words, index, origin: origins[index % origins.length]! })
      if (answer && saysSaved(answer)) outcome.confirmed.push(words)
      else if (answer) expect(answer.body.toString(), 'an answer that is not a confirmation').not.toContain('Je melding is bewaard')
      const status = String(answer?.status ?? 'broken off')
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
      if (outcome.confirmed.length >= after) begin()
      return answer
    })
    answers = Promise.all(all)
    void answers.finally(begin).catch(() => undefined)
    if (after === 0) begin()
  })
  await during()
  await answers
  return outcome
}

async function sendUpdate(
  { managers, form }: World,
  { track, words, index, origin }: { track: Track; words: string; index: number; origin: string },
): Promise<Answer | null> {
  const visitor = managers[index % managers.length]!.at(origin)
  const changes = { trackId: track.id, version: String(track.version), code: track.code, municipality: track.municipality }
  const path = addressesOf(1).updateForm(track.code) + (track.municipality && `?gemeente=${track.municipality}`)
  try {
    return await form.of(visitor, path, changes).send(words)
  } catch (error) {
    if (['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  } finally {
    visitor.leave()
  }
}

/** Milliseconds until a page opens and an update is saved again. */
export async function untilServed(world: World, name: string): Promise<number> {
  const start = performance.now()
  for (let tries = 0; ; tries++) {
    if (await serves(world, `${name}, weer ${tries}`)) return Math.round(performance.now() - start)
    if (performance.now() - start > 60_000) throw new Error(`after ${name} the app serves no more`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function serves(world: World, words: string): Promise<boolean> {
  const visitor = world.managers[0]!.at()
  try {
    if ((await visitor.get(addressesOf(1).overview)).status !== 200) return false
    const [track] = (await query(world.ownerUrl, tracksOfAgenda)) as Track[]
    const answer = track && (await sendUpdate(world, { track, words, index: 0, origin: world.app().url }))
    return answer ? saysSaved(answer) : false
  } catch {
    return false // away, or not back yet
  } finally {
    visitor.leave()
  }
}

/** What was confirmed is there, once and whole; the trail too. */
export async function expectKept(world: World, outcome: Outcome): Promise<void> {
  expect(await faultsOfUpdates(world.ownerUrl, outcome)).toEqual([])
}

const tracksOfAgenda = `
  SELECT t.id, a.code, t.version, coalesce(m.slug, '') AS municipality
    FROM "ActivityTrack" t JOIN "Activity" a ON a.id = t."activityId" JOIN "Agenda" g ON g.id = a."agendaId" LEFT JOIN "Municipality" m ON m.id = t."municipalityId"
   WHERE g.status = 'adopted' ORDER BY t.id LIMIT ${updatesAtOnce}`
