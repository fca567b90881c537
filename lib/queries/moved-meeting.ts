import 'server-only'
import { read } from '@/lib/db/transaction'
import { isDay, type DateString } from '@/lib/domain/dutch-dates'
import { isId } from '@/lib/forms/fields'
import type { Viewer } from '@/lib/policy/viewer'
import { findBodyHead } from '@/lib/queries/bodies'

type Old = { region: string; body: string; day: string; item?: string }

/** On which other day the meeting of an old address is by now, or that to which its item went; null where it did not move. */
export const findMovedMeeting = (viewer: Viewer, { region: slug, body: name, day, item }: Old): Promise<DateString | null> =>
  read(viewer, async (tx) => {
    const region = await tx.region.findUnique({ where: { slug }, select: { id: true } })
    const body = region && (await findBodyHead(tx, viewer, region.id, name))
    if (!body || !isDay(day)) return null
    const [found] =
      item !== undefined && isId(item)
        ? await tx.$queryRaw<{ on: DateString | null }[]>`
            SELECT m."heldOn"::text AS on FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
             WHERE i.id = ${item}::uuid AND m."bodyId" = ${body.id}::uuid`
        : await tx.$queryRaw<{ on: DateString | null }[]>`
            SELECT "heldOn"::text AS on FROM "Meeting" WHERE id = app.meeting_moved_from(${body.id}::uuid, ${day}::date)`
    return found?.on && found.on !== day ? found.on : null
  })
