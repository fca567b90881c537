'use server'

import { addStory } from '@/lib/commands/add-story'
import { changeStory } from '@/lib/commands/change-story'
import { readStoryOver } from '@/lib/commands/read-story-over'
import { writeReportBlock } from '@/lib/commands/write-report-block'
import { fullDate } from '@/lib/domain/dutch-dates'
import { blockForm } from '@/lib/forms/block-form'
import { formOf, formValues, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { readStoryOverForm, storyForm } from '@/lib/forms/report-forms'
import { reportBlockPath, reportPath, reportStoryPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getBlockNow } from '@/lib/queries/report-editing'
import { conflictWith, type EditState } from '../../../../../../edit-state'
import { saveForm } from '../../../../../../saving'
import { blockFailures, readOverFailures, storyFailures } from '../../messages'
import { placeIn } from '../../place'
import { storyValues } from './story-values'

export async function writeBlockAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, agenda, period, number } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: blockForm,
    at: reportBlockPath(region, agenda, period, number),
    act: (viewer, { blockId, version, ...content }) => writeReportBlock(viewer, { blockId, version, content, now: now() }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? blockConflict(viewer, data.blockId, values) : rejected(values, [blockFailures[failure]]),
    next: () => `${reportPath(region, agenda, period)}?${new URLSearchParams({ melding: 'bewaard', ambitie: number })}#melding`,
  })
}

async function blockConflict(viewer: Viewer, blockId: string, values: FormValues): Promise<EditState> {
  return conflictWith(values, await getBlockNow(viewer, blockId), {
    valuesOf: ({ content }) => content,
    byOf: ({ edited }) => edited && `${edited.by}, ${fullDate(edited.on)}`,
    gone: { sentence: blockFailures['not-found'] },
  })
}

export async function saveStoryAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, agenda, period, number } = placeIn(formData)
  return saveForm(sent, {
    form: storyForm,
    at: reportStoryPath(region, agenda, period, number, formValues(formData).storyId?.slice(0, 100) || undefined),
    act: (viewer, { blockId, storyId, version, ...story }) =>
      storyId === null ? addStory(viewer, { blockId, story, now: now() }) : changeStory(viewer, { blockId, storyId, version, story }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? storyConflict(viewer, data, values) : rejected(values, [storyFailures[failure]]),
    next: () => `${reportBlockPath(region, agenda, period, number)}?melding=verhaal#melding`,
  })
}

export async function readStoryOverAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda, period, number } = placeIn(formOf(sent))
  const formPath = reportBlockPath(region, agenda, period, number)
  return saveForm(sent, {
    form: readStoryOverForm,
    at: formPath,
    act: (viewer, { blockId, storyId, version }) => readStoryOver(viewer, { blockId, storyId, version, now: now() }),
    refused: (failure, { values }) => rejected(values, [readOverFailures[failure]]),
    next: () => `${formPath}?melding=nagelezen#melding`,
  })
}

async function storyConflict(
  viewer: Viewer,
  { blockId, storyId }: { blockId: string; storyId: string | null },
  values: FormValues,
): Promise<EditState> {
  const block = await getBlockNow(viewer, blockId)
  return conflictWith(
    values,
    block?.stories.find(({ id }) => id === storyId),
    {
      valuesOf: storyValues,
      gone: { sentence: storyFailures['not-found'] },
    },
  )
}
