import { itemPath } from '../../lib/kernel/addresses'
import { anAccount, inDatabase, makeOfficer } from './support/account'
import { emailOf } from './support/pages'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { activity, expectMistakes, expectTyped, fillIn, history, list, myUpdates, rowOf, save, updateOf } from './support/update'

// The conflict without JavaScript: conflict.spec.ts. The session that ends: session.spec.ts.
test.use({ javaScriptEnabled: false, signedInAs: 'jeugd@derondevenen.example' })

const fenna = 'Fenna Bijlsma, ambtenaar Jeugd, gemeente De Ronde Venen'

test('without JavaScript an update is saved from the list', async ({ page }) => {
  await page.goto(myUpdates)
  await page.getByRole('link', { name: 'Werk bij 1.1b voor De Ronde Venen' }).click()
  await fillIn(page, { light: 'Op schema', done: 'De gesprekken zijn gepland.' })
  await save(page)
  await expect(page.getByText('1.1b is bewaard.')).toBeVisible()
  await page.goto(activity('1.1b'))
  await expect(history(page).first()).toContainText('De gesprekken zijn gepland.')
  await expect(history(page).first()).toContainText(fenna)
})

test('without JavaScript confirming is one click', async ({ page }) => {
  await page.goto(myUpdates)
  await page.getByRole('button', { name: 'Ongewijzigd, bevestig 1.2b voor De Ronde Venen' }).click()
  await expect(page.getByText('1.2b is bevestigd.')).toBeVisible()
  await page.goto(activity('1.2b'))
  await expect(history(page).first()).toContainText(`door ${fenna}`)
  await expect(rowOf(page, 'De Ronde Venen').getByRole('cell').nth(2)).toHaveText(/^5 juni/)
})

test('without JavaScript a mistake is told at its field and nothing that was typed is lost', async ({ page }) => {
  const typed = { light: 'Loopt risico', lifecycle: 'Loopt', done: 'De eerste stap.\n\nEn de tweede.', expected: 'ooit' }
  await page.goto(updateOf('2.1b', 'de-ronde-venen'))
  await fillIn(page, typed)
  await save(page)
  await expectMistakes(page, {
    cause: /Vul de oorzaak in/,
    consequence: /Vul het gevolg in/,
    measure: /Vul de maatregel in/,
    expected: /Deze datum kan niet/,
  })
  await expectTyped(page, typed)

  await fillIn(page, { cause: 'Geen tijd.', consequence: 'Later klaar.', measure: 'Hulp gevraagd.', expected: '31-12-2023' })
  await save(page)
  await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
  await expect(history(page).first()).toContainText('31 december 2023')
})

test('without JavaScript the activities can be searched and filtered', async ({ page }) => {
  await page.goto(list())
  await page.getByLabel('Ambitie').selectOption('3')
  await page.getByLabel('Gemeente').selectOption('Oudewater')
  await page.getByLabel('Licht').selectOption('Loopt vast')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/ambitie=3&.*gemeente=oudewater&.*licht=loopt-vast/)
  await expect(page.getByRole('rowheader')).toHaveText([/^3\.1a /])
  await page.getByRole('link', { name: 'Wis filters' }).click()
  await expect(page).toHaveURL(list())
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('without JavaScript the menu and the filters open', async ({ page }) => {
    await page.goto(myUpdates)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await expect(menu).toBeHidden()
    await page.getByText('Menu', { exact: true }).click()
    await menu.getByRole('link', { name: 'Activiteiten' }).click()
    await expect(page).toHaveURL(list())

    const search = page.getByLabel('Zoek', { exact: true })
    await expect(search).toBeHidden()
    await page.getByText('Zoek en filter').click()
    await search.fill('2.3b')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page.getByRole('rowheader')).toHaveText([/^2\.3b /])
    await expect(page.getByText('(1 in gebruik)')).toBeVisible()
    await expect(search).toHaveValue('2.3b')
  })
})

test.describe('with an account of its own', () => {
  test.use({ signedInAs: undefined })

  test('without JavaScript signing out ends the session', async ({ page }) => {
    const email = await anAccount()
    await makeOfficer(email)
    await signIn(page, email, myUpdates)
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await expect(page.getByText('Je bent afgemeld.')).toBeVisible()
    await page.goto(myUpdates)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
  })
})

test.describe('as programme manager', () => {
  test.use({ signedInAs: emailOf('programmamanager') })

  test('without JavaScript a fold stands open when the form in it was filled in wrong, with what was typed', async ({ page }) => {
    const agenda = '/regio/utrecht-west/agenda/2022-2025'
    const folds = [
      { at: `${agenda}/risicos/5`, fold: 'Voeg een maatregel toe', typed: 'Wat doen we eraan?', button: 'Voeg de maatregel toe' },
      { at: `${agenda}/evaluaties/1`, fold: 'Plan een vervolgmeting', typed: 'Wat vond je?', button: 'Voeg de meting toe' },
      { at: await anOpenItem(), fold: 'Voeg een actie of toezegging toe…', typed: 'Wat gaat er gebeuren?', button: 'Voeg toe' },
    ]
    for (const { at, fold, typed, button } of folds) {
      await page.goto(at)
      const form = page.locator('details').filter({ hasText: fold })
      await form.getByText(fold, { exact: true }).click()
      await form.getByLabel(typed).fill('Wat er is getypt.')
      await form.getByRole('button', { name: button }).click()
      await expect(page.getByRole('alert', { name: 'Controleer het formulier' })).toBeFocused()
      await expect(form.getByLabel(typed)).toBeVisible()
      await expect(form.getByLabel(typed)).toHaveValue('Wat er is getypt.')
    }
  })
})

async function anOpenItem(): Promise<string> {
  const [item] = await inDatabase(
    `SELECT b.slug AS body, m."heldOn"::text AS day, i.id FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
       JOIN "Body" b ON b.id = m."bodyId" JOIN "Region" r ON r.id = b."regionId"
      WHERE r.slug = 'utrecht-west' AND m.status = 'planned' ORDER BY m."heldOn" LIMIT 1`,
  )
  return itemPath('utrecht-west', item!.body!, item!.day!, item!.id)
}
