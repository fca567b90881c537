import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenRoles, wrongPlace } from '@/lib/domain/given-role'
import { problemsOf } from '@/lib/kernel/settings'
import { onlySsoProviderOf, ssoProviderOf, ssoProviders } from '@/lib/kernel/sso-providers'
import { rolesOfOrganisations } from '@/lib/kernel/sso-settings'

const woerden = {
  ...{ id: 'woerden', name: 'gemeente Woerden', issuer: 'https://login.microsoftonline.com/0000/v2.0', clientId: 'koersvast' },
  ...{ clientSecret: 'een-geheim-van-woerden', domains: ['woerden.example'] },
}
const utrecht = { ...woerden, id: 'utrecht', name: 'gemeente Utrecht', domains: ['utrecht.example', 'stad.utrecht.example'] }
const { clientSecret: _secret, ...withoutSecret } = woerden

const right = {
  APP_DATABASE_URL: 'postgresql://koersvast_app:x@db.regio.example:5432/koersvast',
  AUTH_SECRET: 'Qm4xV0sZk2b7RrT9yUu1LwEe8NnCc5Jj',
  NEXTAUTH_URL: 'https://koersvast.example',
  TRUSTED_PROXIES: '1',
  SITE_CONTACT: 'koersvast@regio.example',
}
const problems = (given: unknown) => problemsOf({ ...right, SSO_PROVIDERS: typeof given === 'string' ? given : JSON.stringify(given) })

let folder: string
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sso-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the app starts', () => {
  test.each<[string, unknown]>([
    ['with no organisation', []],
    ['with two organisations', [woerden, utrecht]],
    ['with http on this computer itself', [{ ...woerden, issuer: 'http://127.0.0.1:8080' }]],
  ])('%s', (_, given) => expect(problems(given)).toEqual([]))

  test('with nothing said about it: nobody signs in elsewhere', () => {
    delete process.env.SSO_PROVIDERS
    expect(ssoProviders()).toEqual([])
    expect(ssoProviderOf('anna@woerden.example')).toBeUndefined()
  })

  test('with a file, and the secret of the client in another', () => {
    const secret = file('geheim', 'een-geheim-van-woerden\n')
    process.env.SSO_PROVIDERS = file('aanbieders.json', JSON.stringify([{ ...withoutSecret, clientSecretFile: secret }]))
    expect(problems(process.env.SSO_PROVIDERS)).toEqual([])
    expect(ssoProviders()).toMatchObject([
      { id: 'woerden', clientSecret: 'een-geheim-van-woerden', newAccounts: false, passwords: 'refused' },
    ])
  })
})

const begin = 'SSO_PROVIDERS klopt niet: '

describe('the app does not start, and says why', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '[{', 'Het moet een lijst in JSON zijn, of een bestand daarmee.'],
    ['a file that is not there', '/bestaat/niet.json', 'Het moet een lijst in JSON zijn, of een bestand daarmee.'],
    [
      'a domain of two organisations',
      [woerden, { ...utrecht, domains: ['utrecht.example', 'Woerden.example'] }],
      'Het maildomein woerden.example staat bij twee aanbieders; het kan van maar een zijn.',
    ],
    ['an id twice', [woerden, { ...utrecht, id: 'woerden' }], 'De id woerden staat er twee keer in.'],
    [
      'plain http elsewhere',
      [{ ...woerden, issuer: 'http://login.woerden.example' }],
      'Bij aanbieder 1 moet issuer een adres als https://login.microsoftonline.com/…/v2.0 (http alleen op deze computer zelf) zijn.',
    ],
    ['no domain', [{ ...woerden, domains: [] }], 'Bij aanbieder 1 moet domains een lijst met ten minste een domein zijn.'],
    [
      'a domain with an at sign',
      [{ ...woerden, domains: ['@woerden.example'] }],
      'Bij aanbieder 1 moet domains.0 een domein als gemeente.nl zijn.',
    ],
    ['a word that is not known', [{ ...woerden, issuerr: 'x' }], 'Aanbieder 1 heeft een onbekend veld: issuerr.'],
    ['no secret', [withoutSecret], 'Bij aanbieder 1: Geef clientSecret of clientSecretFile, en niet allebei.'],
    [
      'a file with a secret that is not there',
      [{ ...withoutSecret, clientSecretFile: '/bestaat/niet' }],
      'Bij aanbieder 1: Het bestand van clientSecretFile is niet te lezen, of leeg.',
    ],
    ['no issuer', [{ ...woerden, issuer: undefined }], 'Bij aanbieder 1 moet issuer ingevuld zijn, met de juiste soort waarde.'],
    [
      'a signature with the secret of the client',
      [{ ...woerden, signingAlgorithm: 'HS256' }],
      'Bij aanbieder 1 moet signingAlgorithm RS256, PS256, ES256 of EdDSA zijn.',
    ],
    [
      'a role of the installation',
      [{ ...woerden, roles: [{ value: 'x', region: 'utrecht-west', role: 'platformAdmin' }] }],
      `Bij aanbieder 1 moet roles.0.role een van ${rolesOfOrganisations.join(', ')} zijn.`,
    ],
    [
      'an officer of no municipality',
      [{ ...woerden, roles: [{ value: 'x', region: 'utrecht-west', role: 'policyOfficer' }] }],
      'Bij aanbieder 1: Een policyOfficer hoort bij een gemeente (municipality); bij een rol voor de hele regio hoort er geen.',
    ],
    [
      'a manager of one municipality',
      [{ ...woerden, roles: [{ value: 'x', region: 'utrecht-west', role: 'programmeManager', municipality: 'woerden' }] }],
      'Bij aanbieder 1: Een policyOfficer hoort bij een gemeente (municipality); bij een rol voor de hele regio hoort er geen.',
    ],
    [
      'new accounts without roles',
      [{ ...woerden, newAccounts: true }],
      'Bij aanbieder 1: Voor newAccounts zijn roles nodig: een account zonder rol ziet niets.',
    ],
  ])('%s', (_, given, sentence) => expect(problems(given)).toEqual([begin + sentence]))

  test('without repeating a secret', () => {
    expect(problems([{ ...woerden, clientSecret: 'kort', clientId: '' }]).join()).not.toContain('kort,')
    expect(problems([{ ...woerden, clientSecret: 'geheim!' }])).toEqual([
      `${begin}Bij aanbieder 1 moet clientSecret ten minste 8 tekens zijn.`,
    ])
  })
})

test('an organisation gives the roles that people give, and no other', () => expect(rolesOfOrganisations).toEqual(givenRoles))

test.each(givenRoles.flatMap((role) => [undefined, 'woerden'].map((municipality) => ({ role, municipality }))))(
  'with or without a municipality it gives them as people do: %j',
  ({ role, municipality }) => {
    const given = problems([{ ...woerden, roles: [{ value: 'x', region: 'utrecht-west', role, ...(municipality && { municipality }) }] }])
    expect(given.length === 0).toBe(wrongPlace(role, municipality !== undefined) === null)
  },
)

describe('of whom an address is', () => {
  beforeAll(() => {
    process.env.SSO_PROVIDERS = JSON.stringify([woerden, { ...utrecht, passwords: 'allowed' }])
  })
  test.each<[string, string | undefined]>([
    ['anna@woerden.example', 'woerden'],
    [' Anna@Woerden.Example ', 'woerden'],
    ['anna@stad.utrecht.example', 'utrecht'],
    ['anna@mail.woerden.example', undefined],
    ['anna@nietwoerden.example', undefined],
    ['woerden.example@elders.example', undefined],
    ['anna@elders.example@woerden.example', 'woerden'],
    ['', undefined],
  ])('%s', (email, id) => expect(ssoProviderOf(email)?.id).toBe(id))

  test('and whether it may have a password besides', () => {
    expect(onlySsoProviderOf('anna@woerden.example')?.id).toBe('woerden')
    expect(onlySsoProviderOf('anna@utrecht.example')).toBeUndefined()
  })
})
