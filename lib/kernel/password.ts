import { hash, verify } from '@node-rs/argon2'

// argon2id, the library's default, with the costs that OWASP names as its minimum.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// The same letter can reach us as one or as two code points, depending on the keyboard.
const spelled = (password: string) => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => hash(spelled(password), costs)

export const matchesPassword = (password: string, passwordHash: string): Promise<boolean> => verify(passwordHash, spelled(password))
