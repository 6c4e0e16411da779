// The pages before one is in: mail and password, a code, a forgotten password, a link.

import { ErrorSummary, fieldsOf, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { LinkView, OtherWay } from '../identity.ts'
import { NewPassword, PasskeyForm } from './parts.tsx'

/** What each of them needs. */
export interface OutsideView {
  readonly findings: readonly Finding[]
  readonly language: string
}

export interface PasskeyPlace {
  readonly script: string
  readonly elsewhere: string | null
}

export interface SignInView extends OutsideView {
  readonly mail: string
  /** Where to after it. */
  readonly to: string
  readonly others: readonly OtherWay[]
  readonly passkeys: PasskeyPlace
  /** True when a forgotten password is helped by mail. */
  readonly byMail: boolean
}

export function SignInPage(view: SignInView) {
  const { language, to } = view
  const say = words(language).signIn
  const field = fieldsOf({ mail: view.mail }, view.findings, language)
  return (
    <div class="begin stack">
      <h1>{say.title}</h1>
      {view.others.map((way) => (
        <p>
          <a class="button main" href={`${way.href}?to=${encodeURIComponent(to)}`}>
            {way.label}
          </a>
        </p>
      ))}
      <div class="card stack">
        <form class="fields" method="post" action="/sign-in">
          <ErrorSummary findings={view.findings} language={language} />
          <TextField {...field('mail')} type="email" label={say.mail} autocomplete="username" maxlength={200} />
          <TextField {...field('password')} type="password" label={say.password} autocomplete="current-password" maxlength={200} />
          <input type="hidden" name="to" value={to} />
          <button class="button main" type="submit">
            {say.go}
          </button>
        </form>
        <PasskeyForm does="get" action="/sign-in/passkey" options="/sign-in/passkey/options" {...view.passkeys} language={language} label={say.usePasskey}>
          <input type="hidden" name="to" value={to} />
        </PasskeyForm>
      </div>
      <p class="small soft prose">{view.byMail ? <a href="/sign-in/forgot">{say.forgot}</a> : say.forgotByOthers}</p>
      <p class="small soft prose">{say.ownerLink}</p>
    </div>
  )
}

export function CodePage({ findings, language }: OutsideView) {
  const say = words(language).signIn
  const field = fieldsOf({}, findings, language)
  return (
    <div class="begin stack">
      <h1>{say.codeTitle}</h1>
      <p class="lede">{say.codeLead}</p>
      <form class="card fields" method="post" action="/sign-in/code">
        <ErrorSummary findings={findings} language={language} />
        <TextField {...field('code')} label={say.code} hint={say.codeHint} autocomplete="one-time-code" maxlength={40} />
        <button class="button main" type="submit">
          {say.codeGo}
        </button>
      </form>
    </div>
  )
}

export function ForgotPage({ findings, language }: OutsideView) {
  const say = words(language).signIn
  const field = fieldsOf({}, findings, language)
  return (
    <div class="begin stack">
      <h1>{say.forgotTitle}</h1>
      <p class="lede">{say.forgotLead}</p>
      <form class="card fields" method="post" action="/sign-in/forgot">
        <ErrorSummary findings={findings} language={language} />
        <TextField {...field('mail')} type="email" label={say.mail} autocomplete="username" maxlength={200} />
        <button class="button main" type="submit">
          {say.forgotGo}
        </button>
      </form>
    </div>
  )
}

export interface LinkPageView extends OutsideView {
  readonly link: LinkView
  /** The address of the link itself. */
  readonly action: string
  readonly passkeys: PasskeyPlace
}

export function LinkPage({ link, action, passkeys, findings, language }: LinkPageView) {
  const say = words(language).signIn
  const field = fieldsOf({}, findings, language)
  const invited = link.purpose === 'invitation'
  const lead = invited ? say.joinLead : link.passkeys ? say.resetLead : say.resetLeadPassword
  return (
    <div class="begin stack">
      <h1>{invited ? say.joinTitle(link.name) : say.resetTitle}</h1>
      <p class="lede">{lead}</p>
      {link.passkeys && (
        <section class="card stack" data-passkeys>
          <h2>{say.byPasskey}</h2>
          <p class="prose">{say.passkeyHint}</p>
          <PasskeyForm
            does="create"
            action={`${action}/passkey`}
            options={`${action}/passkey/options`}
            {...passkeys}
            language={language}
            label={say.addPasskey}
          />
        </section>
      )}
      <section class="card stack">
        <h2>{say.byPassword}</h2>
        <form class="fields" method="post" action={action}>
          <ErrorSummary findings={findings} language={language} />
          {link.mail !== null && (
            <p class="prose">
              {say.signsInWith} <b>{link.mail}</b>
              <input type="hidden" autocomplete="username" value={link.mail} />
            </p>
          )}
          <NewPassword label={say.newPassword} error={field('password').error} language={language} />
          <button class="button main" type="submit">
            {say.setPassword}
          </button>
        </form>
      </section>
    </div>
  )
}
