// The ladder as this page knows it: what the server has, what is on its way there, and what waits to be sent.

import { settle } from '../../dist/ladder/edit/settle.js'
import { ladderEditor } from '../../dist/text/en/ladder-editor.js'

const say = ladderEditor.live
/** How often a page in sight asks whether somebody else changed the draft. */
const ASK_EVERY = 10_000

export class Store extends EventTarget {
  /** As the server has it, by ids; null until it is read. */
  file = null
  revision = 0
  takeBack = null
  #address
  #draft
  #queue = Promise.resolve()

  constructor(draft) {
    super()
    this.#draft = draft
    this.#address = `/api/ladders/drafts/${encodeURIComponent(draft)}`
  }

  /** Reads the draft if it changed since; tells `changed` when somebody else changed it, `saved` when it was oneself. */
  async read(mine = false) {
    const since = this.file ? `?since=${this.revision}` : ''
    const found = await this.#ask(`/file${since}`)
    this.#tellTakeBack(found.takeBack)
    if (!found.file) return
    const first = this.file === null
    this.file = found.file
    this.revision = found.revision
    this.dispatchEvent(new CustomEvent(first ? 'ready' : mine ? 'saved' : 'changed'))
  }

  /** Asks now and then while the page is in sight, and when it comes back. What fails is asked again. */
  watch() {
    const ask = () => document.visibilityState === 'visible' && this.#inTurn(() => this.read()).catch(() => undefined)
    setInterval(ask, ASK_EVERY)
    addEventListener('focus', ask)
    document.addEventListener('visibilitychange', ask)
  }

  /** One edit after the other, so that none overtakes. @throws Error with `conflict` set when something else stands there */
  save(settings) {
    return this.#inTurn(async () => {
      const { revision } = await this.#send('/edits', { settings })
      if (revision === this.revision + 1) {
        this.file = settle(this.file, settings).file
        this.revision = revision
        this.dispatchEvent(new CustomEvent('saved'))
      }
      await this.read()
    })
  }

  undo() {
    return this.#inTurn(async () => {
      await this.#send('/edits/take-back', {})
      await this.read(true)
    })
  }

  /** What was typed and isn't saved outlives the page. */
  keep(place, text) {
    const key = `nextrung ${this.#draft} ${place}`
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  }

  kept(place) {
    return sessionStorage.getItem(`nextrung ${this.#draft} ${place}`)
  }

  #inTurn(work) {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  #send(path, body) {
    return this.#ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }

  async #ask(path, options) {
    let answer
    try {
      answer = await fetch(this.#address + path, options)
    } catch {
      throw new Error(say.offline)
    }
    if (answer.status === 401 || answer.status === 403) throw new Error(say.signedOut)
    const said = await answer.json().catch(() => ({ error: say.offline }))
    if (answer.ok) return said
    throw Object.assign(new Error(said.error), { conflict: answer.status === 409 })
  }

  #tellTakeBack(revision) {
    if (revision === this.takeBack) return
    this.takeBack = revision
    this.dispatchEvent(new CustomEvent('take-back'))
  }
}
