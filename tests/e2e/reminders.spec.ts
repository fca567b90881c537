import { reportersPath } from '../../lib/kernel/addresses'
import { inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const page = reportersPath('utrecht-west')
const forget = () => inDatabase('DELETE FROM "OutboxMail"')

test.describe.configure({ mode: 'serial' })
test.afterEach(forget)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: emailOf('secretaris') })

    test('the secretary reminds everybody who has something to report, once a day', async ({ page: screen }) => {
      await screen.goto(page)
      const people = screen.getByRole('table', { name: /telt bij ieder van hen/ })
      const woerden = people.getByRole('row', { name: /Sanne Holtkamp/ })
      await expect(woerden.getByRole('cell').last()).toHaveText('–')
      await screen.getByRole('button', { name: /^Stuur een herinnering aan \d+ mensen$/ }).click()
      await expect(screen.getByText(/^De herinnering gaat naar \d+ mensen\.$/)).toBeVisible()
      await expect(screen.getByText(/^Er is geen mailserver ingesteld; \d+ mails wachten\.$/)).toBeVisible()
      await expect(woerden.getByRole('cell').last()).toHaveText('5 juni, wacht op verzending')
      await expect(screen.getByText('Iedereen die nog iets moet melden, heeft vandaag al een herinnering gekregen.')).toBeVisible()
      await expect(screen.getByRole('button', { name: /herinnering/ })).toHaveCount(0)

      const [mail] = await inDatabase(
        `SELECT subject, text, address FROM "OutboxMail" m JOIN "User" u ON u.id = m."recipientId" WHERE u.email = $1 AND m."periodId" IS NOT NULL`,
        [emailOf('beleidsambtenaar')],
      )
      expect(mail?.address).toBe(emailOf('beleidsambtenaar'))
      expect(mail?.subject).toMatch(/^Nog \d+ meldingen voor 1e halfjaar 2023, tot en met 16 juni 2023$/)
      const links = mail!.text!.match(/^https?:\S+$/gm)!
      expect(links.every((link) => new URL(link).origin === new URL(process.env.TEST_APP_URL!).origin)).toBe(true)
      expect(links.length).toBeGreaterThan(2)
    })
  })
}

test.describe('for an officer', () => {
  test.use({ signedInAs: emailOf('beleidsambtenaar') })

  test('the page tells who still reports, and a link of the mail leads to the form', async ({ page: screen, openAs }) => {
    const secretary = await openAs(emailOf('secretaris'))
    await secretary.goto(page)
    await secretary.getByRole('button', { name: /Stuur een herinnering/ }).click()
    await expect(secretary.getByText(/De herinnering gaat naar/)).toBeVisible()

    await screen.goto(page)
    await expect(screen.getByRole('button', { name: /herinnering/ })).toHaveCount(0)
    await expect(screen.getByRole('table', { name: 'Gemeld per gemeente' }).getByRole('row', { name: /Woerden/ })).toContainText(
      /\d+ van 12/,
    )
    const [mail] = await inDatabase(
      `SELECT text FROM "OutboxMail" m JOIN "User" u ON u.id = m."recipientId" WHERE u.email = $1 AND m."periodId" IS NOT NULL`,
      [emailOf('beleidsambtenaar')],
    )
    const [form] = /^https?:\S+bijwerken\S*$/m.exec(mail!.text!)!
    expect((await screen.goto(form))?.status()).toBe(200)
    await expect(screen.getByLabel('Wat is er gedaan?')).toBeVisible()
  })
})
