import { setTimeout as wait } from 'node:timers/promises'
import { setting } from '../lib/kernel/settings'
import { askDatabase } from './ask-database'

// Row level security and the trail hold for a login that owns nothing (docs/besluiten/0002). Being a member of an owner is as good as being one.
const question = `
  SELECT rolsuper OR rolbypassrls OR rolcreaterole OR EXISTS (
           SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('public', 'app') AND pg_has_role(current_user, c.relowner, 'MEMBER'))
         OR EXISTS (SELECT FROM pg_database d WHERE d.datname = current_database() AND pg_has_role(current_user, d.datdba, 'MEMBER')) AS "isTooMuch"
    FROM pg_roles WHERE rolname = current_user`

const names = ['APP_DATABASE_URL', 'READ_DATABASE_URL'] as const

/** What is wrong with the login of the app, in a sentence. A database that is away is asked again until it answers, and `late` hears what is wrong by then. */
export async function loginProblem(late: (sentence: string) => void): Promise<string | undefined> {
  for (const name of names) {
    const url = setting(name)
    const sentence = url && (await sentenceOf(name, url))
    if (sentence) return sentence
    if (sentence === null) void untilAnswered(name, url!).then((found) => found && late(found))
  }
  return undefined
}

async function untilAnswered(name: string, url: string): Promise<string | undefined> {
  for (;;) {
    await wait(5_000, undefined, { ref: false })
    const sentence = await sentenceOf(name, url)
    if (sentence !== null) return sentence
  }
}

/** Null: it does not answer. */
async function sentenceOf(name: string, url: string): Promise<string | null | undefined> {
  const [row] = await askDatabase<{ isTooMuch: boolean }>(question, url).catch(() => [])
  if (!row) return null
  return row.isTooMuch ? tooMuch(name) : undefined
}

const tooMuch = (name: string) =>
  `${name} klopt niet: met deze inlog mag de app alles in de database, ook langs de afscherming van regio’s heen. Geef het adres dat npm run db:migrate -- app-url toont.`
