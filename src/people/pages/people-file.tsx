// The pages of people files: choose one, see what it would change, and take the lists along.

import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, FileField, fieldsOf, Options, SelectField, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { isWarning } from '../people-file/collect.ts'
import type { List, Outcome, ReadList, Report, RowFinding } from '../people-file/people-file.ts'
import { COLUMNS, LISTS } from '../people-file/people-file.ts'

export interface PeopleFileView {
  readonly waiting: string | null
  /** The lists that the reader may take along. */
  readonly lists: readonly List[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function PeopleFilePage(view: PeopleFileView) {
  const say = words(view.language).peopleFile.page
  const { lists } = words(view.language).peopleFile
  const field = fieldsOf(view.values, view.findings, view.language)
  const choices: readonly Choice[] = LISTS.map((list) => ({ value: list, label: lists[list] ?? list }))
  return (
    <div class="stack">
      <header>
        <h1>{say.title}</h1>
      </header>
      <p class="prose">{say.lead}</p>
      {view.waiting !== null && (
        <p class="prose">
          {say.waiting(view.waiting)} <a href="/people/file/preview">{say.goOn}</a>
        </p>
      )}
      <section class="card stack" aria-labelledby="bring">
        <h2 id="bring">{say.bring}</h2>
        <form class="fields" method="post" action="/people/file" enctype="multipart/form-data">
          <ErrorSummary findings={view.findings} language={view.language} />
          <FileField {...field('file')} label={say.file} hint={say.fileHint} accept=".csv,.tsv,.txt,.xlsx" optional />
          <TextArea {...field('text')} label={say.paste} hint={say.pasteHint} rows={4} optional />
          <SelectField {...field('list')} label={say.list} hint={say.listByName} choices={choices} optional />
          <button class="button main" type="submit">
            {say.look}
          </button>
        </form>
        <details>
          <summary>{say.format}</summary>
          <p class="prose">{say.formatLead}</p>
          <ul class="prose">
            {LISTS.map((list) => (
              <li>
                {say.listColumns(
                  list,
                  COLUMNS[list].map(({ name }) => name),
                )}
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section class="card stack" aria-labelledby="take">
        <h2 id="take">{say.take}</h2>
        <p class="prose">{say.takeLead}</p>
        <p class="choices">
          <a class="button" href="/people/file/lists.xlsx">
            {say.everything}
          </a>
          {view.lists.map((list) => (
            <a class="button" href={`/people/file/${list}.csv`}>
              {say.csv(list)}
            </a>
          ))}
        </p>
      </section>
    </div>
  )
}

export interface PreviewView {
  readonly name: string
  readonly report: Report
  /** What was said about the file, to be said again when it is confirmed. */
  readonly said: readonly (readonly [string, string])[]
  readonly language: string
}

export function PreviewPage({ name, report, said, language }: PreviewView) {
  const say = words(language).peopleFile.preview
  const page = words(language).peopleFile.page
  const changes = report.outcomes.some(({ added, changed }) => added + changed > 0)
  const errors = report.findings.filter(({ kind }) => !isWarning(kind))
  const warnings = report.findings.filter(({ kind }) => isWarning(kind))
  return (
    <div class="stack">
      <header>
        <p class="eyebrow">
          <a href="/people/file">{page.title}</a>
        </p>
        <h1>{report.ready ? say.title(name) : say.titleStopped(name)}</h1>
      </header>
      {errors.length > 0 && (
        <Findings title={say.errors(report.errors)} lead={say.errorsLead} head={say.message} findings={errors} all={report.errors} language={language} />
      )}
      {report.ready && !changes && <p class="prose">{say.nothing}</p>}
      {report.outcomes.map((outcome) => (
        <Changes outcome={outcome} language={language} />
      ))}
      {report.ready && (
        <form method="post" action="/people/file/import" class="choices">
          {[...said, ['expected', report.fingerprint] as const].map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
          {changes && (
            <button class="button main" type="submit">
              {say.confirm}
            </button>
          )}
          <a class="button" href="/people/file">
            {say.another}
          </a>
        </form>
      )}
      {warnings.length > 0 && <Findings title={say.warnings(report.warnings)} head={say.note} findings={warnings} all={report.warnings} language={language} />}
      <ColumnsForm lists={report.lists} open={errors.some(({ kind }) => kind === 'column-missing')} said={said} language={language} />
      {!report.ready && (
        <p>
          <a class="button main" href="/people/file">
            {say.another}
          </a>
        </p>
      )}
    </div>
  )
}

function Changes({ outcome, language }: { outcome: Outcome; language: string }) {
  const say = words(language).peopleFile.preview
  const fields = Object.entries(outcome.fields)
  const facts = (['added', 'changed', 'moved', 'leaving', 'departments', 'same', 'untouched'] as const).flatMap((fact) => {
    const number = outcome[fact]
    return number === undefined ? [] : [{ label: say.facts[fact], number }]
  })
  return (
    <section class="card stack" aria-label={say.list(outcome.list, outcome.rows)}>
      <h2>{say.list(outcome.list, outcome.rows)}</h2>
      <dl class="facts">
        {facts.map(({ label, number }) => (
          <div>
            <dt>{label}</dt>
            <dd>{number.toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
      {fields.length > 0 && <p class="small">{say.fields(fields)}</p>}
      {outcome.examples.length > 0 && (
        <details>
          <summary>{say.examples}</summary>
          <ul class="small">
            {outcome.examples.map((example) => (
              <li>
                {example.name}: {example.fields.length > 0 ? say.changes(example.fields) : say.isNew}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface FindingsView {
  readonly title: string
  readonly lead?: string
  readonly head: string
  readonly findings: readonly RowFinding[]
  readonly all: number
  readonly language: string
}

function Findings({ title, lead, head, findings, all, language }: FindingsView) {
  const say = words(language).peopleFile
  const several = new Set(findings.map(({ list }) => list)).size > 1
  return (
    <section class="card stack" aria-label={title}>
      <h2>{title}</h2>
      {lead && <p class="prose">{lead}</p>}
      {all > findings.length && <p class="small soft">{say.preview.shown(findings.length, all)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say.preview.row}</th>
            <th scope="col">{say.preview.column}</th>
            <th scope="col">{head}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr>
              <td>{several ? `${say.lists[finding.list]} ${finding.row ?? ''}` : (finding.row ?? '')}</td>
              <td>{finding.column === undefined ? '' : (say.columns[finding.column] ?? finding.column)}</td>
              <td>{finding.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ColumnsView {
  readonly lists: readonly ReadList[]
  readonly open: boolean
  readonly said: readonly (readonly [string, string])[]
  readonly language: string
}

function ColumnsForm({ lists, open, said, language }: ColumnsView) {
  const say = words(language).peopleFile.preview
  const { columns, lists: names } = words(language).peopleFile
  return (
    <details class="card" open={open}>
      <summary>{say.columnsTitle}</summary>
      <p class="prose">{say.columnsLead}</p>
      <form method="get" action="/people/file/preview" class="fields">
        {said
          .filter(([field]) => field === 'list')
          .map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
        {lists.map(({ list, header, columns: read }) => (
          <fieldset class="field">
            <legend>{names[list]}</legend>
            <div class="pair">
              {COLUMNS[list].map(({ name }) => (
                <div class="field">
                  <label for={`${list}.${name}`}>{columns[name]}</label>
                  <select id={`${list}.${name}`} name={`${list}.${name}`}>
                    <option value="">{say.notThere}</option>
                    <Options choices={header.filter(Boolean).map((one) => ({ value: one, label: one }))} value={read[name]} />
                  </select>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        <button class="button" type="submit">
          {say.again}
        </button>
      </form>
    </details>
  )
}
