import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Light } from '@/lib/domain/progress'
import type { ReportStatus } from '@/lib/domain/report-route'
import { hashPassword } from '@/lib/kernel/password'
import type { Grant, Role, Viewer } from '@/lib/policy/viewer'
import { ownerUrl } from './database'
import { aViewer } from './viewers'

const day = (date: string) => new Date(date)
const since = day('2022-01-01')

const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) })

/** Prepares and looks around as the owner of the database, for whom no row level security holds. */
export const asOwner = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => owner.$transaction(work)

export type TestRegion = Awaited<ReturnType<typeof aRegion>>

/** A region with two municipalities, a board, and one ambition with a regional and a local activity, in an open period. */
export const aRegion = (slug: string) =>
  asOwner(async (tx) => {
    const region = await tx.region.create({ data: { slug, name: slug, cbsCode: `JZ-${slug}` } })
    const regionId = region.id
    const [north, south] = await Promise.all(
      ['noord', 'zuid'].map((name) =>
        tx.municipality.create({ data: { slug: `${slug}-${name}`, name: `${slug} ${name}`, cbsCode: `GM-${slug}-${name}` } }),
      ),
    )
    const agenda = await tx.agenda.create({
      data: { regionId, slug: '2022-2025', title: `Agenda ${slug}`, startYear: 2022, endYear: 2025, status: 'adopted', ...terms },
    })
    const agendaId = agenda.id
    const ambition = await tx.ambition.create({
      data: { regionId, agendaId, number: '1', position: 1, title: 'Ambitie een', aliases: [], goal: 'Doel' },
    })
    const result = await tx.result.create({ data: { regionId, ambitionId: ambition.id, number: '1', position: 1, title: 'Resultaat een' } })
    const activity = (code: string, tracking: 'shared' | 'perMunicipality', position: number) =>
      tx.activity.create({
        data: {
          ...{ regionId, agendaId, ambitionId: ambition.id, resultId: result.id, code, position, tracking },
          ...{ title: `Activiteit ${code}`, description: '', scales: [tracking === 'shared' ? 'regional' : 'local'], scalePrinted: '' },
          ...{ planningPrinted: '2022', planningKind: 'due', planningDue: day('2022-12-31'), planningPrecision: 'year' },
        },
      })
    const regional = await activity('1.1a', 'shared', 1)
    const local = await activity('1.1b', 'perMunicipality', 2)
    const track = (activityId: string, municipalityId: string | null) =>
      tx.activityTrack.create({ data: { regionId, activityId, municipalityId } })
    const tracks = {
      regional: await track(regional.id, null),
      north: await track(local.id, north!.id),
      south: await track(local.id, south!.id),
    }
    const period = await tx.reportingPeriod.create({
      data: {
        regionId,
        agendaId,
        slug: '2023-1',
        startsOn: day('2023-01-01'),
        endsOn: day('2023-06-30'),
        opensOn: day('2023-05-15'),
        closesOn: day('2023-06-16'),
      },
    })
    const board = await tx.body.create({ data: { regionId, slug: 'pho', name: 'PHO', aliases: [], kind: 'board', purpose: '' } })
    return { ...region, agenda, ambition, result, regional, local, tracks, period, board, north: north!, south: south! }
  })

const terms = {
  ...{ ambitionTerm: 'Ambitie', ambitionTerms: 'Ambities', resultTerm: 'Resultaat', resultTerms: 'Resultaten' },
  ...{ activityTerm: 'Activiteit', activityTerms: 'Activiteiten' },
}

/** A person with an account and one granted role, as the session would give him. */
export async function aPersonWith(
  role: Exclude<Role, 'lead' | 'workgroupMember'>,
  where: { regionId?: string; municipalityId?: string } = {},
): Promise<Viewer & { userId: string }> {
  const person = await aPerson()
  await asOwner((tx) => tx.roleGrant.create({ data: { userId: person.userId, role, ...where, validFrom: since } }))
  return { ...person, grants: [{ role, ...where } satisfies Grant] }
}

let nobodys: Promise<string> | undefined

/** Somebody who chose a password, which nobody knows. */
export async function aPerson(): Promise<Viewer & { userId: string }> {
  const userId = randomUUID()
  const viewer = { ...aViewer(), userId, email: `${userId}@gemeente.example` }
  const { email, name } = viewer
  const passwordHash = await (nobodys ??= hashPassword(randomUUID()))
  await asOwner((tx) => tx.user.create({ data: { id: userId, email, name, function: viewer.function, passwordHash } }))
  return viewer
}

/** A period of the agenda of a region, besides the open one. */
export const aPeriod = (region: TestRegion, given: { slug: string; startsOn: string; endsOn: string; opensOn: string; closesOn: string }) =>
  asOwner((tx) => {
    const days = { startsOn: day(given.startsOn), endsOn: day(given.endsOn), opensOn: day(given.opensOn), closesOn: day(given.closesOn) }
    return tx.reportingPeriod.create({ data: { regionId: region.id, agendaId: region.agenda.id, slug: given.slug, ...days } })
  })

/** A report of the open period (or another) on its way, with a block for the ambition and these questions to the board. */
export async function aReport(
  region: TestRegion,
  given: { status?: Exclude<ReportStatus, 'adopted'>; periodId?: string; requests?: string[]; contentLight?: Light } = {},
) {
  const { status = 'offered', periodId = region.period.id, requests = ['Wat kiest het overleg?'], contentLight = 'noJudgement' } = given
  const author = await aPerson()
  return asOwner(async (tx) => {
    const own = { regionId: region.id }
    const report = await tx.report.create({ data: { ...own, agendaId: region.agenda.id, periodId, compiledAt: day('2023-06-17') } })
    const step = (number: number, kind: 'compiled' | 'agreed' | 'offered', toStatus: ReportStatus) =>
      tx.reportStep.create({
        data: {
          ...{ ...own, reportId: report.id, number, kind, toStatus },
          ...{ authorId: author.userId, authorFunction: author.function, takenAt: day('2023-06-17') },
        },
      })
    const to = (next: ReportStatus) => tx.report.update({ where: { id: report.id }, data: { status: next } })
    await step(1, 'compiled', 'concept')
    await tx.reportBlock.create({
      data: {
        ...{ ...own, reportId: report.id, ambitionId: region.ambition.id, contentLight },
        ...{ cause: 'Zo.', consequence: 'Dus.', measure: 'Doen.', achieved: '', planned: '', givenAchieved: '', givenPlanned: '' },
      },
    })
    const asked = []
    for (const [index, title] of requests.entries())
      asked.push(
        await tx.decisionRequest.create({
          data: { ...own, reportId: report.id, ambitionId: region.ambition.id, position: index + 1, title, proposal: 'Het voorstel.' },
        }),
      )
    if (status !== 'concept') {
      await step(2, 'agreed', 'agreed')
      await to('agreed')
    }
    if (status === 'offered') {
      await step(3, 'offered', 'offered')
      await to('offered')
    }
    return { ...report, status, requests: asked }
  })
}

/** Adopts a report as the owner of the database, with an empty copy. */
export const adoptReport = (region: TestRegion, report: { id: string }) =>
  asOwner(async (tx) => {
    const [author] = await tx.reportStep.findMany({ where: { reportId: report.id }, orderBy: { number: 'desc' }, take: 1 })
    const taken = { authorId: author!.authorId, authorFunction: author!.authorFunction, takenAt: day('2023-07-06') }
    await tx.reportStep.create({
      data: { regionId: region.id, reportId: report.id, number: author!.number + 1, kind: 'adopted', toStatus: 'adopted', ...taken },
    })
    await tx.report.update({ where: { id: report.id }, data: { status: 'adopted' } })
    await tx.$executeRaw`
      INSERT INTO "ReportSnapshot" (id, "regionId", "reportId", "agendaSlug", "periodSlug", number, title, "adoptedOn", "adoptedFunction", "frozenAt", data, sha256)
      VALUES (gen_random_uuid(), ${region.id}::uuid, ${report.id}::uuid, ${region.agenda.slug}, ${report.id}, 1, '', '2023-07-06', '', now(), '{}',
              encode(sha256(convert_to('{}', 'UTF8')), 'hex'))`
  })
