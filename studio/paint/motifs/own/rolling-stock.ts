import type { Pen } from './pen.ts'

export function wheel(pen: Pen, x: number, y: number, radius: number): void {
  pen.disc(x, y, radius, 0.08)
  pen.disc(x, y, radius * 0.8, 0.5)
  pen.disc(x, y, radius * 0.68, 0.16)
  for (let spoke = 0; spoke < 8; spoke += 1) {
    const angle = (spoke / 8) * Math.PI * 2
    pen.line([x, y, x + Math.cos(angle) * radius * 0.7, y + Math.sin(angle) * radius * 0.7], radius * 0.1, 0.56)
  }
  pen.disc(x, y, radius * 0.22, 0.74)
}

export function coach(pen: Pen, x: number, width: number, windows: number): void {
  pen.box(x - 10, 226, 20, 6, 0.2)
  for (const wheelX of [x + 26, x + 58, x + width - 58, x + width - 26]) wheel(pen, wheelX, 238, 18)
  pen.box(x + 8, 214, width - 16, 16, 0.1, 3)
  const side = pen.box(x, 118, width, 100, pen.fade(0, 118, 0, 218, 0.4, 0.24), 8)
  pen.inside(side, () => {
    pen.box(x, 178, width, 5, 0.72)
    pen.box(x, 188, width, 30, 0.18)
    for (let plank = 0; plank < width; plank += 14) pen.box(x + plank, 190, 1.6, 30, 0.36)
  })
  pen.cut(
    `M${x - 8},120 C${x - 4},98 ${x + 16},96 ${x + 30},94 L${x + width - 30},94 C${x + width - 16},96 ${x + width + 4},98 ${x + width + 8},120 Z`,
    0.12,
  )
  pen.line([x - 2, 116, x + width + 2, 116], 3, 0.5)
  const pitch = (width - 24) / windows
  for (let i = 0; i < windows; i += 1) {
    pen.box(x + 14 + i * pitch, 130, pitch - 9, 40, 0.66, 6)
    pen.box(x + 17 + i * pitch, 133, pitch - 15, 34, 0.98, 4)
    pen.box(x + 17 + i * pitch, 146, pitch - 15, 3, 0.4)
  }
}
