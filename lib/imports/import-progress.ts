/** What happens to a file, in this order; the first half when it is chosen, the other when it is imported. */
export const importSteps = {
  read: ['send', 'read', 'recognise', 'keep'],
  import: ['compare', 'write'],
} as const

export type ImportStep = (typeof importSteps)[keyof typeof importSteps][number]

/** How far it is. `done` of `of`: bytes, lines or figures, where they can be counted. */
export type ImportProgress = { step: ImportStep; done?: number; of?: number }
