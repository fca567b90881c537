'use server'

import { addMember } from '@/lib/commands/add-member'
import { changeMember } from '@/lib/commands/change-member'
import { seatForm } from '@/lib/forms/body-form'
import { formOf, notSaved } from '@/lib/forms/form-state'
import { getSeatNow } from '@/lib/queries/body'
import { conflictWith, type EditState } from '../../../../../edit-state'
import { saveForm } from '../../../../../saving'
import { memberFailures } from '../../../messages'
import { placeIn, saying } from '../../../place'
import { seatValues } from './seat-values'

export async function saveSeatAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { memberPath, bodyPath } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: seatForm,
    at: memberPath,
    act: (viewer, { bodyId, memberId, version, ...seat }) =>
      memberId === null ? addMember(viewer, { bodyId, seat }) : changeMember(viewer, { memberId, version, seat }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getSeatNow(viewer, data.memberId!), { valuesOf: seatValues, gone: memberFailures['not-found'] })
        : notSaved(values, memberFailures[failure]),
    next: () => saying(bodyPath, 'lid'),
  })
}
