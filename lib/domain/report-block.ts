import { needsExplanation, type Explanation, type Light } from '@/lib/domain/progress'

export const blockLights = ['contentLight', 'timeLight', 'moneyLight'] as const
export type BlockLight = (typeof blockLights)[number]

export const blockLightWords: Record<BlockLight, string> = { contentLight: 'Inhoud', timeLight: 'Tijd', moneyLight: 'Geld' }

export type BlockLights = Record<BlockLight, Light>
export type BlockExplanation = Record<Explanation, string>

/** What somebody writes in a block of a report. */
export type BlockContent = BlockLights & BlockExplanation & { achieved: string; planned: string }

/** The database takes no more (text_length). */
export const longestBlockText = 10_000

/** One light on oranje or rood asks for oorzaak, gevolg and bijsturing (conventies-nl.md 4.1); the CHECK explained says the same. */
const blockNeedsExplanation = (lights: BlockLights): boolean => blockLights.some((light) => needsExplanation(lights[light]))

const explanations = ['cause', 'consequence', 'measure'] as const

export const missingBlockExplanations = (block: BlockLights & BlockExplanation): Explanation[] =>
  blockNeedsExplanation(block) ? explanations.filter((part) => block[part].trim() === '') : []

/** An explanation belongs to a risk; with three other lights there is none to keep. */
export const withoutIdleBlockExplanation = <B extends BlockLights & BlockExplanation>(block: B): B =>
  blockNeedsExplanation(block) ? block : { ...block, cause: '', consequence: '', measure: '' }
