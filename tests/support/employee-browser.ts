/** A browser without JavaScript at an organisation: follows what it says, clicks its first button, and stops where it is sent back to the app. */
export async function signInAtOrganisation(address: string, origin: string, action = ''): Promise<URL> {
  const jar = new Map<string, string>()
  const visit = async (url: URL, method = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { method, headers: { cookie }, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      jar.set(name!, value!)
    }
    return response
  }
  let url = new URL(address)
  let response = await visit(url)
  for (let steps = 0; steps < 10; steps += 1) {
    const location = response.headers.get('location')
    const next = location === null ? new URL(action, url) : new URL(location, url)
    if (next.origin === origin) return next
    response = await visit(next, location === null ? 'POST' : 'GET')
    url = next
  }
  throw new Error('the organisation sends nobody back')
}
