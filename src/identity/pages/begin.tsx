// The first page there is: a name, and nothing else. And the page for whoever comes without a session.

import { ErrorSummary, errorsByField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

export function BeginPage(view: { action: string; name: string; findings: readonly Finding[]; language: string }) {
  const say = words(view.language).begin
  const error = errorsByField(view.findings).get('name')
  return (
    <div class="begin stack">
      <h1>{say.title}</h1>
      <p class="lede">{say.lead}</p>
      <form class="card fields" method="post" action={view.action}>
        <ErrorSummary findings={view.findings} language={view.language} />
        <TextField
          name="name"
          label={say.name}
          hint={say.nameHint}
          value={view.name}
          maxlength={120}
          autocomplete="name"
          language={view.language}
          {...(error ? { error } : {})}
        />
        <button class="button main" type="submit">
          {say.go}
        </button>
      </form>
      <p class="small soft prose">{say.where}</p>
    </div>
  )
}

/** Where the way in is. `signIn` leads to the sign-in page, where somebody could use it. */
export function OutsidePage({ signIn, language }: { signIn: string | null; language: string }) {
  const say = words(language).begin
  return (
    <div class="begin stack">
      <h1>{say.outside}</h1>
      {signIn !== null && (
        <p class="choices">
          <a class="button main" href={signIn}>
            {words(language).signIn.title}
          </a>
        </p>
      )}
      <p class={signIn === null ? 'lede' : 'prose'}>{signIn === null ? say.outsideLead : say.outsideOwner}</p>
      <p class="prose">{say.outsideHow}</p>
    </div>
  )
}
