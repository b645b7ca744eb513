import { parseArgs } from 'node:util'
import type { Settings } from '#core/settings.ts'
import { translate } from '#locales/translate.ts'
import { examine } from './checks.ts'

const signs = { ok: '✓', note: '·', fault: '✗' } as const

/** `npm run doctor`: what is there, what is missing, and the fix for each fault. Fails when there is a fault. */
export async function doctor(parameters: string[], settings: Settings): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { json: { type: 'boolean', default: false } },
    strict: false,
  })
  const findings = await examine(settings)
  const shown = findings.map(({ fix, ...finding }) => ({ ...finding, ...(fix ? { fix: translate('en', fix) } : {}) }))
  if (values.json) process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
  else {
    for (const { check, state, found, fix } of shown) {
      const name = translate('en', { key: `doctor.check.${check}` })
      process.stdout.write(`${signs[state]} ${name}: ${found}${fix ? `\n    ${fix}` : ''}\n`)
    }
  }
  return findings.some(({ state }) => state === 'fault') ? 1 : 0
}
