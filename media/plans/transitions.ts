/** How one shot gives way to the next; shots overlap for so long. */
export interface Transition {
  kind: TransitionKind
  seconds: number
}

export type TransitionKind = 'dissolve' | 'iris' | 'slide' | 'page' | 'rise' | 'dark'

/** ffmpeg's names. All of them exist since ffmpeg 4.4. */
export const xfadeNames: Record<TransitionKind, string> = {
  dissolve: 'fade',
  iris: 'circleopen',
  slide: 'slideleft',
  page: 'smoothleft',
  rise: 'slideup',
  dark: 'fadeblack',
}
