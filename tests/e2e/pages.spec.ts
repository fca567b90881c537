import type { Page } from 'playwright/test'
import { anAccount, backToHalfway } from './support/account'
import { anotherRegion } from './support/another-region'
import { axe } from './support/axe'
import { emailOf, halfwayPages, openPages, pagesOf, pagesOfApp, publicPages, refusalTo, roleNames, type RoleName } from './support/pages'
import { expectReadable } from './support/readable'
import { signIn } from './support/sign-in'
import { unnamedStyles } from './support/styles'
import { expect, test } from './support/test'
import { watch } from './support/watch'

async function expectGoodPage(page: Page, { path, status = 200 }: { path: string; status?: number }) {
  const complaints = await watch(page, new URL(process.env.TEST_APP_URL!).origin)
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(status)
  expect(mistakesIn(await answer!.text(), answer!.headers()['content-security-policy'])).toEqual([])
  await expect(page).toHaveTitle(/.+ - Koersvast$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectReadable(page)
  expect(complaints()).toEqual([])
}

/** What the policy for content would block, and what HTML allows once. */
function mistakesIn(html: string, policy?: string): string[] {
  const withoutScripts = html.replace(/<script[\s\S]*?<\/script>/g, '')
  const titles = withoutScripts.replace(/<svg[\s\S]*?<\/svg>/g, '').match(/<title>/g) ?? []
  return [
    ...(withoutScripts.match(/<[^>]+\s(style|on[a-z]+)=[^>]*>|javascript:/g) ?? []),
    ...unnamedStyles(withoutScripts, policy),
    ...titles.slice(1),
  ]
}

for (const role of roleNames) {
  test.describe(`for ${role}`, () => {
    test.use({ signedInAs: emailOf(role) })

    for (const wanted of pagesOf(role)) {
      test(`${wanted.name} is a good page`, ({ page }) => expectGoodPage(page, wanted))
    }

    test('every other page is closed', async ({ request }) => {
      const closed = pagesOfApp.filter(({ roles, path, status }) => !status && path !== '/' && !roles.includes(role))
      for (const wanted of closed) expect((await request.get(wanted.path)).status(), wanted.name).toBe(refusalTo(role, wanted))
    })

    test('the start page is the one that the role needs first', async ({ page }) => {
      await page.goto('/')
      expect(new URL(page.url()).pathname).toBe(startOf[role])
    })

    test('another region does not exist', async ({ request }) => {
      const { name, paths } = await anotherRegion()
      for (const path of paths) {
        const answer = await request.get(path)
        expect(answer.status(), path).toBe(404)
        expect(await answer.text(), path).not.toContain(name)
      }
    })
  })
}

const startOf: Record<RoleName, string> = {
  wethouder: '/regio/utrecht-west/overzicht',
  secretaris: '/regio/utrecht-west/programma',
  programmateam: '/regio/utrecht-west/programma',
  beleidsambtenaar: '/regio/utrecht-west/beleidsoverleg',
  trekker: '/regio/utrecht-west/mijn-updates',
  werkgroep: '/regio/utrecht-west/mijn-updates',
  monitoring: '/regio/utrecht-west/overzicht',
  programmamanager: '/regio/utrecht-west/programma',
  lezer: '/regio/utrecht-west/agenda/2022-2025',
  beheerder: '/',
}

test.describe('for somebody who is not signed in', () => {
  for (const wanted of [...openPages, ...publicPages]) test(`${wanted.name} is a good page`, ({ page }) => expectGoodPage(page, wanted))

  test('every other page asks to sign in, and leads back', async ({ request }) => {
    for (const { path } of pagesOfApp) {
      const answer = await request.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBe(307)
      const { pathname, searchParams } = new URL(answer.headers().location!, process.env.TEST_APP_URL)
      expect(pathname, path).toBe('/aanmelden')
      expect(searchParams.get('terug') ?? '/', path).toBe(path)
    }
  })
})

test.describe('for somebody whose second step waits', () => {
  const arrive = async (page: Page, awaits: 'code' | 'enrolment') => {
    const email = await anAccount()
    await signIn(page, email, '/account')
    await backToHalfway(email, awaits)
  }

  for (const { awaits, ...wanted } of halfwayPages)
    test(`${wanted.name} is a good page`, async ({ page }) => {
      await arrive(page, awaits)
      await expectGoodPage(page, wanted)
    })

  test('every other page leads back to the code', async ({ page, context }) => {
    await arrive(page, 'code')
    for (const { path } of pagesOfApp) {
      const answer = await context.request.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBe(307)
      expect(new URL(answer.headers().location!, process.env.TEST_APP_URL).pathname, path).toBe('/aanmelden')
    }
    await page.goto('/account')
    expect(new URL(page.url()).pathname).toBe('/aanmelden/code')
  })
})

test('a page with a mistake is seen by these tests', async ({ page }) => {
  expect(mistakesIn('<title>a</title><svg><title>b</title></svg><p style="color:red" class="x">')).toEqual([
    '<p style="color:red" class="x">',
  ])
  expect(mistakesIn('<title>a</title><title>b</title><b onclick="x()">')).toHaveLength(2)
  expect(mistakesIn('<title>a</title><style>b{}</style>', "style-src 'self'")).toEqual(['b{}'])

  const complaints = await watch(page, new URL(process.env.TEST_APP_URL!).origin)
  await page.goto('/aanmelden')
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })))
  await expect.poll(complaints).toContain('refused by script-src-elem: inline')
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><a href="#x" class="button-small">x</a>'),
  )
  const { violations, passes } = await axe(page)
  expect(violations.map(({ id }) => id)).toContain('image-alt')
  expect(passes.map(({ id }) => id)).toContain('target-size')
})
