import { randomInt } from 'node:crypto'
import { hashSecret, type SecretHash } from '@/lib/kernel/secret'

// Without what is read as something else: 0 and o, 1 and l and i.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const codes = 10

/** "k7mq-2xhd-rw4n", 59 bits. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: codes }, () =>
    Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-'),
  )

export const hashRecoveryCode = (userId: string, code: string): SecretHash =>
  hashSecret(`recovery ${userId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
