import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { FromRhythm } from '@/lib/domain/misfit'

/** The meetings of a body to come that a rhythm planned. A fixed item is somebody's own when there is something with it. */
export const listFromRhythm = (tx: Tx, bodyId: string, today: DateString): Promise<FromRhythm[]> => tx.$queryRaw<FromRhythm[]>`
  SELECT m.id, m."heldOn"::text, m.slot, app.was_moved(m.id) AS "isMoved",
         EXISTS (SELECT FROM "ReportingPeriod" WHERE "meetingId" = m.id) AS "endsPeriod",
         EXISTS (SELECT FROM "AgendaItem" i WHERE i."meetingId" = m.id AND (NOT i."isFixed" OR i.outcome <> '' OR i.text <> ''
             OR EXISTS (SELECT FROM "AgendaPaper" WHERE "itemId" = i.id) OR EXISTS (SELECT FROM "Decision" WHERE "itemId" = i.id)
             OR EXISTS (SELECT FROM "ActionPoint" WHERE "itemId" = i.id) OR EXISTS (SELECT FROM "Consultation" WHERE "itemId" = i.id)
             OR EXISTS (SELECT FROM "AgendaItem" WHERE "previousId" = i.id))) AS "hasOwn"
    FROM "Meeting" m
   WHERE m."bodyId" = ${bodyId}::uuid AND m.status = 'planned' AND m.slot IS NOT NULL AND m."heldOn" >= ${today}::date
   ORDER BY m."heldOn"`
