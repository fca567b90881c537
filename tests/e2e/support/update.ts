import { expect, type Page } from 'playwright/test'
import { activitiesPath, activityPath, myUpdatesPath, updatePath } from '../../../lib/kernel/addresses'

const [region, agenda] = ['utrecht-west', '2022-2025']

export const myUpdates = myUpdatesPath(region)
export const list = (query = '') => `${activitiesPath(region, agenda)}${query && `?${query}`}`
export const activity = (code: string) => activityPath(region, agenda, code)
export const updateOf = (code: string, municipality?: string) => updatePath(region, agenda, code, municipality)

type Typed = {
  light?: string
  lifecycle?: string
  done?: string
  next?: string
  cause?: string
  consequence?: string
  measure?: string
  expected?: string
}

const labels = {
  done: 'Wat is er gedaan?',
  cause: 'Wat is de oorzaak?',
  consequence: 'Wat is het gevolg?',
  measure: 'Wat doe je eraan?',
  next: 'Wat gebeurt er hierna?',
  expected: 'Nu verwacht gereed',
} as const

export const field = (page: Page, name: keyof typeof labels) => page.getByLabel(labels[name])
export const light = (page: Page, name: string) => page.getByRole('radio', { name })
export const lifecycle = (page: Page) => page.getByLabel('Levensloop')

export async function fillIn(page: Page, { light: judgement, lifecycle: phase, ...texts }: Typed) {
  if (judgement) await light(page, judgement).check()
  for (const [name, text] of Object.entries(texts)) await field(page, name as keyof typeof labels).fill(text)
  if (phase) await lifecycle(page).selectOption(phase)
}

export async function expectTyped(page: Page, { light: judgement, lifecycle: phase, ...texts }: Typed) {
  if (judgement) await expect(light(page, judgement)).toBeChecked()
  for (const [name, text] of Object.entries(texts)) await expect(field(page, name as keyof typeof labels)).toHaveValue(text)
  if (phase) await expect(lifecycle(page).locator('option:checked')).toHaveText(phase)
}

export const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).click()

/** The entries of the history of an activity, the newest first. */
export const history = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('time') })

/** How a local activity stands in a municipality. */
export const rowOf = (page: Page, municipality: string) =>
  page.getByRole('table', { name: 'Stand per gemeente' }).getByRole('row', { name: municipality })

/** The mistakes that the form names; the focus is there. */
export async function expectMistakes(page: Page, mistakes: Partial<Record<keyof typeof labels, RegExp>>) {
  const summary = page.getByRole('alert', { name: 'Controleer het formulier' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(Object.keys(mistakes).length)
  for (const [name, message] of Object.entries(mistakes)) {
    const wrong = field(page, name as keyof typeof labels)
    await expect(summary.getByRole('link', { name: message })).toBeVisible()
    await expect(wrong).toHaveAccessibleDescription(message)
    await expect(wrong).toHaveAttribute('aria-invalid', 'true')
  }
}
