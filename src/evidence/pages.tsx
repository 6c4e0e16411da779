// The pages of a record: the timeline, the form that adds or changes an item, and the record as a file.

import type { Child } from 'hono/jsx'
import { DateField, ErrorSummary, FileField, fieldsOf, SelectField, TextArea, TextField } from '../platform/fields.tsx'
import type { Finding } from '../platform/problem.ts'
import { SafeLink } from '../platform/safe-link.tsx'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { EvidenceChoices, ItemLine, TimelineGroup } from './view.ts'

/** What stands in the form: what was typed last, or the item as it is. */
export interface EvidenceFormView {
  readonly action: string
  readonly id: string | null
  readonly values: Readonly<{ [field: string]: string }>
  readonly chosenClaims: readonly string[]
  readonly findings: readonly Finding[]
  readonly choices: EvidenceChoices
  readonly today: string
  readonly language: string
}

export interface RecordPageView {
  readonly name: string
  readonly count: string | null
  readonly groups: readonly TimelineGroup[]
  readonly by: 'time' | 'work'
  readonly form: EvidenceFormView
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
          <a class="button" href="/record/seen">
            {words(view.language).confirm.seen.link}
          </a>
          <a class="button" href="/record/record.yaml">
            {say.file.take}
          </a>
        </div>
      </header>
      <p class="prose">{say.lead}</p>
      <section class="card" id="add" aria-labelledby="add-title">
        <h2 id="add-title">{say.add}</h2>
        <EvidenceForm view={view.form} />
      </section>
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
        {item.outcome && <p>{item.outcome}</p>}
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
          </p>
        ))}
        {item.asked.map((asked) => (
          <p class="small soft">{asked}</p>
        ))}
        {item.note && <p class="small note">{item.note}</p>}
      </div>
    </>
  )
}

export function EvidencePage(view: { form: EvidenceFormView; item: ItemLine; links: readonly string[]; ask: Child; language: string }) {
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
      {view.ask}
      <section class="card" aria-labelledby="edit-title">
        <h2 id="edit-title">{say.edit}</h2>
        <EvidenceForm view={view.form} />
      </section>
      <form class="card" method="post" action={`/record/evidence/${view.item.id}/remove`}>
        <p class="prose">{say.removeSure}</p>
        <button class="button" type="submit">
          {say.remove}
        </button>
      </form>
    </div>
  )
}

/** Title, day and kind are enough; the rest waits behind one line. */
function EvidenceForm({ view }: { view: EvidenceFormView }) {
  const say = words(view.language).record
  const field = fieldsOf(view.values, view.findings, view.language)
  return (
    <form class="fields" method="post" action={view.action}>
      <ErrorSummary findings={view.findings} language={view.language} />
      <TextField {...field('title')} label={say.fields.title} hint={say.fields.titleHint} maxlength={300} />
      <div class="pair">
        <DateField {...field('date')} value={view.values['date'] ?? view.today} label={say.fields.date} max={view.today} />
        <SelectField {...field('kind')} value={view.values['kind'] ?? 'outcome'} label={say.fields.kind} choices={view.choices.kinds} />
      </div>
      <SelectField {...field('for')} value={view.chosenClaims[0] ?? ''} label={say.fields.for} groups={view.choices.claims} optional />
      <details open={view.id !== null || view.findings.length > 0}>
        <summary>{say.more}</summary>
        <TextArea {...field('outcome')} label={say.fields.outcome} rows={3} maxlength={2000} optional />
        <div class="pair">
          <SelectField {...field('for2')} value={view.chosenClaims[1] ?? ''} label={say.fields.forAlso} groups={view.choices.claims} optional />
          <SelectField {...field('for3')} value={view.chosenClaims[2] ?? ''} label={say.fields.forAlso} groups={view.choices.claims} optional />
        </div>
        <TextField {...field('episode')} label={say.fields.episode} hint={say.fields.episodeHint} maxlength={200} optional list="episodes" />
        <datalist id="episodes">
          {view.choices.episodes.map((title) => (
            <option value={title} />
          ))}
        </datalist>
        <div class="pair">
          <SelectField {...field('scope')} value={view.values['scope'] ?? 'team'} label={say.fields.scope} choices={view.choices.scopes} />
          <SelectField {...field('autonomy')} value={view.values['autonomy'] ?? 'independent'} label={say.fields.autonomy} choices={view.choices.autonomies} />
          <SelectField {...field('result')} value={view.values['result'] ?? 'achieved'} label={say.fields.result} choices={view.choices.results} />
        </div>
        <TextField {...field('links')} label={say.fields.links} hint={say.fields.linksHint} type="url" optional />
        <fieldset class="field">
          <legend>{say.fields.seen}</legend>
          <div class="pair">
            <TextField {...field('witness')} label={say.fields.witness} maxlength={120} optional />
            <SelectField {...field('as')} label={say.fields.as} choices={view.choices.relations} optional />
            <TextField {...field('team')} label={say.fields.team} maxlength={120} optional />
          </div>
          <TextField {...field('says')} label={say.fields.says} hint={say.fields.saysHint} maxlength={1000} optional />
        </fieldset>
      </details>
      <p class="small soft">{say.privacy}</p>
      <button class="button main" type="submit">
        {say.save}
      </button>
    </form>
  )
}
