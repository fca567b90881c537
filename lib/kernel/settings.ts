import { z } from 'zod'
import { isGuessable } from '@/lib/kernel/guessable'
import { providersSetting } from '@/lib/kernel/sso-settings'

const optional = z.string().optional()
const wholeNumber = (from: number, to: number, otherwise: number) =>
  z.coerce
    .number(`een getal van ${from} tot en met ${to}`)
    .int(`een geheel getal`)
    .min(from, `ten minste ${from}`)
    .max(to, `hooguit ${to}`)
    .default(otherwise)
const address = (protocols: RegExp, example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), `een adres als ${example}`)
const secretOf = (length: number) =>
  z
    .string()
    .min(length, `ten minste ${length} tekens`)
    .refine((value) => !isGuessable(value), 'gebruik willekeurige tekens, bijvoorbeeld van: openssl rand -base64 32.')
const database = address(/^postgres(ql)?:$/, 'postgresql://naam:wachtwoord@server:5432/koersvast')

/** What the environment says, by the name of the variable; the README has the same list. An empty variable is one that is not there. */
const settings = {
  APP_DATABASE_URL: database,
  /** A copy that follows the database; pages are read from it. */
  READ_DATABASE_URL: database.optional(),
  /** Seconds that the copy may be behind. */
  READ_LAG: wholeNumber(1, 300, 5),
  AUTH_SECRET: secretOf(32),
  SEAL_SECRET: secretOf(32).optional(),
  NEXTAUTH_URL: address(/^https?:$/, 'https://koersvast.nl').refine(
    (value) => !value.startsWith('http:') || isThisComputer(value),
    'het moet een adres zijn als https://koersvast.nl. Zonder https gaat een cookie open over het netwerk; http mag alleen op deze computer zelf.',
  ),
  PORT: wholeNumber(1, 65_535, 3000),
  HOST: optional,
  TRUSTED_PROXIES: wholeNumber(0, 10, 0),
  SMTP_URL: address(/^smtps?:$/, 'smtps://naam:wachtwoord@mail.gemeente.nl').optional(),
  MAIL_FROM: z.string().refine(isSender, 'een adres als Koersvast <noreply@koersvast.nl>').default('Koersvast <koersvast@localhost>'),
  DIGEST_HOUR: wholeNumber(0, 24, 7),
  METRICS_TOKEN: secretOf(20).optional(),
  /** Who keeps the installation, and where people reach him: a mail address or a page. */
  SITE_OWNER: z.string().default('de beheerder van deze site'),
  SITE_CONTACT: z.union([z.email(), address(/^https:$/, '')], 'een e-mailadres of een adres als https://www.regio.nl/contact').optional(),
  /** Of the statement about accessibility, in the words of toegankelijkheidsverklaring.nl; and where that stands. */
  ACCESSIBILITY_STATUS: z.enum(['A', 'B', 'C', 'D', 'E'], 'A, B, C, D of E').default('E'),
  ACCESSIBILITY_STATEMENT: address(/^https:$/, 'https://www.toegankelijkheidsverklaring.nl/register/…').optional(),
  /** Whose people sign in at their own organisation. */
  SSO_PROVIDERS: providersSetting,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'debug, info, warn of error').default('info'),
}

export type SettingName = keyof typeof settings
export const settingNames = Object.keys(settings) as SettingName[]

/** One setting of this process. Throws where it is missing or wrong, which problemsOf() said at the start. */
export function setting<Name extends SettingName>(name: Name): z.output<(typeof settings)[Name]> {
  const found = settings[name].safeParse(process.env[name] || undefined)
  if (!found.success) throw new Error(sentence(name, process.env[name], found.error))
  return found.data as z.output<(typeof settings)[Name]>
}

/** What is wrong with an environment, a sentence each; empty where the app can start with it. Never repeats a value: it may be a secret. */
export function problemsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const problems = settingNames.flatMap((name) => {
    const found = settings[name].safeParse(env[name] || undefined)
    return found.success ? [] : [sentence(name, env[name], found.error)]
  })
  // This server speaks http, so a proxy does the https; believing nothing of it, all visitors would share its address.
  if (env.NEXTAUTH_URL?.startsWith('https:') && !Number(env.TRUSTED_PROXIES))
    problems.push('Achter https staat een proxy; zeg met TRUSTED_PROXIES=1 dat er een voor de app staat (of hoeveel het er zijn).')
  // What is for everybody says where people report a weakness, ask after their data and complain about accessibility.
  if (env.NEXTAUTH_URL?.startsWith('https:') && !env.SITE_CONTACT)
    problems.push(
      'SITE_CONTACT ontbreekt: het e-mailadres of de pagina waar mensen de beheerder bereiken, bijvoorbeeld koersvast@gemeente.nl. Zonder kan niemand een kwetsbaarheid melden.',
    )
  return problems
}

const meanings: Partial<Record<SettingName, string>> = {
  APP_DATABASE_URL: 'het adres van de database met de inlog van de app (npm run db:migrate -- app-url toont het)',
  AUTH_SECRET: 'een geheim van ten minste 32 tekens (bijvoorbeeld van: openssl rand -base64 32)',
  NEXTAUTH_URL: 'het adres waarop mensen Koersvast openen, bijvoorbeeld https://koersvast.nl',
}

function sentence(name: SettingName, given: string | undefined, { issues }: z.ZodError): string {
  if (!given) return `${name} ontbreekt: ${meanings[name]}.`
  const { message } = issues[0]!
  return `${name} klopt niet: ${message.endsWith('.') ? message : `het moet ${message} zijn.`}`
}

// Without https nobody but this computer itself should hear what is sent.
function isThisComputer(address: string): boolean {
  return URL.canParse(address) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)
}

// A name before it may be left out; on one computer alone mail goes to localhost.
function isSender(given: string): boolean {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(given)?.[1] ?? given
  return z.email().safeParse(address.replace(/@localhost$/, '@localhost.nl')).success
}
