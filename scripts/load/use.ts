import { setTimeout as wait } from 'node:timers/promises'
import { addressesOf } from '../bench/regions'
import { saysSaved, Updates } from '../bench/updates'
import { Visitor } from '../testing/visitor'
import { listPeople, type Person } from './people'

export const kinds = ['Aanmelden', 'Overzicht', 'Lijst', 'Activiteit', 'Formulier', 'Melding bewaren'] as const
export type Kind = (typeof kinds)[number]
export type Use = {
  milliseconds: Record<Kind, number[]>
  /** What went otherwise than it should, as sentences. */
  wrong: string[]
  sent: string[]
  confirmed: string[]
}

/** How long somebody reads or types before he goes on, in seconds. */
export const thinking = { least: 4, most: 10 }

/** Everybody signs in, and reads and reports for so long; each next request goes to the other app process. */
export async function useFor(seconds: number, { ownerUrl, origins }: { ownerUrl: string; origins: string[] }): Promise<Use> {
  const use: Use = {
    milliseconds: { Aanmelden: [], Overzicht: [], Lijst: [], Activiteit: [], Formulier: [], 'Melding bewaren': [] },
    wrong: [],
    sent: [],
    confirmed: [],
  }
  const persons = await listPeople(ownerUrl)
  const signedIn: { person: Person; windows: Visitor[] }[] = []
  for (const [index, person] of persons.entries()) {
    const windows = await measured(use, 'Aanmelden', () =>
      signIn(person, [...origins.slice(index % origins.length), ...origins.slice(0, index % origins.length)]),
    )
    if (windows) signedIn.push({ person, windows })
  }
  const until = performance.now() + seconds * 1_000
  await Promise.all(signedIn.map(({ person, windows }, index) => oneDay(use, { person, windows, index, until })))
  for (const { windows } of signedIn) for (const window of windows) window.leave()
  return use
}

async function signIn({ email }: Person, [first, ...others]: string[]): Promise<Visitor[]> {
  const visitor = await new Visitor(first!).signIn(email)
  return [visitor, ...others.map((origin) => visitor.at(origin))]
}

type Day = { person: Person; windows: Visitor[]; index: number; until: number }

async function oneDay(use: Use, { person, windows, index, until }: Day): Promise<void> {
  const region = Number(person.region.replace('regio-', ''))
  const { overview, activities, updateForm } = addressesOf(region)
  const form = `${updateForm(person.code)}?gemeente=${person.municipality}`
  let requests = index
  const think = () => wait(Math.max(0, Math.min(thinkingTime(index, requests), until - performance.now())))
  // Connections of its own: to a server that closes the old ones after five seconds a browser sends again, and this visitor does not.
  const visit = async <T>(kind: Kind, work: (visitor: Visitor) => Promise<T>) => {
    const visitor = windows[requests++ % windows.length]!.at()
    return measured(use, kind, () => work(visitor)).finally(() => visitor.leave())
  }
  const steps = [
    () => visit('Overzicht', (visitor) => visitor.read(overview)),
    () => visit('Lijst', (visitor) => visitor.read(activities)),
    () => visit('Activiteit', (visitor) => visitor.read(updateForm(person.code).replace(/\/bijwerken$/, ''))),
    async () => {
      const updates = await visit('Formulier', (visitor) => Updates.on(visitor, form))
      await think()
      if (updates && performance.now() < until)
        await visit('Melding bewaren', (visitor) => report(use, updates.of(visitor, form, {}), `${person.email}, ${requests}`))
    },
  ]

  // Nobody begins at the same moment, nor with the same.
  await wait(thinkingTime(index, 0))
  for (let turn = index; performance.now() < until; turn++) {
    await steps[turn % steps.length]!()
    await think()
  }
}

async function report(use: Use, updates: Updates, words: string): Promise<void> {
  use.sent.push(words)
  const answer = await updates.send(words)
  if (!saysSaved(answer)) throw new Error(`${words} is not saved: ${answer.status}`)
  use.confirmed.push(words)
}

async function measured<T>(use: Use, kind: Kind, work: () => Promise<T>): Promise<T | null> {
  const start = performance.now()
  try {
    const result = await work()
    use.milliseconds[kind].push(performance.now() - start)
    return result
  } catch (error) {
    use.wrong.push(`${kind}: ${(error as Error).message}`)
    return null
  }
}

// The same in every run: who goes first decides much of what is measured.
function thinkingTime(person: number, time: number): number {
  const part = ((person * 7919 + time * 104_729) % 1_000) / 1_000
  return 1_000 * (thinking.least + part * (thinking.most - thinking.least))
}
