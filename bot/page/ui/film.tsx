import { useState } from 'preact/hooks'
import type { ShownAttachment } from '../view.ts'
import { say } from './words.ts'

/** A film to watch, covered first where it may disturb. */
export function Film({ film, covered = false }: { film: ShownAttachment; covered?: boolean }) {
  const [isCovered, setCovered] = useState(covered)
  if (isCovered)
    return (
      <button type="button" class="cover" onClick={() => setCovered(false)}>
        {say('page.film.covered')}
      </button>
    )
  return (
    <figure class="film">
      <video
        controls
        playsInline
        preload={film.poster ? 'none' : 'metadata'}
        src={film.url}
        poster={film.poster}
        aria-label={film.name}
      >
        <track kind="captions" src={film.captions} label={say('page.film.captions')} />
      </video>
      <figcaption>
        <a href={film.url} download={film.name}>
          {say('page.film.download')}
        </a>
      </figcaption>
    </figure>
  )
}

/** Something that came with a message. */
export function Attached({ attachment, covered }: { attachment: ShownAttachment; covered: boolean }) {
  if (attachment.as === 'video') return <Film film={attachment} covered={covered} />
  if (attachment.as === 'image') return <img class="picture" src={attachment.url} alt={attachment.name} />
  return (
    <a class="file" href={attachment.url} download={attachment.name}>
      {attachment.name}
    </a>
  )
}
