/** Every shape is cut out of one path in a field of 16 by 16, so that it stands on any ground and in a forced colour. */
export const iconPaths = {
  check: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM3.6 8.9l3.2 3.2 5.7-5.9-1.35-1.3-4.35 4.5L4.9 7.6z',
  warning:
    'M8 .7c.5 0 .9.2 1.1.7l6.6 12c.5.9-.1 1.9-1.1 1.9H1.4c-1 0-1.6-1-1.1-1.9l6.6-12C7.1.9 7.5.7 8 .7zM7.05 5.2v5h1.9v-5zm0 6.3v1.9h1.9v-1.9z',
  stop: 'M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7zM4.3 5.65 6.65 8 4.3 10.35l1.35 1.35L8 9.35l2.35 2.35 1.35-1.35L9.35 8l2.35-2.35-1.35-1.35L8 6.65 5.65 4.3z',
  info: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM7.05 6.8v5.4h1.9V6.8zm0-3.2v1.9h1.9V3.6z',
  none: 'M1 7h14v2H1z',
} as const

/** "open" is no path but a broken ring. */
export const openRing = { r: 7.1, width: 1.7, dashes: '3.2 2.376' }

export type IconName = keyof typeof iconPaths | 'open'
