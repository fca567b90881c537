/** Whether somebody may have typed a secret: few different characters, a row of the alphabet or the keyboard, one piece again and again, or an example that must still be changed. */
export const isGuessable = (secret: string): boolean =>
  new Set(secret).size < 10 ||
  isRow(secret.toLowerCase()) ||
  isRepetition(secret) ||
  /change|secret|geheim|example|voorbeeld|koersvast/i.test(secret)

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighbours = new Set(rows.flatMap((row) => [...row].slice(1).flatMap((next, index) => [row[index]! + next, next + row[index]!])))

// Of random characters one pair in twenty is like that, or one in eight of hexadecimal ones.
const isRow = (secret: string): boolean => {
  const pairs = [...secret].slice(1).filter((next, index) => next === secret[index] || neighbours.has(secret[index]! + next))
  return pairs.length * 2 >= secret.length
}

const isRepetition = (secret: string): boolean =>
  [...secret].some((_, length) => length > 0 && length * 2 <= secret.length && secret.slice(length) === secret.slice(0, -length))
