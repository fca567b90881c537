import path from 'node:path'
import { copyWithEmptyPage } from './bench/copy'
import { inRoot } from './machine/paths'
import { giveUp } from './machine/problem'
import { ended, startNode, stopAll } from './machine/processes'
import { step } from './machine/steps'
import { whenToldToStop } from './machine/stopping'

whenToldToStop(130, async () => void (await stopAll()))

try {
  const copy = await step('Kopie met een lege pagina maken', copyWithEmptyPage)
  const bench = startNode([path.join(copy, 'scripts/bench/run.ts'), inRoot('docs/bench.md')], { cwd: copy })
  process.exitCode = await ended(bench)
} catch (error) {
  giveUp(error)
}
