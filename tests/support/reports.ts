import { compileReport } from '@/lib/commands/compile-report'
import { editionOf } from '@/lib/commands/report-lock'
import { reportProgress } from '@/lib/commands/report-progress'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { aPerson, aPersonWith, asOwner, type TestRegion } from './regions'

/** A working day in the open period of a test region. */
export const workday = new Date('2023-06-05T10:00:00Z')

const progress: Progress = {
  ...{ lifecycle: 'running', light: 'onTrack', done: '', next: '', cause: '', consequence: '', measure: '' },
  ...{ expectedOn: null, expectedPrecision: null },
}

/** The people of the round in a region, each with one role. */
export const peopleOf = async ({ id: regionId, north }: TestRegion) => ({
  officer: await aPersonWith('policyOfficer', { regionId, municipalityId: north.id }),
  manager: await aPersonWith('programmeManager', { regionId }),
  secretary: await aPersonWith('secretary', { regionId }),
  team: await aPersonWith('programmeTeam', { regionId }),
  alderman: await aPersonWith('boardMember', { regionId, municipalityId: north.id }),
})

/** Who pulls the ambition of the region and has no role besides. */
export async function aLeadOf(region: TestRegion, ambitionId = region.ambition.id): Promise<Viewer & { userId: string }> {
  const person = await aPerson()
  await asOwner((tx) =>
    tx.lead.create({
      data: {
        ...{ regionId: region.id, ambitionId, role: 'officialLead', function: 'Trekker', position: 1 },
        ...{ userId: person.userId, validFrom: new Date('2022-01-01') },
      },
    }),
  )
  return { ...person, grants: [{ role: 'lead', regionId: region.id, ambitionId }] }
}

/** Says how an activity stands, after what was said last. */
export async function say(viewer: Viewer, trackId: string, given: Partial<Progress>, now = workday): Promise<void> {
  const { version } = await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: trackId } }))
  const result = await reportProgress(viewer, { trackId, version, progress: { ...progress, ...given }, now })
  if (!result.ok) throw new Error(result.failure)
}

/** The report of the open period, put together. */
export async function aReport(viewer: Viewer, region: TestRegion) {
  const result = await compileReport(viewer, { periodId: region.period.id, now: workday })
  if (!result.ok) throw new Error(result.failure)
  return reportOf(result.value)
}

/** What somebody has read who opens the report now. */
export const editionNow = (reportId: string) => asOwner((tx) => editionOf(tx, reportId))

export const reportOf = (id: string) =>
  asOwner((tx) =>
    tx.report.findUniqueOrThrow({
      where: { id },
      include: {
        steps: { orderBy: { number: 'asc' } },
        blocks: { orderBy: { ambition: { position: 'asc' } } },
        requests: { orderBy: { position: 'asc' } },
        questions: true,
      },
    }),
  )
