// The first page as markup.

import type { Child } from 'hono/jsx'
import type { ItemLine } from '../evidence/view.ts'
import type { MenuEntry } from '../platform/page.tsx'
import { Rung } from '../readiness/rung.tsx'
import type { ReportView } from '../readiness/view.ts'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'

/** Somebody in the demo who is worth a look. */
export interface Stop {
  readonly person: string
  readonly name: string
  readonly why: string
}

export interface HomeView {
  readonly name: string
  /** Whether records and readiness are in use where the person is. */
  readonly inUse: boolean
  /** Null until the person has said their level. */
  readonly report: ReportView | null
  /** How many people looked at the record this month; null where nobody could. */
  readonly looked: number | null
  /** What colleagues asked and wait for. */
  readonly waiting: MenuEntry | null
  /** Where the person is on an older version of their ladder than there is. */
  readonly newer: { readonly text: string; readonly href: string; readonly link: string } | null
  /** What colleagues offer, and the weekly question; null where there is nothing of it. */
  readonly offers: Child
  readonly nudge: Child
  readonly latest: readonly ItemLine[]
  readonly tour: readonly Stop[]
  readonly language: string
}

export function HomePage(view: HomeView) {
  const say = words(view.language).record.home
  const { report } = view
  return (
    <div class="home stack">
      <header>
        <h1>{say.hello(view.name)}</h1>
        {!report && <p class="lede">{view.inUse ? say.lead : words(view.language).houseRules.notInUse.self.record}</p>}
        {view.looked !== null && <Looked count={view.looked} language={view.language} />}
        {view.waiting && (
          <p class="notice">
            <a href={view.waiting.href}>{view.waiting.label}</a>
          </p>
        )}
        {view.newer && (
          <p class="notice">
            {view.newer.text} <a href={view.newer.href}>{view.newer.link}</a>
          </p>
        )}
        {view.offers}
      </header>
      {view.nudge}
      {report && (
        <section class="card" aria-labelledby="home-report">
          <h2 id="home-report">
            <a href="/readiness">{report.title}</a>
          </h2>
          <p class="headline">{report.headline}</p>
          <Rung report={report} path="/readiness" language={view.language} />
        </section>
      )}
      <ul class="plain ways">
        {!report && <Way href="/find-my-rung" title={say.rung} why={say.rungWhy} />}
        {view.inUse && <Way href="/record#add" title={say.add} why={say.addWhy} />}
        {view.inUse && <Way href={report ? '/readiness' : '/me'} title={say.readiness} why={report ? say.readinessWhy : say.needsLevel} />}
        <Way href="/ladder" title={say.ladder} why={say.ladderWhy} />
      </ul>
      {view.tour.length > 0 && (
        <section aria-labelledby="home-tour">
          <h2 id="home-tour">{words(view.language).demo.tourTitle}</h2>
          <ul class="plain ways">
            {view.tour.map((stop) => (
              <li class="card">
                <h3>{stop.name}</h3>
                <p>{stop.why}</p>
                <form method="post" action="/be">
                  <input type="hidden" name="person" value={stop.person} />
                  <button class="button quiet" type="submit" aria-label={words(view.language).demo.be(stop.name)}>
                    {words(view.language).shell.bePerson}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.latest.length > 0 && (
        <section aria-labelledby="home-latest">
          <h2 id="home-latest">{say.latest}</h2>
          <ul class="plain latest">
            {view.latest.map((item) => (
              <li>
                <time datetime={item.date}>{shortDay(item.date, view.language)}</time> <a href={`/record/evidence/${item.id}`}>{item.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Looked({ count, language }: { count: number; language: string }) {
  const say = words(language).organisation.looked
  return (
    <p class="soft">
      {count > 0 ? say.thisMonth(count) : say.nobodyThisMonth} <a href="/who-looked">{say.see}</a>
    </p>
  )
}

function Way({ href, title, why }: { href: string; title: string; why: string }) {
  return (
    <li class="card">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p>{why}</p>
    </li>
  )
}
