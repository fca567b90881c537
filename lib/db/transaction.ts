import 'server-only'
import { database } from '@/lib/db/client'
import { copyFor, noteWriter } from '@/lib/db/copy'
import { isDatabaseAway, isOvertaken } from '@/lib/db/faults'
import type { Prisma } from '@/lib/db/generated/client'
import type { Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type Tx = Prisma.TransactionClient

/** What an act was about, for the trail of acts that were refused. */
export type ActObject = { table: ObjectTable; id: string }
type ObjectTable =
  | 'ActivityTrack'
  | 'User'
  | 'Region'
  | 'Agenda'
  | 'Ambition'
  | 'Activity'
  | 'Lead'
  | 'Organisation'
  | 'Bottleneck'
  | 'BudgetLine'
  | 'HoursLine'
  | 'Evaluation'
  | 'Lesson'
  | 'StructureChange'
  | 'AgendaImport'
  | 'ReportingPeriod'
  | 'Report'
  | 'ReportBlock'
  | 'Story'
  | 'DecisionRequest'
  | 'Decision'
  | 'ActionPoint'
  | 'Question'
  | 'Kpi'
  | 'Measurement'
  | 'MeasurementImport'
  | 'Body'
  | 'BodyMember'
  | 'Meeting'
  | 'AgendaItem'
  | 'Risk'
  | 'BusinessModel'
  | 'CommunicationLine'
  | 'Duty'
  | 'Pact'
  | 'DestructionList'

/**
 * Reads on behalf of the viewer: one transaction that sees one moment and can't write. Postgres shows only rows
 * of regions where the viewer has a role. Throws when the database is away (see isDatabaseAway). Where there is a copy of the database, that is read
 * from as long as it may serve (docs/besluiten/0097); when it falls out, `work` is done again on the database.
 */
export async function read<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  const from = ({ client }: { client: typeof database.reading }) =>
    client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${viewer.userId}::uuid, ${viewer.origin}, '')`
      return work(tx)
    })
  const copy = copyFor(viewer)
  try {
    return await from(copy ?? { client: database.reading })
  } catch (error) {
    if (!copy || !(isDatabaseAway(error) || isOvertaken(error))) throw error
    copy.distrust()
    return from({ client: database.reading })
  }
}

// What somebody may not see is not found: those attempts are on the trail too.
const refusals: readonly string[] = ['not-allowed', 'not-found']

/**
 * Changes something on behalf of the viewer, in one transaction. `event` names the business event ("activity.progress-reported");
 * triggers write it to the trail with every row that changes. `work` decides before it writes: a failure that is
 * returned does not roll back. A refusal is put on the trail with `object`. `atMost`: milliseconds, for work that takes longer than a form.
 */
export async function write<T, F extends string>(
  viewer: Viewer,
  event: string,
  object: ActObject,
  work: (tx: Tx) => Promise<Result<T, F>>,
  { atMost }: { atMost?: number } = {},
): Promise<Result<T, F>> {
  const result = await database.writing.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${viewer.userId}::uuid, ${viewer.origin}, ${event})`
      const result = await work(tx)
      if (!result.ok && refusals.includes(result.failure)) {
        await tx.$executeRaw`SELECT app.record_refusal(${object.table}, ${object.id}::uuid, ${result.failure})`
      }
      return result
    },
    atMost === undefined ? undefined : { timeout: atMost },
  )
  noteWriter(viewer)
  return result
}
