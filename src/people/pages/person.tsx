// The page of one person: what everybody sees, what the organisation keeps, and what those who keep people can do.

import type { Child } from 'hono/jsx'
import type { Audience, Role } from '../../access/access.ts'
import type { Day } from '../../algorithms/calendar.ts'
import type { Choice } from '../../platform/choice.ts'
import { DateField, ErrorSummary, fieldsOf, SelectField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Employment, PersonCard } from '../organisation.ts'
import { Cell, Head, Names, PersonLink } from './parts.tsx'
import { SeeingBanner } from './reading.tsx'

/** What the page shows to readers of this kind; each part is null where the reader doesn't get it. */
export interface PersonPageView {
  readonly card: PersonCard
  readonly isSelf: boolean
  /** Where their pages are: `/people/ada`, or `/see-as/manager`. */
  readonly path: string
  /** Set while a person looks at themself with other eyes. */
  readonly seeing?: Audience
  readonly today: Day
  readonly employment: EmploymentView | null
  /** The sentence that says who will know, before the record is opened. */
  readonly reading: string | null
  /** What is between the person and whoever leads them. */
  readonly leading: Child
  /** What any colleague may do for them. */
  readonly beside: Child
  readonly move: MoveView | null
  readonly roles: RolesView | null
  readonly account: Child
  readonly language: string
}

export interface EmploymentView {
  readonly kept: Employment
  /** Who else sees it. */
  readonly note: string
  /** Names of levels and tracks by id. */
  readonly nameOf: (id: string) => string
}

export interface MoveView {
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly departments: readonly Choice[]
  /** Names to choose from while there are few. */
  readonly names: readonly string[]
  readonly findings: readonly Finding[]
}

export interface RolesView {
  readonly held: readonly Role[]
  readonly others: readonly Role[]
}

export function PersonPage(view: PersonPageView) {
  const { card, language } = view
  const { line } = card
  const say = words(language).organisation
  return (
    <div class="person stack">
      {view.seeing && <SeeingBanner audience={view.seeing} language={language} />}
      <header class="lead">
        <div>
          <p class="eyebrow">{view.seeing ? say.seeing.card : <a href="/people">{say.people.title}</a>}</p>
          <h1>{line.name}</h1>
          {line.title && <p class="lede">{line.title}</p>}
        </div>
      </header>
      {card.leftOn && (
        <p class="note">
          {card.leftOn < view.today ? say.person.left(line.name, shortDay(card.leftOn, language)) : say.person.leaves(shortDay(card.leftOn, language))}
        </p>
      )}
      {view.isSelf && <p class="small soft">{say.person.you}</p>}
      <CardFacts card={card} language={language} />
      {view.seeing && !view.reading && <p class="empty">{say.seeing.nothing(say.seeing.audiences[view.seeing])}</p>}
      {view.reading && (
        <section class="card" aria-labelledby="read">
          <h2 id="read">{say.person.read}</h2>
          <p class="prose">{view.reading}</p>
          <p class="choices">
            <a class="button" href={`${view.path}/record`}>
              {say.person.record(line.name)}
            </a>
            <a class="button" href={`${view.path}/readiness`}>
              {say.person.readiness(line.name)}
            </a>
          </p>
        </section>
      )}
      {view.leading}
      {view.beside}
      {card.reports.length > 0 && (
        <section class="group" aria-labelledby="reports">
          <h2 id="reports">{say.people.reports(card.reports.length, line.name)}</h2>
          <ul class="plain people-list">
            {card.reports.map((report) => (
              <li>
                <PersonLink person={report} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.employment && <Kept view={view.employment} language={language} />}
      {view.move && <Move card={card} view={view.move} language={language} />}
      {view.roles && <Roles card={card} view={view.roles} language={language} />}
      {view.account}
    </div>
  )
}

/** What everybody may see of a person. */
function CardFacts({ card, language }: { card: PersonCard; language: string }) {
  const say = words(language).organisation
  const { line } = card
  return (
    <dl class="facts">
      <Fact name={say.person.team}>{line.team}</Fact>
      <Fact name={say.person.department}>{card.department && <a href={`/people?department=${card.department.id}`}>{card.department.name}</a>}</Fact>
      <Fact name={say.person.manager}>{line.manager ? <a href={`/people/${line.manager.id}`}>{line.manager.name}</a> : say.person.noManager}</Fact>
      <Fact name={say.person.role}>{card.roles.length > 0 && card.roles.map((role) => say.roleNames[role]).join(', ')}</Fact>
    </dl>
  )
}

/** Nothing where nothing is known. */
function Fact({ name, children }: { name: string; children?: Child }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Kept({ view, language }: { view: EmploymentView; language: string }) {
  const say = words(language).organisation.person
  const { kept, nameOf } = view
  const day = (one: string) => shortDay(one, language)
  return (
    <section class="group" aria-labelledby="kept">
      <h2 id="kept">{say.kept}</h2>
      <p class="small soft">{view.note}</p>
      <dl class="facts">
        <Fact name={say.level}>{kept.level && nameOf(kept.level)}</Fact>
        <Fact name={say.since}>{kept.since && day(kept.since)}</Fact>
        <Fact name={say.track}>{kept.track && nameOf(kept.track)}</Fact>
        <Fact name={say.position}>{kept.position}</Fact>
        <Fact name={say.mail}>{kept.mail}</Fact>
        <Fact name={say.joined}>{kept.joined && day(kept.joined)}</Fact>
        <Fact name={say.working}>{kept.working !== undefined && say.share(percent(kept.working))}</Fact>
        <Fact name={say.absences}>
          {kept.absences.length > 0 && (
            <ul class="plain">
              {kept.absences.map(({ from, to, working }) => (
                <li>{say.absent(day(from), day(to), working === undefined ? undefined : percent(working))}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {kept.steps.length > 0 && <Steps view={view} language={language} />}
      {kept.lines.length > 0 && <Lines view={view} language={language} />}
    </section>
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}

function Steps({ view, language }: { view: EmploymentView; language: string }) {
  const say = words(language).organisation.person
  const { columns } = say
  const day = (one: string) => shortDay(one, language)
  return (
    <>
      <h3>{say.steps}</h3>
      <div class="table">
        <table class="stacks">
          <Head columns={[columns.level, columns.title, columns.from, columns.to, columns.ladder, columns.why]} />
          <tbody>
            {view.kept.steps.map((step) => (
              <tr>
                <th scope="row">{[view.nameOf(step.level), step.track && view.nameOf(step.track)].filter(Boolean).join(', ')}</th>
                <Cell label={columns.title}>{step.title}</Cell>
                <Cell label={columns.from}>{day(step.from)}</Cell>
                <Cell label={columns.to}>{step.to ? day(step.to) : say.still}</Cell>
                <Cell label={columns.ladder}>{`${step.ladder} ${step.version}`}</Cell>
                <Cell label={columns.why}>{step.why}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Lines({ view, language }: { view: EmploymentView; language: string }) {
  const say = words(language).organisation.person
  const { columns } = say
  const day = (one: string) => shortDay(one, language)
  return (
    <>
      <h3>{say.lines}</h3>
      <div class="table">
        <table class="stacks">
          <Head columns={[columns.manager, columns.from, columns.to, columns.setBy]} />
          <tbody>
            {view.kept.lines.map((line) => (
              <tr>
                <th scope="row">{line.manager.name}</th>
                <Cell label={columns.from}>{day(line.from)}</Cell>
                <Cell label={columns.to}>{line.to ? day(line.to) : say.still}</Cell>
                <Cell label={columns.setBy}>{line.setBy?.name ?? say.start}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Move({ card, view, language }: { card: PersonCard; view: MoveView; language: string }) {
  const say = words(language).organisation
  const field = fieldsOf(view.values, view.findings, language)
  return (
    <section class="card" aria-labelledby="move">
      <h2 id="move">{say.move.title}</h2>
      <p class="prose small">{say.move.lead}</p>
      {card.leftOn && card.reports.length > 0 && <p class="note">{say.move.orphans(card.reports.length)}</p>}
      <form class="fields" method="post" action={`/people/${card.line.id}/place`}>
        <ErrorSummary findings={view.findings} language={language} />
        <div class="pair">
          <TextField {...field('manager')} label={say.person.manager} maxlength={120} {...(view.names.length > 0 ? { list: 'names' } : {})} optional />
          <SelectField {...field('department')} label={say.person.department} choices={view.departments} optional />
        </div>
        <DateField {...field('leftOn')} label={say.move.leftOn} hint={say.move.leftOnHint} optional />
        <Names names={view.names} />
        <button class="button main" type="submit">
          {say.move.save}
        </button>
      </form>
    </section>
  )
}

function Roles({ card, view, language }: { card: PersonCard; view: RolesView; language: string }) {
  const say = words(language).organisation
  return (
    <section class="card" aria-labelledby="roles">
      <h2 id="roles">{say.roles.title}</h2>
      <p class="prose small">
        {say.roles.lead} <a href="/who-looked#roles">{say.roles.list}</a>
      </p>
      {view.held.map((role) => (
        <form class="choices" method="post" action={`/people/${card.line.id}/roles/end`}>
          <input type="hidden" name="role" value={role} />
          <b>{say.roleNames[role]}</b>
          <button class="button" type="submit">
            {say.roles.end(say.roleNames[role])}
          </button>
        </form>
      ))}
      {view.others.length > 0 && (
        <form class="fields" method="post" action={`/people/${card.line.id}/roles`}>
          <SelectField
            name="role"
            label={say.roles.giveWhich}
            choices={view.others.map((role) => ({ value: role, label: say.roleNames[role] }))}
            language={language}
          />
          <button class="button" type="submit">
            {say.roles.give}
          </button>
        </form>
      )}
    </section>
  )
}
