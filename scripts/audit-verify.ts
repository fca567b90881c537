import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ChainHead } from './audit-chain'
import { verifyTrail, type ChainReport } from './audit-trail'
import { withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'
import { writeWhole } from './machine/write-whole'

// Keep the ends of the chains outside the database (--bewaar BESTAND) and compare with them later (--vergelijk BESTAND): who may change everything in the
// database can make a whole new chain, but not one that ends in a hash that is kept elsewhere.

const mostFaults = 20

try {
  const { values } = parseArgs({ options: { bewaar: { type: 'string' }, vergelijk: { type: 'string' } } })
  const kept = values.vergelijk === undefined ? {} : keptHeads(values.vergelijk)
  await withDatabase(async ({ ownerUrl }) => {
    const reports = await verifyTrail(ownerUrl, kept)
    reports.forEach(print)
    if (values.bewaar !== undefined)
      writeWhole(values.bewaar, JSON.stringify(Object.fromEntries(reports.map(({ id, end }) => [id, end])), null, 2))
    if (reports.some(({ faults }) => faults.length > 0)) process.exitCode = 1
  })
} catch (error) {
  giveUp(error)
}

function keptHeads(file: string): Record<string, ChainHead> {
  if (!existsSync(file))
    throw new Problem(`Het bestand ${file} is er niet; bewaar eerst een stand met: npm run audit:verify -- --bewaar ${file}`)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, ChainHead>
}

function print({ name, end, faults }: ChainReport) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}: ${end.number} gebeurtenissen, de laatste is ${end.hash.slice(0, 16)}`)
  for (const fault of faults.slice(0, mostFaults)) console.log(`  ${fault}`)
  if (faults.length > mostFaults) console.log(`  En nog ${faults.length - mostFaults}.`)
}
