import { seed } from './database'
import { withDatabase } from './machine/own-server'
import { giveUp } from './machine/problem'

await withDatabase(async ({ ownerUrl }) => console.log(await seed(ownerUrl, process.argv.slice(2)))).catch(giveUp)
