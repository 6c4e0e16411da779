// Pages that are files: they lie in an archive or go to a witness, and work from a disk without this server.

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { PersonRecord } from '../evidence.ts'
import { RELATIONS } from '../evidence.ts'

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2430;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:0 0 .25rem}p{margin:.25rem 0}
label{display:block;margin:.6rem 0}input:not([type=checkbox]),textarea,select{display:block;font:inherit;width:100%;max-width:30rem;box-sizing:border-box}
button{font:inherit;padding:.5rem 1rem;margin-top:.5rem}fieldset{margin:1rem 0;border:1px solid #c6ccd6;border-radius:6px}
ol{padding:0;list-style:none}li{border:1px solid #c6ccd6;border-left:6px solid #8a94a6;border-radius:6px;padding:.75rem 1rem;margin:.75rem 0;overflow-wrap:anywhere}
li.holds{border-left-color:#1d7a46}li.fails{border-left-color:#b3261e}.soft{color:#596273}`

interface DocumentView {
  readonly title: string
  readonly language: string
  readonly children?: Child
  /** The whole script; it ends no element. */
  readonly script?: string
}

function Document({ title, language, script, children }: DocumentView) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>{children}</main>
        {script !== undefined && <script>{raw(script)}</script>}
      </body>
    </html>
  )
}

function documentText(body: Child): string {
  return `<!doctype html>\n${String(body)}\n`
}

/** The form and the list that the script of checking works on. */
function VerifyParts({ language }: { readonly language: string }) {
  const say = words(language).portable.verify
  return (
    <>
      <h1>{say.title}</h1>
      <p class="prose">{say.lead}</p>
      <noscript>
        <p class="prose">{say.noScript}</p>
      </noscript>
      <form id="check" class="fields" hidden>
        <div class="field">
          <label for="files">{say.choose}</label>
          <input id="files" name="files" type="file" multiple accept=".jwt,.txt" />
        </div>
        <div class="field">
          <label for="paste">{say.paste}</label>
          <textarea id="paste" name="paste" rows={3} />
        </div>
        <button class="button" type="submit">
          {say.check}
        </button>
      </form>
      <ol id="results" tabindex={-1} aria-live="polite" />
      <p class="prose soft">{say.noRecall}</p>
    </>
  )
}

/** The same on the server: a page of ours with a script of ours. */
export function VerifyPage({ script, language }: { readonly script: string; readonly language: string }) {
  return (
    <div class="stack">
      <VerifyParts language={language} />
      <script type="module" src={script} />
    </div>
  )
}

/** `carried`: the credentials that the page checks as it opens, and the thumbprints that came with them. */
export function verifyFile(
  carried: { readonly credentials: readonly { readonly name: string; readonly content: string }[]; readonly keys: readonly string[] },
  script: string,
  language: string,
): string {
  const json = JSON.stringify(carried).replaceAll('<', '\\u003c')
  return documentText(
    <Document title={words(language).portable.verify.title} language={language} script={script}>
      <VerifyParts language={language} />
      <script type="application/json" id="carried">
        {raw(json)}
      </script>
    </Document>,
  )
}

/** The page with which a witness answers a question file. */
export function answerFile(script: string, language: string): string {
  const say = words(language).portable.answer
  const { relationChoices } = words(language).vocabulary
  return documentText(
    <Document title={say.title} language={language} script={script}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <noscript>
        <p>{say.noScript}</p>
      </noscript>
      <form id="answer" hidden>
        <label>
          {say.question}
          <input name="question" type="file" accept=".json" />
        </label>
        <div id="items" />
        <label>
          {say.name}
          <input name="name" maxlength={120} autocomplete="name" />
        </label>
        <label>
          {say.as}
          <select name="as">
            {RELATIONS.map((relation) => (
              <option value={relation}>{words(language).portable.verify.relations[relation] ?? relationChoices[relation]}</option>
            ))}
          </select>
        </label>
        <label>
          {say.team}
          <input name="team" maxlength={120} />
        </label>
        <label>
          {say.key}
          <span class="soft"> {say.keyHint}</span>
          <input name="key" type="file" accept=".json" />
        </label>
        <button type="submit">{say.sign}</button>
      </form>
      <div id="told" role="status" />
    </Document>,
  )
}

/** The record to read in a browser. */
export function recordFileToRead(record: PersonRecord, language: string): string {
  const say = words(language).portable.archive
  const { kinds, relations } = words(language).vocabulary
  const { person, withheld = [] } = record
  const newest = record.evidence.toSorted((one, other) => (one.date < other.date ? 1 : -1))
  return documentText(
    <Document title={person.name} language={language}>
      <h1>{person.name}</h1>
      {person.title && <p>{person.title}</p>}
      <h2>{say.items}</h2>
      <ol>
        {newest.map((item) => (
          <li>
            <h3>{item.title}</h3>
            <p class="soft">
              {shortDay(item.date, language)} · {kinds[item.kind]}
            </p>
            {item.outcome && <p>{item.outcome}</p>}
            {item.seenBy
              .filter((said) => said.withdrawn === undefined)
              .map((said) => (
                <p>
                  {say.seenBy}: {said.witness}, {relations[said.as]}
                  {said.says && `: “${said.says}”`}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {withheld.length > 0 && (
        <>
          <h2>{say.withheld}</h2>
          <ol>
            {withheld.map(({ date, title }) => (
              <li>
                {shortDay(date, language)}: {title}
              </li>
            ))}
          </ol>
        </>
      )}
    </Document>,
  )
}
