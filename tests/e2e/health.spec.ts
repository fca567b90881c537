import { expect, test } from 'playwright/test'

test('/api/gezond says that app and database serve, and nothing else', async ({ request }) => {
  const answer = await request.get('/api/gezond')
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toBe('{"status":"ok"}')
  expect(answer.headers()['cache-control']).toBe('no-store')
})
