import type { Pen } from './pen.ts'

/** Courses of stones inside a piece. */
export function stones(pen: Pen, left: number, right: number, top: number, bottom: number): void {
  for (let y = top, row = 0; y < bottom; y += 18, row += 1)
    for (let x = left - (row % 2) * 17, stone = 0; x < right; x += 34, stone += 1)
      if ((row * 5 + stone * 3) % 4 < 2) pen.box(x, y, 30, 14, [0.28, 0.5, 0.36, 0.58][(row + stone) % 4] ?? 0.4, 3)
}

export function arched(pen: Pen, x: number, y: number, width: number, height: number, tone: number): void {
  pen.cut(
    `M${x},${y + height} L${x},${y + width / 2} A${width / 2},${width / 2} 0 0 1 ${x + width},${y + width / 2} L${x + width},${y + height} Z`,
    tone,
  )
}
