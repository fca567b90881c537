import type { FormValues } from '@/lib/forms/form-state'

/** What working agreements say, as their fields hold it. */
export const pactValues = ({ title, text }: { title: string; text: string }): FormValues => ({ title, text })
