export const template = 'template_migrated'
export const secret = 'only-for-tests-0123456789abcdef0123456789abcdef'

/** The address of a database on the server that scripts/test.ts started. */
export function databaseUrl(database: string): string {
  const server = process.env.TEST_SERVER_URL
  if (!server) throw new Error('These tests need a database server of their own: npm run test:db')
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.toString()
}
