// A running app with somebody who writes ladders, and what they send to it as a browser does.

import type { Actor } from '../../src/access/access.ts'
import type { LadderDraft } from '../../src/ladder/draft.ts'
import { draftById } from '../../src/ladder/store/drafts.ts'
import { keptUpload } from '../../src/ladder/store/uploads.ts'
import type { Upload } from '../../src/ladder/upload/upload.ts'
import type { App, Signed } from '../browser/app.ts'
import { get, post, signIn, startApp } from '../browser/app.ts'

export const CSV =
  'Competency,Junior,Senior\nPlanning,Keeps own tasks in order,Plans the work of the team\nRisks,Tells of risks seen,Warns ahead of risks with options\n'

export interface Uploading {
  readonly app: App
  readonly owner: Signed
  /** Sends files; gives the sentence that refuses them, or null when they were read. */
  readonly send: (files: readonly SentFile[], fields?: { readonly [name: string]: string }) => Promise<string | null>
  readonly waiting: () => Promise<Upload | null>
  readonly shown: (path: string) => Promise<string>
  /** The draft at an address. */
  readonly draft: (address: string) => Promise<LadderDraft | null>
  /** Makes a draft of what waits; gives its address. */
  readonly begin: (said: { readonly [field: string]: string }) => Promise<string>
}

export type SentFile = readonly [name: string, content: string | Uint8Array]

export async function startUploading(): Promise<Uploading> {
  const app = await startApp()
  const owner = await signIn(app)
  const writer: Actor = { kind: 'person', person: owner.person, roles: ['administrator'] }
  const cookie = `${owner.cookie.name}=${owner.cookie.value}`

  async function send(files: readonly SentFile[], fields: { readonly [name: string]: string } = {}): Promise<string | null> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const [name, content] of files) form.append('files', new Blob([content as string]), name)
    const answer = await fetch(`${app.address}/ladders/import`, { method: 'POST', redirect: 'manual', headers: { origin: app.address, cookie }, body: form })
    if (answer.status === 303) return null
    return /<section class="error-summary"[\s\S]*?<li>(?:<a [^>]*>)?([\s\S]*?)(?:<\/a>)?<\/li>/.exec(await answer.text())?.[1] ?? `status ${answer.status}`
  }

  async function begin(said: { readonly [field: string]: string }): Promise<string> {
    const answer = await post(app, owner, '/ladders/import/preview', { ladder: '0', name: 'Brought in', version: '1', do: 'begin', ...said })
    const to = answer.headers.get('location')
    if (!to) throw new Error(`no draft: ${answer.status}`)
    return to
  }

  return {
    app,
    owner,
    send,
    begin,
    waiting: () => app.database.transaction(writer, (tx) => keptUpload(tx, owner.person)),
    draft: (address) => app.database.transaction(writer, (tx) => draftById(tx, address.split('/').at(-1) ?? '')),
    shown: async (path) => (await get(app, owner, path)).text(),
  }
}
