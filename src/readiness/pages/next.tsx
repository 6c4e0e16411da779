// What would help most, for the person alone; and what another reader is told instead.

import { words } from '../../text/text.ts'
import type { ReportView } from '../view.ts'

/** So much advice is read; the rest waits behind a line. */
const FIRST = 4

export interface NextPart {
  readonly report: ReportView
  readonly path: string
  readonly asked: string
  /** For each piece of advice what of it can be tried out, and where; for all of it last. */
  readonly tries: { readonly each: readonly string[]; readonly all: string | null }
  readonly language: string
}

export function Next({ part }: { part: NextPart }) {
  const { report, language } = part
  const say = words(language)
  const more = report.next.length - FIRST
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next">{say.report.next}</h2>
      {report.next.length > 0 && <AdviceList part={part} from={0} to={FIRST} />}
      {more > 0 && (
        <details>
          <summary>{say.report.page.moreAdvice(more)}</summary>
          <AdviceList part={part} from={FIRST} to={report.next.length} />
        </details>
      )}
      {report.nextNote && <p>{report.nextNote}</p>}
      <p class="choices">
        <a class="button main" href="/record#add">
          {say.report.page.add}
        </a>
        <a class="button" href={`/readiness/what-if?${part.asked}`}>
          {say.between.whatIf.link}
        </a>
      </p>
      {part.tries.all && report.next.length > 1 && (
        <p class="small">
          <a href={part.tries.all}>{say.between.whatIf.tryAll}</a>
        </p>
      )}
      <ul class="plain small">
        <li>
          <a href="/readiness/talk">{say.talkSheet.link}</a>
        </li>
        <li>
          <a href="/readiness/shared">{say.sharing.link}</a>
        </li>
      </ul>
      <p class="small soft">
        {say.report.page.footer} {report.ladder}. <a href={`${part.path}/report.html?${part.asked}`}>{say.report.page.html}</a> ·{' '}
        <a href={`${part.path}/report.md?${part.asked}`}>{say.report.page.markdown}</a>
      </p>
    </section>
  )
}

function AdviceList({ part, from, to }: { part: NextPart; from: number; to: number }) {
  const say = words(part.language).between.whatIf
  return (
    <ol start={from + 1}>
      {part.report.next.slice(from, to).map((one, index) => (
        <li>
          <b>{one.action}</b>
          <p class="small">{one.why}</p>
          <p class="small soft">{one.helps}</p>
          <p class="small choices">
            <a href={part.tries.each[from + index]} aria-label={`${say.tryOne} ${one.action}`}>
              {say.tryOne}
            </a>
            {one.item && (
              <a href={`/readiness/what-if?${part.asked}&unseen=${encodeURIComponent(one.item.id)}#then`} aria-label={`${say.unseen}: ${one.item.title}`}>
                {say.unseen}
              </a>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What a reader who isn't the person is told instead: what such a report is for, and what it isn't. */
export function Footing({ report, language }: { report: ReportView; language: string }) {
  const say = words(language).report.page
  return (
    <section class="card next stack" aria-label={say.readiness}>
      <p>{say.footer}</p>
      <p class="small">{say.notShown}</p>
      <p class="small soft">{report.ladder}</p>
    </section>
  )
}
