import 'server-only'
import { hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import encodeQR from 'qr'
import { authSecret } from '@/lib/auth/settings'
import type { SecretHash } from '@/lib/kernel/secret'

const totp = (secret: Secret, account: string) => new TOTP({ issuer: 'Koersvast', label: account, secret })

/** What stands on the set-up page, until it is saved: the same as long as it is the same session and the same version of the account. */
export function proposedSecret({ sessionHash, version }: { sessionHash: SecretHash; version: number }): string {
  const bytes = hkdfSync('sha256', authSecret(), sessionHash, `second factor ${version}`, 20)
  return new Secret({ buffer: bytes }).base32
}

/** Of which half minute this code is, with the one before and after it; null when it is of none. */
export function stepOfCode(secret: string, code: string, at: number = Date.now()): bigint | null {
  const key = totp(Secret.fromBase32(secret), '')
  const delta = key.validate({ token: code, window: 1, timestamp: at })
  return delta === null ? null : BigInt(key.counter({ timestamp: at }) + delta)
}

/** The secret as an app on a phone reads it, and as somebody types it over. */
export function setupOf(secret: string, account: string): { picture: { size: number; path: string }; typed: string } {
  return { picture: qrPicture(totp(Secret.fromBase32(secret), account).toString()), typed: secret.replace(/.{4}(?=.)/g, '$& ') }
}

function qrPicture(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { border: 4 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size: rows.length, path }
}
