import { expect, test } from 'playwright/test'

test('/api/gezond says that app and database serve, and nothing else', async ({ request }) => {
  const answer = await request.get('/api/gezond')
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toBe('{"status":"ok"}')
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('/api/metrics tells who has the token how the installation does, and nobody anything about people', async ({ request }) => {
  await request.get('/aanmelden?zoek=geheim')
  const answer = await request.get('/api/metrics', { headers: { authorization: `Bearer ${process.env.METRICS_TOKEN}` } })
  expect(answer.status()).toBe(200)
  const text = await answer.text()
  expect(text).toMatch(/^koersvast_database_up 1$/m)
  expect(text).toMatch(/^koersvast_mails_waiting \d+$/m)
  expect(text).toMatch(/^koersvast_request_seconds_count\{kind="page",status="2xx"\} [1-9]/m)
  expect(text).not.toMatch(/@|aanmelden|geheim/)
})

test('/api/metrics is not there for who has no token or another one', async ({ request }) => {
  for (const authorization of ['', 'Bearer iets', `Basic ${process.env.METRICS_TOKEN}`]) {
    const answer = await request.get('/api/metrics', { headers: { authorization } })
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toBe('')
    expect(answer.headers()['cache-control']).toBe('no-store')
  }
})
