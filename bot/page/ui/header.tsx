import { type Role, roles } from '../view.ts'
import { say } from './words.ts'

export const tabs = ['chat', 'review', 'gallery', 'journal'] as const
export type Tab = (typeof tabs)[number]

interface Props {
  tab: Tab
  role: Role
  setRole(role: Role): void
  /** Films that wait for review. */
  waiting: number
}

/** The name, the ways through the page, and as whom one is here. */
export function Header({ tab, role, setRole, waiting }: Props) {
  const open = tabs.filter((each) => each !== 'review' || role !== 'member')
  return (
    <header class="top">
      <div class="top-row">
        <h1>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M21 5a12 12 0 1 0 7 17A10 10 0 0 1 21 5z" />
          </svg>
          {say('page.name')}
        </h1>
        <label class="role">
          <span>{say('page.role')}</span>
          <select
            value={role}
            onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? 'member')}
          >
            {roles.map((each) => (
              <option key={each} value={each}>
                {say(`page.role.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <nav aria-label={say('page.tabs')}>
        {open.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === tab ? 'page' : undefined}>
            {say(`page.tab.${each}`)}
            {each === 'review' && waiting > 0 && (
              <span class="badge">
                {waiting}
                <span class="unseen"> {say('page.review.waiting', { count: waiting })}</span>
              </span>
            )}
          </a>
        ))}
      </nav>
    </header>
  )
}
