// What no file format can hold: control characters but tab and line end, and the two "non-characters" that XML forbids.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** The text as every format can write it: line ends alike, no control characters, and an empty square for half a character. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\ufffd', '□')
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(unwritable, '')

export const linesOf = (text: string): string[] => cleanText(text).trim().split('\n')
