import { say } from './words.ts'

const link = /(https?:\/\/[^\s<>"”)]+|\/gallery\/[^\s<>"”)]+)/g

/** A text with its links to press; lines stay lines. */
export function Linked({ text }: { text: string }) {
  const parts = text.split(link)
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a href={part} target="_blank" rel="noreferrer noopener">
            {part.startsWith('/gallery/') ? say('page.film.there') : part}
          </a>
        ),
      )}
    </>
  )
}
