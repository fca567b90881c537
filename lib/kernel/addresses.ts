// The addresses of the app. Words in them are Dutch, as on the screen.

// Half of a character (cut off, or made up by somebody) would be a fault here.
const part = (text: string) => encodeURIComponent(text.toWellFormed())

export const regionPath = (region: string) => `/regio/${part(region)}`
export const overviewPath = (region: string) => `${regionPath(region)}/overzicht`
export const policyMeetingPath = (region: string) => `${regionPath(region)}/beleidsoverleg`
export const myUpdatesPath = (region: string) => `${regionPath(region)}/mijn-updates`
export const programmePath = (region: string) => `${regionPath(region)}/programma`

export const agendaPath = (region: string, agenda: string) => `${regionPath(region)}/agenda/${part(agenda)}`
export const activitiesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/activiteiten`
export const matrixPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/per-gemeente`
export const ambitionPath = (region: string, agenda: string, number: string) => `${agendaPath(region, agenda)}/ambitie/${part(number)}`
export const resultPath = (region: string, agenda: string, number: string) => `${agendaPath(region, agenda)}/resultaat/${part(number)}`
export const activityPath = (region: string, agenda: string, code: string) => `${agendaPath(region, agenda)}/activiteit/${part(code)}`
export const sourceNotesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/bronnotities`

export function updatePath(region: string, agenda: string, code: string, municipality?: string) {
  const path = `${activityPath(region, agenda, code)}/bijwerken`
  return municipality === undefined ? path : `${path}?gemeente=${part(municipality)}`
}

/** A word of the screen as it stands in an address: "Loopt vast" is "loopt-vast". */
export const inAddress = (word: string) => word.toLowerCase().replaceAll(' ', '-')
