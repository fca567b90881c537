import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import type { MailKind } from '@/lib/domain/digest'
import type { Role, Viewer } from '@/lib/policy/viewer'

export type OwnRole = { role: Role; region: string | null; municipality: string | null }
export type OwnPasskey = { id: string; name: string; since: Date; lastUsedAt: Date | null }
/** `since` null: there is none. */
export type OwnSecondFactor = { since: Date | null; hasPhone: boolean; passkeys: OwnPasskey[]; codesLeft: number; isNeeded: boolean }
export type OwnAccount = {
  version: number
  mutedMails: readonly MailKind[]
  roles: OwnRole[]
  secondFactor: OwnSecondFactor
  /** Of Koersvast; who signs in at his organisation may have none. */
  hasPassword: boolean
}

/** Of the viewer's account what a session doesn't carry; null when nobody is signed in. */
export function getOwnAccount(viewer: Viewer): Promise<OwnAccount | null> {
  return read(viewer, async (tx) => {
    if (!viewer.userId) return null
    const account = await tx.user.findUnique({ where: { id: viewer.userId }, select: { version: true, mutedMails: true } })
    const [{ hasPassword, ...factor }] = await tx.$queryRaw<[Omit<OwnSecondFactor, 'passkeys'> & { hasPassword: boolean }]>`
      SELECT *, app.has_own_password() AS "hasPassword" FROM app.own_second_factor()`
    const passkeys = await tx.$queryRaw<OwnPasskey[]>`SELECT * FROM app.own_passkeys()`
    return account && { ...account, roles: await rolesInWords(tx, viewer), secondFactor: { ...factor, passkeys }, hasPassword }
  })
}

async function rolesInWords(tx: Tx, viewer: Viewer): Promise<OwnRole[]> {
  const places = { regions: idsOf(viewer, 'regionId'), municipalities: idsOf(viewer, 'municipalityId') }
  const regions = await tx.region.findMany({ where: { id: { in: places.regions } }, select: { id: true, name: true } })
  const municipalities = await tx.municipality.findMany({ where: { id: { in: places.municipalities } }, select: { id: true, name: true } })
  const nameOf = (rows: { id: string; name: string }[], id?: string) => rows.find((row) => row.id === id)?.name ?? null

  const roles = viewer.grants.map(({ role, regionId, municipalityId }) => ({
    role,
    region: nameOf(regions, regionId),
    municipality: nameOf(municipalities, municipalityId),
  }))
  return [...new Map(roles.map((role) => [JSON.stringify(role), role])).values()]
}

const idsOf = (viewer: Viewer, place: 'regionId' | 'municipalityId') => viewer.grants.flatMap((grant) => grant[place] ?? [])
