const forms = ['tekst', 'uitkomst', 'stuk', 'doorgeven', 'actie', 'ruggespraak'] as const

/** Which of the forms on the page of an item stands open, as its address says. */
export type OpenForm = (typeof forms)[number]

export const openForm = (name: unknown): OpenForm | null => forms.find((form) => form === name) ?? null
