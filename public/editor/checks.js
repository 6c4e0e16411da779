// What the check of the wording says: of a sentence while it is typed, and of the whole draft a moment later.

import { ALONE, BESIDE, lintSentence } from '../../dist/ladder/edit/slice.js'

/** After the last keystroke; what lies beside takes longer than one keystroke may. */
const PAUSE = 250
/** After the last change of the draft. */
const WHOLE_PAUSE = 400

/** Calls `show` at once with what the sentence says alone, and after a pause also with what lies beside it. */
export function checkSentence(store, id, show) {
  let pause
  return (sentence) => {
    clearTimeout(pause)
    const alone = lintSentence(store.file, id, sentence, ALONE)
    show(alone)
    pause = setTimeout(() => show([...alone, ...lintSentence(store.file, id, sentence, BESIDE)]), PAUSE)
  }
}

/** Checks the whole draft whenever it changed; `show` gets the findings by id. */
export function checkWhole(store, show) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  let pause
  const ask = () => {
    clearTimeout(pause)
    pause = setTimeout(() => worker.postMessage({ file: store.file, revision: store.revision }), WHOLE_PAUSE)
  }
  worker.addEventListener('message', ({ data }) => {
    if (data.revision === store.revision) show(Map.groupBy(data.findings, ({ id }) => id))
  })
  for (const event of ['ready', 'saved', 'changed']) store.addEventListener(event, ask)
}
