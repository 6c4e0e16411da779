// The rung: one piece per expectation, by shape as well as colour, and never a percentage.

import { words } from '../text/text.ts'
import type { ExpectationView, ReportView } from './view.ts'

export function Rung({ report, path, language }: { report: ReportView; path: string; language: string }) {
  const say = words(language).report
  const pieces = [...report.required, ...report.optionals]
  return (
    <>
      <ol class="rung" aria-label={say.page.rungLabel(report.level, pieces.length)}>
        {pieces.map((found) => (
          <li class={`${found.status}${found.required ? '' : ' optional'}`}>
            <a href={`${path}#${found.id}`} title={`${found.label}: ${found.sentence}`}>
              <span class="unseen">
                {found.label}: {found.sentence}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <Legend pieces={pieces} language={language} />
    </>
  )
}

/** Explains the shapes that are there, no others. */
function Legend({ pieces, language }: { pieces: readonly ExpectationView[]; language: string }) {
  const page = words(language).report.page
  const statuses = new Set(pieces.map((found) => found.status))
  const shapes = (['met', 'partial', 'weak', 'no-evidence', 'no-opportunity'] as const).filter(
    (status) => statuses.has(status) || (status === 'met' && statuses.has('met-concern-open')),
  )
  return (
    <p class="legend">
      <span>{page.legend}</span>
      {shapes.map((status) => (
        <span class={`key ${status}`}>{page.shapes[status]}</span>
      ))}
      {statuses.has('met-concern-open') && <span class="key met-concern-open">{page.shapes.concern}</span>}
      {pieces.some((found) => !found.required) && <span>{page.legendOptional}</span>}
    </p>
  )
}
