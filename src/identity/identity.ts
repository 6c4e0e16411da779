// Who is asking: the one-time link that signs the owner in, the session behind it, and the actor it stands for.

import type { Actor } from '../access/access.ts'

/** Values for `Set-Cookie`, one header each. */
export type Cookies = readonly string[]

/** How a session began. */
export type How = 'set-up link' | 'invitation' | 'reset link' | 'password' | 'passkey' | 'single sign-on'

/** Somebody has come in. */
export interface Entered {
  readonly person: string
  readonly setCookie: Cookies
  /** What they have to be told first: that somebody made a link to their account. */
  readonly notices: readonly string[]
}

export interface Identity {
  /** Whom a request's cookies stand for. */
  actorOf(headers: Headers): Promise<Actor>
  /** A new one-time token, good for an hour; put it behind a link that only the owner sees. */
  startToken(): Promise<string>
  /** True until somebody has told their name: the first one to come becomes the owner. */
  isNew(): Promise<boolean>
  /**
   * Takes a token, once. On a first start it makes the owner by this name, later it signs the owner in.
   * @throws Problem `refused` when the token is unknown, used or too old; `input` when a name is needed and missing
   */
  redeem(token: string, name?: string): Promise<Entered>
  /**
   * Starts a session for a person who has shown that it is them; every way in ends here. It is always a new one, and the one
   * that the browser had ends.
   * @param from the request's headers: whose session ends, and which browser it is
   * @throws Problem `refused` when there is no such person, or they have left
   */
  signInPerson(person: string, how: How, from?: Headers): Promise<Entered>
  signOut(headers: Headers): Promise<{ setCookie: Cookies }>
  /** Goes on as another person, in a demo only. @throws Problem `refused`, or `missing` when there is no such person */
  bePerson(headers: Headers, person: string): Promise<void>
}
