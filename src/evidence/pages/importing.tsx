// The pages of bringing evidence in: choose, look and tick, and what was brought in before.

import { DateField, ErrorSummary, FileField, fieldsOf, Options, SelectField, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { FieldChange, PreviewGroup } from '../import/preview-rows.ts'
import { fieldChanges } from '../import/preview-rows.ts'
import type { Skipped, TableRead } from '../imported.ts'
import type { Change } from '../merge.ts'

interface BroughtIn {
  readonly entry: number
  readonly source: string
  readonly on: string
  readonly added: number
  readonly changed: number
}

export interface ImportPageView {
  readonly sources: readonly string[]
  /** How names of files end, for the browser's chooser. */
  readonly endings: string
  readonly waiting: string | null
  readonly imports: readonly BroughtIn[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function ImportPage(view: ImportPageView) {
  const { language } = view
  const say = words(language).importing
  const field = fieldsOf(view.values, view.findings, language)
  return (
    <div class="bring-in stack">
      <header>
        <p class="eyebrow">
          <a href="/record">{words(language).record.title}</a>
        </p>
        <h1>{say.title}</h1>
      </header>
      <p class="prose">{say.lead}</p>
      <p class="prose small soft">{say.privacy}</p>
      {view.waiting !== null && (
        <p class="card">
          {say.waiting(view.waiting)} <a href="/record/import/preview">{say.goOn}</a>
        </p>
      )}
      <section class="card stack" aria-labelledby="bring">
        <h2 id="bring">{say.form.title}</h2>
        <form class="fields" method="post" action="/record/import/file" enctype="multipart/form-data">
          <ErrorSummary findings={view.findings} language={language} />
          <FileField {...field('file')} label={say.form.file} hint={say.form.fileHint} accept={view.endings} optional />
          <SelectField
            {...field('source')}
            label={say.form.source}
            hint={say.form.sourceHint}
            choices={view.sources.map((source) => ({ value: source, label: say.source(source) }))}
            optional
          />
          <TextArea {...field('text')} label={say.form.paste} hint={say.form.pasteHint} rows={4} optional />
          <div class="pair">
            <TextField {...field('author')} label={say.form.author} hint={say.form.authorHint} maxlength={200} optional />
            <DateField {...field('since')} label={say.form.since} optional />
          </div>
          <button class="button main" type="submit">
            {say.form.look}
          </button>
        </form>
      </section>
      <details class="card">
        <summary>{say.git.title}</summary>
        <p class="prose">{say.git.lead}</p>
        <p>
          <code>{say.git.command}</code>
        </p>
        <p>
          <a href="/record#file">{say.git.link}</a>
        </p>
      </details>
      <BroughtInBefore imports={view.imports} language={language} />
    </div>
  )
}

function BroughtInBefore({ imports, language }: { imports: readonly BroughtIn[]; language: string }) {
  const say = words(language).importing.list
  return (
    <section class="card stack" id="brought" aria-labelledby="brought-title">
      <h2 id="brought-title">{say.title}</h2>
      {imports.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <>
          <p class="prose small soft">{say.undoHint}</p>
          <ol class="brought">
            {imports.map(({ entry, source, on, added, changed }) => (
              <li>
                <div>
                  <p>{say.line(source, shortDay(on, language))}</p>
                  <p class="small soft">{say.facts(added, changed)}</p>
                </div>
                <form method="post" action={`/record/import/undo/${entry}`}>
                  <button class="button" type="submit" aria-label={say.undoWhat(source, shortDay(on, language))}>
                    {say.undo}
                  </button>
                </form>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface AskedSettings {
  readonly author?: string
  readonly since?: string
  readonly preset?: string
  readonly zone?: string
  readonly map?: Readonly<{ [field: string]: string }>
}

export interface PreviewPageView {
  readonly name: string
  readonly source: string
  readonly reader: { readonly asks: readonly string[]; readonly fields?: readonly string[]; readonly presets?: readonly string[] }
  readonly settings: AskedSettings
  /** Null where the file can't be read as it was asked to be. */
  readonly preview: {
    readonly same: number
    readonly skipped: readonly Skipped[]
    readonly table?: TableRead
    readonly asDrafts: boolean
    readonly fingerprint: string
  } | null
  readonly rows: readonly PreviewGroup[]
  readonly findings: readonly Finding[]
  readonly language: string
}

export function PreviewPage(view: PreviewPageView) {
  const { name, preview, rows, language } = view
  const say = words(language).importing.preview
  return (
    <div class="bring-in stack">
      <header>
        <p class="eyebrow">
          <a href="/record/import">{say.crumb}</a>
        </p>
        <h1>{preview ? say.title(name) : say.cannot(name)}</h1>
        <p class="small soft">{words(language).importing.source(view.source)}</p>
      </header>
      <ErrorSummary findings={view.findings} language={language} />
      {preview && (
        <>
          {rows.length === 0 && <p class="prose">{say.nothing}</p>}
          {preview.same > 0 && <p class="prose">{say.same(preview.same)}</p>}
          {rows.length > 0 && (
            <form class="stack" method="post" action="/record/import/adopt">
              <input type="hidden" name="expected" value={preview.fingerprint} />
              <p class="prose">
                {preview.asDrafts ? say.drafts : say.submitted} {say.look}
              </p>
              {rows.map((group) => (
                <Group group={group} language={language} />
              ))}
              <p>
                <button class="button main" type="submit">
                  {say.adopt}
                </button>
              </p>
            </form>
          )}
        </>
      )}
      {preview && preview.skipped.length > 0 && <LeftOut skipped={preview.skipped} language={language} />}
      <SettingsForm view={view} open={preview === null || (rows.length === 0 && preview.same === 0)} />
      <form method="post" action="/record/import/drop">
        <button class="button" type="submit">
          {say.drop}
        </button>
      </form>
    </div>
  )
}

function Group({ group, language }: { group: PreviewGroup; language: string }) {
  const say = words(language).importing.preview
  const { state, all, shown, years } = group
  return (
    <section class="card stack" aria-label={say[state](all)}>
      <h2>{say[state](all)}</h2>
      {state === 'deleted' && <p class="small soft">{say.deletedLead}</p>}
      <ul class="proposed">
        {shown.map((change) => (
          <li>
            <Row change={change} ticked={state !== 'deleted'} language={language} />
          </li>
        ))}
      </ul>
      {state === 'deleted' && all > shown.length && <p class="small soft">{say.skippedMore(all - shown.length)}</p>}
      {years.length > 0 && (
        <>
          <p class="small soft">{say.moreLead}</p>
          <ul class="proposed">
            {years.map(({ year, tick, count }) => (
              <li>
                <label class="tick">
                  <input type="checkbox" name="year" value={tick} checked />
                  <span>{say.more(year, count)}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Row({ change, ticked, language }: { change: Change; ticked: boolean; language: string }) {
  const say = words(language)
  const { key, item } = change
  const changed = fieldChanges(change)
  const facts = [
    shortDay(item.date, language),
    say.vocabulary.kinds[item.kind],
    say.vocabulary.scopes[item.scope],
    ...(item.episode ? [item.episode.title] : []),
    ...(item.named.length > 0 ? [say.importing.preview.seen(item.named.map(({ witness }) => witness).join(', '))] : []),
  ]
  return (
    <>
      <label class="tick">
        <input type="checkbox" name="take" value={key} checked={ticked} />
        <span>{change.before?.title ?? item.title}</span>
      </label>
      {changed.length > 0 ? (
        <Changed changed={changed} language={language} />
      ) : (
        <>
          <p class="small soft">{facts.join(' · ')}</p>
          {item.outcome && <p class="small">{item.outcome}</p>}
        </>
      )}
    </>
  )
}

function Changed({ changed, language }: { changed: readonly FieldChange[]; language: string }) {
  const say = words(language).importing
  const { vocabulary } = words(language)
  const labels: Readonly<{ [value: string]: string }> = { ...vocabulary.kinds, ...vocabulary.scopes, ...vocabulary.autonomies }
  const shown = (field: string, value: string) =>
    value === ''
      ? say.preview.none
      : field === 'date'
        ? shortDay(value, language)
        : ['kind', 'scope', 'autonomy'].includes(field)
          ? (labels[value] ?? value)
          : value
  return (
    <dl class="before-after small">
      {changed.map(({ field, before, after }) => (
        <div>
          <dt>{say.fields[field] ?? field}</dt>
          <dd>
            <del>{shown(field, before)}</del>
          </dd>
          <dd>
            <ins>{shown(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** More would only hide the rest. */
const NAMED = 200

function LeftOut({ skipped, language }: { skipped: readonly Skipped[]; language: string }) {
  const say = words(language).importing.preview
  return (
    <details class="card" open={skipped.length <= 10}>
      <summary>{say.skipped(skipped.length)}</summary>
      <dl class="left-out small">
        {skipped.slice(0, NAMED).map(({ at, reason }) => (
          <div>
            <dt>{at}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      {skipped.length > NAMED && <p class="small soft">{say.skippedMore(skipped.length - NAMED)}</p>}
    </details>
  )
}

function SettingsForm({ view, open }: { view: PreviewPageView; open: boolean }) {
  const { reader, settings, preview, language } = view
  const say = words(language).importing
  const table = preview?.table
  const { map: _, ...plain } = settings
  const field = fieldsOf({ ...plain, ...(table?.preset ? { preset: table.preset } : {}) }, [], language)
  const asks = (setting: string) => reader.asks.includes(setting)
  return (
    <details class="card" open={open}>
      <summary>{say.preview.settings}</summary>
      <form class="fields" method="post" action="/record/import/settings">
        {asks('author') && <TextField {...field('author')} label={say.form.author} hint={say.form.authorHint} maxlength={200} optional />}
        <DateField {...field('since')} label={say.form.since} optional />
        {asks('zone') && <TextField {...field('zone')} label={say.preview.zone} hint={say.preview.zoneHint} maxlength={60} optional />}
        {asks('preset') && <input type="hidden" name="presetWas" value={table?.preset ?? ''} />}
        {asks('preset') && (
          <SelectField
            {...field('preset')}
            label={say.preview.preset}
            hint={say.preview.presetHint}
            choices={(reader.presets ?? []).map((preset) => ({ value: preset, label: say.presets[preset] ?? preset }))}
            optional
          />
        )}
        {asks('map') && table && <Columns table={table} fields={reader.fields ?? []} language={language} />}
        <button class="button" type="submit">
          {say.preview.again}
        </button>
      </form>
    </details>
  )
}

function Columns({ table, fields, language }: { table: TableRead; fields: readonly string[]; language: string }) {
  const say = words(language).importing
  return (
    <fieldset class="field">
      <legend>{say.preview.columns}</legend>
      {table.sample.length > 0 && (
        <>
          <p class="hint">{say.preview.columnsLead}</p>
          <div class="wide">
            <table class="small">
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th scope="col">{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.sample.map((row) => (
                  <tr>
                    {table.columns.map((_column, index) => (
                      <td>{(row[index] ?? '').slice(0, 120)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <div class="pair">
        {fields.map((name) => (
          <div class="field">
            <label for={`map.${name}`}>{say.fields[name] ?? name}</label>
            <select id={`map.${name}`} name={`map.${name}`}>
              <option value="">{say.preview.notThere}</option>
              <Options choices={table.columns.filter(Boolean).map((column) => ({ value: column, label: column }))} value={table.map[name]} />
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
