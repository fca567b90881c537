import { expect, test } from 'vitest'
import { faultPage } from '@/scripts/fault-page'

const fault = { databaseAway: false, sent: false, address: '/regio/utrecht-west', typed: [] }

test('a page that failed says so and offers itself again', () => {
  const page = faultPage(fault)
  expect(page).toContain('<h1>Er ging iets mis</h1>')
  expect(page).toContain('<a href="/regio/utrecht-west">Probeer het opnieuw</a>')
  expect(page).not.toContain('Dit had je getypt')
})

test('a form that failed gives back what was typed, as text', () => {
  const page = faultPage({ ...fault, sent: true, databaseAway: true, typed: ['Eerste\n</textarea><script>alert(1)</script>', 'Tweede'] })
  expect(page).toContain('Koersvast is even niet bereikbaar')
  expect(page).toContain('Wat je net verstuurde, is niet bewaard.')
  expect(page).toContain('<h2 id="typed">Dit had je getypt</h2>')
  expect(page).toContain('Eerste\n&#60;/textarea&#62;&#60;script&#62;')
  expect(page.match(/<textarea /g)).toHaveLength(2)
})

test('the page asks nothing of anybody else, and no address leads out of it', () => {
  const page = faultPage({ ...fault, address: '/"><img src=//elders.example>' })
  expect(page).not.toMatch(/<(img|script|link)|style=|https?:/)
})
