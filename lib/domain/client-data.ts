import { clientDataList } from '@/lib/domain/client-data-list'

// What may never stand in a text of an agenda: who a client is. The rule is about what somebody types, so it also knows how people write numbers.

/**
 * A sentence that refuses the text, or null. Says what was found, never the whole number: the sentence ends up in logs and on shared screens.
 */
export function clientDataIn(text: string): string | null {
  const said = plain(text)
  const number = citizenNumberIn(said)
  if (number !== null)
    return `Hier staat wat op een burgerservicenummer (BSN) lijkt; het eindigt op ${number.slice(-2)}. ${notHere} Haal het weg. Is het een bedrag of een document? Zet er dan € of ‘documentnummer’ voor.`
  const birth = birthIn(said)
  if (birth !== null) return `Hier staat een geboortedatum${birth}. ${notHere} Schrijf hooguit een leeftijd.`
  const listed = clientDataList.find(({ pattern }) => pattern.test(said))
  return listed ? `Hier staat ${listed.says}. ${notHere} ${listed.instead}` : null
}

const notHere = 'Gegevens van cliënten mogen hier niet staan (AVG), want deze stukken worden openbaar.'

// Full-width digits and spaces that don't break become plain ones; what can't be seen goes.
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

/** 123456782, 1234.56.782, 123 456 782, 12-34-56-782: nine digits as people write them, with the same sign between the groups. */
const nineDigits =
  /(?<!\d)(?<!\d[ .\-/,:])(?:\d{9}|\d{3}([ .\-/])\d{3}\1\d{3}|\d{4}([ .\-/])\d{2}\2\d{3}|\d{2}([ .\-/])\d{2}\3\d{2}\3\d{3})(?!\d)(?![.,]\d)(?![ \-/]\d{1,4}(?!\d))/g
const nineTogether = /(?<!\d)\d{9}(?!\d)(?!,\d)/g

function citizenNumberIn(text: string): string | null {
  for (const pattern of [nineTogether, nineDigits])
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const digits = found.replace(/\D/g, '')
      if (passesEleven(digits) && !isSomethingElse(text.slice(0, index), text.slice(index + found.length))) return digits
    }
  return namedNumberIn(text)
}

/** The eleven-test of a BSN: nine times the first, eight times the second … two times the eighth, minus the ninth. */
export function passesEleven(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return digits.length === 9 && Number(digits) > 0 && sum % 11 === 0
}

/** Whoever calls it a BSN means one, also with a mistake in it. */
function namedNumberIn(text: string): string | null {
  const [, found] =
    /(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer)(?:-?(?:nummer|nr\.?))?(?:\s+is)?[\s:=#]*(\d(?:[ .\-/]?\d){6,8})(?!\d)/iu.exec(text) ??
    []
  return found?.replace(/\D/g, '') ?? null
}

const called = /(?:document(?:en)?|publicatie|registratie|besluit|factuur|order|kvk|rsin|agb)-?\s?(?:nummer|nr\.?|id)?|kenmerk|isbn|issn/u
  .source
const beforeIt = new RegExp(`(?:€|eur|euro|\\+31|0031|\\+31 ?\\(0\\)|0031 ?\\(0\\)|(?<!\\p{L})(?:${called})(?:\\s+is)?)[\\s:=#\\-]*$`, 'iu')
const afterIt = /^(?:,-|\s*(?:euro|eur|€)(?!\p{L}))/iu

/** An amount, a telephone number abroad, a number of a document, part of a code or of an address on the web. */
function isSomethingElse(before: string, after: string): boolean {
  const word = /\S*$/.exec(before)![0]
  const isCalledBsn = /(?:bsn|burgerservicenummer|sofinummer)[=:]?$/i.test(word)
  if (isCalledBsn) return false
  const isWebAddress = /^(?:\(?https?:\/\/|\(?www\.)/i.test(word) && !/bsn/i.test(word)
  return isWebAddress || /\p{L}[-_]?$/u.test(before) || /^[-_]?\p{L}/u.test(after) || beforeIt.test(before) || afterIt.test(after)
}

const month =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)\\.?'
const date = `(?:\\d{1,2}\\s?[-/. ]\\s?\\d{1,2}\\s?[-/. ]\\s?(?<numbers>\\d{4}|['’]?\\d{2})|\\d{1,2}(?:e|ste)?[ -]${month}[ -](?<words>\\d{4}|['’]?\\d{2})|(?<iso>\\d{4})-\\d{1,2}-\\d{1,2})(?!\\d)`
const place = "(?:(?:te|in)\\s+\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{L}[\\p{L}’'-]*){0,3},?\\s+)?"
// "Kinderen geboren na 1 januari 2010" are a group; what is born "op" a day is somebody.
const births = [
  `(?<!\\p{L})(?:geboren|geb\\.?)\\s*(?:is\\s+|werd\\s+)?${place}(?:op\\s+|d\\.?d\\.?\\s+)?[:=(]?\\s*${date}`,
  `(?<!\\p{L})(?:geboorte-?\\s?(?:datum|dag)|geb\\.?\\s?-?(?:datum|dat\\.?|dtm\\.?))(?!\\p{L})[^.\\d\\n]{0,40}(?<!\\b(?:per|na|vanaf|sinds|voor|vóór|tot|tussen|om)\\s)(?<!\\d)${date}`,
  `(?<![\\d-])${date}\\s+(?:is\\s+|werd\\s+)?(?:te\\s+\\p{Lu}\\p{L}+\\s+)?geboren(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** In which year a date of birth is, where it is said in full: "’12" may be 1912 or 2012. */
function birthIn(text: string): string | null {
  for (const pattern of births) {
    const found = pattern.exec(text)?.groups
    const year = found && (found.numbers ?? found.words ?? found.iso)!
    if (year) return year.length === 4 ? `, in het jaar ${year}` : ''
  }
  return null
}
