// The page of stand-ins: who acts for me and for whom I act, for which days.

import type { Day } from '../../algorithms/calendar.ts'
import { DateField, ErrorSummary, fieldsOf, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { StandIn } from '../organisation.ts'
import { Names } from './parts.tsx'

export interface StandInsPageView {
  readonly person: string
  readonly standIns: readonly StandIn[]
  /** Whether a stand-in of theirs would see anything today. */
  readonly leads: boolean
  readonly names: readonly string[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly today: Day
  readonly language: string
}

export function StandInsPage(view: StandInsPageView) {
  const say = words(view.language).organisation.standIns
  const field = fieldsOf(view.values, view.findings, view.language)
  const isOver = ({ to, endedOn }: StandIn) => endedOn !== undefined || to < view.today
  const current = view.standIns.filter((one) => !isOver(one))
  const earlier = view.standIns.filter(isOver)
  const forMe = current.filter(({ principal }) => principal.id === view.person)
  const forOthers = current.filter(({ delegate }) => delegate.id === view.person)
  return (
    <div class="stand-ins stack">
      <header>
        <h1>{say.title}</h1>
        <p class="prose">{say.lead}</p>
      </header>
      <section class="group" aria-labelledby="for-me">
        <h2 id="for-me">{say.forMe}</h2>
        {forMe.length === 0 && <p class="soft">{say.nobodyForMe}</p>}
        <List standIns={forMe} view={view} />
      </section>
      <section class="group" aria-labelledby="for-others">
        <h2 id="for-others">{say.forOthers}</h2>
        {forOthers.length === 0 && <p class="soft">{say.nobodyForOthers}</p>}
        <List standIns={forOthers} view={view} />
      </section>
      <section class="card" aria-labelledby="name">
        <h2 id="name">{say.name}</h2>
        {!view.leads && <p class="note small">{say.notLeading}</p>}
        <form class="fields" method="post" action="/stand-ins">
          <ErrorSummary findings={view.findings} language={view.language} />
          <TextField
            {...field('delegate')}
            label={say.delegate}
            hint={words(view.language).organisation.meant.hint}
            maxlength={120}
            {...(view.names.length > 0 ? { list: 'names' } : {})}
          />
          <Names names={view.names} />
          <div class="pair">
            <DateField {...field('from')} label={say.from} min={view.today} />
            <DateField {...field('to')} label={say.to} min={view.today} />
          </div>
          <button class="button main" type="submit">
            {say.save}
          </button>
        </form>
      </section>
      {earlier.length > 0 && (
        <section class="group" aria-labelledby="earlier">
          <h2 id="earlier">{say.earlier}</h2>
          <List standIns={earlier} view={view} />
        </section>
      )}
    </div>
  )
}

function List({ standIns, view }: { standIns: readonly StandIn[]; view: StandInsPageView }) {
  const say = words(view.language).organisation.standIns
  const day = (one: string) => shortDay(one, view.language)
  return (
    <ul class="plain people-list">
      {standIns.map((one) => {
        const other = one.principal.id === view.person ? one.delegate : one.principal
        const isMine = one.principal.id === view.person && one.endedOn === undefined && one.to >= view.today
        const about = [
          say.days(day(one.from), day(one.to)),
          one.endedOn !== undefined && say.endedOn(day(one.endedOn)),
          one.endedOn === undefined && one.from > view.today && say.begins,
          one.givenBy.id !== one.principal.id && say.givenBy(one.givenBy.name),
        ]
        return (
          <li class="stand-in">
            <p class="person-line">
              <a href={`/people/${other.id}`}>{other.name}</a>
              <span class="small soft">{about.filter(Boolean).join(' · ')}</span>
            </p>
            {isMine && (
              <form method="post" action={`/stand-ins/${one.entry}/end`}>
                <button class="button" type="submit" aria-label={say.endOf(other.name)}>
                  {say.end}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
