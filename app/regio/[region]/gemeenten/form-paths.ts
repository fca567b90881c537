import { membershipsPath } from '@/lib/kernel/addresses'
import { smallFormPath } from '../../small-form-path'

export const addMembershipFormPath = (region: string) => smallFormPath(membershipsPath(region), 'toevoegen')

/** The form at a municipality since a day, which has the same name as its field. */
export const endMembershipFormPath = (region: string, member: { municipalityId: string; validFrom: string }) =>
  smallFormPath(membershipsPath(region), endMembershipFormName(member))

export const endMembershipFormName = ({ municipalityId, validFrom }: { municipalityId: string; validFrom: string }) =>
  `laatste-dag-${municipalityId}-${validFrom}`
