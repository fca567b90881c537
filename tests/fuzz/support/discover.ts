import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { formsOn, type PageForm } from '@/scripts/testing/forms'
import type { Visitor } from '@/scripts/testing/visitor'
import { pagesOf, type RoleName } from '@/tests/e2e/support/pages'

export type FoundForm = { path: string; role: RoleName; form: PageForm }
export type Found = { forms: FoundForm[]; links: string[] }

/** Reads every page that there is a picture of, as each role, and keeps its forms and where it leads. */
export async function discover(visitors: Map<RoleName, Visitor>): Promise<Found> {
  const forms: FoundForm[] = []
  const links = new Set<string>()
  await atOnce([...visitors], async ([role, visitor]) => {
    for (const { path, status: refused } of pagesOf(role)) {
      if (refused) continue
      const html = await visitor.read(path)
      for (const [, link] of html.matchAll(/\shref="(\/[^"#]*)/g)) links.add(link!.replaceAll('&amp;', '&'))
      for (const form of formsOn(html)) if (form.method === 'post' && form.action !== '/afmelden') forms.push({ path, role, form })
    }
  })
  return { forms, links: [...links].sort() }
}

type Manifest = { node: Record<string, { workers: Record<string, unknown> }> }

/**
 * A made-up form for every act of which no page that was read has one now, such as the next step of a report: the app
 * takes it from anybody who knows its name. With every hidden field that any form has.
 */
export function formsNobodySaw({ forms, links }: Found): FoundForm[] {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  const seen = forms.flatMap(({ form }) => form.fields.map(({ name, value }) => name + value)).join()
  const hidden = forms.flatMap(({ form }) => form.fields.filter(({ name, kind }) => kind === 'hidden' && !name.startsWith('$ACTION')))
  const fields = [...new Map(hidden.map((field) => [field.name, field])).values()]
  return Object.entries(node)
    .filter(([id]) => !seen.includes(id))
    .map(([id, { workers }]) => {
      const pattern = Object.keys(workers)[0]!
        .replace(/^app|\/page$/g, '')
        .replaceAll(/\/\([^)]+\)/g, '')
      const reference = {
        $ACTION_REF_1: '',
        '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
        '$ACTION_1:1': '[{"status":"idle"}]',
        $ACTION_KEY: 'k1',
      }
      const ofNext = Object.entries(reference).map(([name, value]) => ({ name, value, kind: 'hidden' as const }))
      return {
        path: addressOf(pattern, links),
        role: 'programmamanager',
        form: { method: 'post', action: '', fields: [...ofNext, ...fields] },
      }
    })
}

/** The addresses of files and other answers that are no page, with [names] where something is to be filled in. */
export const routePatterns = (): string[] =>
  globSync('app/**/route.ts')
    .map((file) => file.replace(/^app|\/route\.ts$/g, '').replaceAll(/\/\([^)]+\)/g, ''))
    .sort()

const examples: Record<string, string> = { region: 'utrecht-west', agenda: '2022-2025', period: '2022-2', number: '1.1', day: '2023-06-08' }

/** An address of this route: one that a page links to, or one that could have been. */
export function addressOf(pattern: string, links: string[]): string {
  const isOfPattern = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\[[^\]]+\]/g, '[^/?]+')}(\\?|$)`)
  return (
    links.find((link) => isOfPattern.test(link)) ??
    pattern.replaceAll(/\[(?:\.{3})?([^\]]+)\]/g, (_, name: string) => examples[name] ?? 'x')
  )
}

/** A few at a time: the server has one process. */
export async function atOnce<T>(things: T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things]
  const lane = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}
