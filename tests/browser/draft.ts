// Ladders that are being written and the people who write them, for the tests of the editor.

import { readFileSync } from 'node:fs'
import { beginDraft } from '../../src/ladder/operations/drafts.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { giveRole, welcome } from '../../src/people/store/people.ts'
import type { App, Signed } from './app.ts'

/** The text of the built-in ladder under another id, so that it may be changed. */
export function ladderText(id = 'ours'): string {
  return readFileSync(builtInLadderPath('standard'), 'utf8').replace('id: standard', `id: ${id}`)
}

/** Somebody of the people team, signed in. */
export async function aWriter(app: App, person: string): Promise<Signed> {
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: person, name: `${person} Example` })
    await giveRole(tx, person, 'people-team')
  })
  const { setCookie } = await app.identity.signInPerson(person, 'password')
  const [name = '', value = ''] = (setCookie[0] ?? '').split(';')[0]?.split(/=(.*)/s) ?? []
  return { person, cookie: { name, value } }
}

/** A draft of a person of the people team; its id. */
export async function aDraft(app: App, person: string, source: string): Promise<string> {
  const actor = { kind: 'person', person, roles: ['people-team'] } as const
  const now = app.world.now()
  const context = { actor, now, language: 'en', outside: { baseUrl: app.address, mail: null }, afterwards: () => undefined }
  return app.database.transaction(actor, (tx) => beginDraft(tx, { source, basedOn: null, losses: [] }, context), { now })
}
