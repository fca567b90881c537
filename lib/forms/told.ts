/** The notice that an address asks for (?melding=bewaard); none for a word that every object knows ("constructor"). */
export const told = <T>(notices: Readonly<Record<string, T>>, asked: unknown): T | undefined =>
  typeof asked === 'string' && Object.hasOwn(notices, asked) ? notices[asked] : undefined
