// Bringing in a ladder: files, a folder, or pasted text.

import { ErrorSummary, FileField, fieldsOf, SelectField, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { MOST } from '../upload/upload.ts'
import { BelowLadders } from './parts.tsx'

/** All that is sent at once, in bytes. Reading the worst of it takes seconds, in a thread of its own. */
export const LARGEST_UPLOAD = 20_000_000

export interface ImportView {
  /** The name of what was brought in before and waits. */
  readonly waiting: string | null
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function ImportPage({ waiting, values, findings, language }: ImportView) {
  const say = words(language).ladderUpload.import
  const { formats } = words(language).ladderUpload
  const field = fieldsOf(values, findings, language)
  return (
    <div class="stack">
      <BelowLadders title={say.title} lede={say.lede} language={language} />
      {waiting !== null && (
        <p class="prose">
          {say.waiting(waiting)} <a href="/ladders/import/preview">{say.goOn}</a>
        </p>
      )}
      <form class="card fields" method="post" action="/ladders/import" enctype="multipart/form-data">
        <ErrorSummary findings={findings} language={language} />
        <FileField {...field('files')} label={say.files} hint={say.filesHint} several="files" optional />
        <FileField {...field('folder')} label={say.folder} hint={say.folderHint} several="folder" optional />
        <TextArea {...field('text')} label={say.paste} hint={say.pasteHint} rows={5} optional />
        <SelectField
          {...field('format')}
          label={say.format}
          hint={say.formatHint}
          choices={Object.entries(formats).map(([value, label]) => ({ value, label: `${value}: ${label}` }))}
          optional
        />
        <p class="soft small">{say.limits(LARGEST_UPLOAD / 1_000_000, MOST.levels, MOST.expectations)}</p>
        <button class="button main" type="submit">
          {say.look}
        </button>
      </form>
      <p>
        {say.otherwise}: <a href="/ladders/new">{say.startNew}</a>
      </p>
    </div>
  )
}
