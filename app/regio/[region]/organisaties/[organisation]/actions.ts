'use server'

import { keepTyped } from '@/lib/auth/session'
import { removeOrganisation, type RemoveOrganisationFailure } from '@/lib/commands/remove-organisation'
import { writeOrganisation, type WriteOrganisationFailure } from '@/lib/commands/write-organisation'
import { formOf, notSaved, type FormState, type Message } from '@/lib/forms/form-state'
import { organisationForm, removeOrganisationForm } from '@/lib/forms/organisation-form'
import { organisationPath, organisationsPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { saveForm } from '../../../saving'
import { backToSeat } from '../back'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const messages: Record<WriteOrganisationFailure | RemoveOrganisationFailure, Message> = {
  'not-found': { sentence: `Dit bestaat niet meer. ${kept}` },
  'not-allowed': { sentence: `Organisaties houdt de programmamanager bij. ${kept}` },
  'name-taken': { sentence: 'Deze organisatie staat er al. Kies haar, of geef een andere naam.', field: 'name' },
  'is-municipality': { sentence: 'Een gemeente van de regio heet zoals in de lijst van CBS. Er is niets gewijzigd.' },
  'in-use': { sentence: 'Deze organisatie staat ergens bij. Zij blijft staan; geef haar een laatste dag.' },
  stale: { sentence: `Een collega heeft deze organisatie intussen gewijzigd of weggehaald. ${kept} Laad de pagina opnieuw.` },
}

export async function saveOrganisationAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, back, organisations } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: organisationForm,
    at: here,
    act: async (viewer, { regionId, organisationId, version, organisation }) => {
      const changes = organisationId === null ? null : { id: organisationId, version }
      const result = await writeOrganisation(viewer, { regionId, changes, organisation })
      if (result.ok && back) await chooseIn(viewer, back, result.value)
      return result
    },
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => back ?? `${organisations}?melding=bewaard#melding`,
  })
}

/** The text that waits in the form of a function names the new organisation. */
async function chooseIn(viewer: Viewer, back: string, organisationId: string): Promise<void> {
  const typed = await takeKeptDraft(viewer, back)
  if (typed) await keepTyped(back, { ...typed, organisationId })
}

export async function removeOrganisationAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, organisations } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: removeOrganisationForm,
    at: here,
    redraws: true,
    act: removeOrganisation,
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${organisations}?melding=weg#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 400)
  const region = text('region')
  const back = backToSeat(region, text('back'))
  return {
    back,
    here: organisationPath(region, text('organisationId') || undefined, back ?? undefined),
    organisations: organisationsPath(region),
  }
}
