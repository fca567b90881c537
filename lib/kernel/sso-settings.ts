import { readFileSync } from 'node:fs'
import { z } from 'zod'

// The organisations whose people sign in with the account of their work (OpenID Connect). docs/beheer.md explains every field.

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

const issuer = z
  .string()
  .refine(
    (value) => URL.canParse(value) && isSafe(new URL(value)) && !/[?#]/.test(value),
    'een adres als https://login.microsoftonline.com/…/v2.0 (http alleen op deze computer zelf)',
  )

const isSafe = ({ protocol, hostname }: URL) => protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))

const name = (longest: number) => z.string().trim().min(1, 'een tekst').max(longest, `een tekst van hooguit ${longest} tekens`)
const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?=.{3,253}$)([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/, 'een domein als gemeente.nl')

/** Roles that an organisation may hand out. The others follow from a function or a seat, or are of the installation. */
export const rolesOfOrganisations = [
  'boardMember',
  'secretary',
  'programmeTeam',
  'policyOfficer',
  'dataAnalyst',
  'programmeManager',
  'reader',
] as const

/** As in lib/domain/given-role.ts, which stands above this. */
const rolesOfMunicipality: readonly string[] = ['boardMember', 'policyOfficer', 'reader']

const mappedRole = z
  .strictObject({
    /** Of the claim: the id of a group in Entra, or the value of an app role. */
    value: name(200),
    region: name(100),
    role: z.enum(rolesOfOrganisations, `een van ${rolesOfOrganisations.join(', ')}`),
    municipality: name(100).optional(),
  })
  .refine(({ role, municipality }) => (municipality === undefined ? role !== 'policyOfficer' : rolesOfMunicipality.includes(role)), {
    path: ['municipality'],
    error: 'Een policyOfficer hoort bij een gemeente (municipality); bij een rol voor de hele regio hoort er geen.',
  })

const provider = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'een naam van kleine letters, cijfers en streepjes'),
    /** On the screen: "gemeente Woerden". */
    name: name(60),
    issuer,
    clientId: name(200),
    clientSecret: z.string().min(8, 'ten minste 8 tekens').optional(),
    clientSecretFile: name(500).optional(),
    clientAuthentication: z.enum(['post', 'basic'], 'post of basic').default('post'),
    signingAlgorithm: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'], 'RS256, PS256, ES256 of EdDSA').default('RS256'),
    domains: z.array(domain).min(1, 'een lijst met ten minste een domein'),
    scope: name(200).default('openid email profile'),
    /** What says who somebody is, for good. */
    subjectClaim: z.enum(['sub', 'oid'], 'sub of oid').default('sub'),
    emailClaim: name(60).default('email'),
    /** Asks /userinfo too, for who leaves claims out of the token. */
    userInfo: z.boolean().default(false),
    /** Claims that must be there with exactly this value. */
    required: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    /** Where one of these values stands, the organisation did the second step itself. */
    secondStep: z.strictObject({ claim: name(60), values: z.array(name(200)).min(1, 'een lijst met ten minste een waarde') }).optional(),
    rolesClaim: name(60).default('groups'),
    roles: z.array(mappedRole).min(1, 'een lijst met ten minste een rol').optional(),
    newAccounts: z.boolean().default(false),
    passwords: z.enum(['refused', 'allowed'], 'refused of allowed').default('refused'),
  })
  .refine((given) => (given.clientSecret === undefined) !== (given.clientSecretFile === undefined), {
    path: ['clientSecret'],
    error: 'Geef clientSecret of clientSecretFile, en niet allebei.',
  })
  .refine((given) => !given.newAccounts || given.roles !== undefined, {
    path: ['newAccounts'],
    error: 'Voor newAccounts zijn roles nodig: een account zonder rol ziet niets.',
  })
  .transform(({ clientSecret, clientSecretFile, ...rest }, context) => {
    const secret = clientSecret ?? readText(clientSecretFile!)?.trim()
    if (secret) return { ...rest, clientSecret: secret }
    context.addIssue({ code: 'custom', path: ['clientSecretFile'], message: 'Het bestand van clientSecretFile is niet te lezen, of leeg.' })
    return z.NEVER
  })

export type Provider = z.output<typeof provider>

/** JSON, or a file with it. A sentence for each thing that is wrong. */
export const providersSetting = z
  .string()
  .default('[]')
  .transform((given, context): Provider[] => {
    const found = z.array(provider, 'een lijst').safeParse(parsed(given))
    const problems = found.success ? clashes(found.data) : found.error.issues.map(inWords)
    if (found.success && problems.length === 0) return found.data
    context.addIssue({ code: 'custom', message: problems.join(' ') })
    return z.NEVER
  })

function parsed(given: string): unknown {
  const text = given.trimStart().startsWith('[') ? given : readText(given)
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

// Never with the value: that may be a secret.
function inWords({ path: [index, ...field], message, ...issue }: z.core.$ZodIssue): string {
  if (typeof index !== 'number') return 'Het moet een lijst in JSON zijn, of een bestand daarmee.'
  if (issue.code === 'unrecognized_keys') return `Aanbieder ${index + 1} heeft een onbekend veld: ${issue.keys.join(', ')}.`
  if (message.endsWith('.')) return `Bij aanbieder ${index + 1}: ${message}`
  const isTyped = issue.code === 'invalid_type'
  return `Bij aanbieder ${index + 1} moet ${field.join('.') || 'alles'} ${isTyped ? 'ingevuld zijn, met de juiste soort waarde' : `${message} zijn`}.`
}

function clashes(providers: readonly Provider[]): string[] {
  const twice = (values: readonly string[]) => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
  return [
    ...twice(providers.map(({ id }) => id)).map((id) => `De id ${id} staat er twee keer in.`),
    ...twice(providers.flatMap(({ domains }) => [...new Set(domains)])).map(
      (shared) => `Het maildomein ${shared} staat bij twee aanbieders; het kan van maar een zijn.`,
    ),
  ]
}
