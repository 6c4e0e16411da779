// Who is asking: the ways in, the session behind them, and the actor it stands for.

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

/** Either in, or a code of the second factor is still asked for; until it comes, the cookie stands for nobody. */
export type Outcome = ({ readonly kind: 'in' } & Entered) | { readonly kind: 'code'; readonly setCookie: Cookies }

/** Where a request comes from. */
export interface From {
  readonly headers: Headers
  /** The other end of the connection; null on this machine, where everybody has the same. */
  readonly address: string | null
}

/** The session that a request's cookies carry. */
export interface OwnSession {
  readonly person: string
  readonly token: string
  readonly how: How | null
  /** Within a quarter of an hour the person has shown that it is them; only then do they change how they sign in. */
  readonly fresh: boolean
}

/** A way to sign in that stands beside password and passkey on the page. */
export interface OtherWay {
  readonly label: string
  readonly href: string
}

export interface Identity extends WaysIn {
  /** Whom a request's cookies stand for. */
  actorOf(headers: Headers): Promise<Actor>
  /** A new one-time token, good for an hour; put it behind a link that only the owner sees. */
  startToken(): Promise<string>
  /** True until somebody has told their name: the first one to come becomes the owner. */
  isNew(): Promise<boolean>
  /** True when somebody could sign in by password or passkey. */
  canSignIn(): Promise<boolean>
  /**
   * Takes a token, once. On a first start it makes the owner by this name, later it signs the owner in.
   * @throws Problem `refused` when the token is unknown, used or too old; `input` when a name is needed and missing
   */
  redeem(token: string, name?: string, from?: Headers): Promise<Entered>
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

/** Every way in but the one-time link and single sign-on, each with what belongs to it. */
export interface WaysIn {
  readonly passwords: Passwords
  readonly passkeys: Passkeys
  readonly secondFactor: SecondFactor
  readonly links: Links
  readonly sessions: Sessions
}

export interface Passwords {
  /** @throws Problem `refused` with the same words and after about the same time, whatever is wrong; `too-many` */
  signIn(typed: { readonly mail: string; readonly password: string; readonly to: string }, from: From): Promise<Outcome>
  isSet(person: string): Promise<boolean>
  /** The mail that the person signs in with; null when they have none yet. */
  mailOf(person: string): Promise<string | null>
  /**
   * Sets the password of the one who asks, and ends their other sessions. It takes the old one where there is one, unless a
   * set-up link was opened just now. A mail is taken only from who has none yet.
   * @throws Problem `input` naming the field
   */
  change(typed: { readonly old: string; readonly password: string; readonly mail: string }, headers: Headers): Promise<void>
}

/** What the account page shows of a passkey. */
export interface PasskeyLine {
  readonly id: string
  readonly name: string
  readonly madeOn: string
  readonly usedOn: string | null
}

/** What goes to the browser: the options of WebAuthn, as JSON. */
export interface Challenge {
  readonly options: object
  readonly setCookie: Cookies
}

/** What the browser answers to a challenge, as JSON text. */
export interface Answered {
  readonly credential: string
  readonly name: string
}

export interface Passkeys {
  /** Where passkeys work when not at the address in use: browsers know none for a bare IP address. */
  readonly address: string
  list(person: string): Promise<readonly PasskeyLine[]>
  beginUsing(from: From): Promise<Challenge>
  /** @throws Problem `refused` */
  use(credential: string, from: From): Promise<Entered>
  /** For the one who asks. @throws Problem `refused` when they haven't shown lately that it is them */
  beginAdding(headers: Headers): Promise<Challenge>
  add(answered: Answered, headers: Headers): Promise<void>
  beginAddingByLink(token: string, from: From): Promise<Challenge>
  addByLink(token: string, answered: Answered, from: From): Promise<Entered>
  remove(id: string, headers: Headers): Promise<void>
}

export interface SecondFactor {
  state(person: string): Promise<{ readonly on: boolean; readonly codesLeft: number }>
  /** Takes a code of the authenticator or a spare one. @throws Problem `refused`; `too-many` */
  enter(code: string, from: From): Promise<Entered & { readonly to: string }>
  /** The secret for the authenticator, as text and as a QR code; it counts once a code was entered. */
  begin(headers: Headers): Promise<{ readonly secret: string; readonly qr: string }>
  /** Switches it on by a first code; gives the spare codes, which are shown this once. @throws Problem `input` */
  confirm(code: string, headers: Headers): Promise<readonly string[]>
  remove(headers: Headers): Promise<void>
}

/** What a link for one person is for. */
export interface LinkView {
  readonly purpose: 'invitation' | 'reset'
  readonly name: string
  readonly mail: string | null
  /** Not where a second factor stays on: a passkey would go round it. */
  readonly passkeys: boolean
}

export interface Links {
  /** @throws Problem `refused` when it is unknown, used or over */
  look(token: string, from: From): Promise<LinkView>
  setPassword(token: string, password: string, from: From): Promise<Outcome>
  /** True when people can ask for a reset link by mail. */
  readonly byMail: boolean
  /** Sends a reset link, if the mail is somebody's; the answer is the same either way. */
  forgot(mail: string, from: From): Promise<void>
}

export interface SessionLine {
  readonly id: string
  /** `Firefox/Linux`; a part that isn't known is empty. */
  readonly browser: string
  readonly how: How | null
  readonly begunOn: string
  readonly seenOn: string | null
  readonly isThis: boolean
}

export interface Sessions {
  /** @throws Problem `refused` when nobody is signed in */
  own(headers: Headers): Promise<OwnSession>
  list(headers: Headers): Promise<readonly SessionLine[]>
  /** The person shows again that it is them. @throws Problem `input`; `too-many` */
  prove(password: string, headers: Headers): Promise<void>
  end(id: string, headers: Headers): Promise<void>
  endOthers(headers: Headers): Promise<void>
}
