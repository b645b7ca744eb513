/** One shape of the emoji set, trimmed to its opaque box. */
export interface Icon {
  /** SVG content without the svg element itself. */
  body: string
  left: number
  top: number
  width: number
  height: number
  /** Mean hue in degrees; absent for what is grey. */
  hue?: number
}

/** The icon as a whole SVG, its longer side `size` pixels. */
export function svgOf(icon: Icon, size: number): string {
  const scale = size / Math.max(icon.width, icon.height)
  const viewBox = `${icon.left} ${icon.top} ${icon.width} ${icon.height}`
  const body = icon.body.replaceAll('currentColor', '#444')
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
    `width="${icon.width * scale}" height="${icon.height * scale}" viewBox="${viewBox}">${body}</svg>`
  )
}
