// A browser without a screen: it keeps cookies, and sends forms as the app's own pages do.

import type { App } from '../browser/app.ts'

export class Client {
  readonly cookies = new Map<string, string>()
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  /** Takes cookies as an answer sets them. */
  with(setCookie: readonly string[]): this {
    for (const cookie of setCookie) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const at = pair.indexOf('=')
      if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return this
  }

  get headers(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: 'GET' })
  }

  post(path: string, fields: { readonly [name: string]: string } = {}, headers: { readonly [name: string]: string } = {}): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.#app.address, ...headers } })
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size) headers.set('cookie', this.headers.get('cookie') ?? '')
    const answer = await fetch(this.#app.address + path, { ...init, headers, redirect: 'manual' })
    this.with(answer.headers.getSetCookie())
    return answer
  }
}
