import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { confidentialRoles, workingRoles } from '@/lib/policy/region-policy'
import type { Role } from '@/lib/policy/viewer'

// Selects of "userId": whom something in a region can be given. The last two are of those who have an account and, today, one of the roles.

/** Who has an account and a place in the region, also who only reads: for a seat, which brings what he may see. */
export const peopleIn = (regionId: string) => Prisma.sql`SELECT "userId" FROM app.people_in(${regionId}::uuid)`

/** Who works in the region: for work, which he must be able to open. */
export const workersIn = (regionId: string) => peopleAs(regionId, workingRoles)

/** Who sees what is confidential there. */
export const entitledIn = (regionId: string) => peopleAs(regionId, confidentialRoles)

const peopleAs = (regionId: string, roles: readonly Role[]) =>
  Prisma.sql`SELECT "userId" FROM app.people_as(${regionId}::uuid, ${[...roles]}::text[])`
