import { z } from 'zod'
import { mailKinds, type MailKind } from '@/lib/domain/digest'
import { checkbox, versionField } from '@/lib/forms/fields'

const ticks = {
  ...{ reporting: checkbox, actions: checkbox, sentBack: checkbox, questions: checkbox },
  ...{
    bottlenecks: checkbox,
    evaluations: checkbox,
    measures: checkbox,
    checks: checkbox,
    stories: checkbox,
    pacts: checkbox,
    duties: checkbox,
    money: checkbox,
  },
} satisfies Record<MailKind, typeof checkbox>

export const mailsForm = z
  .object({ version: versionField, ...ticks })
  .transform(({ version, ...ticked }) => ({ version, wanted: mailKinds.filter((kind) => ticked[kind]) }))
