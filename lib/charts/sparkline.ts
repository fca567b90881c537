import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { round, type Point } from './shape'

export type Sparkline = { width: number; height: number; d: string; last: Point | null }

/**
 * The course of a few values, without axes: a line and the place of the last known value. `null` interrupts the line.
 * It shows up and down only, so it fills its height; a course that stayed the same runs through the middle.
 */
export function sparkline(values: readonly (number | null)[], width = 96, height = 28): Sparkline {
  const known = values.filter((value) => value !== null)
  const rim = 4
  const least = Math.min(...known)
  const most = Math.max(...known)
  const x = scaleLinear()
    .domain([0, Math.max(values.length - 1, 1)])
    .range([rim, width - rim])
  const y = scaleLinear()
    .domain(least === most ? [least - 1, least + 1] : [least, most])
    .range([height - rim, rim])
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => round(x(index)))
    .y((value) => round(y(value ?? 0)))
  const last = values.findLastIndex((value) => value !== null)
  return {
    width,
    height,
    d: draw(values) ?? '',
    last: last < 0 ? null : [round(x(last)), round(y(values[last] ?? 0))],
  }
}
