// The page of who looked: by month who read or changed what, who leads me, and the roles that everybody sees.

import type { Audience } from '../../access/access.ts'
import { AUDIENCES } from '../../access/access.ts'
import { longMonth, shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { LooksOfMonth } from '../looked.ts'
import { gathered } from '../looked.ts'
import type { Look, Readings, ReportingLine, RoleGiven } from '../organisation.ts'
import { Cell, Head } from './parts.tsx'

export interface WhoLookedPageView {
  readonly months: readonly LooksOfMonth[]
  /** How many people looked this month. */
  readonly thisMonth: number
  readonly lines: readonly ReportingLine[]
  readonly roles: readonly RoleGiven[]
  /** Whether the reader may see how much is read by role. */
  readonly counts: boolean
  readonly language: string
}

export function WhoLookedPage(view: WhoLookedPageView) {
  const say = words(view.language).organisation.looked
  return (
    <div class="who-looked stack">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          <p class="lede">{view.thisMonth > 0 ? say.thisMonth(view.thisMonth) : say.nobodyThisMonth}</p>
          <p class="prose">{say.lead}</p>
        </div>
        {view.counts && (
          <div class="choices">
            <a class="button" href="/who-looked/counts">
              {say.counts}
            </a>
          </div>
        )}
      </header>
      {view.months.length === 0 && <p class="empty">{say.nobody}</p>}
      {view.months.map(({ month, looks }) => (
        <section class="group" aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{longMonth(month, view.language)}</h2>
          <Looks looks={looks} language={view.language} />
        </section>
      ))}
      <section class="card" aria-labelledby="seeing">
        <h2 id="seeing">{say.ways}</h2>
        <p class="prose">{say.waysLead}</p>
        <SeeAs language={view.language} />
      </section>
      <section class="group" aria-labelledby="lines">
        <h2 id="lines">{say.lines}</h2>
        <p class="prose small soft">{say.linesLead}</p>
        {view.lines.length === 0 ? <p>{say.noLines}</p> : <Lines lines={view.lines} language={view.language} />}
      </section>
      <RolesGiven roles={view.roles} language={view.language} />
    </div>
  )
}

/** The ways to look at one's own record with other eyes. */
export function SeeAs({ current, language }: { current?: Audience; language: string }) {
  const say = words(language).organisation.seeing
  return (
    <nav class="switch" aria-label={say.switch}>
      {AUDIENCES.map((audience) => (
        <a href={`/see-as/${audience}`} {...(audience === current ? { 'aria-current': 'page' } : {})}>
          {say.choices[audience]}
        </a>
      ))}
    </nav>
  )
}

function Looks({ looks, language }: { looks: readonly Look[]; language: string }) {
  const { columns } = words(language).organisation.looked
  return (
    <div class="table">
      <table class="stacks">
        <Head columns={[columns.who, columns.as, columns.what, columns.day]} />
        <tbody>
          {looks.map((look) => (
            <tr>
              <th scope="row">
                <a href={`/people/${look.by.id}`}>{look.by.name}</a>
              </th>
              <Cell label={columns.as}>{actingOf(look, language)}</Cell>
              <Cell label={columns.what}>{whatOf(look, language)}</Cell>
              <Cell label={columns.day}>
                <time datetime={look.on}>{shortDay(look.on, language)}</time>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function actingOf({ acting, standingInFor }: Look, language: string): string {
  const say = words(language).organisation
  if (standingInFor) return say.looked.asStandIn(standingInFor.name)
  const known: Readonly<{ [acting: string]: string }> = say.acting
  return acting === undefined ? '' : (known[acting] ?? acting)
}

function whatOf({ operation, note }: Look, language: string): string {
  const say = words(language).organisation.looked
  const known: Readonly<{ [operation: string]: string }> = { ...say.reads, ...say.changes }
  return known[operation] ?? (note || operation)
}

function Lines({ lines, language }: { lines: readonly ReportingLine[]; language: string }) {
  const say = words(language).organisation
  const day = (one: string) => shortDay(one, language)
  return (
    <ul class="plain people-list">
      {lines.map((line) => (
        <li>
          <p class="person-line">
            <span>{say.looked.line(line.manager.name, day(line.from), line.to && day(line.to))}</span>
            <span class="small soft">{say.looked.setBy(line.setBy?.name ?? say.roles.bySystem)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who holds or held a role; a role that somebody gave to themself says so. */
function RolesGiven({ roles, language }: { roles: readonly RoleGiven[]; language: string }) {
  const say = words(language).organisation
  const { columns } = say.roles
  const day = (one: string) => shortDay(one, language)
  return (
    <section class="group" aria-labelledby="roles">
      <h2 id="roles">{say.roles.list}</h2>
      <p class="prose small soft">{say.roles.listLead}</p>
      <div class="table">
        <table class="stacks">
          <Head columns={[columns.person, columns.role, columns.by, columns.on, columns.ended]} />
          <tbody>
            {roles.map((given) => (
              <tr>
                <th scope="row">
                  <a href={`/people/${given.person.id}`}>{given.person.name}</a>
                </th>
                <Cell label={columns.role}>{say.roleNames[given.role]}</Cell>
                <Cell label={columns.by}>{given.by?.id === given.person.id ? <b>{say.roles.selfGiven}</b> : (given.by?.name ?? say.roles.bySystem)}</Cell>
                <Cell label={columns.on}>{day(given.on)}</Cell>
                <Cell label={columns.ended}>{given.endedOn && say.roles.endedBy(day(given.endedOn), given.endedBy?.name ?? say.roles.bySystem)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function CountsPage({ readings, language }: { readings: readonly Readings[]; language: string }) {
  const say = words(language).organisation
  const { columns } = say.counts
  const what: Readonly<{ [operation: string]: string }> = say.counts.what
  const acting: Readonly<{ [acting: string]: string }> = say.acting
  return (
    <div class="counts stack">
      <header>
        <p class="eyebrow">
          <a href="/who-looked">{say.looked.title}</a>
        </p>
        <h1>{say.counts.title}</h1>
        <p class="prose">{say.counts.lead}</p>
      </header>
      {readings.length === 0 && <p class="empty">{say.counts.none}</p>}
      {readings.length > 0 && (
        <div class="table">
          <table class="stacks">
            <Head columns={[columns.month, columns.as, columns.what, columns.times]} />
            <tbody>
              {gathered(readings, (operation) => operation in what).map((row) => (
                <tr>
                  <th scope="row">{longMonth(row.month, language)}</th>
                  <Cell label={columns.as}>{acting[row.acting] ?? row.acting}</Cell>
                  <Cell label={columns.what}>{what[row.operation]}</Cell>
                  <Cell label={columns.times}>{row.times}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
