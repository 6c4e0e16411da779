// A real OpenID provider on this machine, whose answers a test can tamper with, and a browser that signs in at it.

import type { JsonWebKey, KeyObject } from 'node:crypto'
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface ProviderAccount {
  readonly email?: string
  readonly email_verified?: boolean | string
}

/** Changes the body of an answer. */
export type Tamper = (body: string) => string

export interface TestProvider {
  readonly issuer: string
  /** Who is there, by the provider's own id. */
  readonly accounts: Map<string, ProviderAccount>
  /** By path, as `/token`. */
  readonly tampers: Map<string, Tamper>
  /** Every path that was asked for. */
  readonly asked: string[]
  /** Closes every connection without an answer. */
  down: boolean
  /** Signs claims as an ID token, with the provider's own key unless told otherwise. */
  signed(claims: object, how?: 'other key' | 'none' | 'secret'): string
  /** Lets an app sign people in; only then does anything answer. */
  serve(callback: string): void
  stop(): Promise<void>
}

export const CLIENT = { id: 'nextrung', secret: 'the secret that the provider gave us' }
const KEY_ID = 'key-1'

export async function startProvider(): Promise<TestProvider> {
  const [key, other] = [rsaKey(), rsaKey()]
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: TestProvider = {
    issuer,
    accounts: new Map(),
    tampers: new Map(),
    asked: [],
    down: false,
    signed(claims, how) {
      const alg = how === 'none' ? 'none' : how === 'secret' ? 'HS256' : 'RS256'
      const text = [{ alg, kid: KEY_ID }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
      if (how === 'none') return `${text}.`
      if (how === 'secret') return `${text}.${createHmac('sha256', CLIENT.secret).update(text).digest('base64url')}`
      return `${text}.${sign('sha256', Buffer.from(text), how ? other : key).toString('base64url')}`
    },
    serve(callback) {
      const real = realProvider(provider, key, callback)
      answer = (request, response) => {
        const path = new URL(request.url ?? '/', issuer).pathname
        provider.asked.push(path)
        if (provider.down) return void request.socket.destroy()
        const tamper = provider.tampers.get(path)
        if (tamper) tamperWith(response, tamper)
        void real(request, response)
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}

function rsaKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}

function realProvider({ issuer, accounts }: TestProvider, key: KeyObject, callback: string) {
  const jwk: JsonWebKey = { ...key.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }
  const real = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    jwks: { keys: [jwk as never] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key for the provider’s own cookies'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    interactions: { url: (_context, interaction) => `/log-in/${interaction.uid}` },
    // Nobody is asked whether they agree: it is the organisation's own provider.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const rest = real.callback()
  return async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/log-in/')) return rest(request, response)
    // The browser says who is at it: a password would prove nothing about us.
    await real.interactionFinished(request, response, { login: { accountId: String(request.headers['x-account']) } })
  }
}

function tamperWith(response: ServerResponse, tamper: Tamper): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: unknown) => {
    const changed = tamper(String(body))
    response.setHeader('content-length', Buffer.byteLength(changed))
    return end(changed)
  }) as typeof response.end
}

/** Keeps cookies by site, follows where it is sent, and is signed in at the provider as one account. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>()
  readonly #account: string

  constructor(account: string) {
    this.#account = account
  }

  /** One request; what it answers, redirects included. */
  async get(address: string): Promise<Response> {
    const { origin } = new URL(address)
    const jar = this.cookies.get(origin) ?? new Map<string, string>()
    this.cookies.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { 'x-account': this.#account, ...(cookie ? { cookie } : {}) } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  /** Follows redirects until `stop` says that the next address is not to be opened, or there is none. */
  async follow(address: string, stop: (next: string) => boolean = () => false): Promise<{ address: string; answer: Response }> {
    for (let hop = 0, at = address; hop < 12; hop++) {
      const answer = await this.get(at)
      const location = answer.headers.get('location')
      if (location === null) return { address: at, answer }
      at = new URL(location, at).href
      if (stop(at)) return { address: at, answer }
    }
    throw new Error(`${address} leads round in circles`)
  }
}
