// The first page as markup.

import type { ItemLine } from '../evidence/view.ts'
import { Rung } from '../readiness/rung.tsx'
import type { ReportView } from '../readiness/view.ts'
import { words } from '../text/text.ts'

export interface HomeView {
  readonly name: string
  /** Null until the person has said their level. */
  readonly report: ReportView | null
  readonly latest: readonly ItemLine[]
  readonly language: string
}

export function HomePage(view: HomeView) {
  const say = words(view.language).record.home
  const { report } = view
  return (
    <div class="home stack">
      <header>
        <h1>{say.hello(view.name)}</h1>
        {!report && <p class="lede">{say.lead}</p>}
      </header>
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
        <Way href="/record#add" title={say.add} why={say.addWhy} />
        <Way href={report ? '/readiness' : '/me'} title={say.readiness} why={report ? say.readinessWhy : say.needsLevel} />
        <Way href="/ladder" title={say.ladder} why={say.ladderWhy} />
      </ul>
      {view.latest.length > 0 && (
        <section aria-labelledby="home-latest">
          <h2 id="home-latest">{say.latest}</h2>
          <ul class="plain latest">
            {view.latest.map((item) => (
              <li>
                <time datetime={item.date}>{item.date}</time> <a href={`/record/evidence/${item.id}`}>{item.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
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
