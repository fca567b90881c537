import { expect, test } from 'vitest'
import { peopleAt, peopleIn, type TextPlace } from '@/lib/domain/people-in-text'

const names = ['Sanne van der Veen', 'Bo']
const found = (content: unknown) => peopleIn(content, names).map((mention) => mention.found)

test.each([
  ['Sanne van der Veen belt de aanbieders.', ['Sanne van der Veen']],
  ['Gevraagd aan SANNE VAN DER VEEN.', ['SANNE VAN DER VEEN']],
  ['Vraag het mevrouw De Jong of dhr. J. Bos.', ['mevrouw De Jong', 'dhr. J. Bos']],
  ['Meld je bij s.vanderveen@woerden.example of 06-12345678.', ['s.vanderveen@woerden.example', '06-12345678']],
  ['Bel 0348 42 88 00 of +31 6 12 34 56 78.', ['0348 42 88 00', '+31 6 12 34 56 78']],
])('%s', (text, expected) => expect(found({ report: [{ text }] })).toEqual(expected))

test.each([
  'Sanne helpt.',
  'De veenweiden van Bo tot hier.',
  'Er zijn 0,612345678 deel en 2022-2025.',
  'De heer en mevrouw kwamen.',
  'Zaak 01234567890123.',
])('nobody: %s', (text) => expect(found(text)).toEqual([]))

test('says where it stands, in the words around it, and each place once', () => {
  const long = `${'Er staat eerst heel veel over iets anders. '.repeat(3)}Daarna belt Sanne van der Veen de aanbieders. ${'En dan weer wat anders. '.repeat(5)}`
  expect(peopleIn([long, long, null, 3], names)).toEqual([
    {
      found: 'Sanne van der Veen',
      within:
        '… Er staat eerst heel veel over iets anders. Daarna belt Sanne van der Veen de aanbieders. En dan weer wat anders. En dan weer wat …',
    },
  ])
})

test('of several texts it says of each the first place where it stands', () => {
  const at = (code: string): TextPlace => ({
    kind: 'ambition',
    agenda: '2022-2025',
    code,
    name: `Ambitie ${code}`,
    period: null,
    isClosed: false,
  })
  const texts = [
    { at: at('1'), content: ['Bel Sanne van der Veen.'] },
    { at: at('2'), content: ['Bel Sanne van der Veen.', 'Mail s@woerden.example.'] },
  ]
  expect(peopleAt(texts, names).map(({ found, at: { code } }) => [found, code])).toEqual([
    ['Sanne van der Veen', '1'],
    ['s@woerden.example', '2'],
  ])
})
