// The page on which a person asks somebody outside, and the part of an item's page that says who was asked.

import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, fieldsOf, SelectField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { OutsideWitness } from '../outside.ts'

export interface AskedOutsideView {
  /** Id of the item. */
  readonly item: string
  /** Those of whom an answer about it is open. */
  readonly open: readonly OutsideWitness[]
  readonly today: string
  readonly language: string
}

/** Who was asked outside about an item, and the way to ask. */
export function OutsidePart(view: AskedOutsideView & { readonly draft: boolean }) {
  const say = words(view.language).confirm.outside
  if (view.draft) return null
  return (
    <section class="card outside stack" id="outside" aria-labelledby="outside-title">
      <h2 id="outside-title">{say.title}</h2>
      <Asked view={view} />
      <p>
        <a class="button" href={`/record/evidence/${view.item}/outside`}>
          {words(view.language).confirm.askOutside}
        </a>
      </p>
    </section>
  )
}

function Asked({ view }: { view: AskedOutsideView }) {
  const say = words(view.language).confirm.outside
  if (view.open.length === 0) return null
  return (
    <ul class="plain whom">
      {view.open.map(({ id, name, mail, sentOn, expiresOn }) => {
        const sent = shortDay(sentOn, view.language)
        return (
          <li>
            <span>
              {view.today > expiresOn ? say.over(name, sent) : say.waiting(name, sent, shortDay(expiresOn, view.language))}
              {mail && <span class="small soft"> {mail}</span>}
            </span>
            {mail && (
              <form method="post" action={`/record/evidence/${view.item}/outside/again`}>
                <button class="quiet" type="submit" name="witness" value={id} aria-label={say.againTo(name)}>
                  {say.again}
                </button>
              </form>
            )}
            <form method="post" action={`/record/evidence/${view.item}/outside/take-back`}>
              <button class="quiet" type="submit" name="witness" value={id} aria-label={say.takeBackFrom(name)}>
                {say.takeBack}
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}

export interface AskOutsideView extends AskedOutsideView {
  readonly title: string
  /** Other items of the same piece of work. */
  readonly others: readonly { readonly id: string; readonly title: string; readonly day: string; readonly chosen: boolean }[]
  /** False where no mail server is set up. */
  readonly canWrite: boolean
  readonly values: Readonly<{ [field: string]: string }>
  readonly findings: readonly Finding[]
  readonly relations: readonly Choice[]
}

export function AskOutsidePage(view: AskOutsideView) {
  const say = words(view.language).confirm.outside
  const field = fieldsOf(view.values, view.findings, view.language)
  return (
    <div class="record stack">
      <header>
        <p class="eyebrow">
          <a href={`/record/evidence/${view.item}`}>{view.title}</a>
        </p>
        <h1>{words(view.language).confirm.askOutside}</h1>
      </header>
      <Asked view={view} />
      <p class="prose">{view.canWrite ? say.lead : say.noMailServer}</p>
      {view.canWrite && (
        <form class="card fields" method="post" action={`/record/evidence/${view.item}/outside`}>
          <ErrorSummary findings={view.findings} language={view.language} />
          <TextField {...field('name')} label={say.name} maxlength={120} />
          <TextField {...field('mail')} label={say.mail} hint={say.address} type="email" maxlength={254} />
          <div class="pair">
            <SelectField {...field('as')} label={say.as} choices={view.relations} />
            <TextField {...field('team')} label={say.team} maxlength={120} optional />
          </div>
          {view.others.length > 0 && (
            <fieldset class="field">
              <legend>{say.also}</legend>
              <div class="options">
                {view.others.map(({ id, title, day, chosen }) => (
                  <label class="option">
                    <input type="checkbox" name="item" value={id} checked={chosen} />
                    <span>
                      {title} <span class="small soft">{day}</span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <button class="button main" type="submit">
            {say.ask}
          </button>
        </form>
      )}
    </div>
  )
}
