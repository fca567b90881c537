/** The path of a request, as it may stand on the log: of an address that is a secret itself only where it leads. */
export const loggedPath = (url: string): string =>
  decoded(url.split('?')[0]!)
    .replace(/^\/+/, '/')
    .replace(/^\/(aanmelden\/wachtwoord|kalender)\/.+/s, '/$1/…')
    .slice(0, 200)

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
