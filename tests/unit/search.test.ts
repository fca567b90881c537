import { expect, test } from 'vitest'
import { foundMarks, searchTerms, snippetsOf } from '@/lib/domain/search'

test.each([
  ['Wachttijd, jeugd-GGZ!', ['wachttijd', 'jeugd', 'ggz']],
  ['1.2a', ['1', '2a']],
  ["'; DROP TABLE", ['drop', 'table']],
  [' &|!:* ', []],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('the words of %j', (text, terms) => expect(searchTerms(text)).toEqual(terms))

test('a long word is cut, never through a character', () => expect(searchTerms('𝔞'.repeat(50))).toEqual(['𝔞'.repeat(40)]))

test('a marked text in pieces', () => {
  const { start, stop } = foundMarks
  expect(snippetsOf(`de ${start}hulp${stop} aan ${start}jeugd${stop}`)).toEqual([
    { text: 'de ', isFound: false },
    { text: 'hulp', isFound: true },
    { text: ' aan ', isFound: false },
    { text: 'jeugd', isFound: true },
  ])
})
