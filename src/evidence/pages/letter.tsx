// What a letter's link opens, for somebody without an account: what they are asked, what they said, and that the link is over.

import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, fieldsOf, SelectField, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { LetterItem, LetterOpened, SaidByLink } from '../outside.ts'
import { RichText } from './rich-text.tsx'

/** What stood in a form that couldn't be taken. */
export interface TypedByLink {
  readonly ticked: readonly string[]
  readonly values: Readonly<{ [field: string]: string }>
}

export interface LetterPageView {
  /** The address of the page, with the secret of the link. */
  readonly here: string
  readonly letter: LetterOpened
  readonly relations: readonly Choice[]
  readonly typed: TypedByLink | null
  readonly findings: readonly Finding[]
  readonly language: string
}

export function LetterPage(view: LetterPageView) {
  const { page } = words(view.language).confirm.outside
  const { asker, items, said, refused, until } = view.letter
  return (
    <div class="confirm letter stack">
      <header>
        <h1>{page.title}</h1>
        {items.length > 0 && <p class="lede">{page.who(asker)}</p>}
      </header>
      {refused && <p>{page.refused(asker)}</p>}
      {items.length === 0 && !refused && <p class="empty">{page.nothing}</p>}
      {items.length > 0 && <Answer view={view} />}
      {said.length > 0 && <Said view={view} said={said} />}
      {!refused && (
        <form method="post" action={`${view.here}/refuse`}>
          <button class="quiet" type="submit">
            {page.refuse}
          </button>
          <p class="small soft">{page.refuseHint(asker)}</p>
        </form>
      )}
      <p class="small soft">{page.until(shortDay(until, view.language))}</p>
    </div>
  )
}

function Answer({ view }: { view: LetterPageView }) {
  const { page } = words(view.language).confirm.outside
  const { asker, items, witness } = view.letter
  const given = { name: witness.name, as: witness.as, ...view.typed?.values }
  const field = fieldsOf(given, view.findings, view.language)
  return (
    <form class="card fields" method="post" action={view.here}>
      <ErrorSummary findings={view.findings} language={view.language} />
      <p class="prose">{page.how(asker)}</p>
      {items.map((item) => (
        <Item item={item} ticked={view.typed?.ticked ?? []} language={view.language} />
      ))}
      <TextArea {...field('says')} label={page.says} hint={page.saysHint(asker)} rows={2} maxlength={1000} optional />
      <div class="pair">
        {witness.known ? <input type="hidden" name="name" value={witness.name} /> : <TextField {...field('name')} label={page.name} maxlength={120} />}
        <SelectField {...field('as')} label={page.as(asker)} choices={view.relations} />
      </div>
      <p class="choices">
        <button class="button main" type="submit">
          {page.say}
        </button>
        <button class="quiet" type="submit" name="not-seen" value="1" formnovalidate>
          {page.notSeen}
        </button>
      </p>
      <p class="small soft">{page.notSeenHint}</p>
    </form>
  )
}

function Item({ item, ticked, language }: { item: LetterItem; ticked: readonly string[]; language: string }) {
  const { id, title, date, outcome, claims, saw } = item
  const choices =
    claims.length > 0
      ? claims.map((claim) => ({ value: `${id} ${claim.id}`, text: claim.sentence }))
      : [{ value: id, text: words(language).confirm.outside.page.saw }]
  return (
    <fieldset class="field saw">
      <legend>{title}</legend>
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="saw" value={saw} />
      <p class="small soft">{shortDay(date, language)}</p>
      {outcome && <RichText text={outcome} />}
      <div class="options">
        {choices.map(({ value, text }) => (
          <label class="option">
            <input type="checkbox" name="ticked" value={value} checked={ticked.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Said({ view, said }: { view: LetterPageView; said: readonly SaidByLink[] }) {
  const { page } = words(view.language).confirm.outside
  return (
    <section class="group" aria-labelledby="said">
      <h2 id="said">{page.said}</h2>
      <p class="prose">{page.saidLead}</p>
      <ul class="plain mine">
        {said.map((one) => (
          <li>
            <p class="small soft">{page.on(shortDay(one.on, view.language))}</p>
            <p>
              <b>{one.title ?? page.gone}</b>
            </p>
            <p>{one.says ? <q>{one.says}</q> : page.bare}</p>
            {one.withdrawn ? (
              <p class="small note">{page.withdrawn(shortDay(one.withdrawn, view.language))}</p>
            ) : (
              <form method="post" action={`${view.here}/withdraw`}>
                <button class="quiet" type="submit" name="item" value={one.evidence} aria-label={page.withdrawOf(one.title ?? page.gone)}>
                  {page.withdraw}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function LetterOverPage(view: { here: string; asker: string; findings: readonly Finding[]; language: string }) {
  const say = words(view.language).confirm.outside.overPage
  const field = fieldsOf({}, view.findings, view.language)
  return (
    <div class="confirm letter stack">
      <h1>{say.title}</h1>
      <p class="lede">{say.lead(view.asker)}</p>
      <form class="card fields" method="post" action={`${view.here}/renew`}>
        <ErrorSummary findings={view.findings} language={view.language} />
        <TextField {...field('mail')} label={say.mail} type="email" maxlength={254} autocomplete="email" />
        <button class="button main" type="submit">
          {say.send}
        </button>
      </form>
    </div>
  )
}
