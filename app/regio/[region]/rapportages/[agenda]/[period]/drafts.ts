import { reportPath } from '@/lib/kernel/addresses'

// The page of a report has several small forms. Which of them kept its text when the session ended, is said in the address.

export const questionKey = (blockId: string) => `vraag-${blockId}`
export const answerKey = (questionId: string) => `antwoord-${questionId}`
export const stepKey = 'stap'

export const draftPath = (region: string, agenda: string, period: string, key: string) =>
  `${reportPath(region, agenda, period)}?${new URLSearchParams({ tekst: key.slice(0, 100) })}`
