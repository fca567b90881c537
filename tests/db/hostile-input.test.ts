import { beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { reportProgress } from '@/lib/commands/report-progress'
import { keepDraft } from '@/lib/db/identity'
import { readActivityList } from '@/lib/forms/activity-list'
import { formOf, formValues, parseForm } from '@/lib/forms/form-state'
import { progressForm, progressOf } from '@/lib/forms/progress-form'
import { signInForm } from '@/lib/forms/sign-in-form'
import { updatePath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivities } from '@/lib/queries/activities'
import { getActivity } from '@/lib/queries/activity'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getUpdateSubject } from '@/lib/queries/update-form'
import { aSession } from '../support/accounts'
import { appUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// What somebody sends who wants to break something: it changes nothing, gives nothing away and is no fault of ours.

const now = new Date('2023-06-05T10:00:00Z')
let mine: TestRegion
let theirs: TestRegion
let officer: Viewer & { userId: string }
let reader: Viewer & { userId: string }

beforeAll(async () => {
  mine = await aRegion('mijn-regio')
  theirs = await aRegion('andere-regio')
  officer = await aPersonWith('policyOfficer', { regionId: mine.id, municipalityId: mine.north.id })
  reader = await aPersonWith('reader', { regionId: mine.id })
})

const formWith = (fields: Record<string, string>) => {
  const form = new FormData()
  const sent = { trackId: mine.tracks.north.id, version: '1', lifecycle: 'running', light: 'onTrack', done: 'Gedaan', ...fields }
  for (const [name, value] of Object.entries(sent)) form.append(name, value)
  return form
}
const updates = () => asOwner((tx) => tx.progressUpdate.count())

describe('words that mean something to SQL, to JavaScript or to nobody', () => {
  const words = [
    ...[`' OR 1=1 --`, '"; DROP TABLE "User"; --', '%_\\', '__proto__', 'constructor', '..', ''],
    ...['\u0000', 'a\u0000b', '\ud800', '\u202e', '🦺'.repeat(90)],
  ]

  test.each(words)('%j finds nothing more than there is', async (word) => {
    const names = ['zoek', 'ambitie', 'gemeente', 'trekker', 'status', 'licht', 'schaal', 'sinds', 'planning', 'sorteer', 'pagina']
    const filters = readActivityList(Object.fromEntries(names.map((name) => [name, word])))
    const page = await getActivities(officer, { region: mine.slug, agenda: '2022-2025', now }, filters)
    expect(page!.content.rows.every(({ code }) => code.startsWith('1.1'))).toBe(true)
    const address = { region: word.replaceAll('\0', ''), agenda: '2022-2025', code: '1.1a', historyPage: 1, now }
    expect(await getActivity(officer, address)).toBeNull()
    expect(decodeURIComponent(updatePath(word, word, word, word))).toContain('/bijwerken?gemeente=')
  })

  test.each(words)('%j as an answer is stored as it was typed or refused with a reason', async (word) => {
    const before = await updates()
    const form = parseForm(progressForm, formWith({ trackId: mine.tracks.regional.id, version: '99', light: word, done: word }))
    expect(form).toMatchObject({ ok: false, state: { status: 'rejected' } })
    expect(signInForm.safeParse({ email: `a${word}@b`, password: 'x' }).success).toBe(!/[\0\s]/.test(word))
    expect(await updates()).toBe(before)
  })
})

describe('a form that is none of ours', () => {
  test.each([[undefined], [null], ['tekst'], [{}], [[['region', 'x']]], [new Map([['trackId', 'x']])]])('%j is an empty form', (sent) => {
    expect([...formOf(sent)]).toEqual([])
    expect(parseForm(progressForm, formOf(sent))).toMatchObject({ ok: false, state: { fieldErrors: { light: expect.anything() } } })
  })

  test.each(['0', '-1', '1.5', '1e999', 'x', '', '99999999999999999999'])('version %j is refused in words that people read', (version) => {
    const form = parseForm(progressForm, formWith({ version }))
    expect(form).toMatchObject({
      ok: false,
      state: { fieldErrors: { version: [expect.stringMatching(/^Dit formulier kwam niet goed aan/)] } },
    })
  })

  test('fields with names that objects have stay fields, and change no other', () => {
    const values = formValues(formWith({ ['__proto__']: 'x', constructor: 'y', toString: 'z' }))
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect(values).toMatchObject({ constructor: 'y', toString: 'z', done: 'Gedaan' })
  })

  test('a date of twenty thousand letters is refused at once', () => {
    const started = performance.now()
    for (const expected of ['e'.repeat(19_000) + ' 2023', '1 '.repeat(9_000), ' \t'.repeat(9_000) + 'x'])
      expect(parseForm(progressForm, formWith({ expected })).ok).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('an act on what is not yours', () => {
  const progress = () => progressOf(progressForm.parse(Object.fromEntries(formWith({}))))

  test.each([
    ['of another region', () => theirs.tracks.regional.id, () => officer],
    ['by a reader', () => mine.tracks.north.id, () => reader],
    ['that does not exist', () => '01900000-0000-7000-8000-000000000001', () => officer],
  ])('%s is answered as if it did not exist', async (_, track, viewer) => {
    const before = await updates()
    expect(await reportProgress(viewer(), { trackId: track(), version: 1, progress: progress(), now })).toEqual({
      ok: false,
      failure: 'not-found',
    })
    expect(await confirmUnchanged(viewer(), { trackId: track(), version: 1, now })).toEqual({ ok: false, failure: 'not-found' })
    expect(await updates()).toBe(before)
  })

  test('the form of another region is not there, whatever municipality is named', async () => {
    const address = { region: theirs.slug, agenda: '2022-2025', code: '1.1b', now }
    for (const municipality of [undefined, theirs.north.slug, mine.north.slug, `' OR '1'='1`])
      expect(await getUpdateSubject(officer, { ...address, municipality })).toBeNull()
  })

  test('a kept text with characters that can not be stored comes back without them, and to its writer only', async () => {
    const path = updatePath(mine.slug, '2022-2025', '1.1b', mine.north.slug)
    const { secretHash } = await aSession(officer.userId)
    expect(await keepDraft(secretHash, path, formValues(formWith({ done: 'a\0b', 'x\0': '<b>' })))).toBe(true)
    expect(await takeKeptDraft(reader, path)).toBeNull()
    await discardKeptDraft(reader, path)
    expect(await takeKeptDraft(officer, path)).toMatchObject({ done: 'ab', x: '<b>' })
  })
})

test('no function of the database is there for everybody, and each that runs as the owner looks in its own schemas only', async () => {
  const app = new Client({ connectionString: appUrl })
  await app.connect()
  const { rows } = await app.query(`
    SELECT proname FROM pg_proc WHERE pronamespace = 'app'::regnamespace
       AND (has_function_privilege('public', oid, 'execute') OR (prosecdef AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)))`)
  const temporary = app.query('CREATE TEMPORARY TABLE "User" (id int)')
  await expect(temporary).rejects.toMatchObject({ code: '42501' })
  await app.end()
  expect(rows).toEqual([])
})
