import { expect, test } from 'vitest'
import { agreementsIn, stillToSign, type PactVersion } from '@/lib/domain/pacts'
import { docx } from '@/lib/exports/docx'
import { pactDocument } from '@/lib/exports/pact-document'
import { pdf } from '@/lib/exports/pdf'
import { officeText, pdfText } from '../support/read-files'

const pact: PactVersion = {
  ...{ id: 'p', number: 2, title: 'Werkafspraken Jeugd', text: 'Wij overleggen elke maand.\n\nWij melden wat niet lukt.\n' },
  ...{ writtenOn: '2022-06-20', writtenFunction: 'programmamanager' },
  signatures: [
    { municipalityId: 'w', municipality: 'Woerden', name: 'Bente Rood', function: 'wethouder Jeugd', on: '2022-07-07' },
    { municipalityId: 'v', municipality: 'Vertrokken', name: 'Sam Groen', function: 'wethouder Zorg', on: '2022-07-12' },
  ],
}
const municipalities = [
  { id: 'o', name: 'Oudewater' },
  { id: 'w', name: 'Woerden' },
]
const document = pactDocument({ region: 'Utrecht West', agenda: 'Regionale agenda Jeugd 2022-2025', pact, municipalities })

test('each agreement is a line, and who signs is a municipality of today', () => {
  expect(agreementsIn(pact.text)).toEqual(['Wij overleggen elke maand.', 'Wij melden wat niet lukt.'])
  expect(stillToSign(pact, municipalities)).toEqual([{ id: 'o', name: 'Oudewater' }])
})

test.each([
  ['PDF', async () => pdfText(Buffer.from(pdf(document)))],
  ['Word', async () => officeText(await docx(document))],
])('the file tells what was agreed, in which version, who signed it and who did not: %s', async (_, read) => {
  const text = (await read()).replace(/\s+/g, ' ')
  const told = [
    'Werkafspraken Jeugd',
    'Regionale agenda Jeugd 2022-2025',
    'Utrecht West',
    '2, geschreven op 20 juni 2022 door de programmamanager',
  ]
  const lines = ['Wij overleggen elke maand.', 'Wij melden wat niet lukt.']
  const signed = ['Woerden', 'Bente Rood', 'wethouder Jeugd', '7 juli 2022', 'Vertrokken', 'Oudewater', 'Nog niet ondertekend']
  for (const words of [...told, ...lines, ...signed]) expect(text).toContain(words)
})
