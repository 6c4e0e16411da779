// What the pages of signing in share: a password field, and a form that a passkey fills.

import type { Child } from 'hono/jsx'
import { TextField } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'

export interface PasskeyForm {
  /** Signs in with one, or makes one. */
  readonly does: 'get' | 'create'
  readonly action: string
  /** Where the browser gets the challenge. */
  readonly options: string
  readonly script: string
  /** Where passkeys work, when it isn't here. */
  readonly elsewhere: string | null
  readonly language: string
  /** What is sent along with the answer. */
  readonly children?: Child
  readonly label: string
  readonly main?: boolean
}

/** Hidden until the script finds that the browser knows passkeys. */
export function PasskeyForm({ does, action, options, script, elsewhere, language, children, label, main }: PasskeyForm) {
  const say = words(language).signIn
  if (elsewhere !== null) {
    return (
      <p class="small soft prose">
        {say.passkeysElsewhere} <a href={elsewhere}>{elsewhere}</a>
      </p>
    )
  }
  return (
    <form class="fields" method="post" action={action} data-passkey={does} data-options={options} hidden>
      <script src={script} defer />
      {children}
      <input type="hidden" name="credential" />
      <p class="error" role="status" data-problem={say.passkeyFailed} />
      <button class={main ? 'button main' : 'button'} type="submit">
        {label}
      </button>
    </form>
  )
}

/** For a password that is to be chosen. */
export function NewPassword({ label, error, language }: { label: string; error: string | undefined; language: string }) {
  const say = words(language).signIn
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={say.newPasswordHint}
      autocomplete="new-password"
      maxlength={200}
      language={language}
      {...(error ? { error } : {})}
    />
  )
}
