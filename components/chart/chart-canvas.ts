import type { ChartColours } from '@/lib/charts/chart-looks'
import { haloWidth, type Picture, type Shape } from '@/lib/charts/shape'

const sharpness = 2

/** A picture as PNG. Drawn shape by shape: the content security policy lets no SVG be loaded into a canvas. */
export async function pngOf({ width, height, shapes }: Picture, colours: ChartColours, font: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(sharpness, sharpness)
  context.lineJoin = 'round'
  for (const shape of shapes) drawn(context, shape, colours, font)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function drawn(context: CanvasRenderingContext2D, shape: Shape, colours: ChartColours, font: string): void {
  const colour = colours[shape.ink]
  context.save()
  context.fillStyle = colour
  context.strokeStyle = colour
  if (shape.kind === 'text') {
    context.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${font}`
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
    if (shape.halo) {
      context.strokeStyle = colours.ground
      context.lineWidth = haloWidth
      context.strokeText(shape.text, shape.x, shape.y)
    }
    context.fillText(shape.text, shape.x, shape.y)
  } else {
    context.translate(shape.at?.[0] ?? 0, shape.at?.[1] ?? 0)
    const path = new Path2D(shape.d)
    context.lineWidth = shape.width ?? 1
    context.setLineDash(shape.dash?.split(' ').map(Number) ?? [])
    if (shape.filled) context.fill(path)
    else context.stroke(path)
  }
  context.restore()
}
