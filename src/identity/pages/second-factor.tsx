// Setting up the second factor: a secret to scan, and the spare codes, shown once.

import { raw } from 'hono/html'
import { ErrorSummary, fieldsOf, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

export interface SetUpView {
  readonly secret: string
  /** An SVG of our own making. */
  readonly qr: string
  readonly findings: readonly Finding[]
  readonly language: string
}

export function SetUpPage({ secret, qr, findings, language }: SetUpView) {
  const say = words(language).signIn
  const field = fieldsOf({}, findings, language)
  return (
    <div class="stack">
      <h1>{say.factorSetUpTitle}</h1>
      <p class="lede">{say.factorScan}</p>
      <div class="qr" role="img" aria-label={say.qr}>
        {raw(qr)}
      </div>
      <p class="prose">
        {say.factorSecret} <code>{secret}</code>
      </p>
      <form class="card fields" method="post" action="/account/second-factor/confirm">
        <ErrorSummary findings={findings} language={language} />
        <TextField {...field('code')} label={say.factorCode} autocomplete="one-time-code" maxlength={12} />
        <button class="button main" type="submit">
          {say.factorConfirm}
        </button>
      </form>
    </div>
  )
}

export function SpareCodesPage({ codes, language }: { codes: readonly string[]; language: string }) {
  const say = words(language).signIn
  return (
    <div class="stack">
      <h1>{say.spareTitle}</h1>
      <p class="lede">{say.spareLead}</p>
      <ul class="card plain codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button main" href="/account">
          {say.spareGo}
        </a>
      </p>
    </div>
  )
}
