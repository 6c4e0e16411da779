// The page of one's team: whom one leads, one at a time, and who shares it. Never a table that ranks.

import type { Child } from 'hono/jsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Led, Team } from '../organisation.ts'
import { PersonLink } from './parts.tsx'

export interface TeamPageView {
  readonly team: Team
  readonly levelName: (led: Led) => string
  /** What other concepts say to who leads them. */
  readonly beside: Child
  readonly language: string
}

export function TeamPage(view: TeamPageView) {
  const say = words(view.language).organisation.team
  const { led } = view.team
  const mates = view.team.mates.filter(({ id }) => !led.some(({ person }) => person.id === id))
  const own = led.filter(({ standingInFor }) => standingInFor === undefined)
  const principals = [...new Map(led.flatMap(({ standingInFor }) => (standingInFor ? [[standingInFor.id, standingInFor] as const] : []))).values()]
  return (
    <div class="team stack">
      <header class="lead">
        <h1>{say.title}</h1>
        <div class="choices">
          <a class="button" href="/stand-ins">
            {say.standIns}
          </a>
        </div>
      </header>
      {led.length > 0 && <p class="prose">{say.ledLead}</p>}
      {own.length > 0 && <LedList id="led" title={say.led} led={own} view={view} />}
      {principals.map((principal) => (
        <LedList
          id={`led-for-${principal.id}`}
          title={say.standingIn(principal.name)}
          led={led.filter(({ standingInFor }) => standingInFor?.id === principal.id)}
          view={view}
        />
      ))}
      {view.beside}
      <section class="group" aria-labelledby="mates">
        <h2 id="mates">{say.mates}</h2>
        {mates.length === 0 && <p class="empty">{say.nobody}</p>}
        <ul class="plain people-list">
          {mates.map((mate) => (
            <li>
              <PersonLink person={mate} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function LedList({ id, title, led, view }: { id: string; title: string; led: readonly Led[]; view: TeamPageView }) {
  const say = words(view.language).organisation.team
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="plain led">
        {led.map((one) => (
          <li class="card">
            <h3>
              <a href={`/people/${one.person.id}`}>{one.person.name}</a>
            </h3>
            {one.person.title && <p>{one.person.title}</p>}
            <p class="small soft">{one.level ? say.level(view.levelName(one), one.since && shortDay(one.since, view.language)) : say.noLevel}</p>
            <p class="choices small">
              <a href={`/people/${one.person.id}/record`} aria-label={say.recordOf(one.person.name)}>
                {say.record}
              </a>
              <a href={`/people/${one.person.id}/readiness`} aria-label={say.readinessOf(one.person.name)}>
                {say.readiness}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
