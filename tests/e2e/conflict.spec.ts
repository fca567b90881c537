import type { Page } from 'playwright/test'
import { inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'
import { activity, expectTyped, fillIn, history, myUpdates, save, updateOf } from './support/update'

const side = (page: Page, part: string) =>
  page.getByRole('table', { name: 'De melding van je collega naast die van jou' }).getByRole('row', { name: part }).getByRole('cell')

const saveBoth = (page: Page) => page.getByRole('button', { name: 'Bewaar mijn melding erbij' }).click()

async function expectConflict(page: Page) {
  await expect(page.getByText('Een collega heeft deze activiteit intussen bijgewerkt.')).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Intussen bijgewerkt' })).toBeFocused()
}

const mine = {
  light: 'Loopt vast',
  lifecycle: 'Gepauzeerd',
  done: 'Het overleg ging niet door.\nEr is geen nieuwe datum.',
  next: 'Bellen met de aanbieder.',
  cause: 'Ziekte.',
  consequence: 'Uitstel.',
  measure: 'Vervanging.',
  expected: 'december 2023',
}

for (const { javaScriptEnabled, code, afterMistake, toConfirm } of [
  { javaScriptEnabled: true, code: '4.2b', afterMistake: '4.2d', toConfirm: '2.1a' },
  { javaScriptEnabled: false, code: '4.2c', afterMistake: '4.2e', toConfirm: '3.1b' },
]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: emailOf('beleidsambtenaar') })

    test('of two officers who update the same activity neither loses a word', async ({ page, openAs }) => {
      const colleague = await openAs(emailOf('programmamanager'))
      await page.goto(updateOf(code))
      await colleague.goto(updateOf(code))
      await fillIn(page, mine)
      await fillIn(colleague, { light: 'Op schema', done: 'De afspraken zijn getekend.' })
      await save(colleague)
      await expect(colleague.getByText('Je melding is bewaard.')).toBeVisible()

      await save(page)
      await expectConflict(page)
      await expect(page.getByRole('columnheader', { name: 'Nu bewaard' })).toContainText(
        'Eline Brouwershaven, programmamanager, regio Utrecht West, 5 juni 2023',
      )
      await expect(side(page, 'Gedaan')).toHaveText(['De afspraken zijn getekend.', mine.done])
      await expect(side(page, 'Licht')).toHaveText(['Op schema', 'Loopt vast'])
      await expectTyped(page, mine)

      // The colleague is quicker once more.
      await colleague.goto(updateOf(code))
      await fillIn(colleague, { light: 'Op schema', done: 'En opgestuurd.' })
      await save(colleague)
      await expect(colleague.getByText('Je melding is bewaard.')).toBeVisible()
      await saveBoth(page)
      await expectConflict(page)
      await expect(side(page, 'Gedaan')).toHaveText(['En opgestuurd.', mine.done])
      await expectTyped(page, mine)

      await fillIn(page, { done: 'De afspraken zijn getekend en opgestuurd, maar het overleg ging niet door.' })
      await saveBoth(page)
      await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
      await expect(history(page).nth(0)).toContainText('De afspraken zijn getekend en opgestuurd, maar het overleg ging niet door.')
      await expect(history(page).nth(0)).toContainText('Sanne Holtkamp')
      await expect(history(page).nth(1)).toContainText('En opgestuurd.')
      await expect(history(page).nth(2)).toContainText('De afspraken zijn getekend.')
      await expect(history(page).nth(2)).toContainText('Eline Brouwershaven')
    })

    test('a mistake in the form does not hide that a colleague was first', async ({ page, openAs }) => {
      const colleague = await openAs(emailOf('programmamanager'))
      await page.goto(updateOf(afterMistake))
      await colleague.goto(updateOf(afterMistake))
      await fillIn(colleague, { light: 'Op schema', done: 'Gelezen en doorgestuurd.' })
      await save(colleague)
      await expect(colleague.getByText('Je melding is bewaard.')).toBeVisible()

      await fillIn(page, { light: 'Op schema', done: 'Besproken in het overleg.', expected: 'na de zomer' })
      await save(page)
      await expect(page.getByRole('alert', { name: 'Controleer het formulier' })).toBeVisible()
      await fillIn(page, { expected: '2023' })
      await save(page)
      await expectConflict(page)
      await expect(side(page, 'Gedaan')).toHaveText(['Gelezen en doorgestuurd.', 'Besproken in het overleg.'])

      // Neither does a mistake after the conflict ask for it anew.
      await fillIn(page, { expected: 'na de zomer' })
      await saveBoth(page)
      await expect(page.getByRole('alert', { name: 'Controleer het formulier' })).toBeVisible()
      await fillIn(page, { expected: '2023' })
      await save(page)
      await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
    })

    test('what a colleague just updated is not confirmed unseen', async ({ openAs }) => {
      const officer = await openAs('jeugd@montfoort.example')
      const colleague = await openAs(emailOf('programmamanager'))
      await officer.goto(myUpdates)
      await colleague.goto(updateOf(toConfirm, 'montfoort'))
      await fillIn(colleague, { light: 'Op schema', done: 'Nieuwe stand van de programmamanager.' })
      await save(colleague)
      await expect(colleague.getByText('Je melding is bewaard.')).toBeVisible()

      const told = await updatesOf(toConfirm, 'montfoort')
      await officer.getByRole('button', { name: `Ongewijzigd, bevestig ${toConfirm} voor Montfoort` }).click()
      await expect(officer.getByText(`${toConfirm} is intussen gemeld door een collega.`)).toBeVisible()
      expect(await updatesOf(toConfirm, 'montfoort')).toBe(told)
      await officer.goto(activity(toConfirm))
      await expect(history(officer).first()).toContainText('Nieuwe stand van de programmamanager.')
    })
  })
}

async function updatesOf(code: string, municipality: string) {
  const rows = await inDatabase(
    `SELECT count(*) FROM "ProgressUpdate" u JOIN "ActivityTrack" t ON t.id = u."trackId" JOIN "Activity" a ON a.id = t."activityId"
       JOIN "Municipality" m ON m.id = t."municipalityId" WHERE a.code = $1 AND m.slug = $2`,
    [code, municipality],
  )
  return rows[0]?.count
}
