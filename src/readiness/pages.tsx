// The pages of a readiness report: the verdict, what changed, what is in the way, what would help, and the rest.

import type { Child } from 'hono/jsx'
import { words } from '../text/text.ts'
import type { ChangedView } from './beside-view.ts'
import { Changed } from './pages/changed.tsx'
import type { ExpectationPart } from './pages/expectation.tsx'
import { Expectations } from './pages/expectation.tsx'
import type { NextPart } from './pages/next.tsx'
import { Footing, Next } from './pages/next.tsx'
import { Rung } from './rung.tsx'
import type { ReportView } from './view.ts'

/** What is still to be shown stands before what would help, everything else after it. */
const IN_THE_WAY: readonly string[] = ['in-the-way', 'optional']

export interface ReadinessPageView {
  /** What stands above the report where its reader isn't its person. */
  readonly head?: Child
  readonly report: ReportView
  /** Levels to choose from, lowest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly target: string
  readonly asOf: string
  readonly today: string
  /** Whether the reader is the person; only they may add to it. */
  readonly own: boolean
  /** `/readiness`, or the page of another person that the reader may see. */
  readonly path: string
  /** The person's own ladder first, then those that it is read on by a crosswalk; empty where there is none. */
  readonly ladders?: readonly string[]
  /** The other ladder that this report reads on. */
  readonly ladder?: string
  readonly changed: ChangedView | null
  /** The day that the reader chose to compare with. */
  readonly comparedWith?: string
  /** How whoever leads the person sees it themself. */
  readonly views: readonly string[]
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly tries: NextPart['tries']
  /** What stands below what would help: between the person and whoever leads them. */
  readonly between: Child
  readonly language: string
}

/** What an address of this report asks for. */
function askedFor({ target, asOf, ladder }: ReadinessPageView): string {
  return `level=${target}&asof=${asOf}${ladder === undefined ? '' : `&ladder=${ladder}`}`
}

export function ReadinessPage(view: ReadinessPageView) {
  const { report, language } = view
  const asked = askedFor(view)
  const part: ExpectationPart = { ...view, asked, onOwn: view.ladder === undefined }
  const [before, after] = [report.groups.filter(({ id }) => IN_THE_WAY.includes(id)), report.groups.filter(({ id }) => !IN_THE_WAY.includes(id))]
  return (
    <div class="readiness">
      {view.head}
      <header class="lead">
        <div>
          <p class="eyebrow">{report.person}</p>
          <h1>{report.title}</h1>
        </div>
        <Choices view={view} />
      </header>
      <LadderSwitch view={view} />
      <p class="headline">{report.headline}</p>
      <Rung report={report} path="" language={language} />
      {report.ready && <p class="ready">{report.ready}</p>}
      {view.changed && <Changed changed={view.changed} language={language} />}
      {view.views.map((line) => (
        <p class="note">{line}</p>
      ))}
      {report.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <div class="split">
        {before.length > 0 && <Groups groups={before} part={part} />}
        <aside>
          {view.own ? <Next part={{ report, path: view.path, asked, tries: view.tries, language }} /> : <Footing report={report} language={language} />}
          {view.between}
        </aside>
        {after.length > 0 && <Groups groups={after} part={part} />}
      </div>
    </div>
  )
}

function Choices({ view }: { view: ReadinessPageView }) {
  const say = words(view.language)
  return (
    <form class="choices" method="get" action={view.path}>
      {view.ladder !== undefined && <input type="hidden" name="ladder" value={view.ladder} />}
      <label>
        <span>{say.report.page.level}</span>
        <select name="level">
          {view.levels.map((level) => (
            <option value={level.id} selected={level.id === view.target}>
              {level.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say.report.page.asOf}</span>
        <input type="date" name="asof" value={view.asOf} max={view.today} />
      </label>
      <label>
        <span>{say.between.changed.compare}</span>
        <input type="date" name="compared" value={view.comparedWith ?? ''} max={view.today} />
      </label>
      <button class="button" type="submit">
        {say.report.page.show}
      </button>
    </form>
  )
}

export function Groups({ groups, part }: { groups: ReportView['groups']; part: ExpectationPart }) {
  return (
    <div>
      {groups.map((group) => (
        <section class="group" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{group.heading}</h2>
          <Expectations expectations={group.expectations} part={part} />
        </section>
      ))}
    </div>
  )
}

/** The person's own ladder and those that a crosswalk leads to. */
function LadderSwitch({ view: { ladders = [], ladder, path, language } }: { view: ReadinessPageView }) {
  const say = words(language).crosswalk.switch
  if (ladders.length === 0) return null
  return (
    <nav class="switch" aria-label={say.label}>
      {ladders.map((id, index) => (
        <a href={index === 0 ? path : `${path}?ladder=${id}`} {...((index === 0 ? ladder === undefined : id === ladder) ? { 'aria-current': 'true' } : {})}>
          {index === 0 ? say.own(id) : id}
        </a>
      ))}
    </nav>
  )
}

/** What stands here for another reader before the person's level is known. */
export function NoReportPage({ head, why, language }: { head: Child; why: string; language: string }) {
  return (
    <div class="readiness">
      {head}
      <h1>{words(language).report.page.readiness}</h1>
      <p class="empty">{why}</p>
    </div>
  )
}

/** What stands here before the person has said their level. */
export function NoLevelPage({ language }: { language: string }) {
  const say = words(language).report.page
  return (
    <div class="stack">
      <h1>{say.readiness}</h1>
      <p class="lede">{say.noLevel}</p>
      <p class="choices">
        <a class="button main" href="/me">
          {say.setLevel}
        </a>
        <a class="button" href="/find-my-rung">
          {say.findRung}
        </a>
      </p>
    </div>
  )
}
