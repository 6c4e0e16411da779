// The page on which a person sees and changes how they sign in.

import { ErrorSummary, fieldsOf, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { PasskeyLine, SessionLine } from '../identity.ts'
import { NewPassword, PasskeyForm } from './parts.tsx'
import type { PasskeyPlace } from './sign-in.tsx'

export interface AccountPageView {
  /** Lately they have shown that it is them: only then is there anything to change. */
  readonly fresh: boolean
  readonly hasPassword: boolean
  /** A set-up link was opened just now, which stands for the old password. */
  readonly needsOld: boolean
  /** Null: they have none yet, and type one with their password, unless the organisation keeps it. */
  readonly mail: string | null
  readonly typedMail: string
  readonly passkeys: readonly PasskeyLine[]
  readonly passkeyPlace: PasskeyPlace
  readonly secondFactor: { readonly on: boolean; readonly codesLeft: number }
  readonly sessions: readonly SessionLine[]
  readonly findings: readonly Finding[]
  readonly language: string
}

export function AccountPage(view: AccountPageView) {
  const say = words(view.language).signIn
  return (
    <div class="account stack">
      <header>
        <h1>{say.account}</h1>
      </header>
      <p class="prose">{say.accountLead}</p>
      {!view.fresh && (
        <p class="prose">
          <a href="/account/prove">{say.proveLink}</a>
        </p>
      )}
      <Password view={view} />
      <Passkeys view={view} />
      <Factor view={view} />
      <SessionList view={view} />
    </div>
  )
}

function Password({ view }: { view: AccountPageView }) {
  const { language } = view
  const say = words(language).signIn
  const field = fieldsOf({ mail: view.typedMail }, view.findings, language)
  if (!view.hasPassword && !view.fresh) return <Section title={say.passwordTitle}>{say.passwordNotSet}</Section>
  return (
    <section class="card stack">
      <h2>{say.passwordTitle}</h2>
      <p class="prose">{view.hasPassword ? say.passwordIsSet : say.passwordNotSet}</p>
      <form class="fields" method="post" action="/account/password">
        <ErrorSummary findings={view.findings} language={language} />
        {view.mail === null ? (
          <TextField {...field('mail')} type="email" label={say.mail} hint={say.mailHint} autocomplete="username" maxlength={200} />
        ) : (
          <p class="prose">
            {say.signsInWith} <b>{view.mail}</b>
          </p>
        )}
        {view.needsOld && <TextField {...field('old')} type="password" label={say.oldPassword} autocomplete="current-password" maxlength={200} />}
        <NewPassword label={say.newOne} error={field('password').error} language={language} />
        <button class="button" type="submit">
          {view.hasPassword ? say.changePassword : say.setPassword}
        </button>
      </form>
    </section>
  )
}

function Section({ title, children }: { title: string; children: string }) {
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <p class="prose">{children}</p>
    </section>
  )
}

function Passkeys({ view }: { view: AccountPageView }) {
  const { language, passkeys } = view
  const say = words(language).signIn
  return (
    <section class="card stack">
      <h2>{say.passkeysTitle}</h2>
      <p class="prose">{say.passkeyHint}</p>
      {passkeys.length === 0 ? (
        <p class="soft">{say.noPasskeys}</p>
      ) : (
        <ul class="plain lines">
          {passkeys.map((passkey) => (
            <li>
              <p>
                <b>{passkey.name}</b>
                <span class="small soft">
                  {say.added(passkey.madeOn)}, {say.used(passkey.usedOn)}
                </span>
              </p>
              {view.fresh && (
                <form method="post" action="/account/passkeys/remove">
                  <input type="hidden" name="passkey" value={passkey.id} />
                  <button class="button quiet" type="submit" aria-label={say.removeOne(passkey.name)}>
                    {say.remove}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.fresh && (
        <PasskeyForm
          does="create"
          action="/account/passkeys"
          options="/account/passkeys/options"
          {...view.passkeyPlace}
          language={language}
          label={say.addPasskey}
        >
          <TextField name="name" label={say.passkeyNameLabel} hint={say.passkeyNameHint} maxlength={60} language={language} optional />
        </PasskeyForm>
      )}
    </section>
  )
}

function Factor({ view }: { view: AccountPageView }) {
  const say = words(view.language).signIn
  const { on, codesLeft } = view.secondFactor
  return (
    <section class="card stack">
      <h2>{say.factorTitle}</h2>
      <p class="prose">{on ? say.factorOn(codesLeft) : say.factorOff}</p>
      {view.fresh && (
        <form method="post" action={on ? '/account/second-factor/remove' : '/account/second-factor'}>
          <button class="button" type="submit">
            {on ? say.factorRemove : say.factorBegin}
          </button>
        </form>
      )}
    </section>
  )
}

function SessionList({ view }: { view: AccountPageView }) {
  const say = words(view.language).signIn
  return (
    <section class="card stack">
      <h2>{say.sessionsTitle}</h2>
      <ul class="plain lines">
        {view.sessions.map((session) => (
          <Session session={session} language={view.language} />
        ))}
      </ul>
      {view.sessions.some((session) => !session.isThis) && (
        <form method="post" action="/account/sessions/end-others">
          <button class="button" type="submit">
            {say.endOthers}
          </button>
        </form>
      )}
    </section>
  )
}

function Session({ session, language }: { session: SessionLine; language: string }) {
  const say = words(language).signIn
  const [name = '', system = ''] = session.browser.split('/')
  const browser = say.browser(name, system)
  const seen = session.seenOn === null || session.seenOn === session.begunOn ? '' : `, ${say.seen(session.seenOn)}`
  return (
    <li>
      <p>
        <b>{browser}</b> {session.isThis && <span class="tag">{say.thisOne}</span>}
        <span class="small soft">
          {say.begun(session.begunOn, session.how)}
          {seen}
        </span>
      </p>
      {!session.isThis && (
        <form method="post" action="/account/sessions/end">
          <input type="hidden" name="session" value={session.id} />
          <button class="button quiet" type="submit" aria-label={say.endOne(browser)}>
            {say.end}
          </button>
        </form>
      )}
    </li>
  )
}

export interface ProveView {
  readonly hasPassword: boolean
  readonly hasPasskey: boolean
  readonly passkeys: PasskeyPlace
  readonly findings: readonly Finding[]
  readonly language: string
}

export function ProvePage(view: ProveView) {
  const { language } = view
  const say = words(language).signIn
  const field = fieldsOf({}, view.findings, language)
  return (
    <div class="stack">
      <h1>{say.proveTitle}</h1>
      <p class="lede">{say.proveLead}</p>
      {view.hasPassword && (
        <form class="card fields" method="post" action="/account/prove">
          <ErrorSummary findings={view.findings} language={language} />
          <TextField {...field('password')} type="password" label={say.provePassword} autocomplete="current-password" maxlength={200} />
          <button class="button main" type="submit">
            {say.proveGo}
          </button>
        </form>
      )}
      {view.hasPasskey && (
        <PasskeyForm does="get" action="/sign-in/passkey" options="/sign-in/passkey/options" {...view.passkeys} language={language} label={say.proveByPasskey}>
          <input type="hidden" name="to" value="/account" />
        </PasskeyForm>
      )}
      {!view.hasPassword && !view.hasPasskey && <p class="prose">{say.proveElse}</p>}
    </div>
  )
}
