import { expect, test } from 'vitest'
import { reviewRightsForm } from '@/lib/forms/rights-forms'

const grantId = '01900000-0000-7000-8000-000000000001'
const sent = { region: '', regionId: '', rechten: '', [`recht-${grantId}`]: 'ja' }

test('a review is of the installation when the form says so, and of what was ticked', () => {
  expect(reviewRightsForm.parse(sent)).toEqual({ regionId: null, grantIds: [grantId] })
})

test.each([
  ['does not say where', { ...sent, regionId: undefined }],
  ['says where in another way', { ...sent, regionId: undefined, 'regionId[]': '' }],
  ['has a box that no page of ours has', { ...sent, [`recht-${grantId}`]: 'nee' }],
])('a review that %s says nothing', (_what, form) => {
  expect(reviewRightsForm.safeParse(form).success).toBe(false)
})
