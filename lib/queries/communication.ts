import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import type { CommunicationText } from '@/lib/domain/communication'
import { canKeepCommunication, canSeeCommunication } from '@/lib/policy/communication-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }

export type CommunicationRow = CommunicationText & { id: string; number: number; version: number; touched: LastTouch }

/** The lines of communication of an agenda, in their order. Null for readers. */
export const getCommunication = (viewer: Viewer, address: Address) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeCommunication(viewer, region.id)) return null
    return {
      lines: await listLines(tx, Prisma.sql`c."agendaId" = ${agenda.id}::uuid`),
      mayKeep: canKeepCommunication(viewer, { regionId: region.id, agendaStatus: agenda.status }),
    }
  })

/** What the form of a line needs; `line` is null for a new one, and the whole where there is none of that number. */
export const getCommunicationForm = (viewer: Viewer, address: Address & { number: number | null; draftOf: string }) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeCommunication(viewer, region.id)) return null
    const { number } = address
    const [line = null] = number === null ? [] : await listLines(tx, Prisma.sql`c."agendaId" = ${agenda.id}::uuid AND c.number = ${number}`)
    if (number !== null && !line) return null
    return {
      line,
      mayKeep: canKeepCommunication(viewer, { regionId: region.id, agendaStatus: agenda.status }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

/** A line as it is now, to lay beside what somebody typed; null for who may not see it. */
export const getCommunicationLineNow = (viewer: Viewer, id: string): Promise<CommunicationRow | null> =>
  read(viewer, async (tx) => (await listLines(tx, Prisma.sql`c.id = ${id}::uuid`))[0] ?? null)

const listLines = (tx: Tx, where: Prisma.Sql) => tx.$queryRaw<CommunicationRow[]>`
  SELECT c.id, c.number, c.name, c.audience, c.sender, c.goal, c.approach, c.channel, c.timing, c.version,
         ${lastTouch('CommunicationLine', Prisma.sql`c.id`)} AS touched
    FROM "CommunicationLine" c WHERE ${where} ORDER BY c.number`
