// A record as somebody reads it who isn't its person: what was submitted, without forms and without drafts.

import type { ReadingView } from '../people/pages/reading.tsx'
import { ReadingHead } from '../people/pages/reading.tsx'
import { words } from '../text/text.ts'
import { EvidenceItem } from './pages.tsx'
import type { TimelineGroup } from './view.ts'

export interface ReadRecordView {
  readonly reading: ReadingView
  readonly count: string | null
  readonly groups: readonly TimelineGroup[]
  readonly by: 'time' | 'work'
}

export function ReadRecordPage(view: ReadRecordView) {
  const { reading } = view
  const { record, organisation } = words(reading.language)
  const { line } = reading.card
  return (
    <div class="record stack">
      <ReadingHead view={reading} page="record" />
      <header class="lead">
        <div>
          <h1>{record.of(line.name)}</h1>
          {line.title && <p class="soft">{line.title}</p>}
        </div>
        {view.groups.length > 0 && (
          <nav class="switch" aria-label={record.of(line.name)}>
            <a href={`${reading.path}/record`} {...(view.by === 'time' ? { 'aria-current': 'true' } : {})}>
              {record.byTime}
            </a>
            <a href={`${reading.path}/record?by=work`} {...(view.by === 'work' ? { 'aria-current': 'true' } : {})}>
              {record.byWork}
            </a>
          </nav>
        )}
      </header>
      {view.count === null ? <p class="empty">{organisation.of.empty(line.name)}</p> : <p class="soft">{view.count}</p>}
      {view.groups.map((group) => (
        <section class="group" aria-label={group.heading}>
          <h2 class="small">{group.heading}</h2>
          <ol class="timeline">
            {group.items.map((item) => (
              <li>
                <EvidenceItem item={item} heading="plain" showWork={view.by === 'time'} language={reading.language} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
