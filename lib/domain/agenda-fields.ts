/** What somebody types of an agenda itself: its title, its years and its own words for the three levels. */
export type AgendaFields = {
  title: string
  startYear: number
  endYear: number
  ambitionTerm: string
  ambitionTerms: string
  resultTerm: string
  resultTerms: string
  activityTerm: string
  activityTerms: string
  adoptionThreshold: number | null
}
