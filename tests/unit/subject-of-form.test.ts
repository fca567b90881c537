import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { bodyForm, seatForm as memberForm } from '@/lib/forms/body-form'
import { businessModelForm } from '@/lib/forms/business-model-form'
import { communicationForm } from '@/lib/forms/communication-form'
import { dutyForm } from '@/lib/forms/duty-form'
import { followUpForm } from '@/lib/forms/evaluation-form'
import { seatForm } from '@/lib/forms/lead-form'
import { organisationForm } from '@/lib/forms/organisation-form'
import { requestForm, storyForm } from '@/lib/forms/report-forms'
import { reviewRightsForm } from '@/lib/forms/rights-forms'
import { measureForm } from '@/lib/forms/risk-form'
import { ambitionForm } from '@/lib/forms/structure-forms'

// What a form is about stands in a field that nobody sees. Left out it must not mean "a new one", or "the whole".

const id = '01900000-0000-7000-8000-000000000001'

describe.each<[string, z.ZodType, string]>([
  ['a body', bodyForm, 'bodyId'],
  ['a member', memberForm, 'memberId'],
  ['a duty', dutyForm, 'dutyId'],
  ['a measure', measureForm, 'measureId'],
  ['a follow-up', followUpForm, 'measurementId'],
  ['a business model', businessModelForm, 'modelId'],
  ['a line of communication', communicationForm, 'lineId'],
  ['a function', seatForm, 'seenId'],
  ['an organisation', organisationForm, 'organisationId'],
  ['what the board is asked', requestForm, 'requestId'],
  ['a story', storyForm, 'storyId'],
  ['an ambition', ambitionForm, 'id'],
  ['a review of rights', reviewRightsForm, 'regionId'],
])('the form of %s', (_what, form, field) => {
  const isMissing = (sent: object) => form.safeParse(sent).error?.issues.some(({ path }) => path[0] === field) ?? false

  test('says which, or that it is new or of the whole', () => {
    expect(isMissing({ [field]: id })).toBe(false)
    expect(isMissing({ [field]: '' })).toBe(false)
  })

  test('says nothing without it', () => {
    expect(isMissing({})).toBe(true)
    expect(isMissing({ [`${field}[]`]: id })).toBe(true)
  })
})

test('a review of rights is of the boxes that say yes', () => {
  const sent = { region: '', regionId: '', rechten: '' }
  expect(reviewRightsForm.parse({ ...sent, [`recht-${id}`]: 'ja' })).toEqual({ regionId: null, grantIds: [id] })
  expect(reviewRightsForm.safeParse({ ...sent, [`recht-${id}`]: 'nee' }).success).toBe(false)
})
