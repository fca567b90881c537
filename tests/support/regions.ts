import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Grant, Role, Viewer } from '@/lib/policy/viewer'
import { ownerUrl } from './database'
import { aViewer } from './viewers'

const day = (date: string) => new Date(date)
const since = day('2022-01-01')

const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) })

/** Prepares and looks around as the owner of the database, for whom no row level security holds. */
export const asOwner = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => owner.$transaction(work)

export type TestRegion = Awaited<ReturnType<typeof aRegion>>

/** A region with two municipalities and one ambition with a regional and a local activity, in an open period. */
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
    return { ...region, agenda, ambition, result, regional, local, tracks, period, north: north!, south: south! }
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

export async function aPerson(): Promise<Viewer & { userId: string }> {
  const userId = randomUUID()
  const viewer = { ...aViewer(), userId, email: `${userId}@gemeente.example` }
  await asOwner((tx) => tx.user.create({ data: { id: userId, email: viewer.email, name: viewer.name, function: viewer.function } }))
  return viewer
}
