const signatures: [bytes: number[], kind: 'zip' | 'encrypted-or-old' | 'wrong-type'][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'encrypted-or-old'],
  [[...Buffer.from('%PDF')], 'wrong-type'],
  [[0x89, 0x50, 0x4e, 0x47], 'wrong-type'],
  [[0xff, 0xd8, 0xff], 'wrong-type'],
  [[...Buffer.from('GIF8')], 'wrong-type'],
  [[0x1f, 0x8b], 'wrong-type'],
]

/** What a file is, by the bytes it begins with. */
export const kindOf = (bytes: Buffer) => signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1] ?? 'text'
