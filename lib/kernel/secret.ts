import { createHash, randomBytes } from 'node:crypto'

export type SecretHash = Uint8Array<ArrayBuffer>

/** What a browser has to show; the database knows only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashSecret = (secret: string): SecretHash => new Uint8Array(createHash('sha256').update(secret).digest())
