import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fullDate } from '@/lib/domain/dutch-dates'
import { shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'
import { cleanText } from '@/lib/exports/clean-text'
import { belowEachOther, type OneColumnBlock, type Cell, type TextDocument } from '@/lib/exports/document'
import { readCoverage } from '@/lib/exports/font-coverage'
import { chartWords, smallChart } from '@/lib/exports/small-chart'
import { barWords, lightBar, lightColours, lightIcon } from '@/lib/exports/light-bars'
import { numberInWords } from '@/lib/domain/dutch-number'

const fonts = path.join(process.cwd(), 'node_modules/@expo-google-fonts')
const files = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((file) => path.join(fonts, file))
const template = path.join(process.cwd(), 'lib/exports/pdf.typ')

// Made once: looking through its fonts takes longer than a small document.
let compiler: NodeCompiler | undefined

/**
 * A document as PDF/UA-1, accessible; or as PDF/A-2a, to be archived and accessible too.
 * Data goes in as JSON, never into the template: text that looks like Typst stays text.
 */
export function pdf(document: TextDocument, { archival = false }: { archival?: boolean } = {}): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] })
  const icons = Object.fromEntries(
    shownLights.map((light) => [light, { svg: lightIcon(light), word: shownLightWords[light], colour: lightColours[light] }]),
  )
  const inputs = { document: JSON.stringify(shown(document)), icons: JSON.stringify(icons) }
  const made = compiler.pdf({ mainFileContent: readFileSync(template, 'utf8'), inputs }, { pdfStandard: archival ? 'a-2a' : 'ua-1' })
  compiler.evictCache(0)
  return made
}

type ShownCell = { lines: string[] } | { light: ShownLight; was: string | null } | { bar: string; alt: string }
type ShownColumn = { label: string; width: number; number: boolean; heads: boolean }
type ShownTable = { kind: 'table'; caption: string; columns: ShownColumn[]; rows: ShownCell[][] }

/** The document as the template reads it: every text clean and in lines, every cell of one of three sorts. */
function shown(document: TextDocument) {
  const { title, subtitle, facts, datedOn, isConcept, hasTitlePage, blocks } = document
  return {
    title: line(title),
    subtitle: line(subtitle),
    facts: facts.map(({ term, value }) => ({ term: line(term), value: line(value) })),
    date: datedOn.split('-').map(Number),
    isConcept,
    hasTitlePage,
    blocks: belowEachOther(blocks).map(shownBlock),
  }
}

function shownBlock(block: OneColumnBlock) {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: line(block.text), numbered: block.numbered ?? false }
    case 'paragraph':
      return { kind: block.kind, lines: lines(block.text), quiet: block.quiet ?? false }
    case 'list':
      return { kind: block.kind, items: block.items.map(lines), numbered: block.numbered ?? false }
    case 'facts':
      return { kind: block.kind, items: block.items.map(({ term, value }) => ({ term: line(term), value: shownCell(value) })) }
    case 'ask':
      return { kind: block.kind, title: line(block.title), lines: lines(block.text), meta: line(block.meta) }
    case 'quote':
      return { kind: block.kind, lines: lines(block.text), source: line(block.source) }
    case 'chart':
      return {
        kind: block.kind,
        title: line(block.chart.title),
        summary: line(block.summary),
        svg: covered(smallChart(block.chart)),
        alt: line(chartWords(block.chart, block.summary)),
      }
    case 'table':
      return shownTable(block)
    case 'lightBars':
      return shownBars(block)
  }
}

const shownTable = ({ caption, columns, rows }: Extract<OneColumnBlock, { kind: 'table' }>): ShownTable => ({
  kind: 'table',
  caption: line(caption),
  columns: columns.map(({ label, width, number = false, heads = false }) => ({ label: line(label), width, number, heads })),
  rows: rows.map((row) => row.map(shownCell)),
})

const shownBars = ({ title, head, rows }: Extract<OneColumnBlock, { kind: 'lightBars' }>): ShownTable => ({
  kind: 'table',
  caption: line(title),
  columns: [
    { label: line(head), width: 30, number: false, heads: true },
    { label: 'Verdeling', width: 22, number: false, heads: false },
    ...shownLights.map((light) => ({ label: shownLightWords[light], width: 8, number: true, heads: false })),
    { label: 'Totaal', width: 8, number: true, heads: false },
  ],
  rows: rows.map(({ label, counts }) => [
    { lines: lines(label) },
    { bar: counts.total > 0 ? lightBar(counts) : '', alt: barWords(counts) },
    ...shownLights.map((light) => ({ lines: [numberInWords(counts[light])] })),
    { lines: [numberInWords(counts.total)] },
  ]),
})

function shownCell(cell: Cell): ShownCell {
  if (cell === null) return { lines: [] }
  if (typeof cell === 'string') return { lines: lines(cell) }
  if (typeof cell === 'number') return { lines: [numberInWords(cell)] }
  if ('lines' in cell) return { lines: cell.lines.flatMap(lines) }
  if ('date' in cell) return { lines: cell.date === null ? [] : [fullDate(cell.date)] }
  return { light: cell.light, was: cell.was ? shownLightWords[cell.was].toLowerCase() : null }
}

const lines = (text: string): string[] => drawable(cleanText(text).trim()).split('\n')
const line = (text: string): string => lines(text).join(' ')

const coverage = files.map(readCoverage)

// A character that none of the fonts has (Chinese, for one) is shown as an empty square, as a browser would.
const covered = (text: string): string =>
  text.replace(/[^\n\t\x20-\x7e]/gu, (character) => (isDrawn(character.codePointAt(0)!) ? character : '□'))

const drawable = (text: string): string =>
  covered(text)
    .replaceAll('\t', ' ')
    .replace(/\S{40,}/gu, (word) => [...word].join('\u200b'))

const drawn = new Map<number, boolean>()
const isIgnorable = (codePoint: number) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint))
function isDrawn(codePoint: number): boolean {
  const known = drawn.get(codePoint)
  if (known !== undefined) return known
  const found = isIgnorable(codePoint) || coverage.some((covers) => covers(codePoint))
  drawn.set(codePoint, found)
  return found
}
