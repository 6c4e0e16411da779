// What changed since the reader last looked, or since a day they chose, and through what.

import { StatusMark } from '../../platform/icons.tsx'
import { words } from '../../text/text.ts'
import type { ChangedLine, ChangedView } from '../beside-view.ts'

/** So many changes are read at once; the rest waits behind a line. */
const FIRST = 5

export function Changed({ changed, language }: { changed: ChangedView; language: string }) {
  const say = words(language).between.changed
  const { heading, lines } = changed
  if (lines.length === 0) {
    return (
      <p class="small soft">
        {heading}: {say.nothing}
      </p>
    )
  }
  return (
    <section class="changed" aria-labelledby="changed">
      <h2 id="changed">{say.title}</h2>
      <p class="small soft">{heading}</p>
      <ChangedLines lines={lines.slice(0, FIRST)} />
      {lines.length > FIRST && (
        <details>
          <summary>{say.more(lines.length - FIRST)}</summary>
          <ChangedLines lines={lines.slice(FIRST)} />
        </details>
      )}
    </section>
  )
}

export function ChangedLines({ lines, to = '' }: { lines: readonly ChangedLine[]; to?: string }) {
  return (
    <ul class="plain changes">
      {lines.map((line) => (
        <li>
          <p class="turn small">
            <span class={`status ${line.from.status ?? ''}`}>
              {line.from.status && <StatusMark status={line.from.status} />}
              {line.from.label}
            </span>
            <span aria-hidden="true">→</span>
            <span class={`status ${line.to.status}`}>
              <StatusMark status={line.to.status} />
              {line.to.label}
            </span>
            <span class="soft">{line.points}</span>
          </p>
          <p>
            <a href={`${to}#${line.id}`}>{line.sentence}</a>
          </p>
          {line.through.length > 0 && <p class="small soft">{line.through.join(' ')}</p>}
        </li>
      ))}
    </ul>
  )
}
