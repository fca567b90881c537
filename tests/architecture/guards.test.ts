import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'

const source = (file: string) => readFileSync(file, 'utf8')

describe('nothing can be asked of the database without saying who asks', () => {
  test.each(globSync('lib/{queries,commands}/**/*.ts'))('%s', (file) => {
    for (const [, name, first] of source(file).matchAll(/export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*([^,)]*)/g))
      expect(first, `${name} takes the viewer, or the transaction that was opened for one`).toMatch(/^(viewer: Viewer|tx: Tx)/)
    for (const [, name, first] of source(file).matchAll(/export const (\w+) = (?:async )?\(\s*([^,)]*)/g))
      expect(first, `${name} takes the viewer, or the transaction that was opened for one`).toMatch(
        /^(viewer: Viewer|tx: Tx|trackId: string)/,
      )
  })
})

describe('an action is a public address: it asks who is there', () => {
  test.each(globSync('app/**/*actions.ts').filter((file) => !file.startsWith('app/aanmelden/')))('%s', (file) => {
    expect(source(file).startsWith("'use server'")).toBe(true)
    const exported = source(file)
      .split(/^export /m)
      .slice(1)
    for (const body of exported) expect(body).toMatch(/^async function \w+Action\([\s\S]*?(await requireViewer(ToSave)?|return saveForm)\(/)
  })
})

describe('a page behind the sign-in asks who is there', () => {
  test.each(globSync('app/**/page.tsx').filter((file) => !file.startsWith('app/aanmelden/')))('%s', (file) => {
    expect(source(file)).toContain('await requireViewer()')
  })
})

describe('a file behind the sign-in asks who is there', () => {
  test.each(globSync('app/regio/**/route.ts'))('%s', (file) => {
    const [, helper] = /from '(\.\.\/(?:[^']+\/)?file)'/.exec(source(file)) ?? []
    const asks = helper ? source(`${path.join(path.dirname(file), helper)}.ts`) : source(file)
    expect(asks).toMatch(/await requireViewer\(\)|listFile\(format, async \(viewer\)/)
  })
})

test('no element gets a style attribute, which the content security policy would block', () => {
  expect(globSync(['app/**/*.tsx', 'components/**/*.tsx']).filter((file) => /\sstyle=/.test(source(file)))).toEqual([])
})

test('no schema of zod reaches the browser, where its making of code breaks the content security policy', () => {
  const inBrowser = globSync(['app/**/*.tsx', 'components/**/*.tsx']).filter((file) => source(file).startsWith("'use client'"))
  const withSchemas = inBrowser.filter((file) => /^import (?!type )[^\n]*'@\/lib\/forms\/(?!form-state)/m.test(source(file)))
  expect(withSchemas).toEqual([])
})

test('a form with something to say is not hidden in a fold: it draws its own, which stands open then', () => {
  const hidden = globSync(['app/**/*.tsx', 'components/**/*.tsx']).filter((file) =>
    [...source(file).matchAll(/<details(?! className="more")[\s\S]*?<\/details>/g)].some(([fold]) => /<\w*Form\b/.test(fold)),
  )
  expect(hidden).toEqual([])
})

test('a form is sent by one hook, and one component says on top of it what is the matter', () => {
  const holding = (what: RegExp) => globSync(['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}']).filter((file) => what.test(source(file)))
  expect(holding(/\buseActionState\b/)).toEqual(['app/regio/use-form.ts'])
  expect(holding(/action=\{(\w+\.)?submit\}/)).toEqual(['app/regio/form.tsx'])
})
