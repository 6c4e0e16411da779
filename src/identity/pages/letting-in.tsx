// What an administrator sees of a person's way in: invite them, or make a link that sets a new password.

import { TextField } from '../../platform/fields.tsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'

export interface LettingInView {
  readonly person: string
  readonly name: string
  readonly account: { readonly exists: boolean; readonly mail?: string; readonly lastSeen?: string }
  readonly language: string
}

/** A part of the person's page. */
export function LettingIn(view: LettingInView) {
  const say = words(view.language).organisation.account
  const { exists, mail, lastSeen } = view.account
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">{say.title}</h2>
      <p class="prose">{exists ? say.signsIn(view.name, mail, lastSeen && shortDay(lastSeen, view.language)) : say.never(view.name)}</p>
      {exists ? <Reset view={view} /> : <Invite view={view} />}
    </section>
  )
}

function Invite({ view }: { view: LettingInView }) {
  const say = words(view.language).organisation.account
  return (
    <form class="fields" method="post" action={`/people/${view.person}/invitation`}>
      <TextField name="mail" language={view.language} type="email" label={say.mail} hint={say.mailHint} maxlength={200} optional />
      <button class="button" type="submit">
        {say.invite}
      </button>
    </form>
  )
}

function Reset({ view }: { view: LettingInView }) {
  const say = words(view.language).organisation.account
  return (
    <form class="fields" method="post" action={`/people/${view.person}/reset-link`}>
      <p class="small soft">{say.resetLead(view.name)}</p>
      <label class="option">
        <input type="checkbox" name="dropSecondFactor" value="yes" />
        <span>{say.dropSecondFactor}</span>
      </label>
      <button class="button" type="submit">
        {say.reset}
      </button>
    </form>
  )
}

/** The link, where no mail goes out: shown this once. */
export function HandOverPage({ person, name, link, language }: { person: string; name: string; link: string; language: string }) {
  const say = words(language).organisation.account
  return (
    <div class="stack">
      <h1>{say.linkTitle}</h1>
      <p class="prose">{say.link(name)}</p>
      <p class="field">
        <label for="link">{say.linkLabel}</label>
        <input id="link" readonly value={link} />
      </p>
      <p>
        <a href={`/people/${person}`}>{say.back(name)}</a>
      </p>
    </div>
  )
}
