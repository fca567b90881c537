import { AlignmentType, BorderStyle, LevelFormat } from 'docx'

const ink = '1d2226'
export const quiet = '555c61'
export const accent = '0d5468'
/** In twentieths of a point: A4 less the margins. */
export const margin = 1134
export const textWidth = 11906 - 2 * margin

const heading = (size: number, before: number, color = ink) => ({
  run: { size, bold: true, color, font: 'Calibri' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
})

export const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 269, lineRule: 'auto' as const } },
    },
    title: { run: { size: 56, bold: true, color: accent, font: 'Calibri' }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(34, 480, accent),
    heading2: heading(27, 360),
    heading3: heading(23, 240),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 28 },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 20, color: quiet },
      paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
    },
    {
      id: 'ContentsHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 34, bold: true, color: accent },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'TableText',
      name: 'Tabeltekst',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 250, lineRule: 'auto' as const } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 360, right: 360 }, keepNext: true },
    },
    {
      id: 'Ask',
      name: 'Gevraagd',
      basedOn: 'Normal',
      paragraph: {
        keepLines: true,
        spacing: { after: 60 },
        indent: { left: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: accent } },
      },
    },
    { id: 'Quiet', name: 'Stil', basedOn: 'Normal', run: { color: quiet } },
  ],
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
})
export const chapterNumbers = { reference: 'chapters', levels: [level(LevelFormat.DECIMAL, '%1')] }
export const bullets = { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] }
export const numbers = (index: number) => ({ reference: `numbers-${index}`, levels: [level(LevelFormat.DECIMAL, '%1.')] })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'e3ded3' }
export const strongLine = { style: BorderStyle.SINGLE, size: 6, color: '6b6558' }
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
export const lineBorders = { ...noBorders, bottom: hairline, insideHorizontal: hairline }
export const cellMargins = { top: 50, bottom: 50, left: 0, right: 110 }
