import { isCommonPassword } from '@/lib/kernel/common-passwords'

// Long, and not what everybody or everybody who knows you would try (NIST 800-63B): no other demands.

export const shortestPassphrase = 14
export const longestPassphrase = 200

export const isLongEnough = (passphrase: string): boolean => [...passphrase].length >= shortestPassphrase

/** Whether it is a common password, or one that was made longer: with digits and signs, by saying it again, or with a second one. */
export function isCommonPassphrase(passphrase: string): boolean {
  const typed = passphrase.trim().toLowerCase()
  return [typed, withoutLeet(typed)].some(
    (text) =>
      isCommonPassword(text) || hasFewCharacters(text) || isRepeated(plain(text)) || isInOrder(plain(text)) || isFewCommonWords(text),
  )
}

/** Whether it is little more than words that belong to the person: name, e-mail address, region. */
export function isOwnPassphrase(passphrase: string, own: readonly string[]): boolean {
  const words = own.flatMap((text) => [plain(text), ...wordsOf(text)]).filter((word) => word.length >= 3)
  if (words.length === 0) return false
  const rest = words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), plain(passphrase))
  return rest.length < plain(passphrase).length && rest.length < leastOfItsOwn
}

const leastOfItsOwn = 7

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

const hasFewCharacters = (text: string): boolean => new Set(text).size < 5

const isRepeated = (text: string): boolean => /^(.+?)\1+$/su.test(text)

const isInOrder = (text: string): boolean => ['1234567890', '0987654321'].some((digits) => digits.repeat(21).includes(text))

// "Welkom2024!", "welkom01wachtwoord", but not three words that happen to be common ones.
function isFewCommonWords(text: string): boolean {
  const words = [...new Set(wordsOf(text).map((word) => /^(.+?)\1+$/su.exec(word)?.[1] ?? word))]
  return words.length > 0 && words.length <= 2 && words.every(isCommonPassword)
}

const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const withoutLeet = (text: string): string =>
  text.replace(/(?<=\p{L}[013457@$!]*)[013457@$!](?=[013457@$!]*\p{L})/gu, (sign) => leet[sign]!)
