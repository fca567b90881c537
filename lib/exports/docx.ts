import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { fullDate } from '@/lib/domain/dutch-dates'
import { shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'
import { linesOf } from '@/lib/exports/clean-text'
import { belowEachOther, type Cell, type Column, type OneColumnBlock, type TextDocument } from '@/lib/exports/document'
import { imageOf, picturesOf, type Pictures } from '@/lib/exports/docx-pictures'
import {
  accent,
  bullets,
  cellMargins,
  chapterNumbers,
  lineBorders,
  margin,
  noBorders,
  numbers,
  quiet,
  strongLine,
  styles,
  textWidth,
} from '@/lib/exports/docx-look'
import { barWords, lightColours } from '@/lib/exports/light-bars'
import { chartWords } from '@/lib/exports/small-chart'
import { numberInWords } from '@/lib/domain/dutch-number'

const signs: Record<ShownLight, string> = { onTrack: '✔', atRisk: '▲', stuck: '■', noJudgement: '○', notReported: '–' }

/** A document for Word, to be edited: real styles, numbering and header rows, no field that asks to be updated. */
export async function docx(document: TextDocument): Promise<Uint8Array> {
  const blocks = belowEachOther(document.blocks)
  const lists = blocks.filter((block) => block.kind === 'list' && block.numbered)
  const pictures = await picturesOf(blocks)
  const file = new Document({
    title: clean(document.title),
    description: clean(document.subtitle),
    creator: 'Koersvast',
    lastModifiedBy: 'Koersvast',
    styles,
    numbering: { config: [chapterNumbers, bullets, ...lists.map((_, index) => numbers(index))] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1247, left: margin, right: margin } } },
        headers: { default: new Header({ children: document.isConcept ? [conceptMark] : [new Paragraph('')] }) },
        footers: { default: footer(document) },
        children: [
          ...opening(document),
          ...blocks.flatMap((block) => drawn(block, { pictures, listIndex: lists.indexOf(block), isReport: document.hasTitlePage })),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

const conceptMark = new Paragraph({
  alignment: AlignmentType.RIGHT,
  children: [new TextRun({ text: 'Concept', bold: true, color: accent })],
})

const footer = ({ title }: TextDocument) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          new TextRun({
            size: 18,
            color: quiet,
            children: [clean(title), '\tPagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

function opening({ title, subtitle, facts: items, hasTitlePage }: TextDocument): FileChild[] {
  const head = [
    new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE, spacing: hasTitlePage ? { before: 3000, after: 120 } : undefined }),
    new Paragraph({ text: clean(subtitle), style: 'Subtitle' }),
    facts(items),
  ]
  if (!hasTitlePage) return head
  return [
    ...head,
    pageBreak(),
    new Paragraph({ text: 'Inhoud', style: 'ContentsHeading' }),
    new TableOfContents('Inhoud', { hyperlink: true, headingStyleRange: '1-2', pageNumbersEntryLevelsRange: '1-2', beginDirty: false }),
    pageBreak(),
  ]
}

const pageBreak = () => new Paragraph({ children: [new PageBreak()] })

type Drawing = { pictures: Pictures; listIndex: number; isReport: boolean }

function drawn(block: OneColumnBlock, { pictures, listIndex, isReport }: Drawing): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: clean(block.text),
          pageBreakBefore: isReport && block.level === 1 && !block.numbered,
          heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1],
          ...(block.numbered ? { numbering: { reference: 'chapters', level: 0 } } : {}),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runs(linesOf(block.text)), style: block.quiet ? 'Quiet' : undefined })]
    case 'list': {
      const reference = block.numbered ? `numbers-${listIndex}` : 'bullets'
      return block.items.map(
        (item) => new Paragraph({ children: runs(linesOf(item)), numbering: { reference, level: 0 }, spacing: { after: 40 } }),
      )
    }
    case 'facts':
      return [facts(block.items), spacer()]
    case 'ask':
      return ask(block)
    case 'quote':
      return [
        new Paragraph({ children: runs(linesOf(block.text)), style: 'Quote' }),
        new Paragraph({ children: runs([`– ${clean(block.source)}`]), style: 'Quiet', indent: { left: 360 } }),
      ]
    case 'table':
      return table(
        block.caption,
        block.columns,
        block.rows.map((row) => row.map((cell, index) => paragraphs(cell, block.columns[index]!))),
        block.rows.map(isShort),
      )
    case 'lightBars':
      return lightBars(block, pictures)
    case 'chart':
      return chart(block, pictures)
  }
}

const ask = ({ title, text, meta }: Extract<OneColumnBlock, { kind: 'ask' }>): FileChild[] => [
  new Paragraph({ children: runs([clean(title)], { bold: true }), style: 'Ask', keepNext: true, spacing: { before: 200, after: 60 } }),
  new Paragraph({ children: runs(linesOf(text)), style: 'Ask', keepNext: meta !== '' }),
  ...(meta === '' ? [] : [new Paragraph({ children: runs([clean(meta)], { color: quiet }), style: 'Ask' })]),
]

const chartHead = (head: string): Column[] => [
  { label: head, width: 28, heads: true },
  { label: 'Verdeling', width: 20 },
  ...shownLights.map((light) => ({ label: shownLightWords[light], width: 9, number: true })),
  { label: 'Totaal', width: 7, number: true },
]

function lightBars({ title, head, rows }: Extract<OneColumnBlock, { kind: 'lightBars' }>, pictures: Pictures): FileChild[] {
  const columns = chartHead(head)
  const cells = rows.map(({ label, counts }) => {
    const figures = [...shownLights.map((light) => counts[light]), counts.total]
    return [
      paragraphs(label, columns[0]!),
      [
        new Paragraph({
          style: 'TableText',
          children: counts.total > 0 ? [picture(pictures, counts, { title: clean(label), words: barWords(counts) })] : [],
        }),
      ],
      ...figures.map((figure, index) => paragraphs(figure, columns[index + 2]!)),
    ]
  })
  return table(
    title,
    columns,
    cells,
    cells.map(() => true),
  )
}

const chart = ({ chart, summary }: Extract<OneColumnBlock, { kind: 'chart' }>, pictures: Pictures): FileChild[] => [
  new Paragraph({ children: runs([clean(chart.title)], { bold: true }), keepNext: true, spacing: { before: 200, after: 60 } }),
  new Paragraph({ children: runs([clean(summary)]), keepNext: true }),
  new Paragraph({ keepNext: true, children: [picture(pictures, chart, { title: clean(chart.title), words: chartWords(chart, summary) })] }),
]

const picture = (pictures: Pictures, of: object, words: { title: string; words: string }) => imageOf(pictures.get(of)!, words)

function facts(items: readonly { term: string; value: Cell }[]) {
  const areTogether = isShort(items.map(({ value }) => value))
  const row = ({ term, value }: { term: string; value: Cell }, index: number) => {
    const keepNext = areTogether && index < items.length - 1
    const named = new Paragraph({ style: 'TableText', keepNext, children: runs([clean(term)], { color: quiet }) })
    return new TableRow({
      cantSplit: areTogether,
      children: [
        new TableCell({ margins: cellMargins, children: [named] }),
        new TableCell({ margins: cellMargins, children: paragraphs(value, {}, keepNext) }),
      ],
    })
  }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth * 0.22, textWidth * 0.78].map(Math.round),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: items.map(row),
  })
}

function table(caption: string, columns: readonly Column[], rows: Paragraph[][][], areShort: readonly boolean[]): FileChild[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / whole))
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({ children, margins: cellMargins, width: { size: widths[index]!, type: WidthType.DXA } })
  const head = columns.map(
    ({ label, number }, index) =>
      new TableCell({
        margins: cellMargins,
        width: { size: widths[index]!, type: WidthType.DXA },
        verticalAlign: 'bottom',
        borders: { bottom: strongLine },
        children: [
          new Paragraph({
            style: 'TableText',
            alignment: number ? AlignmentType.RIGHT : undefined,
            keepNext: true,
            children: runs([clean(label)], { bold: true, color: quiet, size: 18 }),
          }),
        ],
      }),
  )
  return [
    new Paragraph({ text: clean(caption), style: 'Caption' }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: lineBorders,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map((row, index) => new TableRow({ cantSplit: areShort[index], children: row.map(cell) })),
      ],
    }),
    spacer(),
  ]
}

// Two tables without a paragraph between them become one.
const spacer = () => new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' } })

// What is short stays on one page; what is longer than a page couldn't.
const isShort = (cells: readonly Cell[]): boolean => JSON.stringify(cells).length < 1500

/** What stands in a cell; the first line of the cell that names the row is bold. */
function paragraphs(cell: Cell, { number, heads }: Partial<Column>, keepNext = false): Paragraph[] {
  const look: IParagraphOptions = { style: 'TableText', alignment: number ? AlignmentType.RIGHT : undefined, keepNext }
  if (cell !== null && typeof cell === 'object' && 'light' in cell) return light(cell.light, cell.was, keepNext)
  const [first = '', ...rest] = cellLines(cell)
  return [
    new Paragraph({ ...look, children: runs([first], { bold: heads }) }),
    ...rest.map((line) => new Paragraph({ ...look, children: runs([line], heads ? { color: quiet } : {}) })),
  ]
}

function cellLines(cell: Exclude<Cell, { light: ShownLight }>): string[] {
  if (cell === null) return []
  if (typeof cell === 'string') return linesOf(cell)
  if (typeof cell === 'number') return [numberInWords(cell)]
  if ('lines' in cell) return cell.lines.flatMap(linesOf)
  return cell.date === null ? [] : [fullDate(cell.date)]
}

const light = (of: ShownLight, was: ShownLight | undefined, keepNext: boolean): Paragraph[] => [
  new Paragraph({
    style: 'TableText',
    keepNext,
    children: runs([`${signs[of]} ${shownLightWords[of]}`], { bold: true, color: lightColours[of].slice(1) }),
  }),
  ...(was
    ? [new Paragraph({ style: 'TableText', children: runs([`was: ${shownLightWords[was].toLowerCase()}`], { color: quiet, size: 18 }) })]
    : []),
]

const runs = (lines: readonly string[], look: IRunOptions = {}) =>
  lines.map((text, index) => new TextRun({ ...look, text, break: index === 0 ? undefined : 1 }))

const clean = (text: string): string => linesOf(text).join(' ')
