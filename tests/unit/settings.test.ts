import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { problemsOf, settingNames } from '@/lib/kernel/settings'

const right = {
  APP_DATABASE_URL: 'postgresql://koersvast_app:x@db.regio.example:5432/koersvast',
  AUTH_SECRET: 'Qm4xV0sZk2b7RrT9yUu1LwEe8NnCc5Jj',
  NEXTAUTH_URL: 'https://koersvast.example',
  TRUSTED_PROXIES: '1',
  SITE_CONTACT: 'koersvast@regio.example',
}
const problems = (changed: Record<string, string | undefined>) => problemsOf({ ...right, ...changed })

test('with an address of the database, a secret and the address that people use, the app can start', () => {
  expect(problems({})).toEqual([])
  expect(problems({ PORT: '', SMTP_URL: '', LOG_LEVEL: '' })).toEqual([])
})

test('everything that is missing is said at once', () => {
  expect(problemsOf({})).toEqual([
    'APP_DATABASE_URL ontbreekt: het adres van de database met de inlog van de app (npm run db:migrate -- app-url toont het).',
    'AUTH_SECRET ontbreekt: een geheim van ten minste 32 tekens (bijvoorbeeld van: openssl rand -base64 32).',
    'NEXTAUTH_URL ontbreekt: het adres waarop mensen Koersvast openen, bijvoorbeeld https://koersvast.nl.',
  ])
})

test.each([
  ['is too short', 'kort', /ten minste 32 tekens/],
  ['is one character', 'x'.repeat(64), /willekeurige tekens/],
  ['was copied from an example', 'change-me-change-me-change-me-please', /willekeurige tekens/],
  ['is the alphabet', 'abcdefghijklmnopqrstuvwxyz123456', /willekeurige tekens/],
  ['is a row of keys', 'qwertyuiopASDFGHJKLzxcvbnm0987654', /willekeurige tekens/],
  ['is one piece again and again', 'Ab3dE5gH9kAb3dE5gH9kAb3dE5gH9kAb3', /willekeurige tekens/],
])('a secret that %s stops the start, and is not repeated', (_, secret, sentence) => {
  const [problem] = problems({ AUTH_SECRET: secret })
  expect(problem).toMatch(sentence)
  expect(problem).not.toContain(secret)
})

test.each([
  [
    { APP_DATABASE_URL: 'mysql://root@db' },
    'APP_DATABASE_URL klopt niet: het moet een adres als postgresql://naam:wachtwoord@server:5432/koersvast zijn.',
  ],
  [{ PORT: 'drie' }, 'PORT klopt niet: het moet een getal van 1 tot en met 65535 zijn.'],
  [{ PORT: '70000' }, 'PORT klopt niet: het moet hooguit 65535 zijn.'],
  [{ SMTP_URL: 'mail.gemeente.example' }, 'SMTP_URL klopt niet: het moet een adres als smtps://naam:wachtwoord@mail.gemeente.nl zijn.'],
  [{ DIGEST_HOUR: '25' }, 'DIGEST_HOUR klopt niet: het moet hooguit 24 zijn.'],
  [{ METRICS_TOKEN: 'kort' }, 'METRICS_TOKEN klopt niet: het moet ten minste 20 tekens zijn.'],
  [{ METRICS_TOKEN: 'a'.repeat(24) }, 'METRICS_TOKEN klopt niet: gebruik willekeurige tekens, bijvoorbeeld van: openssl rand -base64 32.'],
  [{ MAIL_FROM: '@' }, 'MAIL_FROM klopt niet: het moet een adres als Koersvast <noreply@koersvast.nl> zijn.'],
  [{ MAIL_FROM: 'noreply@koersvast.nl>' }, 'MAIL_FROM klopt niet: het moet een adres als Koersvast <noreply@koersvast.nl> zijn.'],
  [
    { NEXTAUTH_URL: 'http://koersvast.gemeente.nl' },
    'NEXTAUTH_URL klopt niet: het moet een adres zijn als https://koersvast.nl. Zonder https gaat een cookie open over het netwerk; http mag alleen op deze computer zelf.',
  ],
  [
    { SITE_CONTACT: '' },
    'SITE_CONTACT ontbreekt: het e-mailadres of de pagina waar mensen de beheerder bereiken, bijvoorbeeld koersvast@gemeente.nl. Zonder kan niemand een kwetsbaarheid melden.',
  ],
  [{ LOG_LEVEL: 'alles' }, 'LOG_LEVEL klopt niet: het moet debug, info, warn of error zijn.'],
  [
    { TRUSTED_PROXIES: undefined },
    'Achter https staat een proxy; zeg met TRUSTED_PROXIES=1 dat er een voor de app staat (of hoeveel het er zijn).',
  ],
])('%o is refused with a sentence', (changed, sentence) => expect(problems(changed)).toEqual([sentence]))

test.each([
  { MAIL_FROM: 'noreply@koersvast.nl' },
  { MAIL_FROM: 'Koersvast <koersvast@localhost>' },
  ...['http://localhost:3000', 'http://127.0.0.1:3100', 'http://[::1]:3000'].map((NEXTAUTH_URL) => ({ NEXTAUTH_URL, SITE_CONTACT: '' })),
])('%o is fine', (changed) => expect(problems(changed)).toEqual([]))

test('a secret of random characters is never taken for one that was typed', () => {
  for (let tries = 0; tries < 200; tries++)
    for (const made of ['base64', 'hex'] as const) expect(problems({ AUTH_SECRET: randomBytes(32).toString(made) })).toEqual([])
})

test('the containers pass on every setting, and give the app no address with which tables can be changed', () => {
  const compose = parse(readFileSync('scripts/container/compose.yaml', 'utf8')) as { services: { app: { environment: object } } }
  // Where it listens is fixed inside a container.
  const named = settingNames.filter((name) => !['HOST', 'PORT'].includes(name))
  expect(Object.keys(compose.services.app.environment).sort()).toEqual(named.sort())
})
