/** Sentences as the app writes them: the euro sign and its amount stay on one line. */
export const nb = (text: string): string => text.replaceAll('€ ', '€\u00a0')
