import { useEffect, useReducer } from 'preact/hooks'
import type { Line, Opened, PageEvent, Standing } from '../view.ts'
import { hear, opened } from './server.ts'
import { speak } from './words.ts'

export interface State {
  /** Not before the server's first answer is there anything to show. */
  ready: boolean
  connected: boolean
  commands: Opened['commands']
  lines: Line[]
  standing: Standing
}

type Action = PageEvent | { what: 'opened'; opened: Opened } | { what: 'lost' }

const nothing: State = {
  ready: false,
  connected: true,
  commands: [],
  lines: [],
  standing: { films: [], making: [], correctable: [] },
}

/** The lines with this one in its place: an edit keeps the place it had. */
function withLine(lines: Line[], line: Line): Line[] {
  const at = lines.findIndex(({ id }) => id === line.id)
  return at < 0 ? [...lines, line] : lines.with(at, line)
}

function reduce(state: State, action: Action): State {
  switch (action.what) {
    case 'opened': {
      const { commands, lines, standing } = action.opened
      return { ready: true, connected: true, commands, lines, standing }
    }
    case 'line':
      return { ...state, lines: withLine(state.lines, action.line) }
    case 'standing':
      return { ...state, standing: action.standing }
    case 'lost':
      return { ...state, connected: false }
  }
}

/** The conversation as it stands, kept up to date. */
export function useConversation(): State {
  const [state, act] = useReducer(reduce, nothing)
  useEffect(() => {
    // What happens while everything is read may be newer than what is read: it is put on top once more.
    let meanwhile: PageEvent[] | undefined
    const note = (event: PageEvent) => {
      meanwhile?.push(event)
      act(event)
    }
    const open = () => {
      meanwhile = []
      opened().then(
        (all) => {
          speak(all.language, all.sentences)
          act({ what: 'opened', opened: all })
          for (const event of meanwhile ?? []) act(event)
          meanwhile = undefined
        },
        () => act({ what: 'lost' }),
      )
    }
    return hear(note, open, () => act({ what: 'lost' }))
  }, [])
  return state
}
