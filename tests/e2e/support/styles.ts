import { createHash } from 'node:crypto'

/** Style elements that the policy of the same answer doesn't name by their hash: a browser refuses them, and nobody sees it. */
export const unnamedStyles = (html: string, policy = ''): string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, style]) =>
    policy.includes(`'sha256-${createHash('sha256').update(style!).digest('base64')}'`) ? [] : [style!],
  )
