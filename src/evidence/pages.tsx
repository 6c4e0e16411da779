// The pages of a record: the timeline, the form that adds or changes an item, and the record as a file.

import type { Child } from 'hono/jsx'
import { ErrorSummary, FileField } from '../platform/fields.tsx'
import type { Finding } from '../platform/problem.ts'
import { SafeLink } from '../platform/safe-link.tsx'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import { DraftPart, Drafts } from './pages/drafts.tsx'
import type { EvidenceFormView } from './pages/evidence-form.tsx'
import { EvidenceForm } from './pages/evidence-form.tsx'
import { FileLinks } from './pages/files.tsx'
import { RichText } from './pages/rich-text.tsx'
import type { ItemLine, TimelineGroup } from './view.ts'

export interface RecordPageView {
  readonly name: string
  readonly count: string | null
  readonly groups: readonly TimelineGroup[]
  readonly by: 'time' | 'work'
  readonly form: EvidenceFormView
  readonly drafts: readonly ItemLine[]
  readonly importFindings: readonly Finding[]
  readonly language: string
}

export function RecordPage(view: RecordPageView) {
  const say = words(view.language).record
  return (
    <div class="record stack">
      <header class="lead">
        <div>
          <p class="eyebrow">{view.name}</p>
          <h1>{say.title}</h1>
        </div>
        <div class="choices">
          <a class="button" href="/record/import">
            {words(view.language).importing.link}
          </a>
          <a class="button" href="/record/half-year">
            {words(view.language).halfYear.link}
          </a>
          <a class="button" href="/record/seen">
            {words(view.language).confirm.seen.link}
          </a>
          <a class="button" href="/record/along">
            {words(view.language).portable.title}
          </a>
        </div>
      </header>
      <p class="prose">{say.lead}</p>
      <section class="card" id="add" aria-labelledby="add-title">
        <h2 id="add-title">{say.add}</h2>
        <EvidenceForm view={view.form} />
      </section>
      {view.drafts.length > 0 && <Drafts drafts={view.drafts} language={view.language} />}
      <section aria-labelledby="timeline-title">
        <div class="lead">
          <h2 id="timeline-title">{view.count ?? say.title}</h2>
          {view.groups.length > 0 && (
            <nav class="switch" aria-label={say.title}>
              <a href="/record" {...(view.by === 'time' ? { 'aria-current': 'true' } : {})}>
                {say.byTime}
              </a>
              <a href="/record?by=work" {...(view.by === 'work' ? { 'aria-current': 'true' } : {})}>
                {say.byWork}
              </a>
            </nav>
          )}
        </div>
        {view.groups.length === 0 && <p class="empty">{say.empty}</p>}
        {view.groups.map((group) => (
          <section class="group" aria-label={group.heading}>
            <h2 class="small">{group.heading}</h2>
            <ol class="timeline">
              {group.items.map((item) => (
                <li id={`item-${item.id}`}>
                  <EvidenceItem item={item} heading="link" showWork={view.by === 'time'} language={view.language} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </section>
      <section class="card" id="file" aria-labelledby="file-title">
        <h2 id="file-title">{say.file.title}</h2>
        <p class="prose">{say.file.takeHint}</p>
        <p>
          <a class="button" href="/record/record.yaml">
            {say.file.take}
          </a>
        </p>
        <form class="fields" method="post" action="/record/import" enctype="multipart/form-data">
          <ErrorSummary findings={view.importFindings} language={view.language} />
          <FileField name="file" label={say.file.choose} hint={say.file.bringHint} accept=".yaml,.yml" language={view.language} />
          <button class="button" type="submit">
            {say.file.bring}
          </button>
        </form>
      </section>
    </div>
  )
}

interface ItemProps {
  readonly item: ItemLine
  /** The title above it, as a link to its own page or as text; without one it stands on that page. */
  readonly heading?: 'link' | 'plain'
  readonly showWork: boolean
  readonly language: string
}

export function EvidenceItem({ item, heading, showWork, language }: ItemProps) {
  const say = words(language).record
  return (
    <>
      <time datetime={item.date}>{shortDay(item.date, language, heading !== undefined)}</time>
      <div class="happened">
        {heading && <h3>{heading === 'link' ? <a href={`/record/evidence/${item.id}`}>{item.title}</a> : item.title}</h3>}
        {item.outcome && <RichText text={item.outcome} />}
        <p class="small soft">
          {item.facts}
          {showWork && item.episode && ` · ${item.episode}`}
        </p>
        {item.claims.length > 0 && (
          <ul class="claims small">
            {item.claims.map((claim) => (
              <li>{claim}</li>
            ))}
          </ul>
        )}
        {item.witnesses.length === 0 && <p class="small soft">{say.nobody}</p>}
        {item.witnesses.map((witness) => (
          <p class={witness.concern ? 'small witness concern' : 'small witness'}>
            {say.seenBy(witness.text)}
            {witness.says && (
              <>
                {': '}
                <q>{witness.says}</q>
              </>
            )}
            {witness.note && ` ${witness.note}`}
          </p>
        ))}
        <FileLinks files={item.files} language={language} />
        {item.asked.map((asked) => (
          <p class="small soft">{asked}</p>
        ))}
        {item.note && <p class="small note">{item.note}</p>}
      </div>
    </>
  )
}

export interface EvidencePageView {
  readonly form: EvidenceFormView
  readonly item: ItemLine
  readonly draft: boolean
  readonly links: readonly string[]
  /** Who is asked about it, and the files that lie with it. */
  readonly ask: Child
  readonly language: string
}

export function EvidencePage(view: EvidencePageView) {
  const say = words(view.language).record
  return (
    <div class="record stack">
      <header>
        <p class="eyebrow">
          <a href="/record">{say.title}</a>
        </p>
        <h1>{view.item.title}</h1>
      </header>
      <EvidenceItem item={view.item} showWork language={view.language} />
      {view.links.length > 0 && (
        <ul class="plain small">
          {view.links.map((link) => (
            <li>
              <SafeLink href={link} />
            </li>
          ))}
        </ul>
      )}
      {view.draft && <DraftPart id={view.item.id} draft language={view.language} />}
      {view.ask}
      <section class="card" aria-labelledby="edit-title">
        <h2 id="edit-title">{say.edit}</h2>
        <EvidenceForm view={view.form} />
      </section>
      {!view.draft && <DraftPart id={view.item.id} draft={false} language={view.language} />}
      <form class="card" method="post" action={`/record/evidence/${view.item.id}/remove`}>
        <p class="prose">{say.removeSure}</p>
        <button class="button" type="submit">
          {say.remove}
        </button>
      </form>
    </div>
  )
}
