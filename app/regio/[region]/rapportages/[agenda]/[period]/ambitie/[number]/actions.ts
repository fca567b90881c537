'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addStory } from '@/lib/commands/add-story'
import { changeStory } from '@/lib/commands/change-story'
import { readStoryOver } from '@/lib/commands/read-story-over'
import { writeReportBlock } from '@/lib/commands/write-report-block'
import { fullDate } from '@/lib/domain/dutch-dates'
import { blockForm } from '@/lib/forms/block-form'
import { formOf, parseForm, rejected, type FormState, type FormValues, typedIn } from '@/lib/forms/form-state'
import { readStoryOverForm, storyForm } from '@/lib/forms/report-forms'
import { reportBlockPath, reportPath, reportStoryPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getBlockNow } from '@/lib/queries/report-editing'
import { answerFault, forgetDraft } from '../../../../../../saving'
import type { EditState } from '../../edit-state'
import { blockFailures, readOverFailures, storyFailures } from '../../messages'
import { placeIn } from '../../place'
import { storyValues } from './story-values'

export async function writeBlockAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, agenda, period, number } = placeIn(formData)
  const formPath = reportBlockPath(region, agenda, period, number)
  const form = parseForm(blockForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const { blockId, version, ...content } = form.data
    const result = await writeReportBlock(viewer, { blockId, version, content, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await blockConflict(viewer, blockId, form.values) : rejected(form.values, [blockFailures[failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${reportPath(region, agenda, period)}?${new URLSearchParams({ melding: 'bewaard', ambitie: number })}#melding`)
}

async function blockConflict(viewer: Viewer, blockId: string, values: FormValues): Promise<EditState> {
  const block = await getBlockNow(viewer, blockId)
  if (!block) return rejected(values, [blockFailures['not-found']])
  const meta = block.edited ? `${block.edited.by}, ${fullDate(block.edited.on)}` : undefined
  return { status: 'conflict', values, version: block.version, theirs: { meta, values: block.content } }
}

export async function saveStoryAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, agenda, period, number } = placeIn(formData)
  const form = parseForm(storyForm, formData)
  const formPath = reportStoryPath(region, agenda, period, number, typedIn(form).storyId?.slice(0, 100) || undefined)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const { blockId, storyId, version, ...story } = form.data
    const result =
      storyId === ''
        ? await addStory(viewer, { blockId, story, now: now() })
        : await changeStory(viewer, { blockId, storyId, version: Number(version), story })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await storyConflict(viewer, { blockId, storyId }, form.values)
        : rejected(form.values, [storyFailures[failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${reportBlockPath(region, agenda, period, number)}?melding=verhaal#melding`)
}

export async function readStoryOverAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda, period, number } = placeIn(formData)
  const formPath = reportBlockPath(region, agenda, period, number)
  const form = parseForm(readStoryOverForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const { blockId, storyId, version } = form.data
    const result = await readStoryOver(viewer, { blockId, storyId, version, now: now() })
    if (!result.ok) return rejected(form.values, [readOverFailures[result.failure]])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${formPath}?melding=nagelezen#melding`)
}

async function storyConflict(
  viewer: Viewer,
  { blockId, storyId }: { blockId: string; storyId: string },
  values: FormValues,
): Promise<EditState> {
  const block = await getBlockNow(viewer, blockId)
  const story = block?.stories.find(({ id }) => id === storyId)
  if (!story) return rejected(values, [storyFailures['not-found']])
  return { status: 'conflict', values, version: story.version, theirs: { values: storyValues(story) } }
}
