import { communicationPath } from '../../lib/kernel/addresses'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const list = communicationPath('utrecht-west', '2022-2025')

test.use({ signedInAs: emailOf('secretaris') })

test('lines of communication are kept beside each other; who was later sees what a colleague saved', async ({ page, openAs }) => {
  await page.goto(list)
  await page.getByRole('link', { name: 'Voeg een lijn toe' }).click()
  await page.getByLabel('Hoe heet de lijn?').fill('Gemeenteraden')
  await page.getByLabel('Doelgroep').fill('Aanbieders')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('alert', { name: 'Controleer het formulier' }).getByRole('link')).toHaveText([
    'Vul in van wie de boodschap komt.',
    'Vul in wat de boodschap moet bereiken.',
  ])
  await page.getByLabel('Afzender').fill('De regio')
  await page.getByLabel('Doel', { exact: true }).fill('Weten wat de regio inkoopt')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('link', { name: 'Er is al een lijn met deze naam. Kies een andere.' })).toBeVisible()
  await page.getByLabel('Hoe heet de lijn?').fill('Aanbieders')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('De communicatielijn is bewaard.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Weten wat de regio inkoopt' })).toContainText('De regio')

  const manager = await openAs(emailOf('programmamanager'))
  await manager.goto(list)
  await manager.getByRole('link', { name: 'Wijzig Aanbieders' }).click()
  await page.getByRole('link', { name: 'Wijzig Aanbieders' }).click()
  await manager.getByLabel('Wanneer').fill('Elk kwartaal')
  await manager.getByRole('button', { name: 'Bewaar' }).click()
  await expect(manager.getByText('De communicatielijn is bewaard.')).toBeVisible()
  await page.getByLabel('Middel of kanaal').fill('Nieuwsbrief')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Een collega heeft dit intussen gewijzigd.')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Elk kwartaal' })).toBeVisible()
  await page.getByLabel('Wanneer').fill('Elk kwartaal')
  await page.getByRole('button', { name: 'Bewaar mijn versie' }).click()
  await expect(page.getByText('De communicatielijn is bewaard.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Aanbieders' })).toContainText('NieuwsbriefElk kwartaal')

  await page.getByRole('link', { name: 'Wijzig Aanbieders' }).click()
  await page.getByRole('button', { name: 'Haal deze lijn weg' }).click()
  await expect(page.getByText('De communicatielijn is weggehaald.')).toBeVisible()
})
