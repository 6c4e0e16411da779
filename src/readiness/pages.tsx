// The pages of a readiness report: one level, each expectation with its reasons, and what would help next.

import type { Child } from 'hono/jsx'
import { StatusMark } from '../platform/icons.tsx'
import { words } from '../text/text.ts'
import { Rung } from './rung.tsx'
import type { AdviceView, ExpectationView, ItemView, ReportView } from './view.ts'

/** So much advice is read; the rest waits behind a line. */
const FIRST = 4

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
  readonly language: string
}

/** What an address of this report asks for. */
function askedFor({ target, asOf, ladder }: ReadinessPageView): string {
  return `level=${target}&asof=${asOf}${ladder === undefined ? '' : `&ladder=${ladder}`}`
}

export function ReadinessPage(view: ReadinessPageView) {
  const { report } = view
  const say = words(view.language).report
  return (
    <div class="readiness">
      {view.head}
      <header class="lead">
        <div>
          <p class="eyebrow">{report.person}</p>
          <h1>{report.title}</h1>
        </div>
        <form class="choices" method="get" action={view.path}>
          {view.ladder !== undefined && <input type="hidden" name="ladder" value={view.ladder} />}
          <label>
            <span>{say.page.level}</span>
            <select name="level">
              {view.levels.map((level) => (
                <option value={level.id} selected={level.id === view.target}>
                  {level.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say.page.asOf}</span>
            <input type="date" name="asof" value={view.asOf} max={view.today} />
          </label>
          <button class="button" type="submit">
            {say.page.show}
          </button>
        </form>
      </header>
      <LadderSwitch view={view} />
      <p class="headline">{report.headline}</p>
      <Rung report={report} path="" language={view.language} />
      {report.ready && <p class="ready">{report.ready}</p>}
      {report.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <div class="split">
        {view.own ? <Next view={view} /> : <Footing view={view} />}
        <div>
          {report.groups.map((group) => (
            <section class="group" aria-labelledby={`group-${group.id}`}>
              <h2 id={`group-${group.id}`}>{group.heading}</h2>
              {group.expectations.map((found) => (
                <Expectation found={found} page={view} />
              ))}
            </section>
          ))}
        </div>
      </div>
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

/** What would help, for the person alone. */
function Next({ view }: { view: ReadinessPageView }) {
  const { report } = view
  const say = words(view.language).report
  return (
    <aside class="card next" aria-labelledby="next">
      <h2 id="next">{say.next}</h2>
      {report.next.length > 0 && <AdviceList advice={report.next.slice(0, FIRST)} />}
      {report.next.length > FIRST && (
        <details>
          <summary>{say.page.moreAdvice(report.next.length - FIRST)}</summary>
          <AdviceList advice={report.next.slice(FIRST)} from={FIRST + 1} />
        </details>
      )}
      {report.nextNote && <p>{report.nextNote}</p>}
      <p>
        <a class="button main" href="/record#add">
          {say.page.add}
        </a>
      </p>
      <p class="small soft">
        {say.page.footer} {report.ladder}. <a href={`${view.path}/report.html?${askedFor(view)}`}>{say.page.html}</a> ·{' '}
        <a href={`${view.path}/report.md?${askedFor(view)}`}>{say.page.markdown}</a>
      </p>
    </aside>
  )
}

/** What a reader who isn't the person is told instead: what such a report is for, and what it isn't. */
function Footing({ view }: { view: ReadinessPageView }) {
  const say = words(view.language).report.page
  return (
    <aside class="card next stack" aria-label={say.readiness}>
      <p>{say.footer}</p>
      <p class="small">{say.notShown}</p>
      <p class="small soft">{view.report.ladder}</p>
    </aside>
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

function Expectation({ found, page }: { found: ExpectationView; page: ReadinessPageView }) {
  const say = words(page.language).report
  return (
    <article class="expect" id={found.id}>
      <p class={`status ${found.status}`}>
        <StatusMark status={found.status} />
        {found.label}
      </p>
      <div class="body">
        <p class="said">{found.sentence}</p>
        <p class="small soft">
          {found.competency} · {found.support}
          {!found.required && ` · ${say.page.optional}`}
        </p>
        {found.mark && <p class="small">{found.mark}</p>}
        {found.pieces.length > 0 && <Pieces found={found} own={page.own} />}
        {found.concerns.map((concern) => (
          <p class="concern">{concern}</p>
        ))}
        {found.limits.length > 0 && found.status !== 'met' && (
          <p class="limit small">
            <b>{say.narrow}:</b> {found.limits.map((limit) => limit.text).join(' ')}
          </p>
        )}
        {found.withoutFile && <p class="small soft">{found.withoutFile}</p>}
        {found.differently && <p class="differently small">{found.differently}</p>}
        {found.excluded.length > 0 && (
          <details class="small">
            <summary>{say.page.excluded(found.excluded.length)}</summary>
            <ul class="reasons">
              {found.excluded.map((excluded) => (
                <li>
                  <ItemLink item={excluded.item} own={page.own} />: {excluded.text}
                </li>
              ))}
            </ul>
          </details>
        )}
        <div class="acts small">
          {found.pieces.length > 0 && (
            <a href={`${page.path}/${found.id}?${askedFor(page)}`} aria-label={`${say.page.recount}: ${found.sentence}`}>
              {say.page.recount}
            </a>
          )}
          {found.rule && (
            <details>
              <summary>{say.page.whatCounts}</summary>
              <p>{found.rule}</p>
            </details>
          )}
          {page.own && page.ladder === undefined && <Differently id={found.id} page={page} />}
        </div>
      </div>
    </article>
  )
}

/** What counts, by piece of work; folded where nothing is missing any more. */
function Pieces({ found, own }: { found: ExpectationView; own: boolean }) {
  return (
    <details class="pieces" open={found.status !== 'met'}>
      <summary>{found.seen}</summary>
      {found.pieces.map((piece) => (
        <div class="piece small">
          <ItemLink item={piece.item} own={own} />
          <ul class="plain">
            {piece.voices.map((voice) => (
              <li>
                {voice.text}
                {voice.quote && (
                  <>
                    {': '}
                    <q>{voice.quote}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

function Differently({ id, page }: { id: string; page: ReadinessPageView }) {
  const say = words(page.language).report.page
  return (
    <details>
      <summary>{say.differently}</summary>
      <form method="post" action={`/readiness/${id}/differently`}>
        <label class="field">
          <span>{say.differentlyHint}</span>
          <textarea name="words" rows={3} maxlength={2000} required />
        </label>
        <input type="hidden" name="level" value={page.target} />
        <button class="button" type="submit">
          {say.differentlySave}
        </button>
      </form>
    </details>
  )
}

/** A link where the reader may open it. */
function ItemLink({ item, own }: { item: ItemView; own: boolean }): Child {
  return own ? <a href={`/record/evidence/${item.id}`}>{item.title}</a> : <b>{item.title}</b>
}

function AdviceList({ advice, from = 1 }: { advice: readonly AdviceView[]; from?: number }) {
  return (
    <ol start={from}>
      {advice.map((one) => (
        <li>
          <b>{one.action}</b>
          <p class="small">{one.why}</p>
          <p class="small soft">{one.helps}</p>
        </li>
      ))}
    </ol>
  )
}
