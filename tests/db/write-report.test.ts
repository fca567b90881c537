import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { addDecisionRequest } from '@/lib/commands/add-decision-request'
import { addStory } from '@/lib/commands/add-story'
import { answerQuestion } from '@/lib/commands/answer-question'
import { askQuestion } from '@/lib/commands/ask-question'
import { changeDecisionRequest } from '@/lib/commands/change-decision-request'
import { changeStory } from '@/lib/commands/change-story'
import { readStoryOver } from '@/lib/commands/read-story-over'
import { removeDecisionRequest } from '@/lib/commands/remove-decision-request'
import { takeReportStep } from '@/lib/commands/take-report-step'
import { writeReportBlock } from '@/lib/commands/write-report-block'
import { writeReportSummary } from '@/lib/commands/write-report-summary'
import { write } from '@/lib/db/transaction'
import type { BlockContent } from '@/lib/domain/report-block'
import { ok } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { getReport } from '@/lib/queries/report'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aLeadOf, aReport, editionNow, peopleOf, reportOf, workday as now } from '../support/reports'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let lead: Viewer & { userId: string }
let report: Awaited<ReturnType<typeof aReport>>
let blockId: string

beforeEach(async () => {
  region = await aRegion(`regio-${++serial}`)
  people = await peopleOf(region)
  lead = await aLeadOf(region)
  report = await aReport(people.officer, region)
  blockId = report.blocks[0]!.id
})

const content = (given: Partial<BlockContent> = {}): BlockContent => ({
  ...{ contentLight: 'onTrack', timeLight: 'onTrack', moneyLight: 'noJudgement', cause: '', consequence: '', measure: '' },
  ...{ achieved: 'Bereikt.', planned: 'Gepland.' },
  ...given,
})
const writeBlock = (viewer: Viewer, version: number, given: Partial<BlockContent> = {}) =>
  writeReportBlock(viewer, { blockId, version, content: content(given), now })
const blockNow = () => asOwner((tx) => tx.reportBlock.findUniqueOrThrow({ where: { id: blockId } }))
const refused = (failure: string) => ({ ok: false, failure })
const stranger = async () => aPersonWith('programmeManager', { regionId: (await aRegion(`andere-${serial}`)).id })
const agree = async () =>
  takeReportStep(people.team, { reportId: report.id, edition: await editionNow(report.id), act: 'agree', note: '', now })

describe('writing a block', () => {
  test('saves it and says who wrote', async () => {
    expect(await writeBlock(lead, 1)).toEqual({ ok: true, value: null })
    expect(await blockNow()).toMatchObject({
      ...content(),
      version: 2,
      editedById: lead.userId,
      editedFunction: lead.function,
      editedAt: now,
    })
  })

  test.each(['contentLight', 'timeLight', 'moneyLight'] as const)('%s on red asks for an explanation', async (light) => {
    expect(await writeBlock(lead, 1, { [light]: 'stuck', cause: 'Ziekte.', consequence: 'Later.' })).toEqual(refused('explanation-missing'))
    expect(await blockNow()).toMatchObject({ version: 1, editedAt: null })
    expect(await writeBlock(lead, 1, { [light]: 'stuck', cause: 'Ziekte.', consequence: 'Later.', measure: 'Hulp.' })).toMatchObject({
      ok: true,
    })
  })

  test('the database refuses a light without its explanation as well', async () => {
    const past = write(lead, 'test', { table: 'ReportBlock', id: blockId }, async (tx) =>
      ok(await tx.reportBlock.update({ where: { id: blockId }, data: { timeLight: 'atRisk' } })),
    )
    await expect(past).rejects.toThrow(/explained/)
  })

  test('of two who opened the same version the second hears of the first and overwrites nothing', async () => {
    const results = await Promise.all([writeBlock(lead, 1, { achieved: 'Een.' }), writeBlock(people.manager, 1, { achieved: 'Twee.' })])
    expect(results.filter(({ ok: saved }) => saved)).toHaveLength(1)
    expect(results.find(({ ok: saved }) => !saved)).toEqual(refused('stale'))
    expect(await blockNow()).toMatchObject({ achieved: results[0]!.ok ? 'Een.' : 'Twee.', version: 2 })
  })

  test('is refused to who may not, of another region, and after agreement; the database refuses it too', async () => {
    const other = await asOwner((tx) =>
      tx.ambition.create({
        data: { regionId: region.id, agendaId: region.agenda.id, number: '2', position: 2, title: 'Twee', aliases: [], goal: '' },
      }),
    )
    expect(await writeBlock(await aLeadOf(region, other.id), 1)).toEqual(refused('not-allowed'))
    expect(await writeBlock(people.alderman, 1)).toEqual(refused('not-allowed'))
    expect(await writeBlock(await stranger(), 1)).toEqual(refused('not-found'))
    await agree()
    expect(await writeBlock(lead, 1)).toEqual(refused('not-concept'))
    const past = write(lead, 'test', { table: 'ReportBlock', id: blockId }, async (tx) =>
      ok(await tx.reportBlock.update({ where: { id: blockId }, data: { achieved: 'Toch.' } })),
    )
    await expect(past).rejects.toThrow(/only while it is a concept/)
    expect(await blockNow()).toMatchObject({ version: 1, editedAt: null })
  })

  test('of a step and a text at the same moment one is taken: nobody agrees to what he did not read', async () => {
    const edition = await editionNow(report.id)
    const [saved, stepped] = await Promise.all([
      writeBlock(lead, 1),
      takeReportStep(people.team, { reportId: report.id, edition, act: 'agree', note: '', now }),
    ])
    expect(saved.ok ? stepped : saved).toEqual(refused(saved.ok ? 'stale' : 'not-concept'))
    expect(await blockNow()).toMatchObject({ version: saved.ok ? 2 : 1 })
  })
})

describe('stories', () => {
  const story = { text: 'Het werkte.', teller: 'een ouder', consentGiven: false, consentOn: null, consentHow: '' }
  const consented = { ...story, consentGiven: true, consentOn: '2023-06-01', consentHow: 'op papier' }
  const shown = async () =>
    (await getReport(people.alderman, { region: region.slug, agenda: '2022-2025', period: '2023-1', now }))!.content.blocks[0]!.stories

  test('wait until consent is given and a colleague read them over', async () => {
    const added = await addStory(lead, { blockId, story, now })
    if (!added.ok) throw new Error(added.failure)
    const change = (version: number) => changeStory(lead, { blockId, storyId: added.value, version, story: consented })
    expect(await shown()).toEqual([])
    expect(await change(2)).toEqual(refused('stale'))
    expect(await shown()).toEqual([])
    expect(await change(1)).toMatchObject({ ok: true })
    expect(await shown()).toEqual([])
    const readOver = (viewer: Viewer, version: number) => readStoryOver(viewer, { blockId, storyId: added.value, version, now })
    expect(await readOver(lead, 2)).toEqual(refused('own'))
    expect(await readOver(people.alderman, 2)).toEqual(refused('not-allowed'))
    const elsewhere = await stranger()
    expect(await readOver(elsewhere, 2)).toEqual(refused('not-found'))
    expect(await readOver(people.officer, 1)).toEqual(refused('stale'))
    expect(await readOver(people.officer, 2)).toMatchObject({ ok: true })
    expect(await shown()).toEqual([{ text: 'Het werkte.', teller: 'een ouder' }])
    expect(await changeStory(elsewhere, { blockId, storyId: added.value, version: 2, story })).toEqual(refused('not-found'))
    expect(await changeStory(people.alderman, { blockId, storyId: added.value, version: 2, story })).toEqual(refused('not-allowed'))
  })

  test('of which the text changes are read over anew, by somebody who did not write it', async () => {
    const added = await addStory(lead, { blockId, story: consented, now })
    if (!added.ok) throw new Error(added.failure)
    const of = { blockId, storyId: added.value }
    await readStoryOver(people.officer, { ...of, version: 1, now })
    expect(await shown()).toHaveLength(1)
    await changeStory(people.manager, { ...of, version: 2, story: { ...consented, text: 'Het werkte echt.' } })
    expect(await shown()).toEqual([])
    expect(await readStoryOver(people.manager, { ...of, version: 3, now })).toEqual(refused('own'))
    expect(await readStoryOver(lead, { ...of, version: 3, now })).toEqual(refused('own'))
    expect(await readStoryOver(people.officer, { ...of, version: 3, now })).toMatchObject({ ok: true })
    await changeStory(lead, { ...of, version: 4, story: { ...consented, text: 'Het werkte echt.', consentGiven: false } })
    expect(await shown()).toEqual([])
  })

  test.each([
    ['has consent without a day', `UPDATE "Story" SET "consentGiven" = true`, /consent_whole/],
    [
      'is read over by who wrote it',
      `UPDATE "Story" SET "checkedById" = "authorId", "checkedFunction" = 'x', "checkedAt" = now()`,
      /read_by_another/,
    ],
  ])('the database takes none that %s', async (_, statement, refusal) => {
    await addStory(lead, { blockId, story, now })
    await expect(asOwner((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(refusal)
  })

  test('the database takes no adopted report that tells one that nobody read over', async () => {
    await addStory(lead, { blockId, story: consented, now })
    const data = JSON.stringify({ ambitions: [{ stories: [{ text: story.text, teller: story.teller }] }] })
    const login = await AppLogin.open()
    onTestFinished(() => login.close())
    const freeze = login.as(
      people.secretary,
      `INSERT INTO "ReportSnapshot" (id, "regionId", "reportId", "agendaSlug", "periodSlug", number, title, "adoptedOn", "adoptedFunction", "frozenAt", data, sha256)
       VALUES (gen_random_uuid(), $1, $2, '2022-2025', '2023-1', 1, 'x', '2023-06-05', 'x', now(), $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'))`,
      [region.id, report.id, data],
    )
    await expect(freeze).rejects.toThrow(/no story without consent/)
  })

  test('are refused to who may not write the block and after agreement', async () => {
    expect(await addStory(people.alderman, { blockId, story, now })).toEqual(refused('not-allowed'))
    await agree()
    expect(await addStory(lead, { blockId, story, now })).toEqual(refused('not-concept'))
    expect(await asOwner((tx) => tx.story.count({ where: { regionId: region.id } }))).toBe(0)
  })
})

describe('the main points', () => {
  const summarise = (viewer: Viewer, version: number, summary: string) =>
    writeReportSummary(viewer, { reportId: report.id, version, summary })

  test('are saved; of two at once one wins', async () => {
    const results = await Promise.all([summarise(people.officer, 1, 'Een.'), summarise(people.manager, 1, 'Twee.')])
    expect(results.filter(({ ok: saved }) => saved)).toHaveLength(1)
    expect(results.find(({ ok: saved }) => !saved)).toEqual(refused('stale'))
    expect(await reportOf(report.id)).toMatchObject({ summary: results[0]!.ok ? 'Een.' : 'Twee.', version: 2 })
  })

  test('are refused to who may not and after agreement', async () => {
    expect(await summarise(lead, 1, 'x')).toEqual(refused('not-allowed'))
    expect(await summarise(await stranger(), 1, 'x')).toEqual(refused('not-found'))
    await agree()
    expect(await summarise(people.officer, 2, 'x')).toEqual(refused('not-concept'))
    expect(await reportOf(report.id)).toMatchObject({ summary: '' })
  })
})

describe('what is asked of the board', () => {
  const request = { kind: 'discuss', title: 'Wachttijden', proposal: 'Bespreek de wachttijden.', ambitionId: null } as const
  const add = async () => {
    const added = await addDecisionRequest(people.officer, { reportId: report.id, request })
    if (!added.ok) throw new Error(added.failure)
    return added.value
  }
  const requests = async () => (await reportOf(report.id)).requests

  test('is added at the end, changed and removed', async () => {
    const first = await add()
    const second = await add()
    expect(await requests()).toMatchObject([
      { id: first, position: 1, kind: 'discuss' },
      { id: second, position: 2 },
    ])
    const changed = { ...request, title: 'Nieuw', ambitionId: region.ambition.id }
    const change = (version: number) =>
      changeDecisionRequest(people.manager, { reportId: report.id, requestId: first, version, request: changed })
    expect(await change(1)).toMatchObject({ ok: true })
    expect(await change(1)).toEqual(refused('stale'))
    const remove = (version: number) => removeDecisionRequest(people.officer, { reportId: report.id, requestId: first, version })
    expect(await remove(1)).toEqual(refused('stale'))
    expect((await requests())[0]).toMatchObject({ title: 'Nieuw', ambitionId: region.ambition.id, version: 2 })
    expect(await remove(2)).toMatchObject({ ok: true })
    expect(await remove(2)).toEqual(refused('not-found'))
    expect(await requests()).toMatchObject([{ id: second }])
  })

  test('is refused to who may not, of another agenda, and after agreement', async () => {
    const id = await add()
    const other = await aRegion(`verre-${serial}`)
    const of = { reportId: report.id, request: { ...request, ambitionId: other.ambition.id } }
    expect(await addDecisionRequest(people.officer, of)).toEqual(refused('not-found'))
    expect(await addDecisionRequest(lead, { reportId: report.id, request })).toEqual(refused('not-allowed'))
    expect(await addDecisionRequest(await stranger(), { reportId: report.id, request })).toEqual(refused('not-found'))
    await agree()
    expect(await addDecisionRequest(people.officer, { reportId: report.id, request })).toEqual(refused('not-concept'))
    expect(await removeDecisionRequest(people.officer, { reportId: report.id, requestId: id, version: 1 })).toEqual(refused('not-concept'))
    expect(await requests()).toHaveLength(1)
  })
})

describe('questions', () => {
  const ask = (viewer: Viewer) => askQuestion(viewer, { blockId, text: 'Waarom duurt dit zo lang?', now })
  const asked = async () => {
    const question = await ask(people.alderman)
    if (!question.ok) throw new Error(question.failure)
    return question.value
  }
  const answer = (viewer: Viewer, questionId: string, text = 'Door ziekte.') => answerQuestion(viewer, { questionId, answer: text, now })
  const questions = async () => (await reportOf(report.id)).questions

  test('are asked by the board at any moment of the route and answered once, by function and day', async () => {
    await agree()
    const id = await asked()
    expect(await answer(lead, id)).toMatchObject({ ok: true })
    expect(await answer(people.manager, id, 'Anders.')).toEqual(refused('answered'))
    const page = await getReport(people.alderman, { region: region.slug, agenda: '2022-2025', period: '2023-1', now })
    expect(page?.content.blocks[0]!.questions).toMatchObject([
      {
        text: 'Waarom duurt dit zo lang?',
        askedBy: 'ambtenaar Jeugd',
        askedOn: '2023-06-05',
        answer: 'Door ziekte.',
        answeredOn: '2023-06-05',
      },
    ])
  })

  test('of two answers at once one is kept and the other is told', async () => {
    const id = await asked()
    const results = await Promise.all([answer(lead, id, 'Een.'), answer(people.team, id, 'Twee.')])
    expect(results.find(({ ok: saved }) => !saved)).toEqual(refused('answered'))
    expect(await questions()).toMatchObject([{ answer: results[0]!.ok ? 'Een.' : 'Twee.', version: 2 }])
  })

  test('are refused to others, and in another region', async () => {
    expect(await ask(lead)).toEqual(refused('not-allowed'))
    expect(await ask(await aPersonWith('boardMember', { regionId: (await aRegion(`derde-${serial}`)).id }))).toEqual(refused('not-found'))
    const id = await asked()
    expect(await answer(people.alderman, id)).toEqual(refused('not-allowed'))
    expect(await answer(await stranger(), id)).toEqual(refused('not-found'))
    expect(await questions()).toMatchObject([{ answer: null }])
  })
})
