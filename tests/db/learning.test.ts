import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { addLesson, type LessonText } from '@/lib/commands/add-lesson'
import { changeEvaluation } from '@/lib/commands/change-evaluation'
import { changeLesson } from '@/lib/commands/change-lesson'
import { decideEvaluation } from '@/lib/commands/decide-evaluation'
import { keepFollowUp } from '@/lib/commands/keep-follow-up'
import { putEvaluationOnAgenda } from '@/lib/commands/put-evaluation-on-agenda'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import { withdrawPart } from '@/lib/commands/withdraw-part'
import type { EvaluationOutcome, EvaluationText, PartOfAgenda } from '@/lib/domain/evaluation'
import type { Viewer } from '@/lib/policy/viewer'
import { listDigestItems } from '@/lib/queries/digest'
import { getActivity } from '@/lib/queries/activity'
import { getAmbition } from '@/lib/queries/ambition'
import { getEvaluation, getEvaluations } from '@/lib/queries/evaluations'
import { getLessons } from '@/lib/queries/lessons'
import { getNamesInText } from '@/lib/queries/public-texts'
import { getRegionYear } from '@/lib/queries/region-year'
import { getSharedLessons } from '@/lib/queries/shared-lessons'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aLeadOf } from '../support/reports'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }
let reader: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`leren-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
})

const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })
const onActivity = (): PartOfAgenda => ({ kind: 'activity', id: region.regional.id })

describe('an evaluation', () => {
  const text: EvaluationText = {
    ...{ title: 'Pilot steunouders', question: 'Helpt het?', baseline: 'Niemand had steun.', baselineOn: '2023-01-10' },
    ...{ decideOn: '2023-10-05', advice: '' },
  }
  const start = (viewer: Viewer = officer, on: PartOfAgenda = onActivity()) =>
    startEvaluation(viewer, { agendaId: region.agenda.id, on, text, now })
  const only = () => asOwner((tx) => tx.evaluation.findFirstOrThrow({ where: { regionId: region.id } }))
  const look = async (viewer: Viewer = officer, number = 1) => (await getEvaluation(viewer, { ...address(), number, draftOf: '' }))?.content

  test('has a baseline, follow-ups, advice and a decision by a body, and is shown at its activity and ambition', async () => {
    expect(await start()).toEqual({ ok: true, value: 1 })
    const { id } = await only()
    const plan = { plannedOn: '2023-05-01', measuredOn: null, finding: '' }
    expect(await keepFollowUp(officer, { evaluationId: id, measurement: null, said: plan })).toMatchObject({ ok: true })
    const planned = (await look())!.evaluation.followUps[0]!
    const said = { ...plan, measuredOn: '2023-05-03', finding: 'Zes gezinnen hebben steun.' }
    expect(await keepFollowUp(officer, { evaluationId: id, measurement: planned, said })).toMatchObject({ ok: true })
    expect(await keepFollowUp(officer, { evaluationId: id, measurement: planned, said })).toEqual({ ok: false, failure: 'stale' })
    expect(await changeEvaluation(officer, { evaluationId: id, version: 1, text: { ...text, advice: 'Ga door.' }, now })).toMatchObject({
      ok: true,
    })
    const decision = { outcome: 'goOn', reason: 'Het helpt.', bodyName: 'PHO', decidedOn: '2023-06-01' } as const
    expect(await decideEvaluation(officer, { evaluationId: id, version: 1, decision, lapses: null, now })).toEqual({
      ok: false,
      failure: 'stale',
    })
    expect(await decideEvaluation(officer, { evaluationId: id, version: 2, decision, lapses: null, now })).toMatchObject({ ok: true })
    expect((await look())!.evaluation).toMatchObject({
      ...{ baseline: 'Niemand had steun.', advice: 'Ga door.', followUps: [said], ...decision, decision: null },
      on: { kind: 'activity', code: region.regional.code },
      touched: { by: officer.name },
    })
    const activity = await getActivity(officer, { ...address(), code: region.regional.code, historyPage: 1 })
    const ambition = await getAmbition(officer, { ...address(), number: region.ambition.number })
    for (const page of [activity, ambition]) expect(page!.content.evaluated).toMatchObject({ evaluations: [{ number: 1 }], mayAdd: true })
  })

  test('keeps the days that it had, and gets no others that can not be', async () => {
    await start()
    const { id } = await only()
    const change = (version: number, given: Partial<EvaluationText>, at = now) =>
      changeEvaluation(officer, { evaluationId: id, version, text: { ...text, ...given }, now: at })
    expect(await change(1, { decideOn: '2023-06-04' })).toEqual({ ok: false, failure: 'decision-past' })
    expect(await change(1, { baselineOn: '2023-06-06' })).toEqual({ ok: false, failure: 'baseline-ahead' })
    expect(await change(1, { decideOn: '2023-06-05', baselineOn: '2023-06-05' })).toMatchObject({ ok: true })
    expect(await change(2, { decideOn: '2023-06-05', advice: 'Later.' }, new Date('2024-01-01'))).toMatchObject({ ok: true })
  })

  test('goes with its advice to the agenda of a body, once each, and shows what came of it there', async () => {
    await start()
    const { id } = await only()
    await changeEvaluation(officer, { evaluationId: id, version: 1, text: { ...text, advice: 'Ga door.' }, now })
    const meeting = (bodyId: string, heldOn: string) =>
      asOwner((tx) => tx.meeting.create({ data: { regionId: region.id, bodyId, heldOn: new Date(heldOn) } }))
    const put = (viewer: Viewer, bodyId: string) => putEvaluationOnAgenda(viewer, { evaluationId: id, bodyId, now })
    expect(await put(officer, region.board.id)).toEqual({ ok: false, failure: 'no-meeting' })
    const { id: meetingId } = await meeting(region.board.id, '2023-06-20')
    const policyMeeting = await asOwner((tx) =>
      tx.body.create({ data: { regionId: region.id, name: 'Beleidsoverleg', slug: 'beleidsoverleg', kind: 'policyMeeting', purpose: '' } }),
    )
    await meeting(policyMeeting.id, '2023-06-12')
    expect(await put(reader, region.board.id)).toMatchObject({ ok: false })
    expect(await put(officer, policyMeeting.id)).toEqual({ ok: true, value: '2023-06-12' })
    expect(await put(officer, policyMeeting.id)).toEqual({ ok: false, failure: 'already' })
    expect(await put(officer, region.board.id)).toEqual({ ok: true, value: '2023-06-20' })
    const item = await asOwner((tx) => tx.agendaItem.findFirstOrThrow({ where: { meetingId, evaluationId: id } }))
    expect(item).toMatchObject({ title: 'Evaluatie 1: Pilot steunouders', text: 'Advies: Ga door.', broughtBy: officer.function })
    await asOwner(async (tx) => {
      await tx.agendaItem.update({ where: { id: item.id }, data: { outcome: 'Het advies is overgenomen.' } })
      await tx.decision.create({
        data: {
          ...{ regionId: region.id, agendaId: region.agenda.id, number: 1, title: 'Doorgaan', outcome: 'decided', itemId: item.id },
          ...{ text: 'Wij gaan door.', decidedOn: new Date('2023-06-20'), bodyName: 'PHO', mandate: '' },
          ...{ recordedById: officer.userId, recordedFunction: 'x', recordedAt: now },
        },
      })
    })
    expect((await look())!.agendas).toMatchObject([
      { bodyName: region.board.name, outcome: 'Het advies is overgenomen.', decisions: [{ number: 1, title: 'Doorgaan' }] },
      { bodyName: 'Beleidsoverleg', status: 'planned', decisions: [] },
    ])
  })

  test('takes body and day over from a decision that was recorded, and from none of another region', async () => {
    const other = await aRegion(`leren-elders-${serial}`)
    const recorded = ({ id: regionId, agenda }: TestRegion) =>
      asOwner((tx) =>
        tx.decision.create({
          data: {
            ...{ regionId, agendaId: agenda.id, number: 1, title: 'Stop de pilot', outcome: 'decided', text: 'Zo.', bodyName: 'PHO Leren' },
            ...{ decidedOn: new Date('2023-04-06'), recordedById: officer.userId, recordedFunction: 'x', recordedAt: now },
          },
        }),
      )
    const [mine, theirs] = [await recorded(region), await recorded(other)]
    await start()
    const { id } = await only()
    const decide = (decisionId: string) =>
      decideEvaluation(officer, {
        ...{ evaluationId: id, version: 1, decision: { outcome: 'stop', reason: 'Te duur.', decisionId } },
        ...{ lapses: null, now },
      })
    expect(await decide(theirs.id)).toEqual({ ok: false, failure: 'decision-not-found' })
    expect(await decide(mine.id)).toMatchObject({ ok: true })
    expect((await look())!.evaluation).toMatchObject({ bodyName: 'PHO Leren', decidedOn: '2023-04-06', decision: { number: 1 } })
  })

  test('keeps what was decided before when a body decides anew, for good', async () => {
    await start()
    const { id } = await only()
    const [first, second] = [
      { outcome: 'stop', reason: 'Te duur.', bodyName: 'PHO', decidedOn: '2023-06-01' },
      { outcome: 'goOn', reason: 'Er is geld.', bodyName: 'Programmateam', decidedOn: '2023-06-05' },
    ] as const
    const decide = (version: number, decision: typeof first | typeof second) =>
      decideEvaluation(officer, { evaluationId: id, version, decision, lapses: null, now })
    expect(await decide(1, first)).toMatchObject({ ok: true })
    expect(await decide(2, second)).toMatchObject({ ok: true })
    const said = { recordedOn: '2023-06-05', recordedBy: officer.name, recordedFunction: officer.function, decision: null }
    const page = (await look())!
    expect(page.evaluation).toMatchObject(second)
    expect(page.decided).toEqual([
      { number: 2, ...second, ...said },
      { number: 1, ...first, ...said },
    ])
    await expect(asOwner((tx) => tx.$executeRaw`UPDATE "EvaluationDecision" SET reason = 'Anders.'`)).rejects.toThrow(/stays as it was/)
    await expect(asOwner((tx) => tx.$executeRaw`UPDATE "Evaluation" SET reason = 'Anders.' WHERE id = ${id}::uuid`)).rejects.toThrow(
      /decided last/,
    )
  })

  test('stands in the year of the region until one decided', async () => {
    await start()
    const { id } = await only()
    const plan = { plannedOn: '2023-09-01', measuredOn: null, finding: '' }
    await keepFollowUp(officer, { evaluationId: id, measurement: null, said: plan })
    const titles = async () =>
      (await getRegionYear(officer, { region: region.slug, year: 2023, now }))!
        .content!.events.filter(({ kind }) => kind === 'evaluation')
        .map(({ on, title }) => `${on} ${title}`)
    expect(await titles()).toEqual(['2023-09-01 Vervolgmeting: Pilot steunouders', '2023-10-05 Beslismoment: Pilot steunouders'])
    const decision = { outcome: 'adjust', reason: 'Kleiner.', bodyName: 'PHO', decidedOn: '2023-06-01' } as const
    await decideEvaluation(officer, { evaluationId: id, version: 1, decision, lapses: null, now })
    expect(await titles()).toEqual([])
  })

  describe('that decided to stop', () => {
    const decision = { outcome: 'stop', reason: 'Te duur.', bodyName: 'PHO', decidedOn: '2023-06-01' } as const
    const decide = (viewer: Viewer, id: string, lapses: { version: number } | null, outcome: EvaluationOutcome = 'stop') =>
      decideEvaluation(viewer, { evaluationId: id, version: 1, decision: { ...decision, outcome }, lapses, now })
    const activity = () => asOwner((tx) => tx.activity.findUniqueOrThrow({ where: { id: region.regional.id } }))
    const tasksOf = async (viewer: Viewer) =>
      (await listDigestItems(viewer, '2023-06-06')).filter(({ kind }) => kind === 'evaluations').map(({ what, path }) => ({ what, path }))

    test('lets the activity lapse at once with the decision as reason, where who decides may do so', async () => {
      const manager = await aPersonWith('programmeManager', { regionId: region.id })
      await start(manager)
      const { id } = await only()
      expect(await decide(manager, id, { version: 7 })).toEqual({ ok: false, failure: 'part-changed' })
      expect((await only()).outcome).toBeNull()
      expect(await decide(manager, id, { version: 1 })).toEqual({ ok: true, value: null })
      expect(await activity()).toMatchObject({
        withdrawnReason: 'Besloten te stoppen na evaluatie 1 (PHO, 1 juni 2023): Te duur.',
        withdrawnOn: expect.any(Date),
      })
      expect(await asOwner((tx) => tx.structureChange.findMany({ where: { agendaId: region.agenda.id } }))).toMatchObject([
        { action: 'withdrawn', authorId: manager.userId },
      ])
      expect(await tasksOf(manager)).toEqual([])
    })

    test('waits for the programme manager where who decides may not, until it lapsed', async () => {
      const manager = await aPersonWith('programmeManager', { regionId: region.id })
      await start()
      const { id } = await only()
      expect(await decide(officer, id, { version: 1 })).toEqual({ ok: false, failure: 'may-not-lapse' })
      expect(await decide(officer, id, null)).toEqual({ ok: true, value: null })
      expect((await activity()).withdrawnOn).toBeNull()
      expect((await look(manager))!.mayChange).toBe(true)
      expect((await look())!.mayChange).toBe(false)
      const page = `/regio/${region.slug}/agenda/2022-2025/evaluaties/1`
      expect(await tasksOf(manager)).toEqual([
        { what: 'Besloten te stoppen, staat nog in de agenda: Pilot steunouders', path: `${page}#vervallen` },
      ])
      expect(await tasksOf(officer)).toEqual([])
      const part = { kind: 'activity', id: region.regional.id } as const
      await withdrawPart(manager, { agendaId: region.agenda.id, part, version: 1, reason: 'Besloten.', now })
      expect(await tasksOf(manager)).toEqual([])
    })

    test('lets nothing lapse of an agenda as a whole', async () => {
      const manager = await aPersonWith('programmeManager', { regionId: region.id })
      await start(manager, null)
      expect(await decide(manager, (await only()).id, { version: 1 })).toEqual({ ok: false, failure: 'nothing-to-lapse' })
      expect(await decide(manager, (await only()).id, null)).toEqual({ ok: true, value: null })
    })
  })

  test('is kept by who pulls its part, and by nobody else or elsewhere', async () => {
    const lead = await aLeadOf(region)
    expect(await start(lead)).toMatchObject({ ok: true })
    expect(await start(lead, null)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await start(reader)).toEqual({ ok: false, failure: 'not-found' })
    const other = await aRegion(`leren-anders-${serial}`)
    expect(await start(officer, { kind: 'activity', id: other.regional.id })).toEqual({ ok: false, failure: 'not-found' })
    expect(await getEvaluations(reader, address())).toBeNull()
    const stranger = await aPersonWith('programmeManager', { regionId: other.id })
    expect(await look(stranger)).toBeUndefined()
  })

  test('is not kept in an agenda that was closed', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await start()).toEqual({ ok: false, failure: 'agenda-stands' })
  })

  test.each([
    ['decided without a reason', `UPDATE "Evaluation" SET outcome = 'stop', "decidedOn" = now(), "bodyName" = 'PHO'`, /decided_whole/],
    [
      'of two parts',
      `UPDATE "Evaluation" w SET "ambitionId" = (SELECT "ambitionId" FROM "Activity" WHERE id = w."activityId")`,
      /at_most_one_place/,
    ],
  ])('the database takes none that is %s', async (_, statement, refusal) => {
    await start()
    await expect(asOwner((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(refusal)
  })
})

describe('a lesson', () => {
  const lesson: LessonText = { title: 'Begin klein', text: 'Wij begonnen overal tegelijk.', themeId: null, isShared: false }
  const add = (given: Partial<LessonText> = {}, viewer: Viewer = officer, hasLooked = false) =>
    addLesson(viewer, { agendaId: region.agenda.id, on: onActivity(), lesson: { ...lesson, ...given }, hasLooked, now })
  const only = () => asOwner((tx) => tx.lesson.findFirstOrThrow({ where: { regionId: region.id } }))
  const sharedWith = async (viewer: Viewer, input: { zoek?: string; thema?: string } = {}) =>
    (await getSharedLessons(viewer, { ...input, pagina: 1 }))?.lessons.filter(({ regionId }) => regionId === region.id)

  test('is read elsewhere only while it is shared, without who wrote it', async () => {
    const elsewhere = await aPersonWith('reader', { regionId: (await aRegion(`leren-buur-${serial}`)).id })
    await add()
    expect(await sharedWith(elsewhere)).toEqual([])
    const { id } = await only()
    const share = (version: number, isShared: boolean) =>
      changeLesson(officer, { lessonId: id, version, lesson: { ...lesson, isShared }, hasLooked: false })
    expect(await share(1, true)).toMatchObject({ ok: true })
    const [found] = (await sharedWith(elsewhere))!
    expect(found).toMatchObject({ title: 'Begin klein', place: region.regional.title, mayOpen: false })
    expect(await sharedWith(officer)).toMatchObject([{ mayOpen: true }])
    expect(await sharedWith(reader)).toMatchObject([{ mayOpen: false }])
    expect(JSON.stringify(found)).not.toContain(officer.name)
    expect(JSON.stringify(found)).not.toContain(officer.function)
    expect(await share(1, false)).toEqual({ ok: false, failure: 'stale' })
    expect(await share(2, false)).toMatchObject({ ok: true })
    expect(await sharedWith(elsewhere)).toEqual([])
  })

  test('that names somebody is shared, and changed while it is, only by who looked', async () => {
    const text = `${reader.name} vroeg mevrouw Vermeer.`
    expect(await add({ text })).toMatchObject({ ok: true })
    const { id } = await only()
    const change = (version: number, given: Partial<LessonText>, hasLooked: boolean) =>
      changeLesson(officer, { lessonId: id, version, lesson: { ...lesson, ...given }, hasLooked })
    expect(await change(1, { text, isShared: true }, false)).toEqual({ ok: false, failure: 'names-unseen' })
    expect(await add({ text, isShared: true })).toEqual({ ok: false, failure: 'names-unseen' })
    expect((await getNamesInText(officer, [lesson.title, text])).map(({ found }) => found)).toEqual([reader.name, 'mevrouw Vermeer'])
    expect(await change(1, { text, isShared: true }, true)).toMatchObject({ ok: true })
    expect(await change(2, { title: 'Bel 06-12345678', isShared: true }, false)).toEqual({ ok: false, failure: 'names-unseen' })
    expect(await change(2, { isShared: true }, false)).toMatchObject({ ok: true })
  })

  test('is found by its words and theme', async () => {
    const theme = await asOwner((tx) =>
      tx.theme.upsert({ where: { slug: 'leren' }, update: {}, create: { slug: 'leren', name: 'Leren', position: 999 } }),
    )
    await add({ isShared: true, themeId: theme.id })
    expect(await sharedWith(reader, { zoek: 'OVERAL klein' })).toHaveLength(1)
    expect(await sharedWith(reader, { zoek: 'klein 100%' })).toEqual([])
    expect(await sharedWith(reader, { thema: 'leren' })).toHaveLength(1)
    expect(await sharedWith(reader, { thema: 'anders' })).toEqual([])
    expect(await add({ themeId: officer.userId })).toEqual({ ok: false, failure: 'theme-not-found' })
  })

  test('of a region is its own: nobody else changes it or finds it in the table', async () => {
    await add({ isShared: true })
    const { id } = await only()
    const other = await aRegion(`leren-ver-${serial}`)
    const manager = await aPersonWith('programmeManager', { regionId: other.id })
    expect(await changeLesson(manager, { lessonId: id, version: 1, lesson, hasLooked: true })).toEqual({ ok: false, failure: 'not-found' })
    expect(await add({}, reader)).toEqual({ ok: false, failure: 'not-found' })
    const login = await AppLogin.open()
    onTestFinished(() => login.close())
    for (const viewer of [manager, reader]) expect((await login.as(viewer, 'SELECT id FROM "Lesson"')).rows).toEqual([])
    expect((await login.as({ userId: null }, 'SELECT * FROM app.shared_lessons()')).rows).toEqual([])
    expect((await getLessons(officer, address()))!.content.rows).toMatchObject([{ title: 'Begin klein', isShared: true, mayChange: true }])
  })
})
