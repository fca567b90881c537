import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { setting } from '@/lib/kernel/settings'

// What has to come back in plain text later can't be a hash. Whoever reads the database reads nothing of it without the app's own secret.

/** `about`: what it is and whose; a text that was sealed for one account doesn't open for another. */
export function seal(text: string, about: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(), nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws when it was sealed with another secret, for something else, or was changed. */
export function unseal(sealed: string, about: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', sealKey(), bytes.subarray(0, 12)).setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** A mail opens for the address it goes to only. */
export const aboutMail = (address: string): string => `mail to ${address}`

/** SEAL_SECRET outlives another AUTH_SECRET, which ends every session. */
function sealKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', setting('SEAL_SECRET') ?? setting('AUTH_SECRET'), '', 'koersvast seal', 32))
}
