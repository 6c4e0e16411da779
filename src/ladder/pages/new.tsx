// Beginning a ladder: from nothing, from one that is there, or from files.

import { ErrorSummary, fieldsOf, SelectField, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { SIDES } from '../ladder.ts'
import type { LadderLine } from '../versions/versions.ts'
import { BelowLadders } from './parts.tsx'

export interface NewView {
  /** Those with a version to copy. */
  readonly ladders: readonly LadderLine[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  /** What is wrong in the form that was sent, and which one that was. */
  readonly findings: readonly Finding[]
  readonly sent: 'blank' | 'copy' | null
  readonly language: string
}

export function NewPage({ ladders, values, findings, sent, language }: NewView) {
  const say = words(language).ladderUpload.blank
  const blank = fieldsOf(sent === 'blank' ? values : {}, sent === 'blank' ? findings : [], language)
  const copy = fieldsOf(sent === 'copy' ? values : {}, sent === 'copy' ? findings : [], language)
  return (
    <div class="stack">
      <BelowLadders title={say.title} lede={say.lede} language={language} />
      <section class="card stack" aria-labelledby="nothing">
        <h2 id="nothing">{say.nothing}</h2>
        <form class="fields" method="post" action="/ladders/new">
          {sent === 'blank' && <ErrorSummary findings={findings} language={language} />}
          <input type="hidden" name="from" value="blank" />
          <TextField {...blank('name')} label={say.name} maxlength={200} />
          <TextField {...blank('id')} label={say.id} hint={say.idHint} maxlength={80} optional />
          <TextArea {...blank('levels')} label={say.levels} hint={say.levelsHint} rows={6} maxlength={8000} />
          {SIDES.map((side) => (
            <TextArea {...blank(side)} label={say.competencies[side]} hint={say.competenciesHint} rows={4} maxlength={8000} optional />
          ))}
          <button class="button main" type="submit">
            {say.begin}
          </button>
        </form>
      </section>
      {ladders.length > 0 && (
        <section class="card stack" aria-labelledby="copy">
          <h2 id="copy">{say.copy}</h2>
          <p class="prose">{say.copyLede}</p>
          <form class="fields" method="post" action="/ladders/new">
            {sent === 'copy' && <ErrorSummary findings={findings} language={language} />}
            <input type="hidden" name="from" value="copy" />
            <SelectField
              {...copy('ladder')}
              label={say.from}
              choices={ladders.flatMap(({ id, name, inForce }) => (inForce ? [{ value: id, label: say.version(name, inForce.version) }] : []))}
            />
            <TextField {...copy('copy-name')} label={say.name} maxlength={200} />
            <TextField {...copy('copy-id')} label={say.id} hint={say.idHint} maxlength={80} optional />
            <button class="button" type="submit">
              {say.makeCopy}
            </button>
          </form>
        </section>
      )}
      <section aria-labelledby="files">
        <h2 id="files">{say.import}</h2>
        <p class="prose">{say.importLede}</p>
        <p>
          <a class="button" href="/ladders/import">
            {words(language).ladderUpload.import.title}
          </a>
        </p>
      </section>
    </div>
  )
}
