import { emailOf } from './support/pages'
import { expect, test } from './support/test'
import { list } from './support/update'

test.use({ signedInAs: emailOf('wethouder') })

const title = /Regie bespreken met ouders en evaluaties afstemmen/g
const sent = (html: string) => [...html.matchAll(title)].length

test('what a page shows is sent once to a browser that opens it', async ({ request, page }) => {
  const opened = await request.get(list(), { headers: { 'sec-fetch-dest': 'document' } })
  expect(sent(await opened.text())).toBe(1)

  await page.goto(list())
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  expect(sent(await page.content())).toBe(1)
})

test("Next's script, which takes no HTML from the page, gets it with its data", async ({ request }) => {
  const answer = await request.get(list(), { headers: { rsc: '1', 'sec-fetch-dest': 'empty' } })
  expect(answer.headers()['content-type']).toContain('text/x-component')
  expect(sent(await answer.text())).toBe(1)
})
