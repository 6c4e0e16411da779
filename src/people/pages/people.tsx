// The pages of who is here: by reporting line, by department, and as a list that can be searched.

import type { Child } from 'hono/jsx'
import { words } from '../../text/text.ts'
import type { ChartNode, DepartmentNode } from '../chart.ts'
import type { PersonCard, PersonLine } from '../organisation.ts'
import { Cell, Head, PersonLink } from './parts.tsx'

/** Levels of the chart that stand open at first. */
const OPEN = 2

export type Shown = 'line' | 'department' | 'name'

interface Frame {
  readonly shown: Shown
  readonly q: string
  /** Whether the reader keeps people, and so may bring in a file. */
  readonly keeps: boolean
  readonly language: string
}

/** What all views of the page share: the search, and the ways to look. */
function Frame({ view, children }: { view: Frame; children?: Child }) {
  const say = words(view.language).organisation.people
  const ways: readonly (readonly [Shown, string, string])[] = [
    ['line', '/people', say.byLine],
    ['department', '/people?by=department', say.byDepartment],
    ['name', '/people?by=name', say.byName],
  ]
  return (
    <div class="people stack">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          <p class="lede">{say.lead}</p>
        </div>
        {view.keeps && (
          <div class="choices">
            <a class="button" href="/people/file">
              {say.import}
            </a>
          </div>
        )}
      </header>
      <search>
        <form class="search" method="get" action="/people">
          <label for="q">{say.search}</label>
          <input id="q" type="search" name="q" value={view.q} maxlength={200} />
          <button class="button main" type="submit">
            {say.find}
          </button>
        </form>
      </search>
      <nav class="switch" aria-label={say.by}>
        {ways.map(([shown, href, label]) => (
          <a href={href} {...(shown === view.shown && !view.q ? { 'aria-current': 'true' } : {})}>
            {label}
          </a>
        ))}
      </nav>
      {children}
    </div>
  )
}

export interface ChartPageView extends Frame {
  readonly nodes: readonly ChartNode[]
  readonly at: PersonCard | null
  /** How many are shown; null when that is everybody. */
  readonly cut: number | null
}

export function ChartPage(view: ChartPageView) {
  const say = words(view.language).organisation.people
  const manager = view.at?.line.manager
  return (
    <Frame view={view}>
      {view.at && (
        <div class="at">
          <h2>{say.at(view.at.line.name)}</h2>
          <p class="choices">
            <a href="/people">{say.toTop}</a>
            {manager && <a href={`/people?at=${manager.id}`}>{say.up(manager.name)}</a>}
          </p>
          {view.nodes.length === 0 && <p>{say.nobodyUnder(view.at.line.name)}</p>}
        </div>
      )}
      <ul class="chart">
        {view.nodes.map((node) => (
          <Node node={node} depth={1} language={view.language} />
        ))}
      </ul>
      {view.cut !== null && <p class="soft">{say.cut(view.cut)}</p>}
    </Frame>
  )
}

function Node({ node, depth, language }: { node: ChartNode; depth: number; language: string }) {
  const say = words(language).organisation.people
  const { person } = node
  return (
    <li>
      <PersonLink person={person} />
      {node.below.length > 0 && (
        <details open={depth < OPEN}>
          <summary>{say.reports(person.reports, person.name)}</summary>
          <ul class="chart">
            {node.below.map((below) => (
              <Node node={below} depth={depth + 1} language={language} />
            ))}
          </ul>
        </details>
      )}
      {node.cut && (
        <p class="small">
          <a href={`/people?at=${person.id}`}>{say.allOf(person.reports, person.name)}</a>
        </p>
      )}
    </li>
  )
}

export interface DepartmentsPageView extends Frame {
  readonly nodes: readonly DepartmentNode[]
}

export function DepartmentsPage(view: DepartmentsPageView) {
  const say = words(view.language).organisation.people
  return (
    <Frame view={view}>
      {view.nodes.length === 0 ? <p class="empty">{say.noDepartments}</p> : <DepartmentList nodes={view.nodes} language={view.language} />}
    </Frame>
  )
}

function DepartmentList({ nodes, language }: { nodes: readonly DepartmentNode[]; language: string }) {
  const say = words(language).organisation.people
  return (
    <ul class="chart">
      {nodes.map(({ department, people, below }) => (
        <li>
          <p class="person-line">
            <a href={`/people?department=${department.id}`}>{department.name}</a>
            <span class="small soft">{say.inIt(people)}</span>
          </p>
          {below.length > 0 && <DepartmentList nodes={below} language={language} />}
        </li>
      ))}
    </ul>
  )
}

export interface ListPageView extends Frame {
  readonly people: readonly PersonLine[]
  readonly total: number
  /** Name of the department that is shown. */
  readonly department: string | null
  readonly page: number
  readonly pages: number
  /** The address of another page of the same list. */
  readonly pageAt: (page: number) => string
}

export function ListPage(view: ListPageView) {
  const say = words(view.language).organisation.people
  const { columns } = say
  return (
    <Frame view={view}>
      <h2>{view.department === null ? say.found(view.total, view.q) : `${say.inDepartment(view.department)}: ${say.found(view.total, view.q)}`}</h2>
      {view.people.length === 0 && <p class="empty">{say.none}</p>}
      {view.people.length > 0 && (
        <div class="table">
          <table class="stacks">
            <Head columns={[columns.name, columns.title, columns.team, columns.department, columns.manager]} />
            <tbody>
              {view.people.map((person) => (
                <tr>
                  <th scope="row">
                    <a href={`/people/${person.id}`}>{person.name}</a>
                  </th>
                  <Cell label={columns.title}>{person.title}</Cell>
                  <Cell label={columns.team}>{person.team}</Cell>
                  <Cell label={columns.department}>{person.department}</Cell>
                  <Cell label={columns.manager}>{person.manager?.name}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.pages > 1 && (
        <nav class="choices" aria-label={say.pages}>
          {view.page > 1 && <a href={view.pageAt(view.page - 1)}>{say.previous}</a>}
          <span class="soft">{say.pageOf(view.page, view.pages)}</span>
          {view.page < view.pages && <a href={view.pageAt(view.page + 1)}>{say.next}</a>}
        </nav>
      )}
    </Frame>
  )
}
