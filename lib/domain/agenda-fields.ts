/** What somebody types of an agenda itself: its title, its years and its own words for the levels; null without a second one. */
export type AgendaFields = {
  title: string
  startYear: number
  endYear: number
  ambitionTerm: string
  ambitionTerms: string
  resultTerm: string | null
  resultTerms: string | null
  activityTerm: string
  activityTerms: string
  adoptionThreshold: number | null
}
