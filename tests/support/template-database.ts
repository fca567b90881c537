import { createDatabaseOnce } from '@/scripts/database'
import { deploy } from '@/prisma/migrate'
import { databaseUrl, template } from './test-server'

/** Migrates once what every test file then copies. */
export default async function migrateTemplate() {
  await createDatabaseOnce(databaseUrl('postgres'), template)
  await deploy(databaseUrl(template))
}
