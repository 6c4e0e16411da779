// The files that lie with an item: a line of them wherever it is read, and on its own page a form.

import { FileField } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'
import type { FileLine } from '../view.ts'

export interface FilesPartView {
  readonly item: string
  readonly files: readonly FileLine[]
  /** The demo keeps none. */
  readonly demo: boolean
  readonly language: string
}

export function FilesPart({ item, files, demo, language }: FilesPartView) {
  const say = words(language).capture.files
  return (
    <section class="card stack" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      {files.length > 0 && (
        <form method="post" action={`/record/evidence/${item}/files/remove`}>
          <ul class="plain whom">
            {files.map(({ id, name, href, size }) => (
              <li>
                <a href={href}>{name}</a> <span class="small soft">{size}</span>
                <button class="quiet" type="submit" name="file" value={id} aria-label={say.removeOf(name)}>
                  {say.remove}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      {demo ? (
        <p class="small soft">{say.notInDemo}</p>
      ) : (
        <form class="fields" method="post" action={`/record/evidence/${item}/files`} enctype="multipart/form-data">
          <FileField name="file" label={say.choose} hint={say.limits} language={language} />
          <button type="submit">{say.add}</button>
        </form>
      )}
    </section>
  )
}

export function FileLinks({ files, language }: { files: readonly FileLine[]; language: string }) {
  if (files.length === 0) return null
  return (
    <p class="small">
      {words(language).capture.files.title}
      {': '}
      {files.map(({ href, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={href}>{name}</a>
        </>
      ))}
    </p>
  )
}
