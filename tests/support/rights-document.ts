import { roleWords, roles } from '@/lib/policy/viewer'
import { rights } from './rights-table'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** The table of rights as docs/rechten.md. */
export function rightsDocument(): string {
  return [
    '# Wie mag wat',
    '',
    'Gedrukt uit `tests/support/rights-table.ts` met `npm run docs:rechten`. Een test vraagt elke regel aan de regels in `lib/policy` en vergelijkt dit bestand.',
    'Trekker en lid van een werkgroep: voor hun eigen ambitie of activiteit. Beleidsambtenaar: van één gemeente. Wie een functie als trekker waarneemt, heeft hetzelfde recht.',
    '',
    row(['Handeling', ...roles.map((role) => roleWords[role])]),
    row(['---', ...roles.map(() => ':-:')]),
    ...rights.map(({ act, may }) => row([act, ...roles.map((role) => (may.includes(role) ? 'ja' : '–'))])),
    '',
  ].join('\n')
}
