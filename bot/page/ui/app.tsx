import { useEffect, useState } from 'preact/hooks'
import { type Role, roles } from '../view.ts'
import { useActing } from './acting.ts'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { FormDialog } from './form-dialog.tsx'
import { Gallery } from './gallery.tsx'
import { Header, type Tab, tabs } from './header.tsx'
import { Journal } from './journal.tsx'
import { Making } from './making.tsx'
import { useConversation } from './state.ts'
import { Welcome } from './welcome.tsx'
import { say } from './words.ts'

const tabNow = (): Tab => tabs.find((each) => `#${each}` === location.hash) ?? 'chat'
const roleKey = 'dreambox.role'
const roleNow = (): Role => roles.find((each) => each === localStorage.getItem(roleKey)) ?? 'admin'

function useTab(): Tab {
  const [tab, setTab] = useState(tabNow)
  useEffect(() => {
    const turn = () => setTab(tabNow())
    addEventListener('hashchange', turn)
    return () => removeEventListener('hashchange', turn)
  }, [])
  return tab
}

const toChat = () => {
  location.hash = '#chat'
}

/** The whole page. */
export function App() {
  const { ready, connected, commands, lines, standing } = useConversation()
  const [role, setRole] = useState(roleNow)
  const asked = useTab()
  const tab = asked === 'review' && role === 'member' ? 'chat' : asked
  const acting = useActing(role, standing)
  useEffect(() => {
    if (ready) document.title = `${say(`page.tab.${tab}`)} · ${say('page.name')}`
  }, [ready, tab])
  if (!ready) return null
  const change = (to: Role) => {
    localStorage.setItem(roleKey, to)
    setRole(to)
  }
  const own = lines.filter(({ chat }) => chat === 'own')
  const review = lines.filter(({ chat }) => chat === 'review')
  return (
    <>
      <Header tab={tab} role={role} setRole={change} waiting={standing.films.length} />
      <main>
        {tab === 'chat' && (
          <Chat label={say('page.tab.chat')} lines={own} acting={acting} empty={<Welcome tell={acting.say} />} />
        )}
        {tab === 'review' && (
          <Chat
            label={say('page.tab.review')}
            lines={review}
            acting={acting}
            empty={
              <section class="welcome">
                <h2>{say('page.review.empty')}</h2>
                <p>{say('page.review.emptyHow')}</p>
              </section>
            }
          />
        )}
        {tab === 'gallery' && <Gallery changed={lines.length} toChat={toChat} />}
        {tab === 'journal' && <Journal changed={lines.length} toChat={toChat} />}
      </main>
      {tab === 'chat' && (
        <footer class="bottom">
          <Making lines={own} acting={acting} />
          {role !== 'member' && standing.films.length > 0 && (
            <a class="nudge" href="#review">
              {say('page.review.nudge', { count: standing.films.length })}
            </a>
          )}
          <Composer commands={commands} role={role} send={acting.say} />
        </footer>
      )}
      {!connected && (
        <p class="lost" role="status">
          {say('page.lost')}
        </p>
      )}
      {acting.form && <FormDialog form={acting.form} busy={acting.busy} fill={acting.fill} close={acting.putAside} />}
    </>
  )
}
