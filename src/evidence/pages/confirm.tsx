// The queue of what a witness is asked, one person's pieces of work at a time, and the list of what they confirmed.

import type { Named } from '../../people/organisation.ts'
import { ErrorSummary } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Confirmed, ItemToAnswer, Waiting } from '../asking.ts'
import { INSTEAD } from '../asking.ts'
import type { WorkToAnswer } from '../asking-view.ts'
import { RichText } from './rich-text.tsx'

/** What stood in a form that couldn't be taken: the items that it was about, what was ticked, the sentence. */
export interface Typed {
  readonly items: readonly string[]
  readonly ticked: readonly string[]
  readonly says: string
  readonly instead: string
  /** Of a concern: the item and claim that it is about, and the sentence. */
  readonly about: string
  readonly concern: string
}

export interface ConfirmPageView {
  /** All who wait. */
  readonly waiting: readonly Waiting[]
  /** Whose pieces of work are shown; null when nobody waits. */
  readonly current: { readonly person: Named; readonly works: readonly WorkToAnswer[] } | null
  readonly typed: Typed | null
  readonly findings: readonly Finding[]
  readonly language: string
}

export function ConfirmPage(view: ConfirmPageView) {
  const say = words(view.language).confirm
  const { current, waiting, language } = view
  const others = waiting.filter(({ person }) => person.id !== current?.person.id)
  const works = waiting.reduce((sum, one) => sum + one.works, 0)
  return (
    <div class="confirm stack">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          {current && <p>{say.waiting(works, waiting.length)}</p>}
        </div>
        <div class="choices">
          <a class="button" href="/confirm/mine">
            {say.mine.link}
          </a>
        </div>
      </header>
      <ErrorSummary findings={view.findings} language={language} />
      {!current && <p class="empty">{say.empty}</p>}
      {current && (
        <section class="stack" id="answer" aria-labelledby="of">
          <h2 id="of">{say.of(current.person.name)}</h2>
          <p class="prose">
            {say.lead(current.person.name)} {say.notSeenHint(current.person.name)}
          </p>
          <p class="small soft">{say.willSee(current.person.name)}</p>
          {current.works.map((work, index) => (
            <Work work={work} number={index + 1} person={current.person} typed={typedIn(view.typed, work)} language={language} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section class="group" aria-labelledby="next">
          <h2 id="next">{say.next}</h2>
          <ul class="plain after">
            {others.map(({ person, works: many }) => (
              <li>
                <a href={`/confirm?of=${encodeURIComponent(person.id)}#answer`}>{say.nextOne(person.name, many)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function typedIn(typed: Typed | null, { items }: WorkToAnswer): Typed | null {
  return typed !== null && items.some(({ item }) => typed.items.includes(item.id)) ? typed : null
}

interface WorkProps {
  readonly work: WorkToAnswer
  readonly number: number
  readonly person: Named
  readonly typed: Typed | null
  readonly language: string
}

function Work({ work, number, person, typed, language }: WorkProps) {
  const say = words(language).confirm
  const single = work.items.length === 1
  return (
    <article class="card work" aria-labelledby={`work-${number}`}>
      <h3 id={`work-${number}`}>{work.title}</h3>
      <form method="post" action={`/confirm/${person.id}`}>
        {work.items.map((one) => (
          <Item one={one} titled={!single || one.item.title !== work.title} typed={typed} language={language} />
        ))}
        <p class="field">
          <label for={`says-${number}`}>
            {say.says} <span class="optional">{words(language).shell.optional}</span>
          </label>
          <span class="hint" id={`says-${number}-hint`}>
            {say.saysHint}
          </span>
          <input id={`says-${number}`} name="says" value={typed?.says ?? ''} maxlength={1000} autocomplete="off" aria-describedby={`says-${number}-hint`} />
        </p>
        {work.mayDiffer && (
          <p class="field">
            <label for={`instead-${number}`}>
              {say.instead} <span class="optional">{words(language).shell.optional}</span>
            </label>
            <select id={`instead-${number}`} name="instead">
              <option value="" />
              {INSTEAD.map((one) => (
                <option value={one} selected={typed?.instead === one}>
                  {say.insteads[one]}
                </option>
              ))}
            </select>
          </p>
        )}
        <Otherwise work={work} number={number} person={person} typed={typed} language={language} />
        <p class="choices">
          <button class="main" type="submit" aria-label={say.sayOf(work.title)}>
            {say.say}
          </button>
          <button class="quiet" type="submit" name="not-seen" value="1" aria-label={say.notSeenOf(work.title)}>
            {say.notSeen}
          </button>
        </p>
      </form>
    </article>
  )
}

/** What was otherwise than claimed, folded away: most see nothing of the kind. Nothing to choose where nothing is claimed. */
function Otherwise({ work, number, person, typed, language }: WorkProps) {
  const say = words(language).confirm.otherwise
  const groups = work.items.filter(({ claims }) => claims.length > 0)
  if (groups.length === 0) return null
  const isTyped = (typed?.about ?? '') !== '' || (typed?.concern ?? '') !== ''
  return (
    <details class="otherwise" open={isTyped}>
      <summary>{say.open}</summary>
      <p class="prose small">{say.lead(person.name)}</p>
      <p class="field">
        <label for={`about-${number}`}>{say.about}</label>
        <select id={`about-${number}`} name="about">
          <option value="" />
          {groups.map(({ item, claims }) => (
            <optgroup label={item.title}>
              {claims.map(({ id, sentence }) => (
                <option value={`${item.id} ${id}`} selected={typed?.about === `${item.id} ${id}`}>
                  {sentence}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={`concern-${number}`}>{say.says}</label>
        <input id={`concern-${number}`} name="concern" value={typed?.concern ?? ''} maxlength={1000} autocomplete="off" />
      </p>
    </details>
  )
}

function Item({ one, titled, typed, language }: { one: ItemToAnswer; titled: boolean; typed: Typed | null; language: string }) {
  const { confirm: say, vocabulary } = words(language)
  const { item, claims, was, saw } = one
  const choices = claims.length > 0 ? claims.map(({ id, sentence }) => ({ value: `${item.id} ${id}`, text: sentence })) : [{ value: item.id, text: say.saw }]
  const facts = [shortDay(item.date, language), vocabulary.kinds[item.kind], vocabulary.scopes[item.scope], vocabulary.autonomies[item.autonomy]]
  return (
    <fieldset class="field saw">
      <legend class={titled ? '' : 'unseen'}>{titled ? item.title : say.ticks(item.title)}</legend>
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="saw" value={saw} />
      {item.outcome && <RichText text={item.outcome} />}
      <p class="small soft">
        {facts.join(' · ')}. {say.was[was.as]}
      </p>
      <div class="options">
        {choices.map(({ value, text }) => (
          <label class="option">
            <input type="checkbox" name="ticked" value={value} checked={typed?.ticked.includes(value) ?? false} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function ConfirmedPage({ confirmed, language }: { confirmed: readonly Confirmed[]; language: string }) {
  const { mine, title } = words(language).confirm
  return (
    <div class="confirm stack">
      <header>
        <p class="eyebrow">
          <a href="/confirm">{title}</a>
        </p>
        <h1>{mine.title}</h1>
      </header>
      <p class="prose">{mine.lead}</p>
      {confirmed.length === 0 && <p class="empty">{mine.empty}</p>}
      <ul class="plain mine">
        {confirmed.map((one) => (
          <li>
            <p class="small soft">
              {shortDay(one.on, language)} · {one.person.name}
            </p>
            <p>
              <b>{one.title ?? mine.gone}</b>
            </p>
            {one.concern ? <Concern one={one} language={language} /> : <p>{one.says ? <q>{one.says}</q> : mine.bare}</p>}
            {one.withdrawn && <p class="small note">{mine.withdrawn(shortDay(one.withdrawn, language))}</p>}
            {!one.withdrawn && !one.concern && (
              <form method="post" action="/confirm/mine/withdraw">
                <input type="hidden" name="person" value={one.person.id} />
                <button class="quiet" type="submit" name="item" value={one.evidence} aria-label={mine.withdrawOf(one.title ?? mine.gone, one.person.name)}>
                  {mine.withdraw}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A concern of one's own: what its person says to it, and what its author can still do. */
function Concern({ one, language }: { one: Confirmed; language: string }) {
  const say = words(language).confirm.concerns
  const actions = one.withdrawn ? [] : one.resolved ? (['withdraw'] as const) : (['settle', 'renew', 'withdraw'] as const)
  return (
    <>
      <p class="concern">
        {say.word}: <q>{one.concern}</q>
      </p>
      {one.answer && (
        <p>
          {say.answered(one.person.name)}: <q>{one.answer}</q>
        </p>
      )}
      {one.resolved && <p class="small note">{say.settled(shortDay(one.resolved, language))}</p>}
      {one.renewed && <p class="small soft">{say.renewed(shortDay(one.renewed, language))}</p>}
      {actions.length > 0 && (
        <form class="choices" method="post" action="/confirm/mine/concern">
          <input type="hidden" name="person" value={one.person.id} />
          <input type="hidden" name="item" value={one.evidence} />
          {actions.map((action) => (
            <button class="quiet" type="submit" name="change" value={action} aria-label={say.of(say[action], one.title ?? '', one.person.name)}>
              {say[action]}
            </button>
          ))}
        </form>
      )}
    </>
  )
}
