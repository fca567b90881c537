import type { Ink } from './chart-looks'

/** What a chart is drawn of. Screen, file and canvas print the same shapes: chart-shapes.tsx, chart-svg.ts and chart-canvas.ts. */
export type PathShape = {
  kind: 'path'
  d: string
  ink: Ink
  /** Moves the path. */
  at?: Point
  /** Filled, else a line of `width`. */
  filled?: boolean
  width?: number
  dash?: string
}
export type TextShape = {
  kind: 'text'
  x: number
  y: number
  text: string
  ink: Ink
  size: number
  anchor: 'start' | 'middle' | 'end'
  isBold?: boolean
  /** With a rim in the ground, so that it reads across a line. */
  halo?: boolean
}
export type Shape = PathShape | TextShape
export type Point = readonly [x: number, y: number]

export type Picture = { width: number; height: number; shapes: readonly Shape[] }

export const haloWidth = 4

export const round = (value: number): number => Math.round(value * 10) / 10

export const stroke = (d: string, ink: Ink, width: number, dash?: string): PathShape => ({ kind: 'path', d, ink, width, dash })
export const fill = (d: string, ink: Ink, at?: Point): PathShape => ({ kind: 'path', d, ink, filled: true, at })

export const horizontal = (from: number, to: number, y: number): string => `M${round(from)} ${round(y)}H${round(to)}`
export const vertical = (from: number, to: number, x: number): string => `M${round(x)} ${round(from)}V${round(to)}`
export const box = (left: number, right: number, top: number, bottom: number): string =>
  `M${round(left)} ${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`
