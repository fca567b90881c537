/** The ids of what the agenda holds, by number or code ("1", "1.2", "1.2a"). */
export type AgendaIds = {
  agenda: string
  ambitions: Map<string, string>
  results: Map<string, string>
  activities: Map<string, string>
  kpis: Map<string, string>
}
