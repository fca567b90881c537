'use server'

import { makeDestructionList } from '@/lib/commands/make-destruction-list'
import { settleDestructionList } from '@/lib/commands/settle-destruction-list'
import { formOf, rejected, type FormState } from '@/lib/forms/form-state'
import { judgeDestructionListForm, makeDestructionListForm, withdrawDestructionListForm } from '@/lib/forms/retention-forms'
import { destructionListPath, retentionPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../saving'
import { makeMessages, settleMessages } from './messages'

export async function makeDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const region = regionIn(formOf(sent))
  return saveForm(sent, {
    form: makeDestructionListForm,
    at: retentionPath(region),
    act: makeDestructionList,
    refused: (failure, { values }) => rejected(values, [makeMessages[failure]]),
    next: (number) => `${destructionListPath(region, number)}?melding=gemaakt#melding`,
  })
}

export async function judgeDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const listPath = listPathIn(formOf(sent))
  return saveForm(sent, {
    form: judgeDestructionListForm,
    at: listPath,
    act: settleDestructionList,
    refused: (failure, { values }) => rejected(values, [settleMessages[failure]]),
    next: (_, { verdict }) => `${listPath}?melding=${verdict === 'refused' ? 'afgewezen' : 'uitgevoerd'}#melding`,
  })
}

export async function withdrawDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const listPath = listPathIn(formOf(sent))
  return saveForm(sent, {
    form: withdrawDestructionListForm,
    at: listPath,
    act: (viewer, data) => settleDestructionList(viewer, { ...data, verdict: 'withdrawn', note: '' }),
    refused: (failure, { values }) => rejected(values, [settleMessages[failure]]),
    next: () => `${listPath}?melding=ingetrokken#melding`,
  })
}

const regionIn = (formData: FormData) => String(formData.get('region') ?? '').slice(0, 100)
const listPathIn = (formData: FormData) =>
  destructionListPath(regionIn(formData), Number(String(formData.get('number') ?? '').slice(0, 9)) || 0)
