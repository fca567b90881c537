import { numberInWords } from '@/lib/domain/dutch-number'
import { importSteps, type ImportProgress, type ImportStep } from '@/lib/imports/import-progress'

const words: Record<ImportStep, string> = {
  send: 'het bestand versturen',
  read: 'het bestand lezen',
  recognise: 'de cijfers herkennen',
  keep: 'klaarzetten om te bekijken',
  compare: 'vergelijken met wat er staat',
  write: 'de cijfers opslaan',
}

const counted: Partial<Record<ImportStep, string>> = { read: 'regels', write: 'cijfers' }

/** Moves per step, and within a step by what could be counted of it. */
export function ImportProgressBar({
  act,
  progress: { step, done = 0, of = 0 },
}: {
  act: keyof typeof importSteps
  progress: ImportProgress
}) {
  const steps: readonly ImportStep[] = importSteps[act]
  const index = steps.indexOf(step)
  const unit = counted[step]
  return (
    <div className="mt-6">
      <p id="voortgang" role="status" className="m-0 font-semibold">
        Stap {index + 1} van {steps.length}: {words[step]}
      </p>
      <progress aria-labelledby="voortgang" className="progress" max={steps.length} value={index + (of > 0 ? done / of : 0)} />
      <p className="m-0 text-quiet tabular-nums">
        {unit && of > 0 ? `${numberInWords(done)} van ${numberInWords(of)} ${unit}` : 'Blijf op deze pagina.'}
      </p>
    </div>
  )
}
