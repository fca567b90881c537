import 'server-only'
import { database } from '@/lib/db/client'
import { secondsToBeCopied } from '@/lib/db/copy'
import type { Viewer } from '@/lib/policy/viewer'

// Before somebody is signed in there is nobody to act for: these are the only statements outside read() and write().
// Each calls one function of the database that does one thing (migration guards, chapter 5).

type Bytes = Uint8Array<ArrayBuffer>

export async function accountForSignIn(email: string) {
  type Row = { userId: string; passwordHash: string; isAdministrator: boolean }
  const rows = await database.writing.$queryRaw<Row[]>`SELECT * FROM app.account_for_sign_in(${email})`
  return rows[0] ?? null
}

export type SignInTry = { attemptId: bigint; waitUntil: null } | { attemptId: null; waitUntil: Date }

export async function beginSignIn(account: string, address: string): Promise<SignInTry> {
  const rows = await database.writing.$queryRaw<SignInTry[]>`SELECT * FROM app.begin_sign_in(${account}, ${address})`
  return rows[0]!
}

/** False when the account was closed in the meantime. */
export async function startSession(attemptId: bigint, userId: string, secretHash: Bytes, address: string): Promise<boolean> {
  const rows = await database.writing.$queryRaw<
    { id: string | null }[]
  >`SELECT app.start_session(${attemptId}, ${userId}::uuid, ${secretHash}, ${address}) AS id`
  return rows[0]!.id !== null
}

/** Counts a try as not wrong. */
export async function excuseSignIn(attemptId: bigint): Promise<void> {
  await database.writing.$executeRaw`SELECT app.excuse_sign_in(${attemptId})`
}

/** Whom an organisation vouches for. `roles` null: they are kept in the app; `newcomer` null: there are no new accounts. */
export type Vouched = {
  provider: string
  issuer: string
  subject: string
  email: string
  domains: readonly string[]
  newcomer: { name: string; function: string } | null
  roles: readonly { region: string; role: string; municipality?: string }[] | null
  didSecondStep: boolean
}
export type VouchRefusal = 'unknown-account' | 'no-role' | 'foreign-account' | 'other-person' | 'deactivated' | 'not-invited'

/** Ties the account to its person, follows the roles, and starts a session: all of it, or nothing with why. */
export async function signInByProvider(
  { attemptId, secretHash, address }: { attemptId: bigint; secretHash: Bytes; address: string },
  who: Vouched,
): Promise<'signed-in' | VouchRefusal> {
  const rows = await database.writing.$queryRaw<{ outcome: 'signed-in' | VouchRefusal }[]>`
    SELECT app.sign_in_by_provider(${attemptId}, ${secretHash}, ${address}, ${JSON.stringify(who)}::jsonb) AS outcome`
  return rows[0]!.outcome
}

export async function refuseSignIn(account: string, address: string, reason: string): Promise<void> {
  await database.writing.$executeRaw`SELECT app.refuse_sign_in(${account}, ${address}, ${reason})`
}

/** Who has the session of this secret, with the rights of this moment; null when it has ended. */
export async function sessionViewer(secretHash: Bytes): Promise<Omit<Viewer, 'origin'> | null> {
  type Row = { viewer: Omit<Viewer, 'origin'> | null; justWrote?: boolean }
  const recently = secondsToBeCopied()
  const [row] =
    recently === null
      ? await database.writing.$queryRaw<Row[]>`SELECT app.session_viewer(${secretHash}) AS viewer`
      : await database.writing.$queryRaw<Row[]>`
          SELECT v AS viewer, app.just_wrote((v->>'userId')::uuid, ${recently}) AS "justWrote" FROM app.session_viewer(${secretHash}) v`
  const { viewer, justWrote } = row!
  return viewer && { ...viewer, justWrote }
}

export type FoundFeed = {
  kind: 'deadlines' | 'meetings' | 'year'
  region: string | null
  viewer: Omit<Viewer, 'origin'> & { userId: string }
}

/** Whose calendar this is, with the rights of this moment; null when its address was revoked. */
export async function feedViewer(feedId: string): Promise<FoundFeed | null> {
  const rows = await database.writing.$queryRaw<{ feed: FoundFeed | null }[]>`SELECT app.feed_viewer(${feedId}::uuid) AS feed`
  return rows[0]!.feed
}

export async function endSession(secretHash: Bytes, address: string): Promise<void> {
  await database.writing.$executeRaw`SELECT app.end_session(${secretHash}, ${address})`
}

/** False when it is not known whose text this is, or when there is too much of it. */
export async function keepDraft(secretHash: Bytes, formPath: string, values: Record<string, string>): Promise<boolean> {
  const rows = await database.writing.$queryRaw<
    { kept: boolean }[]
  >`SELECT app.keep_draft(${secretHash}, ${formPath}, ${JSON.stringify(values)}::jsonb) AS kept`
  return rows[0]!.kept
}

export type TokenAccount = { userId: string; kind: 'invitation' | 'reset'; name: string; email: string; regions: string[] }

/** Whose link of a mail this is, as long as it works. */
export async function accountOfToken(tokenHash: Bytes): Promise<TokenAccount | null> {
  const rows = await database.writing.$queryRaw<TokenAccount[]>`
    SELECT "userId", kind::text, name, email, regions FROM app.account_of_token(${tokenHash})`
  return rows[0] ?? null
}

/** False when the link no longer works. */
export async function choosePassword(given: {
  tokenHash: Bytes
  passwordHash: string
  attemptId: bigint
  address: string
}): Promise<boolean> {
  const rows = await database.writing.$queryRaw<{ chosen: boolean }[]>`
    SELECT app.choose_password(${given.tokenHash}, ${given.passwordHash}, ${given.attemptId}, ${given.address}) AS chosen`
  return rows[0]!.chosen
}

/** Queues the mail where there is an account; nobody hears whether that is so. */
export async function askReset(given: { email: string; tokenHash: Bytes; subject: string; text: string; address: string }): Promise<void> {
  await database.writing.$executeRaw`
    SELECT app.ask_reset(${given.email}, ${given.tokenHash}, ${given.subject}, ${given.text}, ${given.address})`
}

/** `awaits`: the step after the password; null: the session is open. `sealedSecret`: of the second factor, where there is one. */
export type SessionStep = {
  userId: string
  email: string
  version: number
  awaits: 'code' | 'enrolment' | null
  sealedSecret: string | null
}

export async function sessionStep(sessionHash: Bytes): Promise<SessionStep | null> {
  const rows = await database.writing.$queryRaw<SessionStep[]>`SELECT * FROM app.session_step(${sessionHash})`
  return rows[0] ?? null
}

/** The session whose second step is right, with the secret that it has from then on. */
export type Passing = { sessionHash: Bytes; newHash: Bytes; attemptId: bigint; address: string }

/** False when a code of that half minute or a later one was used. */
export async function passCode({ sessionHash, newHash, attemptId, address }: Passing, step: bigint): Promise<boolean> {
  const rows = await database.writing.$queryRaw<{ passed: boolean }[]>`
    SELECT app.pass_code(${sessionHash}, ${newHash}, ${step}, ${attemptId}, ${address}) AS passed`
  return rows[0]!.passed
}

/** False when there is no such code, or when it was used. */
export async function passRecoveryCode({ sessionHash, newHash, attemptId, address }: Passing, codeHash: Bytes): Promise<boolean> {
  const rows = await database.writing.$queryRaw<{ passed: boolean }[]>`
    SELECT app.pass_recovery_code(${sessionHash}, ${newHash}, ${codeHash}, ${attemptId}, ${address}) AS passed`
  return rows[0]!.passed
}

/** `first`: the account had no second factor yet, and the recovery codes are its own now. `gone`: the session has ended, or there is a phone already. */
export type Enrolled = 'first' | 'added' | 'gone'

export async function enrol(
  { sessionHash, newHash, attemptId, address }: Passing,
  { sealed, step, replaces, codeHashes }: { sealed: string; step: bigint; replaces: boolean; codeHashes: Bytes[] },
): Promise<Enrolled> {
  const rows = await database.writing.$queryRaw<{ enrolled: Enrolled }[]>`
    SELECT app.enrol(${sessionHash}, ${newHash}, ${sealed}, ${step}, ${replaces}, ${codeHashes}::bytea[], ${attemptId}, ${address}) AS enrolled`
  return rows[0]!.enrolled
}
