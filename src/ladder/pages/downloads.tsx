// The files that a ladder can be taken along as, as a list of links.

import { words } from '../../text/text.ts'
import { EXPORT_NAMES } from '../export/files.ts'

/** `base`: the address of a version or a draft, such as `/ladders/standard/versions/1.0`. */
export function ExportLinks({ base, language }: { base: string; language: string }) {
  const say = words(language).ladderUpload.export
  return (
    <section class="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{say.title}</h2>
      <p class="soft small">{say.lede}</p>
      <ul class="plain">
        {EXPORT_NAMES.map((file) => (
          <li>
            <a href={`${base}/export/${file}`} download>
              {say.names[file]}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say.schema}</summary>
        <p class="small">{say.schemaLede}</p>
        <pre class="small" data-scrolls tabindex={0}>
          {`# yaml-language-server: $schema=…${SCHEMA_PATH}` /* verbatim: what editors look for */}
        </pre>
        <p class="small">
          <a href={SCHEMA_PATH}>{say.schemaLink}</a>
        </p>
      </details>
    </section>
  )
}

/** Where the JSON Schema of ladder files is; it stays there. */
export const SCHEMA_PATH = '/schemas/ladder-1.json'
