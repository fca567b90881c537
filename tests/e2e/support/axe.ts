import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** What automatic checks of WCAG 2.2 AA find. The pages have no frames; without them axe needs no second page to put its findings together. */
export const axe = (page: Page) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
