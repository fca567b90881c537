import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Role } from '@/lib/policy/viewer'

export type RoleOfPerson = {
  id: string
  userId: string
  name: string
  email: string
  function: string
  role: Role
  municipalityId: string | null
  validFrom: DateString
  /** Not so of who was invited and never came. */
  getsIn: boolean
}

/** Who has which role in a region now; nothing for who doesn't give roles there. Who gives or ends one at the same moment waits. */
export async function holdRoles(tx: Tx, regionId: string): Promise<RoleOfPerson[]> {
  await tx.$executeRaw`SELECT app.hold_roles(${regionId}::uuid)`
  return tx.$queryRaw<RoleOfPerson[]>`
    SELECT id, "userId", name, email, function, role::text, "municipalityId", "validFrom"::text, "getsIn"
      FROM app.roles_in(${regionId}::uuid)`
}
