/** What somebody types of an agenda itself: its title, its years, its own words for the levels (null without a second one), and in what the region takes part with others. */
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
  sharedSubjects: string[]
}
