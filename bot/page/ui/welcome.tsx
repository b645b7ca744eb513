import { say } from './words.ts'

const examples = ['page.example.1', 'page.example.2', 'page.example.3']

/** For whoever is here for the first time: what to do, and three dreams to try it with. */
export function Welcome({ tell }: { tell(text: string): Promise<boolean> }) {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <svg class="moon" viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r="56" class="glow" />
        <path d="M78 22a42 42 0 1 0 21 63A35 35 0 0 1 78 22z" />
        <path d="M92 34l2 5 5 2-5 2-2 5-2-5-5-2 5-2zM104 60l1.4 3.6L109 65l-3.6 1.4L104 70l-1.4-3.6L99 65l3.6-1.4z" />
      </svg>
      <h2 id="welcome">{say('page.welcome.title')}</h2>
      <p>{say('page.welcome.how')}</p>
      <p class="dim">{say('page.welcome.try')}</p>
      <ul class="examples">
        {examples.map((key) => (
          <li key={key}>
            <button type="button" onClick={() => void tell(say(key))}>
              {say(key)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
