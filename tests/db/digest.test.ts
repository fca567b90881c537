import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { reportProgress } from '@/lib/commands/report-progress'
import { takeDutyStep } from '@/lib/commands/take-duty-step'
import { makeDigests } from '@/lib/digest/make-digests'
import { startPostman, type Postman } from '@/lib/mail/postman'
import type { Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { appUrl } from '../support/database'
import { MailServer } from '../support/mail-server'
import { aPerson, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

type Person = Viewer & { userId: string }
let serial = 0
let region: TestRegion
let manager: Person
let officer: Person

const site = 'https://koersvast.example'
const opening = new Date('2023-05-15T08:00:00Z')
const make = (now = opening) => makeDigests({ now, site })
const mails = (person: Person = officer) =>
  asOwner((tx) => tx.outboxMail.findMany({ where: { recipientId: person.userId }, orderBy: { queuedOn: 'asc' } }))
const mute = (person: Person, ...mutedMails: ('reporting' | 'actions')[]) =>
  asOwner((tx) => tx.user.update({ where: { id: person.userId }, data: { mutedMails } }))

async function anAction(owner: Person, dueOn: string, title = 'Bel de scholen') {
  const data = {
    regionId: region.id,
    agendaId: region.agenda.id,
    kind: 'action' as const,
    number: ++serial,
    title,
    ownerFunction: 'ambtenaar',
  }
  await asOwner((tx) =>
    tx.actionPoint.create({ data: { ...data, ownerId: owner.userId, agreedOn: new Date('2023-01-01'), dueOn: new Date(dueOn) } }),
  )
}

async function aLead(given: { userId?: string; deputyId?: string; vacancy?: string }) {
  const seat = { regionId: region.id, ambitionId: region.ambition.id, role: 'officialLead' as const, function: 'Trekker', position: 1 }
  await asOwner((tx) => tx.lead.create({ data: { ...seat, ...given, validFrom: new Date('2022-01-01') } }))
}

beforeEach(async () => {
  region = await aRegion(`bericht-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})
afterEach(() => asOwner((tx) => tx.outboxMail.deleteMany()))

describe('a digest', () => {
  test('tells what somebody has to report, with a link straight to the form, and is of nobody else', async () => {
    await make()
    const [mail] = await mails()
    expect(mail).toMatchObject({ address: officer.email, regionId: null, subject: 'Er wacht 1 ding op je', attempts: 0, sentAt: null })
    expect(mail!.text).toContain(`${site}/regio/${region.slug}/agenda/2022-2025/activiteit/1.1b/bijwerken?gemeente=${region.north.slug}\n`)
    expect(mail!.html).toContain(
      `href="${site}/regio/${region.slug}/agenda/2022-2025/activiteit/1.1b/bijwerken?gemeente=${region.north.slug}"`,
    )
    expect(await mails(manager)).toEqual([])
    const login = await AppLogin.open()
    expect((await login.as(manager, 'SELECT FROM "OutboxMail" WHERE "recipientId" = $1', [officer.userId])).rowCount).toBe(0)
    await login.close()
    expect(await asOwner((tx) => tx.auditEvent.count({ where: { object: 'OutboxMail', objectId: mail!.id } }))).toBe(0)
  })

  test('is made once a day, also by four processes at the same moment', async () => {
    await Promise.all([make(), make(), make(), make()])
    await make(new Date('2023-05-15T20:00:00Z'))
    expect(await mails()).toHaveLength(1)
    await make(new Date('2023-05-16T08:00:00Z'))
    expect(await mails()).toHaveLength(1)
  })

  test('is not made of what was reported', async () => {
    const progress = { lifecycle: 'running', light: 'onTrack', done: 'Klaar.', next: '', cause: '', consequence: '', measure: '' } as const
    const said = { ...progress, expectedOn: null, expectedPrecision: null }
    await reportProgress(manager, { trackId: region.tracks.north.id, version: 1, progress: said, now: opening })
    await make()
    expect(await mails()).toEqual([])
  })

  test('leaves out what somebody does not want, and stays away when that is all', async () => {
    await anAction(officer, '2023-05-15')
    await mute(officer, 'reporting')
    await make()
    expect((await mails())[0]!.text).not.toContain('bijwerken')
    await mute(officer, 'reporting', 'actions')
    await anAction(officer, '2023-05-16', 'Nog iets')
    await make(new Date('2023-05-16T08:00:00Z'))
    expect(await mails()).toHaveLength(1)
  })

  test('goes to the deputy where nobody fills the function, and not where somebody does', async () => {
    const [lead, deputy] = [await aPerson(), await aPerson()]
    await aLead({ deputyId: deputy.userId, vacancy: 'n.o.t.k.' })
    await make()
    expect((await mails(deputy))[0]!.text).toContain('/activiteit/1.1a/bijwerken')
    await asOwner(async (tx) => {
      await tx.outboxMail.deleteMany()
      await tx.lead.updateMany({ where: { deputyId: deputy.userId }, data: { vacancy: null, userId: lead.userId } })
    })
    await make(new Date('2023-06-02T08:00:00Z'))
    expect(await mails(lead)).toHaveLength(1)
    expect(await mails(deputy)).toEqual([])
  })

  test('tells what is overdue, what was sent back and what was asked', async () => {
    await aLead({ userId: officer.userId })
    await mute(officer, 'reporting')
    await anAction(officer, '2023-06-01')
    const report = await aReport(region, { status: 'concept' })
    const alderman = await aPersonWith('boardMember', { regionId: region.id })
    const on = new Date('2023-06-18T10:00:00Z')
    await asOwner(async (tx) => {
      const { id: blockId } = await tx.reportBlock.findFirstOrThrow({ where: { reportId: report.id } })
      const question = { regionId: region.id, reportId: report.id, blockId, text: 'Wat kost dit?', askedById: alderman.userId }
      await tx.question.create({ data: { ...question, askedFunction: 'wethouder', askedAt: on } })
      const step = { regionId: region.id, reportId: report.id, number: 9, kind: 'sentBack' as const, toStatus: 'concept' as const }
      await tx.reportStep.create({
        data: { ...step, note: 'Maak het korter', authorId: alderman.userId, authorFunction: 'wethouder', takenAt: on },
      })
    })
    await make(new Date('2023-06-19T08:00:00Z'))
    const [mail] = await mails()
    expect(mail!.subject).toBe('Er wachten 3 dingen op je, 1 te laat')
    expect(mail!.text).toMatch(
      /TE LAAT\n\nBel de scholen[\s\S]*TERUGGESTUURD\n\nRapport 1e halfjaar 2023: Maak het korter[\s\S]*VRAGEN BIJ ONDERDELEN VAN EEN RAPPORT\n\nWat kost dit\?/,
    )
  })

  test('tells who has the role of a duty that comes back, until a term is done, and every week that it is late', async () => {
    await mute(officer, 'reporting')
    const duty = { regionId: region.id, title: 'Data-analyse', role: 'policyOfficer' as const, countsFrom: new Date('2023-01-01') }
    const { id } = await asOwner((tx) => tx.duty.create({ data: { ...duty, timesPerYear: 1, month: 12, day: 15 } }))
    const lastText = async () => (await mails()).at(-1)?.text
    await make(new Date('2023-12-01T08:00:00Z'))
    expect(await lastText()).toContain(`Data-analyse\n15 december\n${site}/regio/${region.slug}/taken/${id}/2023-12-15\n`)
    expect(await mails(manager)).toEqual([])
    await make(new Date('2023-12-16T08:00:00Z'))
    expect(await lastText()).toContain('TE LAAT\n\nData-analyse\nhad gedaan moeten zijn op 15 december 2023\n')
    await takeDutyStep(officer, {
      dutyId: id,
      dueOn: '2023-12-15',
      municipalityId: null,
      seen: 0,
      note: '',
      url: null,
      now: new Date('2023-12-16'),
    })
    await asOwner((tx) => tx.outboxMail.deleteMany())
    await make(new Date('2023-12-30T08:00:00Z'))
    expect(await mails()).toEqual([])
    await make(new Date('2024-12-01T08:00:00Z'))
    expect(await lastText()).toContain('2024-12-15')
  })
})

describe('with a real mail server', () => {
  let server: MailServer
  let postmen: Postman[]
  let port: number
  const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 50 })
  const hire = () =>
    postmen.push(startPostman({ databaseUrl: appUrl, smtpUrl: `smtp://127.0.0.1:${port}`, from: 'K <k@koersvast.example>', every: 50 }))
  const later = () =>
    asOwner((tx) => tx.outboxMail.updateMany({ where: { sentAt: null }, data: { nextAttemptAt: new Date('2023-05-15') } }))
  const receivedBy = (person: Person) => server.received.filter(({ to }) => to.includes(person.email))

  beforeEach(async () => {
    server = new MailServer()
    postmen = []
    port = await server.start()
  })
  afterEach(async () => {
    await Promise.all(postmen.map((postman) => postman.stop()))
    await server.stop()
  })

  test('that is away for a day, nothing is lost and nothing comes twice: one mail, with what holds then', async () => {
    await server.stop()
    await make()
    hire()
    hire()
    await until(async () => expect(await mails()).toMatchObject([{ lastError: expect.stringMatching(/ECONNREFUSED/), refused: false }]))
    await anAction(officer, '2023-05-16')
    await make(new Date('2023-05-16T08:00:00Z'))
    expect(await mails()).toMatchObject([{ sentAt: null, queuedOn: new Date('2023-05-16') }])
    await server.start(port)
    await later()
    await until(() => expect(receivedBy(officer)).toHaveLength(1))
    await until(async () => expect((await mails())[0]!.sentAt).not.toBeNull())
    expect(receivedBy(officer)[0]!.raw).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*Bel de scholen[\s\S]*text\/html/)
    await make(new Date('2023-05-16T12:00:00Z'))
    expect(await mails()).toHaveLength(1)
  })

  test('that knows no such address: given up, told to the programme manager, and not tried again the next days', async () => {
    server.refuse = (address) => address === officer.email
    await make()
    await asOwner((tx) => tx.outboxMail.updateMany({ where: { recipientId: officer.userId }, data: { attempts: 124 } }))
    hire()
    await until(async () =>
      expect(await mails()).toMatchObject([{ attempts: 125, refused: true, lastError: expect.stringMatching(/no such mailbox/) }]),
    )
    await anAction(officer, new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
    await make(new Date(Date.now() + 86_400_000))
    expect(await mails()).toHaveLength(1)
    expect((await mails(manager))[0]!.text).toContain(`MAIL DIE NIET AANKOMT\n\n${officer.name}: op ${officer.email} komt geen mail aan`)

    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { email: `nieuw-${officer.email}` } }))
    await make(new Date(Date.now() + 2 * 86_400_000))
    expect((await mails()).map(({ address }) => address)).toEqual([officer.email, `nieuw-${officer.email}`])
  })
})
